import type { StepId } from '../domain/acts.ts'
import type { Entry } from '../domain/entry-kinds.table.ts'
import type { EntryId, StaffId } from '../domain/ids.ts'
import { type Actor, holdersOf } from '../domain/people.ts'
import type { KnownEntry } from '../domain/plan.ts'
import type { Step } from '../domain/step.ts'
import type { Message } from '../messages/message.ts'
import { type Waiting, waitingMessage } from '../messages/waiting.ts'
import { drawChange } from './draw-people.ts'
import { drawAlerts } from './show-alerts.ts'
import type { World } from './world.ts'

/** What fits one window. */
const MOST = 10

/**
 * What waits for somebody: alerts first, as they stand; then what they answer as the second person,
 * with the reason that the first one gave.
 */
export async function showWaiting(world: World, actor: Actor): Promise<Message> {
  const alerts = await drawAlerts(world, actor)
  const changes = (await world.changes.list(actor)).slice(0, MOST / 2)
  const steps = (await world.ledger.listSteps(actor)).slice(0, MOST - changes.length)
  if (changes.length + alerts.length === 0) return await drawSteps(world, actor, steps)
  const drawn = await Promise.all(changes.map((change) => drawChange(world, actor, change)))
  const parts = [...alerts, ...drawn].flatMap((message) => message.parts)
  const of = steps.length > 0 ? (await drawSteps(world, actor, steps)).parts : []
  const count = alerts.length + changes.length + steps.length
  return { summary: `${count} waiting for you`, parts: [...parts, ...of] }
}

/** One of them, when it still waits for this person; null when it does not. */
export async function showStep(world: World, actor: Actor, id: StepId): Promise<Message | null> {
  const steps = (await world.ledger.listSteps(actor)).filter((step) => step.id === id)
  return steps.length > 0 ? await drawSteps(world, actor, steps) : null
}

async function drawSteps(world: World, actor: Actor, steps: readonly Step[]): Promise<Message> {
  const { zone } = await world.people.getOrganisation(actor.organisationId)
  const names = await world.people.findNames(steps.map((step) => step.askedBy))
  const list = await Promise.all(
    steps.map(async (step): Promise<Waiting> => {
      const asker = names.get(step.askedBy)?.name ?? 'A colleague'
      if (step.kind === 'conflict') {
        const conflict = await conflictOf(world, actor, step)
        return { step, asker, words: '', released: [], conflict }
      }
      const entry = await world.ledger.readStep(actor, step.id)
      const isReview = step.kind === 'override_review'
      const released = isReview ? await world.knowledge(actor).releasedUnder(step.id) : []
      const words = entry ? reasonIn(entry) : ''
      return { step, asker, words, released, conflict: null }
    }),
  )
  return waitingMessage(
    list.filter(({ words, conflict }) => conflict !== null || words !== ''),
    zone,
  )
}

function reasonIn({ payload }: Entry): string {
  const { reason, why } = payload as { reason?: string; why?: string }
  return reason ?? why ?? ''
}

/**
 * The request that somebody answers as the second person, also when they see nothing else of its
 * case; null when it does not wait for them.
 */
export async function findRequest(
  world: World,
  actor: Actor,
  id: EntryId,
): Promise<KnownEntry | null> {
  const step = (await world.ledger.listSteps(actor)).find((one) => one.id === (id as string))
  const entry = step ? await world.ledger.readStep(actor, step.id) : null
  if (!step || !entry || step.kind === 'conflict') return null
  return { entry, caseId: step.caseId, visibility: 'open', readers: [], conflicts: [] }
}

/** Nothing of the entry: who is said to be in conflict, and whom to ask. */
async function conflictOf(world: World, actor: Actor, { detail, readsIt }: Step) {
  const people = await world.people.listColleagues(actor.organisationId)
  const nameOf = (id?: StaffId) => people.find((one) => one.id === id)?.name ?? 'A colleague'
  const recipients = holdersOf(people, 'independent').filter(
    (id) => id !== detail.staff && id !== actor.id,
  )
  return { who: nameOf(detail.staff), ask: readsIt ? [] : recipients.map(nameOf) }
}

/** A conflict that this person is asked about, with who sees the entry; null when they are not. */
export async function findConflict(world: World, actor: Actor, id: EntryId | null) {
  const steps = id ? await world.ledger.listSteps(actor) : []
  const step = steps.find((one) => one.id === (id as string))
  if (step?.kind !== 'conflict' || !step.detail.staff) return null
  const entry = step.about as EntryId
  const sight = await world.ledger.findSight(actor, entry)
  return sight && { ...sight, caseId: step.caseId, entry, whom: step.detail.staff }
}
