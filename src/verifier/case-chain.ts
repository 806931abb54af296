import type { Place, Report } from './faults.ts'
import { ciphertextHashOf, genesisOf, type LinkFields, linkOf } from './hashes.ts'
import type { DisclosedEntryLine, EntryLine } from './lines.ts'

/** The head of a case. What could not be read of it is null, and then not compared. */
export type Head = {
  readonly organisation: string | null
  readonly seq: number | null
  readonly link: string | null
}

/** One entry, without its ciphertext. An entry that could not be read has no `fields`. */
export type Row = {
  readonly line: number
  readonly id: string
  readonly seq: number
  readonly link: string | null
  readonly fields: LinkFields | null
  readonly disclosed: DisclosedEntryLine | null
}

/**
 * One case while its entries come in. The chain goes on from the link that is stored, or from the
 * one that should be, so that one changed entry is one fault and the rest is still checked.
 */
export type Chain = {
  readonly case: string
  readonly report: Report
  head: Head | null
  /** Known from a link that covers it; a head alone can be changed. */
  organisation: string | null
  seq: number
  /** The links that the next entry may follow; none when the entry before is not here. */
  previous: readonly string[]
  latest: bigint | null
  /** Entries that came before an entry they follow. */
  readonly aside: Map<number, Row>
}

export function startChain(inCase: string, head: Head | null, report: Report): Chain {
  const chain: Chain = {
    case: inCase,
    report,
    head: null,
    organisation: null,
    seq: 0,
    previous: [],
    latest: null,
    aside: new Map(),
  }
  if (head) giveHead(chain, head)
  return chain
}

export function giveHead(chain: Chain, head: Head): void {
  chain.head = head
  chain.organisation = head.organisation
  chain.previous = head.organisation === null ? [] : [genesisOf(head.organisation, chain.case)]
}

export function rowOf(entry: EntryLine, line: number, disclosed: DisclosedEntryLine | null): Row {
  const { seq, recordedAt, id, headerCommitment, payloadCommitment, ciphertext, link } = entry
  const ciphertextHash = ciphertextHashOf(ciphertext)
  const fields = { seq, recordedAt, id, headerCommitment, payloadCommitment, ciphertextHash }
  return { line, id, seq, link, fields, disclosed }
}

export function placeOf(chain: Chain, row: Row): Place {
  return { case: chain.case, seq: row.seq, id: row.id, line: row.line }
}

/** An entry after the head's last one that no link ties to the case: it has strayed in. */
export function isBeyondHead(chain: Chain, row: Row): boolean {
  const last = chain.head?.seq ?? null
  return last !== null && row.seq > last && !provesPlace(chain, row, row.seq)
}

/** Does the row's link tie it to what stands before it, at this place? */
export function provesPlace({ previous }: Chain, { fields, link }: Row, seq: number): boolean {
  return fields !== null && previous.some((one) => linkOf(one, { ...fields, seq }) === link)
}
