import type { CharityEntry } from './charity.types.ts'

export const theoEntries: CharityEntry[] = [
  {
    case: 'theo',
    by: 'sorcha',
    daysAgo: 366,
    time: '15:50',
    occurredTime: '15:00',
    kind: 'note',
    fields: {
      text:
        'Window. He’d asked what colour coat I’d have so that he knew it was me. Talked ' +
        'through the gap for twenty minutes, about rail timetables mainly, and eating: ' +
        'cereal, all colours.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'theo',
    by: 'sorcha',
    daysAgo: 364,
    time: '10:00',
    kind: 'level_change',
    fields: {
      to: 'low',
      reason: 'Stuck, and safe. Eating badly. His mum brings soup and he gives it to the cat.',
    },
  },
  {
    case: 'theo',
    by: 'sorcha',
    daysAgo: 350,
    time: '16:30',
    kind: 'note',
    fields: {
      text:
        'Q1 to Q9 by e-mail, all answered, Q7 twice. Would leave home for a place with a ' +
        'fixed end time and no radio.',
      with: 'person',
      how: 'email',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'theo',
    key: 'theo-employ',
    by: 'sorcha',
    daysAgo: 338,
    time: '12:00',
    kind: 'referral',
    fields: {
      to: 'Shaw Lane Supported Employment',
      what:
        'Autistic, forklift licence, needs quiet, has a map of every bus in the county ' +
        'in his head.',
    },
  },
  {
    case: 'theo',
    by: 'sorcha',
    daysAgo: 310,
    time: '14:20',
    occurredTime: '13:40',
    kind: 'note',
    fields: {
      text: 'Met the employment man at the window. They did the 1974 winter timetable.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'theo',
    by: 'sorcha',
    daysAgo: 288,
    time: '11:30',
    kind: 'referral_outcome',
    fields: {
      referral: 'theo-employ',
      outcome:
        'Trial at the heritage railway workshop, two mornings, ear defenders allowed. ' +
        'Started.',
    },
  },
  {
    case: 'theo',
    by: 'sorcha',
    daysAgo: 251,
    time: '15:00',
    kind: 'note',
    fields: {
      text:
        'Q1 Do you like it? Yes. Q2 What would make it better? Labels on the drawers. ' +
        'He’s labelling the drawers.',
      with: 'person',
      how: 'email',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'theo',
    by: 'sorcha',
    daysAgo: 190,
    time: '15:40',
    occurredTime: '14:30',
    kind: 'note',
    fields: {
      text: 'He came out to the gate.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'theo',
    by: 'graham',
    daysAgo: 176,
    time: '13:05',
    kind: 'decision',
    fields: {
      decision: 'Not to refer for a care needs assessment against his wish.',
      reasoning:
        'Mr P has read the leaflet, thought about it for nine days and written us half a ' +
        'page on why not. It is a good half page.',
      alternatives: 'Ask again at each review.',
      consulted: 'Sorcha; his mother, with his leave',
      reviewOn: 180,
    },
  },
  {
    case: 'theo',
    by: 'sorcha',
    daysAgo: 128,
    time: '16:20',
    kind: 'note',
    fields: {
      text: 'Paid, three mornings. Cat has been to the vet. Q5 unanswered (soup).',
      with: 'person',
      how: 'email',
      seen: 'not_seen',
      heard: true,
    },
  },
]
