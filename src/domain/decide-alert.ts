import { Temporal } from 'temporal-polyfill'
import { findId, type StaffId } from './ids.ts'
import { type Plan, type Situation, sightOf } from './plan.ts'
import { isRefusal, type Refusal, refuse } from './refusals.ts'
import { readComingTime } from './when.ts'

export type SayNextStep = {
  what: string
  owner?: string | null
  /** In so many minutes, `tomorrow`, or at a time of one’s own. */
  review: '30' | '60' | '120' | '240' | 'tomorrow' | 'other' | null
  whenDate?: string | null | undefined
  whenTime?: string | null | undefined
}

/** The hour at which people look again at what waited for the night. */
const MORNING = '09:00'

/**
 * What whoever has an alert says within the time that "I have this" holds: what happens next, who
 * does it, and when they look at it again. The record decides whether it is theirs.
 */
export function decideNextStep(command: SayNextStep, s: Situation): Plan | Refusal {
  const { alert } = s
  if (!alert) return refuse('not_found')
  const what = command.what.trim()
  if (!what) return refuse('missing_answer', 'what')
  const review = reviewTime(command, s)
  if (isRefusal(review)) return review
  const owner = findId<StaffId>(command.owner)
  const payload = { alert: alert.id, what, reviewAt: review.at, ...(owner ? { owner } : {}) }
  return {
    case: alert.caseId,
    entries: [{ ...sightOf(alert), label: 'step', kind: 'next_step', payload }],
    steps: { alert: alert.id, reviewAt: review.at },
    receiptFor: 'step',
  }
}

function reviewTime(command: SayNextStep, { now, zone }: Situation): { at: string } | Refusal {
  const { review, whenDate, whenTime } = command
  if (!review) return refuse('missing_answer', 'review')
  if (review === 'other') return readComingTime({ date: whenDate, time: whenTime }, now, zone)
  const present = Temporal.Instant.from(now)
  if (review !== 'tomorrow') return { at: present.add({ minutes: Number(review) }).toString() }
  const tomorrow = present.toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 })
  return readComingTime({ date: tomorrow.toString(), time: MORNING }, now, zone)
}

export type PassOn = { who: string | null; why: string }

/** Whoever has an alert asks a colleague to take it, and says why. */
export function decidePassing(command: PassOn, { alert }: Situation): Plan | Refusal {
  if (!alert) return refuse('not_found')
  const to = findId<StaffId>(command.who)
  if (!to) return refuse('nobody_chosen', 'who')
  const why = command.why.trim()
  if (!why) return refuse('missing_answer', 'why')
  const payload = { alert: alert.id, who: to, why }
  return {
    case: alert.caseId,
    entries: [{ ...sightOf(alert), label: 'passed', kind: 'alert_passed', payload }],
    passes: { alert: alert.id, to },
    receiptFor: 'passed',
  }
}
