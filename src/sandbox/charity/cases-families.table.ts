import type { CharityCase } from './charity.types.ts'

export const familiesCases: CharityCase[] = [
  {
    key: 'ferdy',
    reference: 'K-X6NC5',
    person: {
      name: 'Ferdy Culpepper-Ash',
      dateOfBirth: '2016-02-08',
      group: 'child',
      pronouns: 'he/him',
    },
    team: 'families',
    assigned: ['tomos'],
    openedDaysAgo: 310,
    openedWhy:
      'Dad (HA) asked after a bad handover: parents apart, mum (LC) drinking at ' +
      'weekends, Ferdy keeps the car keys in his sock.',
    safeContact: {
      how: 'HA or LC, separately',
      when: 'Weekdays',
      note: 'Tell neither what the other said. Ferdy’s own words are his',
    },
  },
  {
    key: 'nell',
    reference: 'K-9FWE6',
    person: {
      name: 'Nell Tattersby',
      dateOfBirth: '2019-03-21',
      group: 'child',
      pronouns: 'she/her',
    },
    team: 'families',
    assigned: ['amina'],
    openedDaysAgo: 228,
    openedWhy:
      'Health visitor and school: mum (JT) unwell in her mind since the spring; Nell ' +
      'late, in yesterday’s clothes, asks for her brother in lessons.',
    safeContact: {
      how: 'School, through the office; JT by text',
      when: 'Before 14:00',
      note: 'JT sleeps in the afternoons. If she doesn’t answer by six, ring the grandmother',
    },
  },
  {
    key: 'rafe',
    reference: 'K-S8XQ4',
    person: {
      name: 'Rafe Tattersby',
      dateOfBirth: '2014-06-11',
      group: 'child',
      pronouns: 'he/him',
    },
    team: 'families',
    assigned: ['amina'],
    openedDaysAgo: 226,
    openedWhy:
      'Older brother in a home where mum is unwell; does breakfasts, bath and the ' +
      'shop. School says that he’s ‘no trouble’.',
  },
  {
    key: 'arlo',
    reference: 'K-E4TZ6',
    person: {
      name: 'Arlo Pennythorne',
      dateOfBirth: '2021-09-02',
      group: 'child',
      pronouns: 'he/him',
    },
    team: 'families',
    assigned: ['amina'],
    openedDaysAgo: 470,
    openedWhy:
      'Grandmother (DP), 71, has had him since he was two and a half; nursery noticed ' +
      'her out of breath at the gate.',
  },
  {
    key: 'soraya',
    reference: 'K-4VHB2',
    person: {
      name: 'Soraya Lindqvist-Amani',
      dateOfBirth: '2018-12-01',
      group: 'child',
      pronouns: 'she/her',
    },
    team: 'families',
    assigned: ['amina'],
    openedDaysAgo: 152,
    openedWhy:
      'Temporary accommodation officer: mum (LA) and daughter in one hotel room since ' +
      'summer, no right to benefits, a ban on cooking.',
    safeContact: {
      how: 'Through the school’s family room, or LA’s friend (H)',
      when: 'School mornings',
      note: 'The hotel’s desk reads messages out loud; leave none',
    },
  },
  {
    key: 'callum',
    reference: 'K-7PDY3',
    person: {
      name: 'Callum Wetherlow',
      dateOfBirth: '2012-01-17',
      group: 'child',
      pronouns: 'he/him',
    },
    team: 'families',
    assigned: ['tomos'],
    openedDaysAgo: 390,
    openedWhy:
      'Excluded twice; found at a coach station 90 miles off with two phones & £300. ' +
      'Mum (KW) asked us to be the ones.',
    safeContact: {
      how: 'KW’s phone, or the garage on Saturdays',
      when: 'After 16:00',
      note: 'Never text Callum about where he’ll be',
    },
  },
  {
    key: 'bronwen',
    reference: 'K-D3MZ7',
    person: {
      name: 'Bronwen Askerley',
      dateOfBirth: '2014-11-25',
      group: 'child',
      pronouns: 'she/her',
    },
    team: 'families',
    assigned: ['tomos'],
    openedDaysAgo: 275,
    openedWhy:
      'School found that she lives with her mum’s ex (PG) & his parents; mum working ' +
      'away. Nobody had told the council: private fostering.',
  },
]
