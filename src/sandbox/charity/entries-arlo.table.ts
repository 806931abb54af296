import type { CharityEntry } from './charity.types.ts'

export const arloEntries: CharityEntry[] = [
  {
    case: 'arlo',
    by: 'amina',
    daysAgo: 470,
    time: '14:50',
    occurredTime: '13:00',
    kind: 'note',
    fields: {
      text:
        'DP’s bungalow. Arlo showed me every tractor, then the real one through the ' +
        'window. DP’s heart is ‘a bit of a thing’. Nobody has ever told her what she may ' +
        'claim for him.',
      with: 'family',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'arlo',
    by: 'amina',
    daysAgo: 468,
    time: '10:20',
    kind: 'level_change',
    fields: {
      to: 'low',
      reason:
        'Loved and tidy. Carer’s health and money are the worry, and what happens if ' +
        'she’s in hospital.',
    },
  },
  {
    case: 'arlo',
    key: 'arlo-sgo',
    by: 'amina',
    daysAgo: 462,
    time: '11:30',
    kind: 'referral',
    fields: {
      to: 'Kinship advice desk, Marrowshire Council',
      what: 'Special guardianship allowance, a back-up carer, respite.',
      reference: 'KN-0771',
      chaseInDays: 14,
    },
  },
  {
    case: 'arlo',
    by: 'amina',
    daysAgo: 441,
    time: '15:20',
    occurredTime: '14:00',
    kind: 'note',
    fields: {
      text:
        'He has a bag packed for ‘Nana’s hospital day’, with one tractor in. DP let him ' +
        'choose it.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'arlo',
    by: 'amina',
    daysAgo: 430,
    time: '10:50',
    kind: 'referral_outcome',
    fields: {
      referral: 'arlo-sgo',
      outcome:
        'Allowance from this month and eighteen months back. Back-up: DP’s son (NP) and ' +
        'his wife.',
    },
  },
  {
    case: 'arlo',
    by: 'amina',
    daysAgo: 398,
    time: '13:30',
    occurredTime: '12:00',
    kind: 'note',
    fields: {
      text: 'DP had the operation. Arlo at NP’s three nights, came back able to whistle.',
      with: 'family',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'arlo',
    by: 'amina',
    daysAgo: 360,
    time: '15:10',
    occurredTime: '14:20',
    kind: 'note',
    fields: {
      text: 'Nursery’s nativity, third sheep.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'arlo',
    by: 'amina',
    daysAgo: 322,
    time: '14:40',
    occurredTime: '13:30',
    kind: 'note',
    fields: {
      text: 'DP walked to the gate and back with puff to spare. Started school forms.',
      with: 'family',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'arlo',
    by: 'priya',
    daysAgo: 301,
    time: '10:15',
    kind: 'case_closed',
    fields: {
      reason: 'Support no longer needed: allowance, back-up carer and school place in hand.',
      outcome:
        'Well, and both of them said so; DP in words and Arlo with a tractor for the ' + 'office.',
    },
  },
]
