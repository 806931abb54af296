import type { Patch } from './twin.ts'

/**
 * The broken twin. It tells people "Received" before anything is kept, and takes each delivery for
 * a new one: what it loses and doubles shows that the bench can see both. Applied to a copy only.
 */
export const acknowledgeBeforeCommit: Patch = {
  file: 'src/conversations/submit.ts',
  before: `
  const received = await world.intake.receive(actor, request.key, words)
  if (received.state === 'done' && !received.same) return refuse('saved_before')
  const done = carryOut(world, actor, received, words)
  return await Promise.race([done, stillSaving(done)])
`,
  after: `
  void world.intake
    .receive(actor, world.ids.random(), words)
    .then((received) => carryOut(world, actor, received, words))
    .catch(() => undefined)
  return { waiting: true }
`,
}
