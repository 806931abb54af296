import { connect, type Sql } from '../../src/database/connection.ts'
import { withMovableClock } from '../../src/demo/clock.ts'
import { wireWorld } from '../../src/wiring.ts'
import { chanceFrom } from '../chance.ts'
import { type OwnRecord, openOwnRecord } from '../own-record.ts'
import { type Asked, rounded } from '../report.ts'
import { Acts } from './acts.ts'
import { FIRST_DAY, isoOf, looksOn, momentOf } from './calendar.ts'
import { CHOICES, charityOf, workersOf } from './charity.ts'
import { hideSome } from './hidden.ts'
import { Judge } from './judge.ts'
import { Life } from './life.ts'
import { roundsOf, type Spoil } from './rounds.ts'

/** Before the year begins, cases are opened for so many days. */
const DAYS_BEFORE = 28

export type Size = {
  cases: number
  staff: number
  days: number
  /** A fault that is planted in what is drawn. */
  spoil?: Spoil
  /** A fault that is planted in the record before each look. */
  meddle?: (owner: Sql) => Promise<unknown>
}

/** Goes through it. @returns what was counted, the faults among it. */
export async function goThroughYear({ seed, say }: Asked, size: Size) {
  const started = performance.now()
  const record = await openOwnRecord(charityOf(size.staff))
  const owner = connect(record.ownerUrl, 2)
  const parts = wireWorld(record.serviceUrl, record.vaultFolder, { connections: 8 })
  try {
    await setUpBefore(owner, isoOf(momentOf(FIRST_DAY.add({ days: -DAYS_BEFORE - 1 }), '09:00')))
    const year = new Year({ record, owner, parts, seed, size, say })
    await withMovableClock(owner, (moveTo) => year.pass(moveTo))
    const seconds = (performance.now() - started) / 1000
    return { ...(await year.figures()), seconds: rounded(seconds) }
  } finally {
    await parts.close()
    await owner.end({ timeout: 2 })
    await record.remove()
  }
}

/** The charity was there before its year: its roles and teams are of then. */
async function setUpBefore(owner: Sql, at: string): Promise<void> {
  await owner.unsafe(`SET session_replication_role = replica;
    UPDATE daybook.access_grant SET from_at = '${at}'; SET session_replication_role = DEFAULT`)
}

type Wired = {
  record: OwnRecord
  owner: Sql
  parts: ReturnType<typeof wireWorld>
  seed: number
  size: Size
  say: Asked['say']
}

class Year {
  readonly #wired: Wired
  readonly #acts: Acts
  readonly #life: Life
  readonly #rounds: ReturnType<typeof roundsOf>
  #judge: Judge | null = null
  #now = 0
  #moveTo: (at: string) => Promise<void> = async () => undefined

  constructor(wired: Wired) {
    const { parts, record, seed, size } = wired
    this.#wired = wired
    const now = () => this.#now
    const world = { ...parts.world, clock: { now: () => isoOf(this.#now) } }
    const spoil = size.spoil ?? ((draw) => draw)
    this.#acts = new Acts(world, record)
    const workers = workersOf(size.staff)
    const { cases } = size
    this.#life = new Life({ acts: this.#acts, chance: chanceFrom(seed), workers, cases })
    this.#rounds = roundsOf({ world, sql: parts.sql, now, spoil })
  }

  async pass(moveTo: (at: string) => Promise<void>): Promise<void> {
    this.#moveTo = moveTo
    const { size, say } = this.#wired
    const { cases, days } = size
    say('Opening the first half of the cases …')
    const [first, rest] = [Math.ceil(cases / 2), Math.floor(cases / 2)]
    for (let n = -DAYS_BEFORE; n < 0; n += 1) {
      this.#life.plan(FIRST_DAY.add({ days: n }), Math.ceil((first * 2) / DAYS_BEFORE))
      await this.#upTo(momentOf(FIRST_DAY.add({ days: n }), '22:00'), false)
    }
    await this.#begin()
    for (let n = 0; n < days; n += 1) {
      const day = FIRST_DAY.add({ days: n })
      if (day.day === 1) say(`${day.toString()}: ${this.#life.noted.length} cases …`)
      this.#life.plan(day, Math.ceil((rest * 1.5) / days))
      for (const time of looksOn(day)) await this.#upTo(momentOf(day, time), true)
    }
  }

  /** What people chose for themselves, and what some may not know of. */
  async #begin(): Promise<void> {
    const { owner, record, parts, size } = this.#wired
    for (const [key, choice] of Object.entries(CHOICES)) {
      await parts.world.nudges.choose(this.#acts.actor(key), choice)
    }
    const at = { sql: owner, record, acts: this.#acts, now: this.#now }
    const hidden = await hideSome(at, this.#life.noted)
    this.#judge = new Judge({ owner, record, hidden, workers: workersOf(size.staff) })
  }

  /** Lets happen what comes before a moment, and looks at it: then, and after each event. */
  async #upTo(until: number, looks: boolean): Promise<void> {
    const { events } = this.#life
    for (;;) {
      events.sort((a, b) => a.at - b.at)
      const due = looks ? await this.#nextAlert() : Number.POSITIVE_INFINITY
      const next = events[0]?.at ?? Number.POSITIVE_INFINITY
      const at = Math.min(due, next, until)
      await this.#goTo(at)
      if (at === next && at < until) await events.shift()?.happen()
      if (looks) await this.#look()
      if (at === until) return
    }
  }

  async #goTo(at: number): Promise<void> {
    this.#now = Math.max(this.#now, at)
    await this.#moveTo(isoOf(this.#now))
  }

  async #look(): Promise<void> {
    await this.#wired.size.meddle?.(this.#wired.owner)
    const arrived = await this.#rounds.run()
    await this.#judge?.look(this.#life.noted, this.#now, arrived)
  }

  /** When the next alert moves; never before a second has passed. */
  async #nextAlert(): Promise<number> {
    const [row] = await this.#wired.owner<{ at: Date | null }[]>`
      SELECT min(next_due_at) AS at FROM daybook.alert WHERE state <> 'closed'`
    return row?.at ? Math.max(row.at.getTime() + 1, this.#now + 1000) : Number.POSITIVE_INFINITY
  }

  async figures() {
    const { size, owner } = this.#wired
    const [row] = await owner<{ highs: number; entries: number }[]>`SELECT
      (SELECT count(*) FROM daybook.alert)::int AS highs,
      (SELECT count(*) FROM daybook.entry)::int AS entries`
    const { offCourse, failed } = this.#rounds.seen
    return {
      ...{ cases: this.#life.noted.length, staff: size.staff, days: size.days },
      ...{ entries: row?.entries ?? 0, highs: row?.highs ?? 0 },
      ...(this.#judge?.figures() ?? Judge.none()),
      ...{ off_course: offCourse, failed },
      notebook_mismatches: await this.#compareNotebook(),
    }
  }

  /** The notebook has as many contacts as are on the record, read by whoever wrote them. */
  async #compareNotebook(): Promise<number> {
    const { parts } = this.#wired
    let mismatches = 0
    for (const noted of this.#life.noted.slice(0, 200)) {
      const entries = await parts.world.ledger.readWhole(
        this.#acts.actor(noted.worker),
        noted.id,
        'timeline',
      )
      const contacts = entries.filter(
        (one) => one.kind === 'note' && one.payload.with === undefined,
      )
      if (contacts.length !== noted.contacts.length) mismatches += 1
    }
    return mismatches
  }
}
