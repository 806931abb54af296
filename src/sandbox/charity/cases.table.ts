import type { CharityCase } from './charity.types.ts'

export const cases: CharityCase[] = [
  {
    key: 'kezia',
    reference: 'K-7QF3M',
    person: {
      name: 'Kezia Farrowby',
      dateOfBirth: '2017-09-30',
      group: 'child',
      pronouns: 'she/her',
    },
    team: 'families',
    assigned: ['amina'],
    openedDaysAgo: 430,
    openedWhy:
      'School (Fennel Lane Primary) asked for early help: late most days, hungry, shoes ' +
      'too small. Lives with her mum (SF) and a small brother (B). SF agreed to our ' +
      'support.',
    safeContact: {
      how: 'See KF at school through the pastoral lead. SF: text first, then ring',
      when: 'School days, 09:30 to 14:30',
      note:
        'No voicemail: others in the flat pick up SF’s phone. Say nothing of KF’s words ' +
        'by text',
    },
  },
  {
    key: 'saira',
    reference: 'K-X29TB',
    person: {
      name: 'Saira Meerwani',
      dateOfBirth: '2009-05-25',
      group: 'child',
      pronouns: 'she/her',
    },
    team: 'families',
    assigned: ['amina', 'tomos'],
    openedDaysAgo: 96,
    openedWhy:
      'College counsellor rang: SM says she is to be taken abroad to be married. She ' +
      'asked that nobody ring home.',
    safeContact: {
      how: 'In person at college, arranged through the counsellor',
      when: 'Term days, 11:00 to 12:00',
      note:
        'Never ring, text or write to her or the home: her phone is checked. The family ' +
        'must not know of us',
    },
    safetyLine:
      'No contact with family or community members, and none of them as interpreter. No ' +
      'home visits. Speak to the lead first.',
  },
  {
    key: 'freya',
    reference: 'K-M5W8D',
    person: {
      name: 'Freya Quillan',
      dateOfBirth: '2012-02-17',
      group: 'child',
      pronouns: 'she/her',
    },
    team: 'families',
    assigned: ['tomos'],
    openedDaysAgo: 260,
    openedWhy:
      'Mum (LQ) asked for help: up at night online, rows at home, secretive about who ' +
      'she talks to.',
    safeContact: {
      how: 'Through LQ’s phone, or in person at the drop-in',
      when: 'After 16:00',
      note: 'FQ’s own phone has a new number; do not write it down anywhere else',
    },
  },
  {
    key: 'ellis',
    reference: 'K-3HRPC',
    person: {
      name: 'Ellis Brackenshaw',
      dateOfBirth: '2013-05-02',
      group: 'child',
      pronouns: 'he/him',
    },
    team: 'families',
    assigned: ['amina'],
    openedDaysAgo: 400,
    openedWhy:
      'School noticed EB coming in late and tired. Cares for his mum (JB), who has MS. ' +
      'Both agreed to a visit.',
  },
  {
    key: 'jordan',
    reference: 'K-9ZKV4',
    person: {
      name: 'Jordan Maddle',
      dateOfBirth: '2007-03-08',
      group: 'adult_at_risk',
      pronouns: 'they/them',
    },
    team: 'families',
    assigned: ['tomos'],
    openedDaysAgo: 455,
    openedWhy:
      'Left care five months before, alone in a damp bedsit, running out of food. ' +
      'Personal adviser asked us to get alongside them.',
    safeContact: {
      how: 'Text, then ring',
      when: 'After 11:00',
      note: 'Withheld numbers are not answered',
    },
  },
  {
    key: 'yonas',
    reference: 'K-E6NS2',
    person: {
      name: 'Yonas Habrel',
      dateOfBirth: '2009-08-19',
      group: 'child',
      pronouns: 'he/him',
    },
    team: 'families',
    assigned: ['tomos'],
    openedDaysAgo: 330,
    openedWhy:
      'Arrived alone, looked after by the council, with foster carers. Social worker ' +
      'asked for help with college and settling. Date of birth as he gave it and as the ' +
      'council accepts it.',
    safeContact: {
      how: 'Through the foster carer’s landline',
      when: 'Any day, 16:00 to 19:00',
      note: 'Book the council’s interpreter; never a friend or someone from his community',
    },
  },
  {
    key: 'owen',
    reference: 'K-B4YGJ',
    person: {
      name: 'Owen Lascelby',
      dateOfBirth: '1988-06-03',
      group: 'adult_at_risk',
      pronouns: 'he/him',
    },
    team: 'adults',
    assigned: ['bex'],
    openedDaysAgo: 148,
    openedWhy:
      'Rang us from work about his partner of six years (M), who controls his money and ' +
      'where he goes.',
    safeContact: {
      how: 'Text only, worded as the running club',
      when: '12:00 to 13:30 on working days',
      note:
        'M reads his messages in the evening. No voicemail, nothing by post. If he ' +
        'answers “wrong club”, stop and ring the lead',
    },
    safetyLine:
      'No home visits. Meet at the library only; tell Graham before and after; leave ' +
      'separately.',
  },
  {
    key: 'walter',
    reference: 'K-T8D6Q',
    person: {
      name: 'Walter Hebbleworth',
      dateOfBirth: '1945-04-11',
      group: 'adult_at_risk',
      pronouns: 'he/him',
    },
    team: 'adults',
    assigned: ['bex'],
    openedDaysAgo: 540,
    openedWhy:
      'Neighbour worried: alone since his wife died, house full of papers, an electric ' +
      'heater, losing weight.',
    safetyLine:
      'Narrow path through the hall; sturdy shoes, nobody goes upstairs. Do not move ' +
      'anything without asking him.',
  },
  {
    key: 'leanne',
    reference: 'K-5CVX7',
    person: {
      name: 'Leanne Stokoe-Varley',
      dateOfBirth: '1992-07-21',
      group: 'adult_at_risk',
      pronouns: 'she/her',
    },
    team: 'adults',
    assigned: ['bex'],
    openedDaysAgo: 310,
    openedWhy:
      'Supported-living worker (PD) asked for help: money gone three weeks in a row. ' +
      'Has a learning disability; plain words, pictures, time.',
    safeContact: {
      how: 'Ring PD, or visit',
      when: 'Mornings',
      note: 'Say who you are and why straight away. Do not leave messages with T',
    },
  },
  {
    key: 'mick',
    reference: 'K-R2JH9',
    person: {
      name: 'Michael Garroway',
      dateOfBirth: '1979-01-15',
      group: 'adult_at_risk',
      pronouns: 'he/him',
    },
    team: 'adults',
    assigned: ['bex'],
    openedDaysAgo: 375,
    openedWhy:
      'Outreach team asked us along: rough sleeping under the market hall, bad chest, ' +
      'wary of services.',
  },
  {
    key: 'joanna',
    reference: 'K-WN4F8',
    person: {
      name: 'Joanna Penridge',
      dateOfBirth: '1997-10-01',
      group: 'adult_at_risk',
      pronouns: 'she/her',
    },
    team: 'adults',
    assigned: ['bex'],
    openedDaysAgo: 26,
    openedWhy:
      'Came to the drop-in by herself. Elders of a fellowship press her about her ' +
      'epilepsy tablets and her money.',
    safeContact: {
      how: 'Ring; if she says “I’m in the garden centre”, ring off',
      when: '10:00 to 15:00',
      note:
        'Elders visit in the evening. Do not say where you are ringing from until she ' +
        'has said her name',
    },
  },
  {
    key: 'edith',
    reference: 'K-6GPZ3',
    person: {
      name: 'Edith Marlbeck',
      dateOfBirth: '1950-02-26',
      group: 'adult_at_risk',
      pronouns: 'she/her',
    },
    team: 'adults',
    assigned: ['bex'],
    openedDaysAgo: 5,
    openedWhy:
      'Mobile library driver asked us to visit: losing her sight, end of a long track, ' +
      'sees almost nobody.',
    safetyLine:
      'No phone signal on the track. Tell the office when you go in and when you are out.',
  },
]
