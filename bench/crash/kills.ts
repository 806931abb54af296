import type { Chance } from '../chance.ts'
import { slackUserOf, WORKERS } from './organisation.ts'
import { deliverAgain, type Filled, fillIn, type Press, submit, writeNote } from './press.ts'
import type { Scene } from './scene.ts'
import { STEP_NAMES, type Step, TARGETS, type Target } from './steps.ts'
import { armTrigger } from './trigger.ts'

export type Kill = { step: Step; target: Target; reached: boolean }

export type Killing = {
  scene: Scene
  chance: Chance
  count: number
  /** The reference of a case of each worker, in their order. */
  references: readonly string[]
  /** Told after each kill, with everything that was pressed so far. */
  after: (kill: Kill, pressed: readonly Press[]) => Promise<void>
}

/** Kills at every step in turn, each time another of service, PostgreSQL and both. */
export async function killAgainAndAgain(
  killing: Killing,
): Promise<{ kills: Kill[]; pressed: Press[] }> {
  const pressed: Press[] = []
  const kills: Kill[] = []
  for (const { step, target } of planOf(killing.count, killing.chance)) {
    const reached = await killOnce(killing, { step, target }, pressed)
    kills.push({ step, target, reached })
    await killing.after({ step, target, reached }, pressed)
  }
  return { kills, pressed }
}

/** Three blocks of steps are every step with every target; the order is the seed's. */
function planOf(count: number, chance: Chance): { step: Step; target: Target }[] {
  const plan: { step: Step; target: Target }[] = []
  for (let block = 0; plan.length < count; block += 1) {
    const all = STEP_NAMES.map((step, n) => {
      return { step, target: TARGETS[(n + block) % TARGETS.length] ?? 'both' }
    })
    plan.push(...shuffled(all, chance))
  }
  return plan.slice(0, count)
}

function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  return list
    .map((item) => ({ item, at: chance.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

type Planned = { step: Step; target: Target }

/**
 * Five people fill in their forms; then all of them send, and in the midst of it comes the kill:
 * one form is delivered in copies, two arrive in the other order, and old ones arrive once more.
 */
async function killOnce(killing: Killing, { step, target }: Planned, pressed: Press[]) {
  const { scene, chance, references } = killing
  const { slack } = scene
  const old = pressed.length === 0 ? [] : [chance.pick(pressed), chance.pick(pressed)]
  const filled = await fillAll(killing, pressed.length)
  pressed.push(...filled.map(({ press }) => press))
  const trigger = armTrigger(scene, step, chance)
  const send = async (one: Filled, reference: string) => {
    if (one.press.how === 'command') await writeNote(slack, one, reference)
    else await submit(slack, one)
    if (one.press.told) trigger.told()
  }
  // The last form goes first: forms arrive in another order than people opened them.
  const reversed = filled.map((one, n) => [one, references[n] ?? ''] as const).reverse()
  const sending = [
    ...reversed.map(([one, reference]) => send(one, reference)),
    ...filled.slice(0, 1).map(({ press }) => deliverAgain(slack, press, 1 + chance.below(2))),
    ...old.map((press) => deliverAgain(slack, press, 1)),
  ]
  const reached = await trigger.reached
  await scene.kill(target)
  await Promise.all(sending)
  return reached
}

/** Ada and Cai press again until they hear of it; some of the others give up. */
async function fillAll({ scene, chance, references }: Killing, number: number): Promise<Filled[]> {
  const { slack } = scene
  const filled = WORKERS.map((key): Filled => {
    const words = `${number}, by ${key}: ${chance.next().toString(36).slice(2)}`
    const how = key === 'cai' ? 'high' : key === 'ben' ? 'command' : 'form'
    const retries = key === 'ada' || key === 'cai' || chance.next() > 0.3
    const press: Press = { words, how, told: null, payload: null }
    return { press, person: slack.as(slackUserOf(key)), retries }
  })
  const forms = filled.map(async ({ press, person }, n) => {
    if (press.how !== 'command') await fillIn(slack, person, press, references[n] ?? '')
  })
  await Promise.all(forms)
  return filled
}
