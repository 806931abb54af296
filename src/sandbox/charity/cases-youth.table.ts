import type { CharityCase } from './charity.types.ts'

export const youthCases: CharityCase[] = [
  {
    key: 'jaya',
    reference: 'K-4JWQ8',
    person: {
      name: 'Jaya Merrigold',
      dateOfBirth: '2010-03-14',
      group: 'child',
      pronouns: 'she/her',
    },
    team: 'youth',
    assigned: ['ines'],
    openedDaysAgo: 212,
    openedWhy:
      'Detached team met her three Fridays running at the retail park, out past ' +
      'midnight, new phone, picked up by a grey car. Mum (DM) agreed to our help.',
    safeContact: {
      how: 'In person at the youth hut, or through DM’s work phone',
      when: 'Weekdays after 15:30',
      note:
        'Her phone is a gift from the man we worry about: no texts to it, no photographs ' +
        'of anything',
    },
    safetyLine:
      'Never go out to meet her alone after dark; two workers, and tell Leo where. Do ' +
      'not approach any car.',
  },
  {
    key: 'kit',
    reference: 'K-8RNT2',
    person: {
      name: 'Kit Sandoval-Reed',
      dateOfBirth: '2009-01-22',
      group: 'child',
      pronouns: 'they/them',
    },
    team: 'youth',
    assigned: ['kofi', 'ines'],
    openedDaysAgo: 158,
    openedWhy:
      'College student services: told to leave home after coming out to their ' +
      'step-dad, four sofas in three weeks.',
    safeContact: {
      how: 'Text, then ring',
      when: 'Before 21:00',
      note: 'Do not use old name on anything; do not ring the house',
    },
  },
  {
    key: 'marlon',
    reference: 'K-D7VZ5',
    person: {
      name: 'Marlon Dewsnap',
      dateOfBirth: '2011-06-09',
      group: 'child',
      pronouns: 'he/him',
    },
    team: 'youth',
    assigned: ['ines'],
    openedDaysAgo: 176,
    openedWhy:
      'Youth court diversion: found with a kitchen knife in his bag at the bus ' +
      'station. Agreed to see a youth worker instead of a form.',
  },
  {
    key: 'esme',
    reference: 'K-2WXG7',
    person: {
      name: 'Esme Hollingbrook',
      dateOfBirth: '2012-05-28',
      group: 'child',
      pronouns: 'she/her',
    },
    team: 'youth',
    assigned: ['ines'],
    openedDaysAgo: 300,
    openedWhy:
      'School and police: missing four times in two months, found each time at the ' +
      'seafront. Foster placement with an aunt (GH).',
    safeContact: {
      how: 'Through GH’s landline',
      when: 'After school, before 19:00',
      note: 'Do not ring on the day of a family contact visit',
    },
  },
  {
    key: 'otis',
    reference: 'K-H5CY9',
    person: {
      name: 'Otis Hollingbrook',
      dateOfBirth: '2010-07-03',
      group: 'child',
      pronouns: 'he/him',
    },
    team: 'youth',
    assigned: ['ines'],
    openedDaysAgo: 298,
    openedWhy:
      'Brother of a girl we work with: sleeps on the sofa, does the cooking, skipping ' +
      'college. Aunt (GH) asked for someone for him too.',
  },
  {
    key: 'pippa',
    reference: 'K-Y3KF6',
    person: {
      name: 'Pippa Lindqvale',
      dateOfBirth: '2013-10-17',
      group: 'child',
      pronouns: 'she/her',
    },
    team: 'youth',
    assigned: ['ines'],
    openedDaysAgo: 17,
    openedWhy:
      'Park warden: a girl of about thirteen, on the bandstand on school days with two ' +
      'older lads. Mum (HL) came to the hut herself after.',
  },
  {
    key: 'darragh',
    reference: 'K-Q9HM4',
    person: {
      name: 'Darragh Quillfeather',
      dateOfBirth: '2008-02-11',
      group: 'adult_at_risk',
      pronouns: 'he/him',
    },
    team: 'youth',
    assigned: ['kofi'],
    openedDaysAgo: 345,
    openedWhy: 'Leaving care team: first flat, rent arrears at week six, stopped opening post.',
    safeContact: {
      how: 'Knock twice and say who it is',
      when: 'Afternoons',
      note: 'Phone is usually out of credit, he can’t ring back',
    },
  },
  {
    key: 'amara',
    reference: 'K-F6BP3',
    person: {
      name: 'Amara Nkrumah-Pell',
      dateOfBirth: '2009-04-30',
      group: 'child',
      pronouns: 'she/her',
    },
    team: 'youth',
    assigned: ['kofi', 'ines'],
    openedDaysAgo: 118,
    openedWhy:
      'Midwife asked us: 17, fourteen weeks pregnant, living between a friend’s and ' +
      'her boyfriend’s (JT, 22), bruise seen at booking.',
    safeContact: {
      how: 'Midwife’s clinic, Wednesdays',
      when: '10:00 to 12:00',
      note:
        'JT drives her and waits outside. Meet her as ‘the housing form’. Never ring her ' +
        'phone after 17:00',
    },
    safetyLine: 'No visits to JT’s address. Two workers, clinic only; leave by different doors.',
  },
  {
    key: 'luca',
    reference: 'K-N8ZT5',
    person: {
      name: 'Luca Bertwhistle',
      dateOfBirth: '2007-08-25',
      group: 'adult_at_risk',
      pronouns: 'he/him',
    },
    team: 'youth',
    assigned: ['kofi'],
    openedDaysAgo: 264,
    openedWhy:
      'Supported lodgings host (PW): not sleeping, thinks that the neighbours are ' +
      'recording him, stopped his course.',
    safeContact: {
      how: 'Ring PW, she’ll put him on',
      when: 'Mornings',
      note: 'He doesn’t use a mobile at the moment',
    },
  },
  {
    key: 'zainab',
    reference: 'K-V2XR8',
    person: {
      name: 'Zainab Holt-Idris',
      dateOfBirth: '2006-09-12',
      group: 'adult_at_risk',
      pronouns: 'she/her',
    },
    team: 'youth',
    assigned: ['kofi'],
    openedDaysAgo: 520,
    openedWhy:
      'Hostel key worker: cousin holds her bank card and takes her wages for ‘the ' + 'family’.',
  },
  {
    key: 'finn',
    reference: 'K-J4QD7',
    person: { name: 'Finn Drabble', dateOfBirth: '2010-05-19', group: 'child', pronouns: 'he/him' },
    team: 'youth',
    assigned: ['kofi', 'ines'],
    openedDaysAgo: 9,
    openedWhy:
      'Came to the housing drop-in by himself: fourth sofa, dad moved north, nobody ' +
      'has the key to the house.',
  },
  {
    key: 'meg',
    reference: 'K-W7HG2',
    person: {
      name: 'Meg Astleford',
      dateOfBirth: '2005-11-08',
      group: 'adult_at_risk',
      pronouns: 'she/her',
    },
    team: 'youth',
    assigned: ['kofi'],
    openedDaysAgo: 193,
    openedWhy:
      'Found us through the students’ welfare desk: ex-boyfriend (CB) waits outside ' +
      'lectures, has her timetable, has a key cut.',
    safeContact: {
      how: 'E-mail to the address she gave on paper',
      when: 'Any time',
      note:
        'Not the student account: he knows the password. Word for danger is ‘overdue ' + 'book’',
    },
    safetyLine:
      'Change the meeting place every time; nobody says on the phone where she lives ' + 'now.',
  },
]
