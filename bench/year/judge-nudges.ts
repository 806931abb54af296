import { isHoliday, localOf } from './calendar.ts'
import { CHOICES, type Worker } from './charity.ts'
import { isSilent, type Noted, silenceAt } from './notebook.ts'
import type { Arrived } from './rounds.ts'

/** What is found of reminders over the year. */
export type NudgeFigures = {
  /** A High where contact was overdue, for each person and day on which they were to hear of it. */
  high_silences: number
  missed: number
  nudges: number
  /** A second one on a day, or one outside somebody’s hours. */
  over_cap: number
  /** A silence of another length than it has. */
  nudge_mismatches: number
}

type Local = ReturnType<typeof localOf>

const USUAL = { days: [1, 2, 3, 4, 5], from: '09:00', until: '17:00' }

/** Holds reminders against what the notebook says, once for each look at the clock. */
export class NudgeJudge {
  readonly figures: NudgeFigures = {
    ...{ high_silences: 0, missed: 0, nudges: 0, over_cap: 0, nudge_mismatches: 0 },
  }
  readonly #workers: readonly Worker[]
  readonly #supervised: ReadonlySet<string>
  /** On which day somebody last heard, and was last to hear. */
  readonly #heard = new Map<string, string>()
  readonly #due = new Map<string, string>()

  constructor(workers: readonly Worker[]) {
    this.#workers = workers
    this.#supervised = new Set(workers.filter((one) => one.supervises).map(({ key }) => key))
  }

  look(cases: readonly Noted[], now: number, arrived: ReadonlyMap<string, Arrived[]>): void {
    const local = localOf(now)
    const { day } = local
    const silent = cases.filter((one) => one.level === 'high' && isSilent(one, now))
    const byReference = new Map(arrived.size > 0 ? cases.map((one) => [one.reference, one]) : [])
    for (const worker of this.#workers) {
      const nudges = arrived.get(worker.key) ?? []
      const words = nudges.map(({ message }) => textsOf(message).join('\n')).join('\n')
      this.#countNudges(worker.key, nudges, local)
      this.#checkDays(words, byReference, now)
      if (!isWithinHours(worker.key, local) || this.#due.get(worker.key) === day) continue
      this.#due.set(worker.key, day)
      for (const one of silent.filter((noted) => this.#concerns(worker, noted))) {
        this.figures.high_silences += 1
        if (!words.includes(one.reference)) this.figures.missed += 1
      }
    }
  }

  #concerns(worker: Worker, noted: Noted): boolean {
    const isTheirTeam = this.#supervised.has(worker.key) && worker.team === noted.team
    return noted.worker === worker.key || isTheirTeam
  }

  #countNudges(key: string, nudges: readonly Arrived[], local: Local): void {
    const { day } = local
    for (const _ of nudges) {
      this.figures.nudges += 1
      if (!isWithinHours(key, local) || this.#heard.get(key) === day) this.figures.over_cap += 1
      this.#heard.set(key, day)
    }
  }

  /** `K-22222 · High: last contact 9 days ago` */
  #checkDays(words: string, cases: ReadonlyMap<string, Noted>, now: number): void {
    const said = words.matchAll(/(K-[0-9A-Z]{5}) · [^:\n]+: (?:last contact (\d+)|no contact)/g)
    for (const [, reference = '', days] of said) {
      const noted = cases.get(reference)
      const is = noted ? silenceAt(noted, now) : undefined
      if (is !== (days === undefined ? null : Number(days))) this.figures.nudge_mismatches += 1
    }
  }
}

function textsOf(message: Arrived['message']): string[] {
  return message.parts.flatMap((part) => ('text' in part ? [`${part.text}`] : []))
}

function isWithinHours(key: string, { day, weekday, time }: Local): boolean {
  const { days, from, until } = CHOICES[key] ?? USUAL
  return !isHoliday(day) && days.includes(weekday) && time >= from && time < until
}
