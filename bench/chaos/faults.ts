import type { Patch } from '../crash/twin.ts'

/** Every delivery of a form is a new one. Applied to a copy only. */
export const dedupeOff: Patch = {
  file: 'src/conversations/submit.ts',
  before: 'world.intake.receive(actor, request.key, words)',
  after: 'world.intake.receive(actor, world.ids.derive(request.key, String(Math.random())), words)',
}

/** What a platform did not take is not sent again. Applied to a copy only. */
export const givesUp: Patch = {
  file: 'src/outbox/deliver.ts',
  before:
    'const wait = d.posted.has(message.id) ? 1 : waitAfter(failure, message.attempts, chance)',
  after: 'const wait = waitAfter(failure, message.attempts, chance) > 0 ? null : 1',
}
