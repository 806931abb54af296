import { type Chain, placeOf, provesPlace, type Row } from './case-chain.ts'
import { shownOf } from './disclosed-entry.ts'
import { linkOf } from './hashes.ts'

// A run of changed links leaves this many places from which a later entry can be proved.
const mostCandidates = 8

/** Puts the row at the end of the chain and reports what is wrong with it. */
export function appendRow(chain: Chain, row: Row): void {
  const isProven = provesPlace(chain, row, row.seq)
  const isUnlinked = !isProven && row.fields !== null && chain.previous.length > 0
  if (chain.seq === 0 && !isProven) chain.organisation = null
  if (isUnlinked) chain.report('link_mismatch', placeOf(chain, row))
  if (row.disclosed && !(isUnlinked && isExplained(chain, row))) reportShown(chain, row)
  if (isProven && row.fields) checkTime(chain, row, BigInt(row.fields.recordedAt))
  chain.previous = linksAfter(chain, row, isProven)
  chain.seq = row.seq
}

function linksAfter({ previous }: Chain, { fields, link }: Row, isProven: boolean) {
  const stored = link === null ? [] : [link]
  if (isProven || fields === null) return stored
  return [...stored, ...previous.map((one) => linkOf(one, fields))].slice(0, mostCandidates)
}

/**
 * Would the stored link fit what is shown? Then a copy in the row was changed and not what is
 * shown, and reporting both would be one change too many.
 */
function isExplained({ previous }: Chain, { fields, link, disclosed }: Row): boolean {
  if (!fields || !disclosed) return false
  const { id, headerCommitment, payloadCommitment } = shownOf(disclosed, null)
  const shown = { ...fields, id: id ?? fields.id, headerCommitment, payloadCommitment }
  return previous.some((one) => linkOf(one, shown) === link)
}

function reportShown(chain: Chain, row: Row): void {
  if (!row.disclosed) return
  for (const { code, path } of shownOf(row.disclosed, chain.organisation).faults) {
    const place = placeOf(chain, row)
    chain.report(code, path === undefined ? place : { ...place, path })
  }
}

/** Only proven times are compared: a changed one is a wrong link already. */
function checkTime(chain: Chain, row: Row, at: bigint): void {
  if (chain.latest !== null && at < chain.latest)
    chain.report('time_going_down', placeOf(chain, row))
  chain.latest = at
}
