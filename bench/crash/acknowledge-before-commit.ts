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
  // From here on the words are kept: whatever goes wrong now, it is still being saved.
  const done = carryOut(world, actor, { ...received, scene }, words).catch(
    (): Submitted => ({ waiting: true }),
  )
  return await Promise.race([done, stillSaving()])
`,
  after: `
  void world.intake
    .receive(actor, world.ids.random(), words)
    .then((received) => carryOut(world, actor, received, words))
    .catch(() => undefined)
  return { waiting: true }
`,
}
