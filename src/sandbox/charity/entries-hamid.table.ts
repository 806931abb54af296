import type { CharityEntry } from './charity.types.ts'

export const hamidEntries: CharityEntry[] = [
  {
    case: 'hamid',
    by: 'sorcha',
    daysAgo: 500,
    time: '15:30',
    occurredTime: '14:00',
    kind: 'note',
    fields: {
      text:
        'HR’s front room, sweet tea and a look at the roof from the garden. Roof is ' +
        'grand. £7,200 gone in three. They’d told him the chimney was leaning.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'hamid',
    by: 'sorcha',
    daysAgo: 499,
    time: '09:40',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Doorstep fraud, they’ve said they’ll be back Monday for the rest. Not confused: ' +
        'embarrassed.',
    },
  },
  {
    case: 'hamid',
    key: 'hamid-ts',
    by: 'sorcha',
    daysAgo: 499,
    time: '10:30',
    kind: 'referral',
    fields: {
      to: 'Trading standards and Marrowshire Police',
      what: 'Dates, van colour, card they left, amounts from the bank with his consent.',
      reference: 'TS-4410',
      chaseInDays: 3,
    },
  },
  {
    case: 'hamid',
    by: 'graham',
    daysAgo: 498,
    time: '11:00',
    kind: 'decision',
    fields: {
      decision:
        'Nobody to be in the house with him on Monday from our side; trading standards ' +
        'will be.',
      reasoning:
        'They asked for it and are trained for it. Mr R would like to watch from ' +
        'upstairs, and may.',
      alternatives: 'Sorcha to sit in.',
      consulted: 'Trading standards',
      reviewOn: 3,
    },
  },
  {
    case: 'hamid',
    by: 'sorcha',
    daysAgo: 495,
    time: '16:20',
    occurredTime: '10:15',
    kind: 'note',
    fields: {
      text:
        'They came! So did the officers. HR gave a running account from the landing. ' +
        'Laughed for the first time.',
      with: 'person',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'hamid',
    by: 'sorcha',
    daysAgo: 470,
    time: '14:00',
    kind: 'referral_outcome',
    fields: {
      referral: 'hamid-ts',
      outcome:
        'Two men charged. Bank refunded £5,000. Call blocker fitted, sticker on the ' + 'door.',
    },
  },
  {
    case: 'hamid',
    by: 'sorcha',
    daysAgo: 460,
    time: '13:30',
    occurredTime: '12:00',
    kind: 'note',
    fields: {
      text: 'Told his brother. Brother had been had by the same van and never said.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'hamid',
    by: 'graham',
    daysAgo: 433,
    time: '10:45',
    kind: 'level_change',
    fields: {
      to: 'low',
      reason:
        'Protected, paid back in part, talking to his brother. Reported in the weekly ' + 'list.',
    },
  },
  {
    case: 'hamid',
    by: 'sorcha',
    daysAgo: 402,
    time: '15:10',
    occurredTime: '14:00',
    kind: 'note',
    fields: {
      text: 'Nowruz sweets. Now on the neighbourhood watch, has a hat.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'hamid',
    by: 'graham',
    daysAgo: 390,
    time: '11:20',
    kind: 'case_closed',
    fields: {
      reason:
        'Fraud stopped and most of the money back; no visits from the men; support of ' +
        'his own.',
      outcome: 'He asked what happens to the hat if we stop coming. He keeps the hat.',
    },
  },
]
