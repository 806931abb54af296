import type { CharityCase } from './charity.types.ts'

export const adultsCases: CharityCase[] = [
  {
    key: 'ivor',
    reference: 'K-3XTD9',
    person: {
      name: 'Ivor Tranmere-Lock',
      dateOfBirth: '1944-12-02',
      group: 'adult_at_risk',
      pronouns: 'he/him',
    },
    team: 'adults',
    assigned: ['bex'],
    openedDaysAgo: 250,
    openedWhy:
      'Surgery’s link worker: looks after his wife (PA) who has dementia, up three ' +
      'times a night, shouted at the receptionist.',
    safeContact: {
      how: 'Ring before 10, or call at the allotment',
      when: 'Mornings',
      note: 'Not in front of PA: she hears her name and is upset all day',
    },
  },
  {
    key: 'pearl',
    reference: 'K-M9HS4',
    person: {
      name: 'Pearl Ashgrave',
      dateOfBirth: '1946-08-14',
      group: 'adult_at_risk',
      pronouns: 'she/her',
    },
    team: 'adults',
    assigned: ['sorcha'],
    openedDaysAgo: 249,
    openedWhy:
      'Wife of a man whom we support; dementia, out at night. Needs a worker of her ' +
      'own who asks her, and not him.',
    safeContact: {
      how: 'At the day centre, not through her husband',
      when: 'Tuesdays and Thursdays, before lunch',
      note: 'She answers to ‘Miss Ashgrave’ when she is unsure, and to a song',
    },
  },
  {
    key: 'gus',
    reference: 'K-T4BY6',
    person: {
      name: 'Gus Farthingay',
      dateOfBirth: '1991-11-06',
      group: 'adult_at_risk',
      pronouns: 'he/him',
    },
    team: 'adults',
    assigned: ['sorcha'],
    openedDaysAgo: 132,
    openedWhy:
      'Housing officer: three people living in his flat who aren’t on the tenancy. ' +
      'Learning disability, lives alone. He says that they are his mates.',
    safeContact: {
      how: 'At the bowls club, Mondays',
      when: '10:00 to 12:00',
      note:
        'His phone is answered by others in the flat. Talk about bowls until you know ' +
        'that it is him',
    },
    safetyLine: 'Do not go to the flat. Two workers at the club; the steward keeps the door.',
  },
  {
    key: 'delphine',
    reference: 'K-G7NJ3',
    person: {
      name: 'Delphine Obuya-Carr',
      dateOfBirth: '1984-03-30',
      group: 'adult_at_risk',
      pronouns: 'she/her',
    },
    team: 'adults',
    assigned: ['sorcha'],
    openedDaysAgo: 420,
    openedWhy:
      'Left her husband (RC) with one suitcase; staying with a friend from choir; he ' +
      'has been to the choir.',
    safeContact: {
      how: 'Choir office landline',
      when: 'Thursdays after 18:00',
      note: 'RC rings as ‘the parish’. Ask for the alto with the green folder',
    },
  },
  {
    key: 'stan',
    reference: 'K-B6QK8',
    person: {
      name: 'Stanisław Wrobelski',
      dateOfBirth: '1973-07-19',
      group: 'adult_at_risk',
      pronouns: 'he/him',
    },
    team: 'adults',
    assigned: ['sorcha'],
    openedDaysAgo: 188,
    openedWhy:
      'Food bank: sleeps in a caravan on the farm that employs him, no papers of his ' +
      'own, afraid of the foreman.',
    safeContact: {
      how: 'Food bank, Fridays, by the tinned fruit',
      when: '13:00 to 14:30',
      note: 'Council interpreter (Polish) by phone, never the farm’s driver',
    },
  },
  {
    key: 'maud',
    reference: 'K-Z5FV7',
    person: {
      name: 'Maud Ellerthwaite',
      dateOfBirth: '1942-10-08',
      group: 'adult_at_risk',
      pronouns: 'she/her',
    },
    team: 'adults',
    assigned: ['sorcha'],
    openedDaysAgo: 330,
    openedWhy:
      'Niece (TE) rang about a care home, Fernacre: aunt left in wet clothes, bell out ' +
      'of reach twice.',
  },
  {
    key: 'theo',
    reference: 'K-P8CW2',
    person: {
      name: 'Theodore Plimsworth',
      dateOfBirth: '1997-02-27',
      group: 'adult_at_risk',
      pronouns: 'he/him',
    },
    team: 'adults',
    assigned: ['sorcha'],
    openedDaysAgo: 366,
    openedWhy:
      'Job centre coach: lost his warehouse job after a noise complaint; autistic; not ' +
      'left home in five weeks; mum worried.',
    safeContact: {
      how: 'E-mail with a list of numbered questions',
      when: 'Not before 14:00',
      note: 'No knocking. He’ll come to the window',
    },
  },
  {
    key: 'carys',
    reference: 'K-C3RM5',
    person: {
      name: 'Carys Blenkin',
      dateOfBirth: '1988-09-23',
      group: 'adult_at_risk',
      pronouns: 'she/her',
    },
    team: 'adults',
    assigned: ['sorcha'],
    openedDaysAgo: 31,
    openedWhy:
      'Neighbour (by letter): curtains shut for a fortnight, bottles out at the back, ' +
      'dog crying. Carys said on the doorstep that we might come again.',
  },
  {
    key: 'hamid',
    reference: 'K-5SHW9',
    person: {
      name: 'Hamid Rostavi',
      dateOfBirth: '1959-05-05',
      group: 'adult_at_risk',
      pronouns: 'he/him',
    },
    team: 'adults',
    assigned: ['sorcha'],
    openedDaysAgo: 500,
    openedWhy:
      'Bank’s branch manager: third cash withdrawal in a week for ‘roof men’. He lives ' +
      'by himself.',
  },
]
