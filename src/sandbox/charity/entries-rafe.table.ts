import type { CharityEntry } from './charity.types.ts'

export const rafeEntries: CharityEntry[] = [
  {
    case: 'rafe',
    by: 'amina',
    daysAgo: 226,
    time: '16:45',
    occurredTime: '15:30',
    kind: 'note',
    fields: {
      text:
        'Head of year’s office, his choice. He had a list of what Nell eats. Asked what ' +
        'he eats: had to think. Wants nobody to come to parents’ evening in case it is ' +
        'me.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'rafe',
    by: 'amina',
    daysAgo: 224,
    time: '10:20',
    kind: 'level_change',
    fields: {
      to: 'low',
      reason:
        'In a caring role beyond his years, with no harm aimed at him. Tired, capable, ' +
        'would hate this sentence.',
    },
  },
  {
    case: 'rafe',
    by: 'amina',
    daysAgo: 209,
    time: '17:00',
    occurredTime: '15:40',
    kind: 'note',
    fields: {
      text: 'Young carers’ Wednesday. Pool table. Stayed till the end.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'rafe',
    by: 'amina',
    daysAgo: 184,
    time: '15:55',
    occurredTime: '14:45',
    kind: 'note',
    fields: {
      text: 'Astronomy club, takes the register for them because he can’t help it.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'rafe',
    by: 'amina',
    daysAgo: 163,
    time: '16:20',
    occurredTime: '15:20',
    kind: 'note',
    fields: {
      text:
        'Nell had told me the planets. He went red and said ‘it’s only till she’s ' +
        'asleep’. Told him that’s the best thing I’ve heard all month and also that it’s ' +
        'not to be his job.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'rafe',
    key: 'rafe-pass',
    by: 'amina',
    daysAgo: 139,
    time: '17:10',
    kind: 'action',
    fields: {
      what: 'Bus pass so that he can go to the club and not the long way by the shop',
      owner: 'amina',
      dueInDays: 10,
    },
  },
  {
    case: 'rafe',
    by: 'amina',
    daysAgo: 127,
    time: '09:40',
    kind: 'action_done',
    fields: {
      action: 'rafe-pass',
      result: 'Pass came. He asked to have his own name on it, not the scheme’s.',
    },
  },
  {
    case: 'rafe',
    by: 'amina',
    daysAgo: 85,
    time: '16:00',
    occurredTime: '15:00',
    kind: 'note',
    fields: {
      text:
        'Detention for answering back. Best news in weeks, frankly; head of year thinks ' +
        'so too.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'rafe',
    by: 'amina',
    daysAgo: 36,
    time: '16:35',
    occurredTime: '15:45',
    kind: 'note',
    fields: {
      text: 'Rang to ask if a telescope counts as a need. We’re looking.',
      with: 'person',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
]
