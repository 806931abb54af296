import { documentsOf, type KeptDocument } from '../domain/documents.ts'
import type { Entry } from '../domain/entry-kinds.table.ts'
import { Failure } from '../domain/failures.ts'
import type { CaseId, EntryId } from '../domain/ids.ts'
import { planMoved } from '../domain/moved.ts'
import type { Actor } from '../domain/people.ts'
import type { Plan, PlannedEntry } from '../domain/plan.ts'
import { type Refusal, refuse } from '../domain/refusals.ts'
import type { Append } from '../ports/ledger.ts'
import { LOST } from './ask-document.ts'
import type { World } from './world.ts'

/** The id under which an entry will stand on the right case, from the request that asks for it. */
export function movedId(world: World, step: string): EntryId {
  return world.ids.derive(step, 'moved') as EntryId
}

type Kept = {
  plan: Plan
  caseId: CaseId
  derive: (label: string) => string
  /** What a level sets in motion, with ids of their own. */
  steps: (on: string) => NonNullable<Append['protocol']>
}

/**
 * What is kept on the case of somebody else as well, in the same transaction: the same words, with
 * the case where they were written, and the level that they raise. On each case its own access
 * decides.
 */
export async function alsoOf(
  world: World,
  actor: Actor,
  { plan, caseId, derive, steps }: Kept,
): Promise<Append['beside'] | Refusal | null> {
  const { alsoOn } = plan
  if (!alsoOn) return null
  const theirs = await world.ledger.listCases(actor)
  if (!theirs.some(({ id }) => id === alsoOn)) return refuse('not_found', 'alsoOn')
  const entries = plan.entries.flatMap((entry): PlannedEntry[] => {
    if (entry.level) return [{ ...entry, label: 'also level' }]
    if (!('alsoOn' in entry.payload)) return []
    return [
      { ...entry, label: 'also', payload: { ...entry.payload, alsoOn: caseId } } as PlannedEntry,
    ]
  })
  return {
    caseId: alsoOn,
    entries,
    entryIds: new Map(entries.map(({ label }) => [label, derive(label) as EntryId])),
    ...(plan.raise ? { raise: plan.raise, protocol: steps('also step') } : {}),
  }
}

/**
 * What a lead’s yes writes onto the right case, in the same transaction in which the entry leaves
 * the wrong one: it is never on both, and never on none.
 * @returns null when nothing is to be moved.
 */
export async function besideOf(
  world: World,
  actor: Actor,
  { act }: Plan,
): Promise<Append['beside'] | Refusal | null> {
  if (act?.act !== 'answer_wrong_case' || !act.confirmed) return null
  const step = (await world.ledger.listSteps(actor)).find(({ id }) => id === act.step)
  // Answered meanwhile: the record says so when the answer is written.
  if (!step?.detail.rightCase) return null
  const entry = await world.ledger.findEntry(actor, step.about as EntryId)
  if (!entry) return refuse('waits')
  const caseId = step.detail.rightCase as CaseId
  const moved = await moveDocuments(world, actor, entry.entry, { caseId, entry: act.movedTo })
  const [, ...addenda] = await world.ledger.readEntry(actor, step.about as EntryId, 'form')
  const added = addenda.map((addendum) => ({
    ...planMoved({ ...entry, entry: addendum }),
    label: addendum.id,
    amends: act.movedTo,
  }))
  return {
    caseId,
    entries: [planMoved({ ...entry, entry: moved }), ...added],
    entryIds: new Map([
      ['moved', act.movedTo],
      ...addenda.map(({ id }) => [id, movedId(world, id)] as const),
    ]),
  }
}

/**
 * What came with an entry goes where its words go: sealed anew with the key of the right case, so
 * that what becomes of the one case touches nothing of the other.
 * @returns the entry as it names them there. One that does not open stays named as it was.
 */
async function moveDocuments(
  world: World,
  actor: Actor,
  entry: Entry,
  to: { caseId: CaseId; entry: EntryId },
): Promise<Entry> {
  if (entry.kind !== 'captured_message' || documentsOf(entry).length === 0) return entry
  const documents: KeptDocument[] = []
  for (const kept of documentsOf(entry)) {
    const id = world.ids.derive(to.entry, `document ${kept.id}`)
    const bytes = await world.documents
      .read(actor, entry.id as EntryId, kept, 'form')
      .catch(nullWhereLost)
    const isThere = bytes && (await world.documents.keep(actor, { ...to, isNew: false }, id, bytes))
    documents.push(isThere ? { ...kept, id } : kept)
  }
  return { ...entry, payload: { ...entry.payload, documents } }
}

function nullWhereLost(thrown: unknown): null {
  const isLost = thrown instanceof Failure && LOST.includes(thrown.code)
  if (isLost) return null
  throw thrown
}
