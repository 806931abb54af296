import type { CharityEntry } from './charity.types.ts'

export const pearlEntries: CharityEntry[] = [
  {
    case: 'pearl',
    by: 'sorcha',
    daysAgo: 249,
    time: '12:20',
    occurredTime: '10:45',
    kind: 'note',
    fields: {
      text:
        'Day centre. She had me down as the new art mistress, and I was happy enough to ' +
        'be it. Sang all four verses. Asked was there a place she feels safe: ‘under the ' +
        'pear tree’. There’s a pear tree.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'pearl',
    by: 'sorcha',
    daysAgo: 247,
    time: '10:00',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Out on the road at night, can’t always say what she needs, and the man minding ' +
        'her is on his knees.',
    },
  },
  {
    case: 'pearl',
    by: 'sorcha',
    daysAgo: 226,
    time: '17:20',
    occurredTime: '16:50',
    kind: 'note',
    fields: {
      text:
        'Seen alone in her own kitchen the day Ivor spoke to Bex. Left wrist: a band of ' +
        'pink, no swelling, full movement, she twirled it for me. ‘He was cross with the ' +
        'towel.’ Not afraid in the room, took his arm when he came in.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'pearl',
    key: 'pearl-s42',
    by: 'sorcha',
    daysAgo: 226,
    time: '18:15',
    kind: 'referral',
    fields: {
      to: 'Marrowshire Council adult social care',
      what:
        'Section 42 concern: held by the wrist by her husband, wrist as I saw it, her ' +
        'words, what she likes. Advocate asked for.',
      reference: 'AS-91377',
      chaseInDays: 5,
    },
  },
  {
    case: 'pearl',
    by: 'sorcha',
    daysAgo: 220,
    time: '11:10',
    occurredTime: '10:00',
    kind: 'note',
    fields: {
      text: 'No mark at all now. Pear tree, cardigan, very merry.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'pearl',
    by: 'graham',
    daysAgo: 205,
    time: '15:00',
    kind: 'referral_outcome',
    fields: {
      referral: 'pearl-s42',
      outcome:
        'Enquiry with an advocate. Finding: no further enquiry, support plan for both, ' +
        'sensor mat, cooker isolated. Mrs A’s view by pictures: home, pear tree, him.',
    },
  },
  {
    case: 'pearl',
    by: 'sorcha',
    daysAgo: 188,
    time: '13:40',
    occurredTime: '11:30',
    kind: 'note',
    fields: {
      text:
        'Advocate, day centre manager, mat fitter. Mat goes off if she is out of bed ' +
        'twenty minutes; bleeps in the sitter’s room not his.',
      with: 'other',
      how: 'meeting',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'pearl',
    by: 'sorcha',
    daysAgo: 161,
    time: '12:15',
    occurredTime: '11:00',
    kind: 'note',
    fields: {
      text: 'Didn’t know me; sang anyway. Weight down 2 kg, told the surgery.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'pearl',
    by: 'sorcha',
    daysAgo: 150,
    time: '16:20',
    occurredTime: '15:15',
    kind: 'note',
    fields: {
      text:
        'Surgery: milky puddings, dentist. It was a tooth. Poor woman, nobody had ' +
        'thought of the tooth.',
      with: 'statutory_service',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'pearl',
    by: 'sorcha',
    daysAgo: 118,
    time: '11:50',
    occurredTime: '10:40',
    kind: 'note',
    fields: {
      text: 'Tooth out, ate two dinners.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'pearl',
    by: 'sorcha',
    daysAgo: 77,
    time: '10:20',
    kind: 'significant_event',
    fields: {
      happenedDaysAgo: 226,
      what: 'Held by the wrist by an exhausted husband, told by him the same day.',
      impact:
        'Led to nights of help for both; she has not been hurt since as far as anybody ' +
        'can see.',
      tone: 'bad',
      entries: ['pearl-s42'],
    },
  },
  {
    case: 'pearl',
    by: 'sorcha',
    daysAgo: 59,
    time: '12:05',
    occurredTime: '11:00',
    kind: 'note',
    fields: { text: 'Day centre shut, boiler. Didn’t go to the house, it isn’t my day with her.' },
  },
  {
    case: 'pearl',
    by: 'sorcha',
    daysAgo: 14,
    time: '12:10',
    occurredTime: '10:50',
    kind: 'note',
    fields: {
      text:
        'Back from her daughter’s with a scarf and a story about a train that may be ' +
        'from 1962. Well in herself. Skin good. ‘Is it the art mistress?’ It is.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
]
