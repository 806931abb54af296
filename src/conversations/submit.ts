import { type DraftId, findId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { isRefusal, type Refusal, refuse } from '../domain/refusals.ts'
import type { FormValues } from '../messages/form.ts'
import { carryOut, getScene, type Saved } from './carry-out.ts'
import { withWaiting } from './keep-draft.ts'
import { type Verb, verbs } from './verbs.table.ts'
import type { World } from './world.ts'

/** How long a person waits for the record before they hear "still saving", in milliseconds. */
const TRY_MS = 1500

export type Submitted = Saved | { waiting: true } | { errors: Record<string, string> } | Refusal

/**
 * Takes what somebody filled in, in the order that loses nothing: check the shape, keep it
 * encrypted, try to write it, answer. When this returns `waiting`, the words are safe and will be
 * written; the author hears by direct message.
 *
 * NB: does not say whether the case exists when it refuses.
 * @param key the delivery's own id: the same key twice is one entry.
 * @throws Failure `database_unavailable`, `vault_unavailable`: nothing was kept.
 */
export async function submit(
  world: World,
  actor: Actor,
  request: { verb: Verb; values: FormValues; key: string },
): Promise<Submitted> {
  const { draft } = request.values
  const values = await withWaiting(world, actor, request)
  if (isRefusal(values)) return values
  const read = verbs[request.verb].read(values)
  if ('errors' in read) return read
  const words = { verb: request.verb, values, at: world.clock.now() }
  const { situation } = await getScene(world, actor, words)
  const plan = read.decide(situation)
  if (isRefusal(plan)) return plan

  const begun = findId<DraftId>(draft)
  if (begun) await world.drafts.bind(actor, request.key, begun)
  const received = await world.intake.receive(actor, request.key, words)
  if (received.state === 'done' && !received.same) return refuse('saved_before')
  // From here on the words are kept: whatever goes wrong now, it is still being saved.
  const done = carryOut(world, actor, received, words).catch((): Submitted => ({ waiting: true }))
  return await Promise.race([done, stillSaving()])
}

/** After a while, "still saving"; the attempt goes on, and the sweep finishes what it can not. */
async function stillSaving(): Promise<{ waiting: true }> {
  await new Promise((done) => setTimeout(done, TRY_MS).unref())
  return { waiting: true }
}
