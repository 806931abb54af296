import type { CharityEntry } from './charity.types.ts'

export const pippaEntries: CharityEntry[] = [
  {
    case: 'pippa',
    by: 'ines',
    daysAgo: 17,
    time: '16:45',
    occurredTime: '15:10',
    kind: 'note',
    fields: {
      text:
        'Bandstand. PL, Year 8, reading, actually reading. Older lads are her cousin & ' +
        'his mate, on college hours. She’s not in school because ‘the toilets’. Didn’t ' +
        'push.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'pippa',
    by: 'ines',
    daysAgo: 16,
    time: '17:30',
    occurredTime: '16:40',
    kind: 'note',
    fields: {
      text:
        'HL at the hut with shopping. Knew about toilets, didn’t know about school. ' +
        'School’s texts go to a number she gave up in June.',
      with: 'family',
      how: 'meeting',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'pippa',
    by: 'ines',
    daysAgo: 15,
    time: '09:40',
    kind: 'action',
    fields: {
      what: 'School to change the contact number, and ask who else got no texts',
      owner: 'ines',
      dueInDays: 5,
    },
  },
  {
    case: 'pippa',
    by: 'leo',
    daysAgo: 14,
    time: '16:10',
    kind: 'supervision_record',
    fields: {
      with: 'ines',
      discussed:
        'No level yet and rightly. Ask PL about the toilets before we decide what this ' +
        'is. Cousin’s mate: name, age, why he’s there.',
      agreed: 'Ines to see PL alone, her choice of place, within ten days.',
    },
  },
  {
    case: 'pippa',
    by: 'ines',
    daysAgo: 11,
    time: '15:30',
    kind: 'planned_contact',
    fields: { what: 'Library steps, PL picked it', inDays: 2, at: '15:45', who: 'ines' },
  },
  {
    case: 'pippa',
    by: 'ines',
    daysAgo: 9,
    time: '16:30',
    occurredTime: '15:45',
    kind: 'note',
    fields: {
      text:
        'Waited at the library till 16:15. No PL. Book she wanted was in so I took it ' +
        'out on my card.',
    },
  },
  {
    case: 'pippa',
    by: 'ines',
    daysAgo: 6,
    time: '17:05',
    occurredTime: '16:00',
    kind: 'note',
    fields: {
      text:
        'HL passed the phone over. PL had detention for uniform, ‘so I was in school, ' +
        'see’. Same steps, next week, wants the book.',
      with: 'person',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
]
