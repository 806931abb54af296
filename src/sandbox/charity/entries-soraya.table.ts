import type { CharityEntry } from './charity.types.ts'

export const sorayaEntries: CharityEntry[] = [
  {
    case: 'soraya',
    by: 'amina',
    daysAgo: 152,
    time: '13:10',
    occurredTime: '10:40',
    kind: 'note',
    fields: {
      text:
        'LA with an interpreter (Dari, council’s line). One bed, one kettle. Soraya does ' +
        'her homework in the bath with a cushion, dry. LA has not eaten since Tuesday so ' +
        'that Soraya may.',
      with: 'family',
      how: 'meeting',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'soraya',
    by: 'amina',
    daysAgo: 151,
    time: '10:30',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Hungry mother, no money from anybody, mould, visa tied to a husband who put ' +
        'them out.',
    },
  },
  {
    case: 'soraya',
    key: 'soraya-s17',
    by: 'amina',
    daysAgo: 151,
    time: '12:40',
    kind: 'referral',
    fields: {
      to: 'Marrowshire Council, no recourse team',
      what:
        'Section 17: food, a place with a cooker, the child’s asthma. Advice about the ' + 'visa.',
      reference: 'NP-2093',
      chaseInDays: 3,
    },
  },
  {
    case: 'soraya',
    by: 'amina',
    daysAgo: 146,
    time: '15:30',
    occurredTime: '14:15',
    kind: 'note',
    fields: {
      text:
        'Soraya read to me in English, then in Dari, to show me that it goes the other ' +
        'way. Wheezy after the stairs.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'soraya',
    by: 'amina',
    daysAgo: 143,
    time: '11:20',
    kind: 'note',
    fields: {
      text: 'Rang again, day eight. ‘Under consideration’. Asked which part.',
      with: 'statutory_service',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'soraya',
    by: 'priya',
    daysAgo: 141,
    time: '10:05',
    kind: 'professional_challenge',
    fields: {
      stage: 'manager',
      to: 'Marrowshire Council, no recourse team manager',
      what:
        'An asthmatic child in a mouldy room, mother not eating. Ask for interim payment ' +
        'today and a decision with reasons.',
      answerInDays: 2,
    },
  },
  {
    case: 'soraya',
    by: 'amina',
    daysAgo: 139,
    time: '16:40',
    kind: 'referral_outcome',
    fields: {
      referral: 'soraya-s17',
      outcome:
        'Assessed: child in need. £96 a week from today, flat with a cooker in ten days. ' +
        'Solicitor for LA free through the law centre.',
    },
  },
  {
    case: 'soraya',
    by: 'amina',
    daysAgo: 124,
    time: '14:20',
    occurredTime: '13:00',
    kind: 'note',
    fields: {
      text:
        'The flat. LA cooked before the boxes were open and would not have us refuse. ' +
        'Soraya has a door.',
      with: 'family',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'soraya',
    by: 'amina',
    daysAgo: 97,
    time: '15:10',
    occurredTime: '14:00',
    kind: 'note',
    fields: {
      text:
        'Asthma nurse, new spacer, Soraya holds it like a trumpet. No school missed for ' +
        'it since.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'soraya',
    by: 'amina',
    daysAgo: 80,
    time: '13:50',
    occurredTime: '12:30',
    kind: 'disclosure',
    fields: {
      words:
        'Baba stood by the school fence and said come and see the car. I said I am not ' +
        'allowed and I ran. He has a new car.',
      exactness: 'interpreted',
      questionsAsked: '“What did you do next?”',
      whoSpoke: 'Soraya to me and her teacher, interpreter on the phone',
      whoElse: 'Her teacher',
      demeanour: 'Proud of the running.',
      doneAtOnce: 'School told; photo at the gate. Rang LA, then the solicitor.',
      wishes: 'To go on walking with H’s girls.',
      toldPassedOn: true,
      whoHasBeenTold: 'Priya, school, LA',
      worry: 'low',
    },
  },
  {
    case: 'soraya',
    by: 'ruth',
    daysAgo: 80,
    time: '15:00',
    kind: 'decision',
    fields: {
      decision:
        'Medium stays. Non-molestation order through the solicitor, prohibited steps ' +
        'asked for; school collects by password.',
      reasoning:
        'He spoke and went. But she is the only child and he has her passport: a ' +
        'snatched journey is possible.',
      alternatives: 'High. If he comes a second time it is.',
      consulted: 'Priya, police front desk, solicitor',
      reviewOn: 10,
    },
  },
  {
    case: 'soraya',
    by: 'amina',
    daysAgo: 66,
    time: '16:15',
    occurredTime: '15:10',
    kind: 'note',
    fields: {
      text: 'Order made. LA read it out in both languages to H.',
      with: 'family',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'soraya',
    by: 'amina',
    daysAgo: 28,
    time: '14:55',
    occurredTime: '13:40',
    kind: 'note',
    fields: {
      text: 'Star of the week for kindness. Soraya wants to know when ‘temporary’ is.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'soraya',
    by: 'amina',
    daysAgo: 12,
    time: '11:30',
    kind: 'action',
    fields: {
      what:
        'School meals form goes with the new leave to remain, when it comes; ask the ' +
        'solicitor when',
      owner: 'amina',
      dueInDays: 14,
    },
  },
]
