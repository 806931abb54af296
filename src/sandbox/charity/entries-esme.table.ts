import type { CharityEntry } from './charity.types.ts'

export const esmeEntries: CharityEntry[] = [
  {
    case: 'esme',
    by: 'ines',
    daysAgo: 300,
    time: '16:40',
    occurredTime: '15:20',
    kind: 'note',
    fields: {
      text:
        'Aunt’s flat, bunk beds, a lot of plants. EH on the top bunk & stayed there. ' +
        'Return interview done from the carpet. Goes to the sea because ‘it doesn’t ask ' +
        'you things’. Fair.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'esme',
    by: 'ines',
    daysAgo: 299,
    time: '09:30',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Four times missing, last one overnight in a beach shelter in March. Nobody with ' +
        'her as far as anyone knows.',
    },
  },
  {
    case: 'esme',
    by: 'ines',
    daysAgo: 297,
    time: '10:00',
    kind: 'case_linked',
    fields: {
      other: 'otis',
      relation: 'sibling',
      why:
        'Brother and sister, both with their aunt; what is planned for one lands on the ' +
        'other.',
    },
  },
  {
    case: 'esme',
    by: 'ines',
    daysAgo: 290,
    time: '17:15',
    occurredTime: '15:45',
    kind: 'note',
    fields: {
      text:
        'Walked to the sea on purpose. Counted steps (6,212). She goes after phone ' +
        'contact with her mother, every time, laid it out herself on a calendar in the ' +
        'sand.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'esme',
    by: 'ines',
    daysAgo: 288,
    time: '11:30',
    kind: 'consultation',
    fields: {
      question: 'Can the phone contact be moved or shortened before the next review?',
      advice:
        'Yes by agreement with the aunt and social worker; not stopped without a review. ' +
        'EH’s view to be written down.',
      by: 'Fostering duty social worker',
      whoDoesWhat: 'I write it with EH; social worker calls the aunt',
    },
  },
  {
    case: 'esme',
    by: 'ines',
    daysAgo: 279,
    time: '15:10',
    kind: 'outside_record',
    fields: {
      medium: 'paper',
      source: 'EH, two sides of squared paper',
      datedDaysAgo: 280,
      text:
        'I don’t want it stopped I want it on a Saturday not before school. And Otis ' +
        'next to me. And ten minutes not thirty.',
      keptAt: 'Scanned to the council; original given back to EH',
    },
  },
  {
    case: 'esme',
    by: 'ines',
    daysAgo: 270,
    time: '16:00',
    occurredTime: '10:30',
    kind: 'meeting',
    fields: {
      meeting: 'core_group',
      attended: 'Social worker, GH, school, me; EH’s paper read out',
      shared: 'EH missing pattern follows weekday calls. Aunt not sleeping.',
      decisions:
        'Calls move to Saturday, ten minutes, both children together. Trial of six ' +
        'weeks. Police keep a plan with the beach warden.',
    },
  },
  {
    case: 'esme',
    by: 'ines',
    daysAgo: 241,
    time: '17:30',
    occurredTime: '16:00',
    kind: 'note',
    fields: {
      text:
        'Five weeks, no missing. Down from the top bunk. Taught me a card game with ' +
        'rules she changes.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'esme',
    by: 'ines',
    daysAgo: 228,
    time: '22:50',
    occurredTime: '21:10',
    kind: 'note',
    fields: {
      text:
        'GH rang: EH out since 18:00. Rang the warden before anyone. Shelter empty. ' +
        'Police told 21:20 with the plan number. Found 22:35 at the school gate, soaked, ' +
        '‘wanted to be early’.',
    },
  },
  {
    case: 'esme',
    by: 'ines',
    daysAgo: 227,
    time: '15:40',
    occurredTime: '14:30',
    kind: 'note',
    fields: {
      text:
        'Mum hadn’t rang on Saturday. That’s the missing. We wrote ‘no call’ as its own ' +
        'day on the calendar, with things to do on it.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'esme',
    by: 'leo',
    daysAgo: 210,
    time: '10:20',
    kind: 'decision',
    fields: {
      decision: 'Not to refer for a new placement assessment.',
      reasoning:
        'GH asked whether she is good enough. Both children want to stay, the missing ' +
        'has a cause and the cause has a plan. Moving her would be a bigger missing.',
      alternatives: 'Ask the council for respite weekends instead: yes, in hand.',
      consulted: 'Ines, social worker',
      reviewOn: 60,
    },
  },
  {
    case: 'esme',
    by: 'ines',
    daysAgo: 190,
    time: '16:25',
    occurredTime: '15:10',
    kind: 'note',
    fields: {
      text: 'Respite: weekend at the farm with Otis. Came back smelling of goat.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'esme',
    by: 'ines',
    daysAgo: 154,
    time: '17:00',
    occurredTime: '15:50',
    kind: 'note',
    fields: {
      text: 'Swimming club, warden’s daughter runs it. Sea from the right side, she says.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'esme',
    by: 'ines',
    daysAgo: 117,
    time: '11:10',
    kind: 'note',
    fields: {
      text:
        'GH, long call. Sleeping. Wants to apply to be their guardian and worried about ' +
        'saying it aloud. Said it aloud to me twice.',
      with: 'family',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'esme',
    by: 'ines',
    daysAgo: 63,
    time: '16:50',
    occurredTime: '15:30',
    kind: 'note',
    fields: {
      text:
        'Bit low. Mum’s missed two. Used the ‘no call’ list by herself: bath, cards, ' +
        'goat video.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'esme',
    by: 'ines',
    daysAgo: 8,
    time: '17:20',
    occurredTime: '16:15',
    kind: 'note',
    fields: {
      text: '50 metres badge. Missing total since last autumn: one.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
]
