import type { OrganisationFile } from '../../src/database/set-up.ts'
import type { Actor } from '../../src/domain/people.ts'

type Person = OrganisationFile['staff'][number]

export const WORKERS = ['ada', 'ben', 'cal'] as const
const EVERYBODY = [
  ...WORKERS,
  'sue',
  'sid',
  'lead',
  'deputy',
  'trustee',
  'ina',
  'ivo',
  'officer',
  'auditor',
] as const

/** Everybody by a short name; their role is in it or in `organisation`. */
export type Key = (typeof EVERYBODY)[number]
export type Staff = Record<Key, Actor>

/** A small organisation, made up: two teams, and one holder or two of each office. */
export function organisation(n: number): OrganisationFile {
  const person = (key: Key, roles: Person['roles'], teams: string[] = []): Person => {
    const slackUser = `U0H${n}${key.toUpperCase()}`
    return { key, name: `${key} (made up)`, jobTitle: 'Colleague', slackUser, teams, roles }
  }
  return {
    name: `Hidden bench ${n} (made up)`,
    timezone: 'Europe/London',
    madeUp: true,
    settings: {
      numbers: { emergency: '999', lead: '0', council: '0', outOfHours: '0' },
      takeWithinMinutes: 15,
    },
    slackWorkspace: `T0HIDDEN${n}`,
    teams: ['north', 'south'].map((key) => ({ key, name: key })),
    supervisorChannels: [],
    staff: [
      person('ada', [{ role: 'worker' }], ['north']),
      person('ben', [{ role: 'worker' }], ['north']),
      person('cal', [{ role: 'worker' }], ['south']),
      person('sue', [{ role: 'supervisor', team: 'north' }], ['north']),
      person('sid', [{ role: 'supervisor', team: 'south' }], ['south']),
      person('lead', [{ role: 'lead' }]),
      person(
        'deputy',
        n % 2 === 0 ? [{ role: 'deputy' }] : [{ role: 'deputy' }, { role: 'on_duty' }],
      ),
      person('trustee', [{ role: 'trustee' }]),
      person('ina', [{ role: 'independent' }]),
      person('ivo', [{ role: 'independent' }]),
      person('officer', [{ role: 'records_officer' }]),
      person('auditor', [{ role: 'auditor' }]),
    ],
  }
}

export function staffOf(people: { organisationId: string; staff: Map<string, string> }): Staff {
  return Object.fromEntries(
    EVERYBODY.map((name) => {
      const id = people.staff.get(name) ?? ''
      return [name, { id, organisationId: people.organisationId, name }]
    }),
  ) as unknown as Staff
}

export function everybody(staff: Staff): Actor[] {
  return Object.values(staff)
}
