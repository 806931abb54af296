import type { CharityEntry } from './charity.types.ts'

export const bronwenEntries: CharityEntry[] = [
  {
    case: 'bronwen',
    by: 'tomos',
    daysAgo: 275,
    time: '16:10',
    occurredTime: '15:00',
    kind: 'note',
    fields: {
      text:
        'Terrace, three dogs, Welsh telly on. BA & the old lady do jigsaws. PG knows he ' +
        'isn’t her dad & says ‘I’m who’s in’. No idea he’d to notify anybody.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'bronwen',
    by: 'tomos',
    daysAgo: 274,
    time: '10:40',
    kind: 'level_change',
    fields: {
      to: 'low',
      reason:
        'Fond, fed, at school daily. Just nobody has a legal bit of paper. Mum rings ' + 'Sundays.',
    },
  },
  {
    case: 'bronwen',
    key: 'bronwen-pf',
    by: 'tomos',
    daysAgo: 274,
    time: '11:30',
    kind: 'referral',
    fields: {
      to: 'Marrowshire Council, private fostering desk',
      what:
        'Arrangement over 28 days, no relative. Who’s who, mum’s number, BA’s own words ' +
        'for it.',
      reference: 'PF-0036',
      chaseInDays: 7,
    },
  },
  {
    case: 'bronwen',
    by: 'tomos',
    daysAgo: 262,
    time: '15:50',
    kind: 'referral_outcome',
    fields: {
      referral: 'bronwen-pf',
      outcome: 'Visit made, arrangement suitable, social worker every six weeks for a year.',
    },
  },
  {
    case: 'bronwen',
    by: 'tomos',
    daysAgo: 250,
    time: '17:20',
    occurredTime: '16:00',
    kind: 'note',
    fields: {
      text:
        'Mum, from a ship (cruise kitchen). Good line, bit of steel band. Signs what we ' +
        'need. Cried at the jigsaw.',
      with: 'person',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'bronwen',
    key: 'bronwen-walk',
    by: 'tomos',
    daysAgo: 204,
    time: '16:45',
    occurredTime: '15:30',
    kind: 'note',
    fields: {
      text:
        'BA & me & dog round the reservoir. Likes it there, wants her mum to have a ' +
        'shore job, not the same thing as wanting to leave. Mum still rings Sundays. She ' +
        'put it exactly like that.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'bronwen',
    by: 'tomos',
    daysAgo: 142,
    time: '15:30',
    kind: 'addendum',
    fields: {
      amends: 'bronwen-walk',
      addendum: 'correction',
      text:
        'I wrote that mum phones on Sundays. It’s Saturdays: Sundays she’s on shift. BA ' +
        'corrected me with some force.',
    },
  },
  {
    case: 'bronwen',
    by: 'tomos',
    daysAgo: 96,
    time: '16:20',
    occurredTime: '15:00',
    kind: 'note',
    fields: {
      text: 'Mum home for 10 days. Eight pieces left in the castle jigsaw. All of them sky.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
]
