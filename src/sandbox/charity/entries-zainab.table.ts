import type { CharityEntry } from './charity.types.ts'

export const zainabEntries: CharityEntry[] = [
  {
    case: 'zainab',
    by: 'kofi',
    daysAgo: 520,
    time: '14:40',
    occurredTime: '13:10',
    kind: 'note',
    fields: {
      text:
        'ZH, 20, packs biscuits on nights. Wages £1,340 a month, she sees £60 of it. ' +
        'Cousin (F) opened the account ‘to help’ when she came to town. Not scared of ' +
        'him, she says. Tired of him.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'zainab',
    by: 'kofi',
    daysAgo: 518,
    time: '10:00',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Most of her pay gone each month for 7 months. Grown-up, knows her own mind, ' +
        'wants help with a bank not with a family.',
    },
  },
  {
    case: 'zainab',
    by: 'kofi',
    daysAgo: 517,
    time: '12:30',
    occurredTime: '11:00',
    kind: 'note',
    fields: {
      text:
        'Branch with ZH. New account, her name, her post to the hostel. 55 minutes. ' +
        'Payroll form signed on the counter.',
      with: 'other',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'zainab',
    by: 'kofi',
    daysAgo: 509,
    time: '15:45',
    occurredTime: '15:00',
    kind: 'disclosure',
    fields: {
      words:
        'He came to the hostel and said I’d shamed his mother. He said he’d tell ' +
        'everyone I’m living with men. I’m living with eleven girls and a broken tumble ' +
        'dryer.',
      exactness: 'exact',
      questionsAsked: '“Do you feel safe here tonight?” (ZH: “With Maureen on the door? Yes.”)',
      whoSpoke: 'ZH to me',
      whoElse: 'Maureen, hostel night staff',
      demeanour: 'Angry, then funny, then angry.',
      doneAtOnce:
        'Hostel has his photo at the desk. Went through what to do if he’s at work ' + 'gates.',
      wishes: 'Her money. His mother to hear her side.',
      toldPassedOn: true,
      whoHasBeenTold: 'Leo, hostel manager',
      worry: 'medium',
    },
  },
  {
    case: 'zainab',
    by: 'devan',
    daysAgo: 508,
    time: '09:55',
    kind: 'decision',
    fields: {
      decision: 'Do not refer under section 42 at present.',
      reasoning:
        'She has no care and support needs as the Act has it, and does not want it. ' +
        'Money is stopped, hostel is staffed. Honour talk is noted and would change our ' +
        'answer if it goes beyond talk.',
      alternatives: 'A police report: offered, declined for now.',
      consulted: 'Leo, Kofi',
      reviewOn: 14,
    },
  },
  {
    case: 'zainab',
    key: 'zainab-bank',
    by: 'kofi',
    daysAgo: 500,
    time: '16:20',
    kind: 'referral',
    fields: {
      to: 'Bank, financial abuse desk',
      what: 'Seven months of transfers, her statement, both account numbers by phone only.',
      reference: 'FA-5518',
      chaseInDays: 21,
    },
  },
  {
    case: 'zainab',
    by: 'kofi',
    daysAgo: 470,
    time: '11:15',
    kind: 'referral_outcome',
    fields: {
      referral: 'zainab-bank',
      outcome:
        '£4,200 of about £8,900 returned as goodwill. She bought everyone on her ' +
        'corridor breakfast.',
    },
  },
  {
    case: 'zainab',
    by: 'kofi',
    daysAgo: 455,
    time: '17:00',
    occurredTime: '16:00',
    kind: 'note',
    fields: {
      text:
        'Aunt rang her. Aunt hadn’t known. They both cried, F is paying back £100 a ' +
        'month to his mother, who’s passing it on. Not how I’d have done it & it’s ' +
        'working.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'zainab',
    by: 'leo',
    daysAgo: 430,
    time: '10:20',
    kind: 'level_change',
    fields: {
      to: 'low',
      reason:
        'Money hers for three months, family mended on her terms, no visits from F. ' +
        'Shown to Ruth.',
    },
  },
  {
    case: 'zainab',
    by: 'kofi',
    daysAgo: 391,
    time: '15:30',
    occurredTime: '14:10',
    kind: 'note',
    fields: {
      text: 'Studio flat, bidding came good at number 3. Day shifts.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'zainab',
    by: 'kofi',
    daysAgo: 352,
    time: '13:00',
    occurredTime: '12:00',
    kind: 'note',
    fields: {
      text: 'Moved in. Tumble dryer works.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'zainab',
    by: 'leo',
    daysAgo: 330,
    time: '11:40',
    kind: 'case_closed',
    fields: {
      reason:
        'Wants met; her own account, tenancy and day shift; no contact of concern for ' +
        'five months.',
      outcome:
        'Closed with her agreement, at her table. She may ring Kofi about the boiler ' +
        'guarantee and nothing else, she says.',
    },
  },
]
