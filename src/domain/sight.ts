import { findId, type StaffId } from './ids.ts'
import { type AlertKind, ladderForHigh, ladderForReaders, ladderForReview } from './ladder.ts'
import { holdersOf, type Role } from './people.ts'
import type { KnownEntry, Plan, PlannedEntry, Reader, Situation } from './plan.ts'

/** Who sees an entry. */
export type Sight = Pick<PlannedEntry, 'visibility' | 'readers' | 'conflicts'>

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
export function sightOfEntry({ visibility, readers, conflicts }: KnownEntry): Sight {
  return { visibility, readers, conflicts }
}

/** Whom an entry reaches: its readers and nobody else when it is about staff, else the ladder. */
export function alertFor(
  [about, sight]: readonly [label: string, sight: Sight],
  kind: AlertKind,
  s: Situation,
): NonNullable<Plan['alert']> {
  const situation = { ...s, takeWithinMinutes: s.settings.takeWithinMinutes }
  const staffRelated = sight.visibility === 'staff_related'
  const leads = holdersOf(s.people, 'lead')
  const readers = sight.readers
    .flatMap((reader) => (reader === 'lead' ? leads : [reader]))
    .filter((id) => !sight.conflicts.includes(id))
  if (staffRelated) {
    return { kind, staffRelated, about, ladder: ladderForReaders(readers, kind, situation) }
  }
  const ladder = kind === 'high' ? ladderForHigh(situation) : ladderForReview(situation)
  return { kind, staffRelated, about, ladder }
}
