import type { StaffId } from '../../src/domain/ids.ts'
import type { Colleague, Role } from '../../src/domain/people.ts'
import type { Situation } from '../../src/domain/plan.ts'

const key = (n: number) => `00000000-0000-4000-8000-0000000000${n}` as StaffId

/** The made-up people of these tests, by what they are. */
export const WHO = {
  worker: key(10),
  supervisor: key(11),
  lead: key(12),
  deputy: key(13),
  trustee: key(14),
  onDuty: key(15),
  ines: key(16),
  ivan: key(17),
  other: key(18),
} as const

const NORTH = '00000000-0000-4000-8000-0000000000f0'

function colleague(id: StaffId, role: Role, inNorth = false): Colleague {
  const teamId = role === 'supervisor' ? NORTH : null
  return {
    id,
    name: `Made Up ${role}`,
    jobTitle: role,
    roles: [{ role, teamId }],
    teamIds: inNorth ? [NORTH] : [],
  }
}

export const PEOPLE: Colleague[] = [
  colleague(WHO.worker, 'worker', true),
  colleague(WHO.supervisor, 'supervisor'),
  colleague(WHO.lead, 'lead'),
  colleague(WHO.deputy, 'deputy'),
  colleague(WHO.trustee, 'trustee'),
  colleague(WHO.onDuty, 'on_duty'),
  colleague(WHO.ines, 'independent'),
  colleague(WHO.ivan, 'independent'),
  colleague(WHO.other, 'worker'),
]

/** A Monday at ten; the worker asks. */
export function situation(part: Partial<Situation> = {}): Situation {
  const numbers = { emergency: '999', lead: '1', council: '2', outOfHours: '3' }
  return {
    reporter: WHO.worker,
    people: PEOPLE,
    settings: { numbers, takeWithinMinutes: 15 },
    now: '2026-11-23T10:00:00Z',
    zone: 'Europe/London',
    ...part,
  }
}

/** Everybody but those. */
export const without = (...ids: StaffId[]) => PEOPLE.filter((person) => !ids.includes(person.id))

export const A_CASE = '00000000-0000-4000-8000-0000000000c1'

/** A form about a case that exists, nothing else filled in. */
export const ABOUT = { case: A_CASE, newName: null, newGroup: null, newAge: null }
export const ABOUT_NEW = {
  case: 'new',
  newName: 'Sam Made-Up',
  newGroup: 'child',
  newAge: '9',
} as const
