import type { OrganisationFile } from '../../src/database/set-up.ts'

/** The made-up people of the tests: key, roles, team. `uma` supervises another team. */
const PEOPLE = {
  wren: { name: 'Wren Alsop', roles: [{ role: 'worker' }], teams: ['north'] },
  pia: { name: 'Pia Corrie', roles: [{ role: 'worker' }], teams: ['south'] },
  nia: { name: 'Nia Dunmore', roles: [{ role: 'worker' }], teams: ['south'] },
  sol: { name: 'Sol Everard', roles: [{ role: 'supervisor', team: 'north' }], teams: ['north'] },
  uma: { name: 'Uma Fenwick', roles: [{ role: 'supervisor', team: 'south' }], teams: ['south'] },
  lena: { name: 'Lena Garth', roles: [{ role: 'lead' }], teams: [] },
  dev: { name: 'Dev Halloran', roles: [{ role: 'deputy' }], teams: [] },
  tess: { name: 'Tess Ibbotson', roles: [{ role: 'trustee' }], teams: [] },
  ada: { name: 'Ada Jessop', roles: [{ role: 'administrator' }], teams: [] },
  ines: { name: 'Ines Kirkby', roles: [{ role: 'independent' }], teams: [] },
  ivan: { name: 'Ivan Lowther', roles: [{ role: 'independent' }], teams: [] },
  odo: { name: 'Odo Marsden', roles: [{ role: 'on_duty' }], teams: [] },
} as const satisfies Record<
  string,
  Pick<OrganisationFile['staff'][number], 'name' | 'roles' | 'teams'>
>

export type PersonKey = keyof typeof PEOPLE
export const PERSON_KEYS = Object.keys(PEOPLE) as PersonKey[]

const numbers = {
  emergency: '999',
  lead: '01632 960101',
  council: '01632 960102',
  outOfHours: '01632 960103',
}

function organisationFile(name: string, workspace: string): OrganisationFile {
  return {
    name,
    timezone: 'Europe/London',
    madeUp: true,
    settings: { numbers, takeWithinMinutes: 15 },
    slackWorkspace: workspace,
    teams: [
      { key: 'north', name: 'North team' },
      { key: 'south', name: 'South team' },
    ],
    supervisorChannels: [`C0${workspace.slice(1)}`],
    staff: PERSON_KEYS.map((key, n) => ({
      key,
      name: PEOPLE[key].name,
      jobTitle: 'Family worker',
      slackUser: `U0${n}${workspace.slice(1)}`,
      teams: [...PEOPLE[key].teams],
      roles: PEOPLE[key].roles.map((held) => ({ ...held })),
    })),
  }
}

export const ALDER = organisationFile('Alder House (made up)', 'T0ALDER')
/** Another organisation on the same database. */
export const BIRCH = organisationFile('Birch Trust (made up)', 'T0BIRCH')
