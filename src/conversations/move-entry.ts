import type { AlertId, CaseId, EntryId } from '../domain/ids.ts'
import { planMoved } from '../domain/moved.ts'
import type { Actor } from '../domain/people.ts'
import type { Plan } from '../domain/plan.ts'
import { isRefusal, type Refusal, refuse } from '../domain/refusals.ts'
import type { World } from './world.ts'

/** The id under which an entry will stand on the right case, from the request that asks for it. */
export function movedId(world: World, step: string): EntryId {
  return world.ids.derive(step, 'moved') as EntryId
}

/**
 * Before a lead’s yes takes an entry from the wrong case, it stands on the right one: in between,
 * after a crash, it is on both and never on none. Once a request: again, it writes nothing.
 * @returns why it can not stand there; null when it does, or when nothing is to be moved.
 */
export async function standOnRightCase(
  world: World,
  actor: Actor,
  { act }: Plan,
): Promise<Refusal | null> {
  if (act?.act !== 'answer_wrong_case' || !act.confirmed) return null
  const step = (await world.ledger.listSteps(actor)).find(({ id }) => id === act.step)
  // Answered meanwhile: the record says so when the answer is written.
  if (!step?.detail.rightCase) return null
  const entry = await world.ledger.findEntry(actor, step.about as EntryId)
  if (!entry) return refuse('waits')
  const [, ...addenda] = await world.ledger.readEntry(actor, step.about as EntryId, 'form')
  const beside = addenda.map((addendum) => ({
    ...planMoved({ ...entry, entry: addendum }),
    label: addendum.id,
    amends: act.movedTo,
  }))
  const done = await world.ledger.append(actor, {
    caseId: step.detail.rightCase as CaseId,
    plan: {
      case: step.detail.rightCase,
      entries: [planMoved(entry), ...beside],
      receiptFor: 'moved',
    },
    entryIds: new Map([
      ['moved', act.movedTo],
      ...addenda.map(({ id }) => [id, movedId(world, id)] as const),
    ]),
    alertId: world.ids.derive(step.id, 'no alert') as AlertId,
    messages: [],
    once: true,
  })
  return isRefusal(done) ? done : null
}
