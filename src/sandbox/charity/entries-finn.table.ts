import type { CharityEntry } from './charity.types.ts'

export const finnEntries: CharityEntry[] = [
  {
    case: 'finn',
    by: 'kofi',
    daysAgo: 9,
    time: '15:50',
    occurredTime: '14:20',
    kind: 'note',
    fields: {
      text:
        'FD, 16, school bag and a fishing rod. Dad (TD) took a job up north on the 2nd, ' +
        'left £50 and ‘be back for you’. Landlord changed the lock. 3 nights at Danny’s, ' +
        '1 in a bait shed. Eating at the drop-in.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'finn',
    by: 'kofi',
    daysAgo: 9,
    time: '16:30',
    kind: 'referral',
    fields: {
      to: 'Marrowshire Council, young people’s joint housing desk',
      what:
        '16, no adult, locked out. Bed needed tonight, and someone to find out where TD ' + 'is.',
      reference: 'HY-0455',
      chaseInDays: 1,
    },
  },
  {
    case: 'finn',
    by: 'kofi',
    daysAgo: 9,
    time: '18:05',
    occurredTime: '17:30',
    kind: 'note',
    fields: {
      text: 'Desk: night stop host for tonight and tomorrow. Drove him, with the rod.',
      with: 'statutory_service',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'finn',
    by: 'leo',
    daysAgo: 8,
    time: '10:15',
    kind: 'supervision_record',
    fields: {
      with: 'kofi',
      discussed:
        'No level yet: we have Finn’s side and a landlord’s. Is a dad up north a child ' +
        'left, or a plan that went wrong? Social worker to ask, not us.',
      agreed:
        'Kofi rings TD’s number once a day, leaves nothing but our name. Ines to see ' +
        'Finn at school.',
    },
  },
  {
    case: 'finn',
    by: 'ines',
    daysAgo: 7,
    time: '14:40',
    occurredTime: '12:30',
    kind: 'note',
    fields: {
      text:
        'School canteen. Two dinners. Teachers know he’s tired, not why. He’d rather it ' +
        'was me told them. Done, head of year only.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'finn',
    by: 'kofi',
    daysAgo: 5,
    time: '11:20',
    occurredTime: '11:00',
    kind: 'note',
    fields: {
      text:
        'TD picked up. Thought Finn was with an uncle. Uncle moved in July. Long ' +
        'silence. Getting the coach Friday.',
      with: 'family',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'finn',
    by: 'kofi',
    daysAgo: 4,
    time: '09:30',
    kind: 'planned_contact',
    fields: {
      what: 'Coach station with Finn and the duty social worker',
      inDays: 3,
      at: '17:00',
      who: 'kofi',
    },
  },
]
