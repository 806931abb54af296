import type { CharityEntry } from './charity.types.ts'

export const darraghEntries: CharityEntry[] = [
  {
    case: 'darragh',
    by: 'kofi',
    daysAgo: 345,
    time: '15:10',
    occurredTime: '13:30',
    kind: 'note',
    fields: {
      text:
        'Flat 11. One chair, one very good stereo. Shoebox of post, 41 envelopes, opened ' +
        '12 together. Arrears £412.60. Housing benefit stopped because of one unanswered ' +
        'letter. Fixable.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'darragh',
    by: 'kofi',
    daysAgo: 344,
    time: '09:45',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason: 'Notice could come in 5 weeks, not eating every day, nobody else going in.',
    },
  },
  {
    case: 'darragh',
    key: 'darragh-hb',
    by: 'kofi',
    daysAgo: 343,
    time: '11:20',
    kind: 'referral',
    fields: {
      to: 'Marrowshire Council housing benefit, backdating desk',
      what: 'Claim stopped in error of form not of entitlement. Ask for six weeks back.',
      reference: 'HB-77104',
      chaseInDays: 10,
    },
  },
  {
    case: 'darragh',
    by: 'kofi',
    daysAgo: 336,
    time: '16:00',
    occurredTime: '14:40',
    kind: 'note',
    fields: {
      text:
        '29 envelopes left, 0 by four o’clock. He reads them out in a newsreader voice. ' +
        'Foodbank parcel, wouldn’t take the tinned peas.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'darragh',
    by: 'kofi',
    daysAgo: 322,
    time: '10:50',
    kind: 'referral_outcome',
    fields: { referral: 'darragh-hb', outcome: 'Backdated in full. Arrears now £31.' },
  },
  {
    case: 'darragh',
    by: 'kofi',
    daysAgo: 310,
    time: '17:15',
    occurredTime: '16:00',
    kind: 'note',
    fields: {
      text:
        'Some lads in the flat I don’t know. All up and out when I knocked. Darragh fine ' +
        'with it, a bit too fine. Asked him after, on the stairs: ‘they like the ' +
        'stereo’.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'darragh',
    by: 'leo',
    daysAgo: 309,
    time: '11:00',
    kind: 'decision',
    fields: {
      decision: 'Weekly unannounced knock, with his agreement, for a month.',
      reasoning:
        'A young man new to a flat, with visitors who leave when a worker comes. It may ' +
        'be the stereo. He said yes to being knocked on.',
      alternatives:
        'Refer to the police for cuckooing now. No sign of anyone staying or of his ' +
        'losing the run of the place.',
      consulted: 'Kofi',
      reviewOn: 28,
    },
  },
  {
    case: 'darragh',
    by: 'kofi',
    daysAgo: 303,
    time: '15:30',
    occurredTime: '15:00',
    kind: 'note',
    fields: {
      text: 'Knock 1. On his own, hoovering. Borrowed hoover.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'darragh',
    by: 'kofi',
    daysAgo: 296,
    time: '15:40',
    occurredTime: '15:05',
    kind: 'note',
    fields: {
      text: 'Knock 2. One mate, introduced by name, offered me the chair.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'darragh',
    by: 'kofi',
    daysAgo: 289,
    time: '16:05',
    occurredTime: '15:20',
    kind: 'note',
    fields: { text: 'Knock 3. Nobody in. Radio on.' },
  },
  {
    case: 'darragh',
    by: 'kofi',
    daysAgo: 282,
    time: '15:50',
    occurredTime: '15:10',
    kind: 'note',
    fields: {
      text: 'Knock 4. Set rules for mates by himself, on the door, rule 3 is about shoes.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'darragh',
    by: 'leo',
    daysAgo: 250,
    time: '10:15',
    kind: 'level_change',
    fields: {
      to: 'low',
      reason: 'Rent straight for two months, door his own, eating. On the lead’s weekly list.',
    },
  },
  {
    case: 'darragh',
    by: 'kofi',
    daysAgo: 201,
    time: '14:20',
    occurredTime: '13:00',
    kind: 'note',
    fields: {
      text: 'Warehouse job, nights. Bought second chair.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'darragh',
    by: 'kofi',
    daysAgo: 140,
    time: '13:30',
    kind: 'note',
    fields: {
      text: 'Sent me a picture of a council tax bill with ‘PAID’ on in marker.',
      with: 'person',
      how: 'message',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'darragh',
    by: 'kofi',
    daysAgo: 77,
    time: '14:50',
    kind: 'note',
    fields: { text: 'Called at Flat 11, working I think. Card through the door.' },
  },
]
