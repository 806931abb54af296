import type { OrganisationId, StaffId } from '../../../src/domain/ids.ts'
import type { Actor, Colleague, Role } from '../../../src/domain/people.ts'
import { settingsSchema } from '../../../src/domain/settings.ts'
import type { Organisation } from '../../../src/ports/people.ts'

const ORGANISATION = '00000000-0000-4000-8000-0000000000aa' as OrganisationId
const TEAM = '00000000-0000-4000-8000-0000000000bb'
export const CASE = '00000000-0000-4000-8000-0000000000cc'
const CHANNEL = '00000000-0000-4000-8000-0000000000dd'

const ROLES: Role[] = ['worker', 'worker', 'supervisor', 'lead', 'deputy']
const idOf = (n: number) => `00000000-0000-4000-8000-00000000000${n}` as StaffId

/** Two workers, and those who hear of a High; the supervisor is on duty. */
export const colleagues: Colleague[] = ROLES.map((role, n) => ({
  id: idOf(n),
  name: `Made-Up ${n}`,
  jobTitle: role,
  teamIds: [TEAM],
  roles: [
    { role, teamId: role === 'supervisor' ? TEAM : null },
    ...(role === 'supervisor' ? [{ role: 'on_duty' as const, teamId: null }] : []),
  ],
}))

export const workers: Actor[] = [0, 1].map((n) => actorOf(idOf(n)))

export function actorOf(id: StaffId): Actor {
  return { id, organisationId: ORGANISATION, name: 'Made-Up' }
}

export const organisation: Organisation = {
  id: ORGANISATION,
  name: 'Chaos bench (made up)',
  zone: 'Europe/London',
  madeUp: true,
  settings: settingsSchema.parse({
    numbers: { emergency: '999', lead: '0', council: '0', outOfHours: '0' },
    takeWithinMinutes: 120,
  }),
  supervisorChannels: [CHANNEL as never],
}
