import { appendRow } from './append-row.ts'
import { type Chain, isBeyondHead, placeOf, provesPlace, type Row } from './case-chain.ts'

/** Takes the next entry of the case in the order of the file. */
export function acceptRow(chain: Chain, row: Row): void {
  const next = chain.seq + 1
  if (chain.head && row.seq === next) {
    acceptNext(chain, row)
  } else if (chain.head && provesPlace(chain, row, next)) {
    chain.report('seq_changed', { ...placeOf(chain, row), seq: next })
    acceptNext(chain, { ...row, seq: next, fields: row.fields && { ...row.fields, seq: next } })
  } else if (row.seq < next || chain.aside.has(row.seq)) {
    chain.report('seq_repeat', placeOf(chain, row))
  } else {
    chain.aside.set(row.seq, row)
  }
}

function acceptNext(chain: Chain, row: Row): void {
  const rival = chain.aside.get(row.seq)
  if (isBeyondHead(chain, row)) {
    chain.report('beyond_head', placeOf(chain, row))
  } else if (rival && !provesPlace(chain, row, row.seq)) {
    chain.report('seq_repeat', placeOf(chain, row))
  } else {
    if (rival) chain.report('seq_repeat', placeOf(chain, rival))
    chain.aside.delete(row.seq)
    appendRow(chain, row)
    reportOrder(chain, row, appendWaiting(chain))
  }
}

/** Appends the entries that waited for the last one; those that no link proves go on waiting. */
function appendWaiting(chain: Chain): Row[] {
  const appended: Row[] = []
  const next = () => chain.aside.get(chain.seq + 1)
  for (let row = next(); row && provesPlace(chain, row, row.seq); row = next()) {
    chain.aside.delete(row.seq)
    appendRow(chain, row)
    appended.push(row)
  }
  return appended
}

/** One entry that waited came too early; several that waited had a late one before them. */
function reportOrder(chain: Chain, row: Row, waited: readonly Row[]): void {
  const [first] = waited
  if (first) chain.report('out_of_order', placeOf(chain, waited.length === 1 ? first : row))
}
