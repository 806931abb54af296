import type { Fault } from '../../../src/sandbox/slack/faults.ts'
import type { Mishap } from '../../../src/sandbox/slack/wire/mishaps.ts'
import { type Chance, chanceFrom } from '../../chance.ts'
import { slackUserOf } from '../../crash/organisation.ts'
import { deliverAgain, fillIn, type Press, submit, writeNote } from '../../crash/press.ts'
import type { Scene } from '../../crash/scene.ts'

/** Older than a trigger may be. */
const TRIGGER_OVER_MS = 3100
const KINDS: Fault['kind'][] = ['429', '500', 'hang', 'reset_before', 'reset_after_accept']
const METHODS = ['chat.postMessage', 'chat.postMessage', 'chat.update', 'views.open']

/** A form that was asked for and did not come. */
export type NeverOpened = Omit<Press, 'how'> & { how: 'never_opened' }

export type Scripted = { scene: Scene; worker: string; reference: string; old: readonly Press[] }

/** One script over the wire: a form, a note in one line or a High, and what goes wrong with it. */
export async function playOnWire(
  { scene, worker, reference, old }: Scripted,
  seed: number,
): Promise<Press | NeverOpened> {
  const { slack } = scene
  const chance = chanceFrom(seed)
  const how = chance.pick(['form', 'form', 'command', 'high'] as const)
  const press: Press = { words: `script ${seed}, by ${worker}`, how, told: null, payload: null }
  const person = slack.as(slackUserOf(worker))
  if (chance.below(2) === 0) slack.faults.set(chance.pick(METHODS), faultOf(chance))
  const filled = { press, person, retries: chance.below(4) > 0 }
  if (how === 'command') {
    slack.mishaps.plan(slackUserOf(worker), mishapOf(chance))
    await writeNote(slack, filled, reference)
  } else {
    slack.mishaps.plan(slackUserOf(worker), openingOf(chance))
    // So long in vain that a person would stop asking: then nothing was ever written.
    const isOpen = await fillIn(slack, person, press, reference).then(
      () => true,
      () => false,
    )
    if (!isOpen) return { ...press, how: 'never_opened' }
    slack.mishaps.clearFor(slackUserOf(worker))
    // Choosing "High" tells the app something as well; what goes wrong is about sending.
    slack.mishaps.plan(slackUserOf(worker), mishapOf(chance), mishapOf(chance))
    // The database is gone for a moment, just then.
    if (chance.below(10) === 0) setTimeout(scene.proxy.reset, chance.below(60))
    // In Socket Mode the connection breaks off, and Slack tells nobody.
    if (slack.links().length > 0 && chance.below(6) === 0) {
      setTimeout(() => slack.links().at(-1)?.cut(), chance.below(60))
    }
    await submit(slack, filled)
  }
  slack.mishaps.clearFor(slackUserOf(worker))
  // Late, and after others: Slack tells of it once more.
  if (chance.below(3) === 0) await deliverAgain(slack, press, 1 + chance.below(9))
  if (old.length > 0 && chance.below(3) === 0) await deliverAgain(slack, chance.pick(old), 2)
  return press
}

function faultOf(chance: Chance): Fault {
  return { kind: chance.pick(KINDS), times: 1 + chance.below(3), retryAfterSeconds: 1 }
}

function mishapOf(chance: Chance): Mishap {
  return chance.pick<() => Mishap>([
    () => ({}),
    () => ({ copies: 10 }),
    () => ({ copies: 2 + chance.below(4), lost: 'answer' }),
    () => ({ afterMs: chance.below(1500) }),
    () => ({ afterMs: chance.below(800), copies: 2 }),
    () => ({ lost: 'request' }),
    () => ({ lost: 'answer' }),
  ])()
}

/** A window that is asked for too late, or ten times, or in vain. */
function openingOf(chance: Chance): Mishap {
  return chance.pick<Mishap>([
    {},
    {},
    {},
    { afterMs: TRIGGER_OVER_MS },
    { copies: 10 },
    { lost: 'request' },
  ])
}
