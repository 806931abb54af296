import { type About, decideAbout } from './about.ts'
import { findId } from './ids.ts'
import type { Plan, PlannedEntry, Situation } from './plan.ts'
import { readPayload, type Typed } from './read-payload.ts'
import { isRefusal, type Refusal } from './refusals.ts'
import { alertFor, sightAboutStaff } from './sight.ts'

/**
 * A low-level concern or an allegation about somebody who works or volunteers here. It goes to the
 * independent recipients, to the lead unless the lead was named, and to no channel.
 */
export function decideStaffConcern(typed: Typed & About, s: Situation): Plan | Refusal {
  const about = decideAbout(typed, 'Opened with a first entry.')
  if (isRefusal(about)) return about
  const picked = findId(typed.staffMember)
  const read = readPayload('staff_concern', { ...typed, staffMember: picked }, s)
  if (isRefusal(read)) return read
  const sight = sightAboutStaff(typed.staffMember, s)
  const who = { ...sight, picked: sight.conflicts }
  const entry = { ...who, label: 'entry', kind: 'staff_concern', payload: read.payload }
  return {
    ...about,
    entries: [
      ...about.entries.map((one) => ({ ...one, conflicts: sight.conflicts })),
      entry as PlannedEntry,
    ],
    alert: alertFor(['entry', sight], 'review', s),
    receiptFor: 'entry',
  }
}
