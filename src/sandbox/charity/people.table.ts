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
  { key: 'youth', name: 'Young people’s team' },
]

export const staff: StaffMember[] = [
  {
    key: 'amina',
    name: 'Amina Yusuf-Hale',
    jobTitle: 'Family support worker',
    roles: [{ role: 'worker' }],
    team: 'families',
    slackUserId: 'U0MARROW01',
    phone: '07700 900111',
  },
  {
    key: 'tomos',
    name: 'Tomos Penhallick',
    jobTitle: 'Young people’s worker',
    roles: [{ role: 'worker' }],
    team: 'families',
    slackUserId: 'U0MARROW02',
    phone: '07700 900112',
  },
  {
    key: 'bex',
    name: 'Bex Adeyemi-Crane',
    jobTitle: 'Adult support worker',
    roles: [{ role: 'worker' }],
    team: 'adults',
    slackUserId: 'U0MARROW03',
    phone: '07700 900113',
  },
  {
    key: 'priya',
    name: 'Priya Raithwell',
    jobTitle: 'Families team leader',
    roles: [{ role: 'supervisor', team: 'families' }],
    team: 'families',
    slackUserId: 'U0MARROW04',
    phone: '07700 900121',
  },
  {
    key: 'graham',
    name: 'Graham Okonjo-Tate',
    jobTitle: 'Adults team leader and systems administrator',
    roles: [{ role: 'supervisor', team: 'adults' }, { role: 'administrator' }],
    team: 'adults',
    slackUserId: 'U0MARROW05',
    phone: '07700 900122',
  },
  {
    key: 'ruth',
    name: 'Ruth Calloway-Mensah',
    jobTitle: 'Head of services and designated safeguarding lead',
    roles: [{ role: 'lead' }],
    slackUserId: 'U0MARROW06',
    phone: '07700 900101',
  },
  {
    key: 'devan',
    name: 'Devan Thackerly',
    jobTitle: 'Services manager and deputy safeguarding lead',
    roles: [{ role: 'deputy' }],
    slackUserId: 'U0MARROW07',
    phone: '07700 900102',
    independent: true,
  },
  {
    key: 'hilary',
    name: 'Hilary Osei-Wren',
    jobTitle: 'Safeguarding trustee',
    roles: [{ role: 'trustee' }],
    slackUserId: 'U0MARROW08',
    phone: '07700 900131',
    independent: true,
  },
  {
    key: 'ines',
    name: 'Ines Quarrington',
    jobTitle: 'Detached youth worker',
    roles: [{ role: 'worker' }],
    team: 'youth',
    slackUserId: 'U0MARROW09',
    phone: '07700 900114',
  },
  {
    key: 'kofi',
    name: 'Kofi Ravensholme',
    jobTitle: 'Young people’s housing support worker',
    roles: [{ role: 'worker' }],
    team: 'youth',
    slackUserId: 'U0MARROW10',
    phone: '07700 900115',
  },
  {
    key: 'sorcha',
    name: 'Sorcha Dunnaway-Bligh',
    jobTitle: 'Adult support worker',
    roles: [{ role: 'worker' }],
    team: 'adults',
    slackUserId: 'U0MARROW11',
    phone: '07700 900116',
  },
  {
    key: 'leo',
    name: 'Leo Abernethy-Sow',
    jobTitle: 'Young people’s team leader',
    roles: [{ role: 'supervisor', team: 'youth' }],
    team: 'youth',
    slackUserId: 'U0MARROW12',
    phone: '07700 900123',
  },
]

export const channels: Channel[] = [
  {
    slackChannelId: 'C0MARROW01',
    name: '#safeguarding-desk',
    members: ['priya', 'graham', 'leo', 'ruth', 'devan'],
  },
]
