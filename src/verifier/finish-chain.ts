import { appendRow } from './append-row.ts'
import { type Chain, isBeyondHead, placeOf, type Row } from './case-chain.ts'

/** Called when the export has ended: what is missing, what strayed in, and does the head fit? */
export function finishChain(chain: Chain): void {
  const rows = [...chain.aside.values()].sort((a, b) => a.seq - b.seq)
  if (chain.head) {
    appendWithGaps(chain, rows)
    compareHead(chain)
  } else if (rows.some((row) => row.seq === 1 && !saysOtherCase(chain, row))) {
    chain.report('missing_head', { case: chain.case })
    appendWithGaps(chain, rows)
  } else {
    for (const row of rows) chain.report('unknown_case', placeOf(chain, row))
  }
}

function saysOtherCase(chain: Chain, { disclosed }: Row): boolean {
  return disclosed !== null && disclosed.header.case !== chain.case
}

function appendWithGaps(chain: Chain, rows: readonly Row[]): void {
  for (const row of rows) {
    if (isBeyondHead(chain, row)) {
      chain.report('beyond_head', placeOf(chain, row))
      continue
    }
    if (row.seq > chain.seq + 1) {
      chain.report('seq_gap', { case: chain.case, seq: chain.seq + 1 })
      // The entry before is not here, so this one's link can not be checked, only those after it.
      chain.previous = []
    }
    appendRow(chain, row)
  }
}

function compareHead({ head, case: inCase, seq, previous, report }: Chain): void {
  if (!head || head.seq === null) return
  const place = { case: inCase, seq: head.seq }
  if (head.seq !== seq) {
    report('head_seq_mismatch', place)
  } else if (head.link !== null && previous.length > 0 && !previous.includes(head.link)) {
    report('head_link_mismatch', place)
  }
}
