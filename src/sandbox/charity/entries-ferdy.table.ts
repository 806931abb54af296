import type { CharityEntry } from './charity.types.ts'

export const ferdyEntries: CharityEntry[] = [
  {
    case: 'ferdy',
    by: 'tomos',
    daysAgo: 310,
    time: '16:30',
    occurredTime: '15:20',
    kind: 'note',
    fields: {
      text:
        'Lego & no eye contact. Ferdy: keeps keys ‘so nobody goes’. He’s ten. Told me ' +
        'which of the neighbours has a phone.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'ferdy',
    by: 'tomos',
    daysAgo: 309,
    time: '10:15',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'He polices his mum’s driving. LC says two glasses, Ferdy says he counts bottles ' +
        'by the colour.',
    },
  },
  {
    case: 'ferdy',
    by: 'tomos',
    daysAgo: 305,
    time: '17:00',
    occurredTime: '15:50',
    kind: 'note',
    fields: {
      text:
        'LC on her own, bench. Didn’t argue. ‘I didn’t know he counted.’ Gave me the ' +
        'keys herself to give to HA for weekends.',
      with: 'family',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'ferdy',
    by: 'priya',
    daysAgo: 304,
    time: '11:10',
    kind: 'decision',
    fields: {
      decision:
        'No referral to children’s social care at present; LC to have help by her own ' +
        'asking; weekends with her sister there.',
      reasoning:
        'LC has told us more than we asked, keys are out of reach and there is a sober ' +
        'adult at each weekend.',
      alternatives: 'Referral: if he’s driven once after drink, we do it that day and both know.',
      consulted: 'Tomos, Ruth',
      reviewOn: 21,
    },
  },
  {
    case: 'ferdy',
    key: 'ferdy-lc',
    by: 'tomos',
    daysAgo: 303,
    time: '12:20',
    kind: 'referral',
    fields: {
      to: 'Marrowbridge community alcohol service',
      what: 'LC’s own referral, I sat by her while she rang.',
      chaseInDays: 14,
    },
  },
  {
    case: 'ferdy',
    by: 'tomos',
    daysAgo: 280,
    time: '15:40',
    kind: 'referral_outcome',
    fields: {
      referral: 'ferdy-lc',
      outcome: 'Group on Thursdays, key worker. She’s gone to three of three.',
    },
  },
  {
    case: 'ferdy',
    by: 'tomos',
    daysAgo: 255,
    time: '16:50',
    occurredTime: '15:30',
    kind: 'note',
    fields: {
      text:
        'Key count: he’s stopped. Has a key of his own, to his dad’s shed, with a fish ' + 'on.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'ferdy',
    by: 'priya',
    daysAgo: 228,
    time: '10:20',
    kind: 'level_change',
    fields: {
      to: 'low',
      reason: 'Six weekends with nothing to report from four people. Shown to the lead.',
    },
  },
  {
    case: 'ferdy',
    by: 'tomos',
    daysAgo: 190,
    time: '17:10',
    occurredTime: '16:00',
    kind: 'note',
    fields: {
      text: 'Cub camp. Wet. Perfect.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'ferdy',
    by: 'tomos',
    daysAgo: 131,
    time: '16:20',
    occurredTime: '15:10',
    kind: 'note',
    fields: {
      text: 'LC: 100 days. Ferdy made a chart with no bottles on it, just a line going up.',
      with: 'person',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
]
