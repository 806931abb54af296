import { type Chance, chanceFrom } from '../../chance.ts'
import type { Core } from './core.ts'
import { CASE, workers } from './people.ts'
import { Platform } from './platform.ts'
import { type Around, ServiceProcess } from './process.ts'
import { DurableRecord } from './record.ts'
import { VirtualTime, withTimersOf } from './time.ts'

const START = Date.parse('2026-11-23T10:00:00Z')
const CHAOS_MS = 180_000
const AFTER_MS = 3_600_000
/** How long Slack waits for an answer. */
const ANSWER_MS = 3000

/** Something that somebody sends, and what they were told of it. */
type Press = { words: string; how: 'note' | 'high'; key: string; who: number; told: boolean }

export type Went = {
  notes: number
  lost: number
  duplicated: number
  highs: number
  undelivered: number
  /** Visible copies beyond the first, by each send of which nobody knew whether it arrived. */
  duplicatePerAmbiguous: number
}

type Run = Around & { process: ServiceProcess; presses: Press[]; isOver: boolean }

/** One script, wholly by its seed: the same seed is the same script. */
export async function playVirtual(core: Core, seed: number): Promise<Went> {
  const [time, chance] = [new VirtualTime(START), chanceFrom(seed)]
  return await withTimersOf(time, async () => {
    const weather = { database: true, platform: chance.below(4) > 0 }
    const record = new DurableRecord()
    const platform = new Platform(time, chance, weather)
    const around = { time, chance, record, platform, weather, core }
    const run: Run = { ...around, process: new ServiceProcess(around), presses: [], isOver: false }
    const count = 2 + chance.below(5)
    for (let n = 0; n < count; n += 1) plan(run, n)
    for (let n = chance.below(3); n > 0; n -= 1) {
      time.after(chance.below(CHAOS_MS), () => void killAndRestart(run))
    }
    time.after(CHAOS_MS, () => Object.assign(weather, { database: false, platform: false }))
    time.after(CHAOS_MS + 60_000, () => {
      run.isOver = true
    })
    await time.run(AFTER_MS, () => run.isOver && record.isAtRest() && run.presses.every(isDone))
    return judge(run)
  })
}

const isDone = (press: Press) => press.told

function plan(run: Run, n: number): void {
  const { chance, time } = run
  const how = chance.below(3) === 0 ? 'high' : 'note'
  const words = `${n}: ${how}`
  const press = { words, how, key: `slack:view:${n}`, who: chance.below(2), told: false } as const
  const one: Press = { ...press }
  run.presses.push(one)
  time.after(chance.below(CHAOS_MS / 2), () => send(run, one))
}

/** The platform carries it as it likes; whoever hears nothing presses again. */
function send(run: Run, press: Press): void {
  if (press.told) return
  const { chance, time } = run
  const calm = run.isOver || !run.weather.database
  const copies = calm ? 1 : chance.pick([1, 1, 1, 2, 10])
  const isDropped = !calm && chance.below(6) === 0
  const isUnheard = !calm && chance.below(6) === 0
  for (let n = 0; n < copies && !isDropped; n += 1) {
    const late = calm ? 0 : delayOf(chance)
    time.after(late, () => void deliver(run, press, late < ANSWER_MS && !isUnheard))
  }
  time.after(ANSWER_MS + 500 + chance.below(20_000), () => send(run, press))
}

/** Mostly at once; now and then long after everything else, so that the order is another one. */
function delayOf(chance: Chance): number {
  return chance.below(5) === 0 ? chance.below(60_000) : chance.below(300)
}

async function deliver(run: Run, press: Press, mayHear: boolean): Promise<void> {
  const { process, time } = run
  const verb = press.how === 'high' ? ('record_disclosure' as const) : ('record_note' as const)
  const values =
    press.how === 'high'
      ? { case: CASE, words: press.words, worry: 'high' }
      : { case: CASE, text: press.words }
  const sentMs = time.nowMs
  const actor = workers[press.who]
  if (!actor) throw new RangeError('nobody sends it')
  const outcome = await process.submit(actor, { verb, values, key: press.key }).catch(() => null)
  const isAnswer = outcome !== null && ('saved' in outcome || 'waiting' in outcome)
  if (mayHear && isAnswer && time.nowMs - sentMs < ANSWER_MS) press.told = true
}

async function killAndRestart(run: Run): Promise<void> {
  // Whether those arrived, nobody knows any more.
  for (const id of run.process.kill()) run.platform.noteDeath(id)
  await run.time.wait(run.chance.below(5000))
  run.process = new ServiceProcess(run)
}

function judge({ presses, record, platform }: Run): Went {
  const countOf = (words: string) => record.entries.filter((one) => one.words === words).length
  const highs = record.entries.filter(({ alert }) => alert !== null)
  const isUndelivered = (alert: string | null) => {
    const messages = record.outbox.filter((one) => one.alertId === alert)
    return messages.length < 3 || messages.some(({ id }) => !platform.posts.get(id)?.visible)
  }
  const ratios = [...platform.posts.values()].map(({ visible, ambiguous }) =>
    visible < 2 ? 0 : (visible - 1) / Math.max(1, ambiguous),
  )
  return {
    notes: presses.length,
    lost: presses.filter(({ told, words }) => told && countOf(words) === 0).length,
    duplicated: presses.filter(({ words }) => countOf(words) > 1).length,
    highs: highs.length,
    undelivered: highs.filter(({ alert }) => isUndelivered(alert)).length,
    duplicatePerAmbiguous: Math.max(0, ...ratios),
  }
}
