import { clocksOfHigh, clocksOfReview } from './alert-clocks.ts'
import { USUAL_HOURS } from './duty.ts'
import { findId, type StaffId } from './ids.ts'
import { type AlertKind, ladderForHigh, ladderForReaders, ladderForReview } from './ladder.ts'
import { holdersOf, type Role } from './people.ts'
import type { KnownEntry, Plan, Reader, Sight, Situation } from './plan.ts'

/**
 * Who sees what concerns somebody who works here: the independent recipients, and the lead unless
 * the lead was named or nobody was. Where that would leave nobody to read it, the deputies and
 * trustees stand in for the independent recipients.
 * @param picked the id of the colleague named in the form, if one was.
 */
export function sightAboutStaff(picked: string | null | undefined, s: Situation): Sight {
  const named = findId<StaffId>(picked)
  const others = (role: Role) => holdersOf(s.people, role).filter((id) => id !== named)
  const appointed = others('independent')
  const independent =
    appointed.length > 0 ? appointed : [...new Set([...others('deputy'), ...others('trustee')])]
  const office: Reader[] =
    named !== null && !holdersOf(s.people, 'lead').includes(named) ? ['lead'] : []
  const conflicts = named === null ? [] : [named]
  return { visibility: 'staff_related', readers: [...independent, ...office], conflicts }
}

/** Whoever sees an entry sees what is written about it. */
export function sightOfEntry(known: KnownEntry | Sight): Sight {
  const { visibility, readers, conflicts, listed = [] } = known
  return { visibility, readers, conflicts, ...(listed.length > 0 ? { listed } : {}) }
}

/** Whom an entry reaches: its readers and nobody else when it is about staff, else the ladder. */
export function alertFor(
  [about, sight]: readonly [label: string, sight: Sight],
  kind: AlertKind,
  s: Situation,
): Required<NonNullable<Plan['alert']>> {
  const { lastSeconds, ...clocks } = clocksOfHigh(s.settings)
  const { takeWithinMinutes, nation = USUAL_HOURS.nation } = s.settings
  const { away = [] } = s
  const situation = { ...s, takeWithinMinutes, lastWithinMinutes: lastSeconds / 60, nation, away }
  const staffRelated = sight.visibility === 'staff_related'
  const leads = holdersOf(s.people, 'lead')
  const named = sight.readers.flatMap((reader) => (reader === 'lead' ? leads : [reader]))
  // A lead may be an independent recipient as well, and hears of it once.
  const readers = [...new Set(named)].filter((id) => !sight.conflicts.includes(id))
  const ladder = staffRelated
    ? ladderForReaders(readers, kind, situation)
    : kind === 'high'
      ? ladderForHigh(situation)
      : ladderForReview(situation)
  const wait = ladder[0]?.waitSeconds ?? 0
  const forThis = kind === 'high' ? clocks : clocksOfReview(s.settings, wait)
  return { kind, staffRelated, about, ladder, clocks: forThis }
}
