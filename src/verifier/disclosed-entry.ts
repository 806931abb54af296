import { type Fault, type FaultCode, fault, type Place } from './faults.ts'
import { headerCommitmentOf, leafOf, payloadCommitmentOf } from './hashes.ts'
import type { DisclosedEntryLine } from './lines.ts'
import { hasShape, isOneOf, isText, isUuid, isUuidOrNull, type Shape } from './shapes.ts'

/** What the shown parts of an entry amount to, and the faults among them. */
export type Shown = {
  readonly id: string | null
  readonly headerCommitment: string
  readonly payloadCommitment: string
  readonly faults: readonly { readonly code: FaultCode; readonly path?: string }[]
}

const isReaders = (value: unknown) =>
  Array.isArray(value) && value.every((one) => one === 'lead' || isUuid(one))

export const headerShape: Shape = {
  format: isText,
  id: isUuid,
  organisation: isUuid,
  case: isUuid,
  kind: isText,
  author: (value) => value === 'system' || isUuid(value),
  visibility: isOneOf('open', 'private', 'staff_related'),
  readers: isReaders,
  amends: isUuidOrNull,
}

/**
 * Checks the shown header and units of one entry against the commitments beside them, and that the
 * header belongs to this row. `organisation` is the case's; null where it is not known.
 * NB: does not check that the row itself stands in the chain; verifyExport does.
 */
export function verifyDisclosedEntry(
  entry: DisclosedEntryLine,
  organisation: string | null,
): Fault[] {
  const { id, seq, case: inCase } = entry
  const place: Place = { case: inCase, seq, id }
  return shownOf(entry, organisation).faults.map(({ code, path }) =>
    fault(code, path === undefined ? place : { ...place, path }),
  )
}

export function shownOf(entry: DisclosedEntryLine, organisation: string | null): Shown {
  const headerCommitment = headerCommitmentOf(entry.headerSalt, entry.header)
  const leaves = entry.units.map((unit) => ('path' in unit ? leafOf(unit) : unit.leaf))
  const payloadCommitment = payloadCommitmentOf(leaves)
  const headerFaults =
    headerCommitment === entry.headerCommitment
      ? recordedHeaderFaults(entry, organisation)
      : (['header_commitment_mismatch'] as const)
  return {
    id: typeof entry.header.id === 'string' ? entry.header.id : null,
    headerCommitment,
    payloadCommitment,
    faults: [...headerFaults.map((code) => ({ code })), ...unitFaults(entry, leaves)],
  }
}

/** Faults of a header that is the one recorded. A changed one says nothing about its row. */
function recordedHeaderFaults(
  { header, id, case: inCase }: DisclosedEntryLine,
  organisation: string | null,
): FaultCode[] {
  if (header.format !== 'daybook/1') return ['unknown_format']
  if (!hasShape(header, headerShape)) return ['header_malformed']
  const isOurs = organisation === null || header.organisation === organisation
  const isThisRow = header.id === id && header.case === inCase && isOurs
  return isThisRow ? [] : ['header_row_mismatch']
}

function unitFaults({ units, payloadCommitment }: DisclosedEntryLine, leaves: readonly string[]) {
  const given = units.map((unit, at) => unit.leaf ?? leaves[at] ?? '')
  const changed = units.flatMap((unit, at) =>
    'path' in unit && given[at] !== leaves[at]
      ? [{ code: 'unit_leaf_mismatch', path: unit.path } as const]
      : [],
  )
  // Either what is shown or the leaves beside it must be what was recorded: the other was changed.
  const isRecorded = [leaves, given].some((one) => payloadCommitmentOf(one) === payloadCommitment)
  return isRecorded ? changed : [...changed, { code: 'payload_commitment_mismatch' } as const]
}

export function isDisclosed(line: object): line is DisclosedEntryLine {
  return 'units' in line
}
