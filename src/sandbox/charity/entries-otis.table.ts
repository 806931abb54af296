import type { CharityEntry } from './charity.types.ts'

export const otisEntries: CharityEntry[] = [
  {
    case: 'otis',
    by: 'ines',
    daysAgo: 298,
    time: '17:20',
    occurredTime: '15:50',
    kind: 'note',
    fields: {
      text: 'Made me beans on toast before I’d sat down. Does it for everybody. 16, looks ' + '30.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'otis',
    by: 'ines',
    daysAgo: 295,
    time: '11:00',
    kind: 'level_change',
    fields: {
      to: 'low',
      reason: 'Nobody hurting him. Doing too much for too many. Sofa’s too short.',
    },
  },
  {
    case: 'otis',
    by: 'ines',
    daysAgo: 284,
    time: '16:40',
    occurredTime: '15:30',
    kind: 'note',
    fields: {
      text:
        'College: does catering, two days out of four. Off days are the ones after he’s ' +
        'been up looking for EH.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'otis',
    by: 'ines',
    daysAgo: 270,
    time: '17:20',
    occurredTime: '16:45',
    kind: 'note',
    fields: {
      text:
        'Told him what core group agreed. He’d been keeping a torch and coat by the ' +
        'door. Put the torch back in the drawer himself.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'otis',
    key: 'otis-bed',
    by: 'ines',
    daysAgo: 261,
    time: '10:15',
    kind: 'referral',
    fields: {
      to: 'Marrowbridge Household Fund',
      what: 'Bed, bedding and a screen for the front room.',
      reference: 'HF-0933',
      chaseInDays: 14,
    },
  },
  {
    case: 'otis',
    by: 'ines',
    daysAgo: 238,
    time: '15:30',
    kind: 'referral_outcome',
    fields: {
      referral: 'otis-bed',
      outcome: 'Bed came Tuesday with a drill missing. Otis borrowed one.',
    },
  },
  {
    case: 'otis',
    by: 'ines',
    daysAgo: 190,
    time: '16:30',
    occurredTime: '15:10',
    kind: 'note',
    fields: {
      text: 'Farm weekend. Cooked for 14 there and got paid in eggs.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'otis',
    by: 'ines',
    daysAgo: 152,
    time: '18:10',
    occurredTime: '17:00',
    kind: 'note',
    fields: {
      text:
        'College four days of four, three weeks running. Apprenticeship fair: pie van ' +
        'people took his number.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'otis',
    by: 'ines',
    daysAgo: 111,
    time: '12:30',
    occurredTime: '11:15',
    kind: 'note',
    fields: {
      text:
        'GH: he went out with mates on a Saturday night. Rang to tell me as if it was ' +
        'the moon landing.',
      with: 'family',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'otis',
    by: 'ines',
    daysAgo: 84,
    time: '17:40',
    occurredTime: '16:20',
    kind: 'note',
    fields: {
      text:
        'Start date for the pie van. Doesn’t need a youth worker, he says kindly, needs ' +
        'a bus timetable.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'otis',
    by: 'leo',
    daysAgo: 70,
    time: '10:00',
    kind: 'case_closed',
    fields: {
      reason:
        'Support finished at his own wish; apprenticeship started, attendance full, ' +
        'sleeping in a bed.',
      outcome:
        'Work and home steady. He knows how to come back; his sister’s case stays open ' +
        'and the aunt has our number.',
    },
  },
]
