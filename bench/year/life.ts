import type { Temporal } from 'temporal-polyfill'
import type { Level } from '../../src/domain/levels.ts'
import type { Chance } from '../chance.ts'
import type { Acts } from './acts.ts'
import { DAY_MS, isWorkingDay, momentOf } from './calendar.ts'
import type { Worker } from './charity.ts'
import { cadenceOf, type Noted } from './notebook.ts'

const MINUTE = 60_000
/** When people write, local. */
const DESK_TIMES = ['10:40', '13:15', '16:20']
/** Appends at a time. */
const AT_ONCE = 8
const LEAD = 'lead-0'

/** Something that happens at a moment besides what people write at their desks. */
export type Event = { at: number; happen: () => Promise<void> }

type Parts = { acts: Acts; chance: Chance; workers: readonly Worker[]; cases: number }

/** What a made-up charity does on its cases, day by day, as chance has it. */
export class Life {
  readonly noted: Noted[] = []
  readonly events: Event[] = []
  readonly #parts: Parts
  #opened = 0
  /** On which day of the year somebody is next in contact, by reference. */
  readonly #next = new Map<string, number>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** What is written on a day, in the order of its times. */
  plan(day: Temporal.PlainDate, toOpen: number): void {
    if (!isWorkingDay(day)) return
    for (const [n, time] of DESK_TIMES.entries()) {
      const at = momentOf(day, time)
      const opening = Math.floor(((n + 1) * toOpen) / 3) - Math.floor((n * toOpen) / 3)
      this.events.push({ at, happen: () => this.#atDesks(at, opening) })
    }
  }

  async #atDesks(now: number, opening: number): Promise<void> {
    const { chance } = this.#parts
    const work: (() => Promise<void>)[] = []
    for (let n = 0; n < opening; n += 1) work.push(() => this.#open(now))
    for (const noted of this.noted) {
      const act = this.#actOn(noted, now, chance)
      if (act) work.push(act)
    }
    await inParallel(work, AT_ONCE)
  }

  async #open(now: number): Promise<void> {
    const { acts, chance, workers, cases } = this.#parts
    if (this.#opened >= cases) return
    this.#opened += 1
    const { key, team } = chance.pick(workers)
    const noted = await acts.open(key, team)
    this.noted.push(noted)
    if (chance.next() < 0.75) await acts.note(noted, now - chance.below(90) * MINUTE, false)
    const roll = chance.next()
    const level: Level | null = roll < 0.35 ? 'medium' : roll < 0.55 ? 'low' : null
    if (level) await acts.set(noted, level, true)
    this.#plan(noted, now)
  }

  /** Who is late is so by chance, at any level; talks with others are no contact. */
  #plan(noted: Noted, now: number): void {
    const { chance } = this.#parts
    const late = chance.next() < 0.12 ? 1 + chance.next() : 0.5 + chance.next() * 0.5
    this.#next.set(noted.reference, now + cadenceOf(noted.level) * late * DAY_MS)
  }

  #actOn(noted: Noted, now: number, chance: Chance): (() => Promise<void>) | null {
    const { acts } = this.#parts
    const roll = chance.next()
    if (!noted.open) {
      return roll < 0.0003 && !noted.still ? () => acts.reopen(noted) : null
    }
    if (now >= (this.#next.get(noted.reference) ?? Number.POSITIVE_INFINITY)) {
      this.#plan(noted, now)
      return () => acts.note(noted, now - chance.below(100) * MINUTE, chance.next() < 0.15)
    }
    if (noted.still) return null
    if (noted.level === 'high') return roll < 0.01 ? () => acts.lower(noted, LEAD, 'medium') : null
    if (roll < 0.00012) return () => this.#high(noted, now)
    if (roll < 0.0009) return () => acts.close(noted)
    if (roll < 0.0012) return this.#handOver(noted)
    return roll < 0.002 && noted.level === null
      ? () => acts.set(noted, 'medium', true).then(() => undefined)
      : null
  }

  #handOver(noted: Noted): (() => Promise<void>) | null {
    const { acts, chance, workers } = this.#parts
    const team = workers.filter((one) => one.team === noted.team && one.key !== noted.worker)
    const supervisor = workers.find((one) => one.team === noted.team && one.supervises)
    if (team.length === 0 || !supervisor) return null
    return () => acts.handOver(noted, supervisor.key, chance.pick(team).key)
  }

  /** Taken within the quarter of an hour, later, or by nobody; decided in the end. */
  async #high(noted: Noted, now: number): Promise<void> {
    const { acts, chance } = this.#parts
    const alert = await acts.raise(noted, now)
    const roll = chance.next()
    const taken = roll < 0.8 ? 3 + chance.below(11) : roll < 0.92 ? 20 + chance.below(180) : null
    const decided = (taken ?? 0) + 40 + chance.below(roll < 0.9 ? 900 : 2400)
    if (taken !== null) this.#later(now + taken * MINUTE, () => acts.take(noted, alert, LEAD))
    this.#later(now + decided * MINUTE, () => acts.decide(noted, alert, LEAD))
    this.#plan(noted, now)
  }

  #later(at: number, happen: () => Promise<void>): void {
    this.events.push({ at, happen })
  }
}

/** Does all of it, some at a time. */
async function inParallel(work: readonly (() => Promise<void>)[], most: number) {
  let next = 0
  const one = async () => {
    while (next < work.length) {
      const mine = work[next]
      next += 1
      await mine?.()
    }
  }
  await Promise.all(Array.from({ length: most }, one))
}
