import type { Payload } from '../domain/entry-kinds.table.ts'
import type { AlertId, CaseId, EntryId } from '../domain/ids.ts'
import type { ImportedEntry } from '../domain/import/plan-import.ts'
import type { Actor } from '../domain/people.ts'
import { OPEN_ENTRY, type PlannedEntry } from '../domain/plan.ts'
import { isRefusal, type Refusal } from '../domain/refusals.ts'
import type { Appended } from '../ports/ledger.ts'
import type { World } from './world.ts'

/** Entries in one append: what one transaction writes. */
const CHUNK = 50

export type ImportRequest = {
  source: string
  /** The case to write to, or the person of a new one and its id in the other system. */
  into: { caseId: CaseId } | { theirCase: string; person: Payload<'person_details'> }
  entries: readonly ImportedEntry[]
  /** Says what would happen and writes nothing. */
  dryRun: boolean
}

/** Whether each row is new on the record, by its place in the file. `reference` null: not yet. */
export type Imported = {
  reference: string | null
  rows: { place: string; outcome: 'new' | 'there' }[]
}

type Parts = Pick<World, 'ledger' | 'ids'>

/**
 * Writes entries that come from another system. Their ids come from the case, the source and their
 * ids over there: running it twice adds nothing, and a run that was broken off goes on.
 */
export async function importRecord(
  { ledger, ids }: Parts,
  actor: Actor,
  request: ImportRequest,
): Promise<Imported | Refusal> {
  const { into, source, entries, dryRun } = request
  const caseId = 'caseId' in into ? into.caseId : newCaseId(ids, actor, source, into.theirCase)
  const known = await scanIds({ ledger }, actor, caseId)
  const idOf = (sourceId: string) =>
    ids.derive(caseId, `import ${JSON.stringify([source, sourceId])}`) as EntryId
  const opening = 'person' in into && known.reference === null ? openingOf(into.person, source) : []
  const planned = [
    ...opening.map((entry) => ({ entry, id: ids.derive(caseId, entry.label) as EntryId })),
    ...entries.map((one) => ({ entry: toPlanned(one, idOf), id: idOf(one.sourceId) })),
  ]
  const done = dryRun
    ? {
        fresh: new Set(planned.map(({ id }) => id).filter((id) => !known.ids.has(id))),
        reference: null,
      }
    : await appendAll({ ledger, ids }, actor, { caseId, opens: opening.length > 0, planned })
  if (isRefusal(done)) return done
  const rows = entries.map(({ place, sourceId }) => {
    const outcome = done.fresh.has(idOf(sourceId)) ? ('new' as const) : ('there' as const)
    return { place, outcome }
  })
  return { reference: done.reference ?? known.reference, rows }
}

/** The same file opens the same case, whoever runs it again. */
function newCaseId(ids: World['ids'], actor: Actor, source: string, theirCase: string): CaseId {
  const label = `import case ${JSON.stringify([source, theirCase])}`
  return ids.derive(actor.organisationId, label) as CaseId
}

async function scanIds({ ledger }: Pick<World, 'ledger'>, actor: Actor, caseId: CaseId) {
  const seen = new Set<string>()
  let reference: string | null = null
  for await (const entry of ledger.scan(actor, [caseId])) {
    seen.add(entry.id)
    reference = entry.reference
  }
  return { ids: seen, reference }
}

function openingOf(person: Payload<'person_details'>, source: string): PlannedEntry[] {
  const why = `Brought in from ${source}.`
  return [
    { ...OPEN_ENTRY, label: 'opened', kind: 'case_opened', payload: { why } },
    { ...OPEN_ENTRY, label: 'person', kind: 'person_details', payload: person },
  ]
}

function toPlanned(one: ImportedEntry, idOf: (sourceId: string) => EntryId): PlannedEntry {
  const { payload, readers, corrects, sourceId } = one
  return {
    label: `imported ${sourceId}`,
    kind: 'imported',
    payload,
    visibility: readers.length > 0 ? 'private' : 'open',
    readers,
    conflicts: [],
    ...(corrects === null ? {} : { amends: idOf(corrects) }),
  }
}

type Writing = {
  caseId: CaseId
  opens: boolean
  planned: readonly { entry: PlannedEntry; id: EntryId }[]
}

async function appendAll(
  { ledger, ids }: Parts,
  actor: Actor,
  { caseId, opens, planned }: Writing,
): Promise<{ fresh: Set<EntryId>; reference: string | null } | Refusal> {
  const fresh = new Set<EntryId>()
  let reference: string | null = null
  for (let n = 0; n < planned.length; n += CHUNK) {
    const some = planned.slice(n, n + CHUNK)
    const outcome: Appended | Refusal = await ledger.append(actor, {
      caseId,
      ...(opens && n === 0 ? { referenceFor: (k: number) => ids.reference(caseId, k) } : {}),
      plan: {
        case: opens && n === 0 ? 'new' : caseId,
        entries: some.map(({ entry }) => entry),
        receiptFor: '',
      },
      entryIds: new Map(some.map(({ entry, id }) => [entry.label, id])),
      alertId: ids.random() as AlertId,
      messages: [],
      once: true,
    })
    if (isRefusal(outcome)) return outcome
    for (const { id } of outcome.appended) fresh.add(id)
    reference = outcome.reference
  }
  return { fresh, reference }
}
