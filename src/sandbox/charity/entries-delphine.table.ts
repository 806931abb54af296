import type { CharityEntry } from './charity.types.ts'

export const delphineEntries: CharityEntry[] = [
  {
    case: 'delphine',
    by: 'sorcha',
    daysAgo: 420,
    time: '19:10',
    occurredTime: '18:00',
    kind: 'note',
    fields: {
      text:
        'Choir office. DOC: eleven years, every receipt checked, car keys kept in his ' +
        'sock. One suitcase and the sheet music. Not hit, ‘he never needed to’.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'delphine',
    by: 'sorcha',
    daysAgo: 419,
    time: '10:30',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason: 'Coercive control, out four days, he has found one of her places already.',
    },
  },
  {
    case: 'delphine',
    by: 'sorcha',
    daysAgo: 412,
    time: '18:50',
    occurredTime: '18:05',
    kind: 'disclosure',
    fields: {
      words:
        'He was in the back pew with petrol in a squash bottle. He unscrewed it so I’d ' +
        'smell it. Then he sang the hymn.',
      exactness: 'exact',
      questionsAsked: '“What did he do then?” “Where is he now?”',
      whoSpoke: 'DOC to me and the choir master',
      whoElse: 'Choir master',
      demeanour: 'Cold hands, entirely clear. Sang the line he’d sung.',
      doneAtOnce: 'Police called from the vestry while she talked. Doors locked. Rang Ruth.',
      wishes: 'To sleep somewhere without windows tonight.',
      toldPassedOn: true,
      whoHasBeenTold: 'Police, Ruth, Harbour Lamp',
      worry: 'high',
    },
  },
  {
    case: 'delphine',
    by: 'ruth',
    daysAgo: 412,
    time: '19:20',
    kind: 'decision',
    fields: {
      decision: 'Refuge tonight out of the county, MARAC this week.',
      reasoning:
        'A threat to life with the means in his hand. She has asked for it and there is ' +
        'a space.',
      alternatives: 'Friend’s house with a marker: he knows choir people.',
      consulted: 'Police, Harbour Lamp',
      reviewOn: 1,
    },
  },
  {
    case: 'delphine',
    key: 'delphine-refuge',
    by: 'sorcha',
    daysAgo: 412,
    time: '20:30',
    kind: 'referral',
    fields: {
      to: 'Harbour Lamp, and Marrowshire MARAC',
      what: 'Threat with petrol, route to the refuge, who knows.',
      reference: 'MC-255',
      chaseInDays: 1,
    },
  },
  {
    case: 'delphine',
    by: 'sorcha',
    daysAgo: 411,
    time: '11:00',
    kind: 'note',
    fields: {
      text: '‘No windows. Slept. They have a piano.’',
      with: 'person',
      how: 'message',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'delphine',
    by: 'sorcha',
    daysAgo: 397,
    time: '15:10',
    kind: 'referral_outcome',
    fields: {
      referral: 'delphine-refuge',
      outcome:
        'MARAC heard. RC charged and remanded. IDVA in the new county; our part is what ' +
        'she asks us for.',
    },
  },
  {
    case: 'delphine',
    by: 'ruth',
    daysAgo: 340,
    time: '11:20',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Sorcha asked, I confirm. Eleven weeks in refuge; he was sentenced to 26 months; ' +
        'order made without end.',
      asked:
        'Eleven weeks safe, he’s in prison till next year at least, and she has told me ' +
        'she would like not to be ‘the High one’.',
    },
  },
  {
    case: 'delphine',
    by: 'sorcha',
    daysAgo: 300,
    time: '18:40',
    occurredTime: '17:30',
    kind: 'note',
    fields: {
      text: 'Job in a music library. Bought her own car, keys on a ribbon.',
      with: 'person',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'delphine',
    by: 'graham',
    daysAgo: 221,
    time: '10:05',
    kind: 'level_change',
    fields: {
      to: 'low',
      reason:
        'Settled elsewhere with support of her own; order in force; contact with us by ' +
        'her choice. On the lead’s list this week.',
    },
  },
  {
    case: 'delphine',
    key: 'delphine-release',
    by: 'sorcha',
    daysAgo: 220,
    time: '14:30',
    kind: 'action',
    fields: {
      what: 'Ask the victim contact scheme to tell DOC and the IDVA of any release date',
      owner: 'sorcha',
      dueInDays: 14,
    },
  },
  {
    case: 'delphine',
    by: 'sorcha',
    daysAgo: 209,
    time: '11:50',
    kind: 'action_done',
    fields: {
      action: 'delphine-release',
      result: 'Registered, letter sent to the address she chose.',
    },
  },
  {
    case: 'delphine',
    key: 'delphine-letter',
    by: 'sorcha',
    daysAgo: 148,
    time: '19:00',
    occurredTime: '18:10',
    kind: 'note',
    fields: {
      text:
        'Solo at Easter. Sent a recording. I played it in the kitchen and the dog sang. ' +
        'Scheme wrote to her: RC out this summer at earliest, she has told the IDVA.',
      with: 'person',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'delphine',
    by: 'sorcha',
    daysAgo: 81,
    time: '12:20',
    kind: 'addendum',
    fields: {
      amends: 'delphine-letter',
      addendum: 'clarification',
      text:
        'RC’s earliest date as told to DOC is next summer, not this one. The scheme’s ' +
        'letter gave the year wrong and they’ve put it right.',
    },
  },
]
