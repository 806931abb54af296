import type { Nation } from './bank-holidays.table.ts'
import { secondsToWorkingDay } from './duty.ts'
import type { StaffId } from './ids.ts'
import { type Colleague, holdersOf, lineSupervisorsOf } from './people.ts'

/** One step of an alert: whom it reaches, and how long it waits for "I have this". */
export type Rung = { staff: StaffId[]; waitSeconds: number }

export type AlertKind = 'high' | 'review'

type Situation = {
  reporter: StaffId
  people: readonly Colleague[]
  takeWithinMinutes: number
  /** The last person is told within this time, however many there are. */
  lastWithinMinutes: number
  now: string
  zone: string
  nation: Nation
  /** On leave: told after those who are there, and never left out. */
  away: readonly StaffId[]
}

/**
 * Whom a High reaches, in turn: the person on duty and the lead (or deputy) together and at once,
 * then any other lead, the line supervisor, the deputy and the trustee, one at a time, and whoever
 * is away after them. An empty rota: all of them at once. The reporter is on no rung.
 */
export function ladderForHigh(s: Situation): Rung[] {
  const [leads, deputies] = [holdersOf(s.people, 'lead'), holdersOf(s.people, 'deputy')]
  const isAway = (id: StaffId) => s.away.includes(id)
  const lead = firstOf(thereFirst([...leads, ...deputies], s), s)
  const onDuty = holdersOf(s.people, 'on_duty').filter((id) => id !== s.reporter)
  const others = [
    ...leads.filter((id) => !isAway(id)),
    ...lineSupervisorsOf(s.people, s.reporter),
    ...deputies,
    ...holdersOf(s.people, 'trustee'),
  ]
  const inTurn = [...thereFirst(others, s), ...leads.filter(isAway)]
  // With nobody on duty there is nobody to wait for: everyone at once.
  if (onDuty.length === 0) return rungs([[lead, ...inTurn]], s)
  return inTime([[...onDuty, lead], ...inTurn.map((id) => [id])], s)
}

/**
 * A disclosure that is not High goes to the lead for review within one working day; to those who
 * are away after those who are there.
 */
export function ladderForReview(s: Situation): Rung[] {
  const all = [...holdersOf(s.people, 'lead'), ...holdersOf(s.people, 'deputy')]
  const steps = thereFirst(all, s).map((id) => [id])
  return untilNextWorkingDay(rungs(steps, s), s)
}

/** Those who are there, then those who are away. */
function thereFirst(ids: readonly StaffId[], { away }: Situation): StaffId[] {
  return [...ids.filter((id) => !away.includes(id)), ...ids.filter((id) => away.includes(id))]
}

/**
 * A staff-related disclosure reaches those who may read it, and nobody else, however long it takes.
 */
export function ladderForReaders(
  readers: readonly StaffId[],
  kind: AlertKind,
  s: Situation,
): Rung[] {
  const steps = rungs([[...readers]], s)
  return kind === 'high' ? steps : untilNextWorkingDay(steps, s)
}

/** Nobody waits a day for a ladder without anybody on it. */
function untilNextWorkingDay(steps: readonly Rung[], s: Situation): Rung[] {
  const wait = secondsToWorkingDay(s.now, s.zone, s.nation)
  return steps.map((rung) => (rung.staff.length > 0 ? { ...rung, waitSeconds: wait } : rung))
}

/** With many rungs each waits less, so that the last is reached in time. */
function inTime(steps: readonly (StaffId | undefined)[][], s: Situation): Rung[] {
  const found = rungs(steps, s)
  const most = Math.floor((s.lastWithinMinutes * 60) / Math.max(found.length - 1, 1))
  return found.map((rung) => ({ ...rung, waitSeconds: Math.min(rung.waitSeconds, most) }))
}

function firstOf(ids: readonly StaffId[], s: Situation): StaffId | undefined {
  return ids.find((id) => id !== s.reporter)
}

/** Everybody at most once, nobody who raised it, no empty step. */
function rungs(steps: readonly (StaffId | undefined)[][], s: Situation): Rung[] {
  const reached = new Set<StaffId>([s.reporter])
  const found: Rung[] = []
  for (const step of steps) {
    const staff = [...new Set(step)].filter((id) => id !== undefined && !reached.has(id))
    for (const id of staff) reached.add(id as StaffId)
    if (staff.length > 0) {
      found.push({ staff: staff as StaffId[], waitSeconds: s.takeWithinMinutes * 60 })
    }
  }
  // With nobody to reach, the reporter hears within a minute which number to ring.
  return found.length > 0 ? found : [{ staff: [], waitSeconds: 60 }]
}
