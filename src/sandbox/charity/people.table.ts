import type { Channel, Organisation, StaffMember, Team } from './charity.types.ts'

export const organisation: Organisation = {
  name: 'Marrowbridge Family & Community Support (made up)',
  nation: 'England',
  timezone: 'Europe/London',
  numbers: {
    lead: '07700 900101',
    councilFrontDoor: '01632 960210',
    outOfHoursTeam: '01632 960299',
  },
}

export const teams: Team[] = [
  { key: 'families', name: 'Families team' },
  { key: 'adults', name: 'Adults team' },
]

export const staff: StaffMember[] = [
  {
    key: 'amina',
    name: 'Amina Yusuf-Hale',
    jobTitle: 'Family support worker',
    roles: [{ role: 'worker' }],
    team: 'families',
    slackUserId: 'U0MARROW01',
    teamsUserId: '5a440bee-0000-4000-8000-000000000001',
    phone: '07700 900111',
  },
  {
    key: 'tomos',
    name: 'Tomos Penhallick',
    jobTitle: 'Young people’s worker',
    roles: [{ role: 'worker' }],
    team: 'families',
    slackUserId: 'U0MARROW02',
    teamsUserId: '5a440bee-0000-4000-8000-000000000002',
    phone: '07700 900112',
  },
  {
    key: 'bex',
    name: 'Bex Adeyemi-Crane',
    jobTitle: 'Adult support worker',
    roles: [{ role: 'worker' }],
    team: 'adults',
    slackUserId: 'U0MARROW03',
    teamsUserId: '5a440bee-0000-4000-8000-000000000003',
    phone: '07700 900113',
  },
  {
    key: 'priya',
    name: 'Priya Raithwell',
    jobTitle: 'Families team leader',
    roles: [{ role: 'supervisor', team: 'families' }],
    team: 'families',
    slackUserId: 'U0MARROW04',
    teamsUserId: '5a440bee-0000-4000-8000-000000000004',
    phone: '07700 900121',
  },
  {
    key: 'graham',
    name: 'Graham Okonjo-Tate',
    jobTitle: 'Adults team leader and systems administrator',
    roles: [{ role: 'supervisor', team: 'adults' }, { role: 'administrator' }],
    team: 'adults',
    slackUserId: 'U0MARROW05',
    teamsUserId: '5a440bee-0000-4000-8000-000000000005',
    phone: '07700 900122',
  },
  {
    key: 'ruth',
    name: 'Ruth Calloway-Mensah',
    jobTitle: 'Head of services and designated safeguarding lead',
    roles: [{ role: 'lead' }],
    slackUserId: 'U0MARROW06',
    teamsUserId: '5a440bee-0000-4000-8000-000000000006',
    phone: '07700 900101',
  },
  {
    key: 'devan',
    name: 'Devan Thackerly',
    jobTitle: 'Services manager and deputy safeguarding lead',
    roles: [{ role: 'deputy' }],
    slackUserId: 'U0MARROW07',
    teamsUserId: '5a440bee-0000-4000-8000-000000000007',
    phone: '07700 900102',
    independent: true,
  },
  {
    key: 'hilary',
    name: 'Hilary Osei-Wren',
    jobTitle: 'Safeguarding trustee',
    roles: [{ role: 'trustee' }],
    slackUserId: 'U0MARROW08',
    teamsUserId: '5a440bee-0000-4000-8000-000000000008',
    phone: '07700 900131',
    independent: true,
  },
]

export const channels: Channel[] = [
  {
    slackChannelId: 'C0MARROW01',
    teamsChannelId: '19:5a440bee00004000800000000000c001@thread.tacv2',
    name: '#safeguarding-desk',
    members: ['priya', 'graham', 'ruth', 'devan'],
  },
]
