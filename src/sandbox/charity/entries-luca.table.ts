import type { CharityEntry } from './charity.types.ts'

export const lucaEntries: CharityEntry[] = [
  {
    case: 'luca',
    by: 'kofi',
    daysAgo: 264,
    time: '14:20',
    occurredTime: '11:30',
    kind: 'note',
    fields: {
      text:
        'PW’s kitchen. LB polite, wouldn’t sit near the wall. 4 nights without sleep by ' +
        'PW’s count. He says it’s 3. He can hear the boiler ‘taking notes’, and half ' +
        'laughed when he said it.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'luca',
    by: 'kofi',
    daysAgo: 263,
    time: '10:15',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Not sleeping, frightened in the place he lives, 19. PW is steady. No talk of ' +
        'hurting anybody, asked straight.',
    },
  },
  {
    case: 'luca',
    key: 'luca-eip',
    by: 'kofi',
    daysAgo: 262,
    time: '09:30',
    kind: 'referral',
    fields: {
      to: 'Early intervention team, Marrowshire Mental Health',
      what:
        'LB’s account, PW’s sleep diary with dates, GP copied. He said yes to ‘someone ' +
        'who knows about sleep’.',
      reference: 'EI-3305',
      chaseInDays: 5,
    },
  },
  {
    case: 'luca',
    by: 'kofi',
    daysAgo: 254,
    time: '16:50',
    kind: 'note',
    fields: {
      text:
        'Third email to the team. Answer: ‘in triage’. Told them in one line that it is ' +
        'day eight.',
      with: 'statutory_service',
      how: 'email',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'luca',
    by: 'leo',
    daysAgo: 252,
    time: '11:00',
    kind: 'professional_challenge',
    fields: {
      stage: 'colleague',
      to: 'Early intervention team, duty clinician',
      what:
        'Ten working days to first contact; he is a young man in a first episode by your ' +
        'own leaflet. Please ring PW today.',
      answerInDays: 2,
    },
  },
  {
    case: 'luca',
    by: 'kofi',
    daysAgo: 249,
    time: '15:20',
    kind: 'referral_outcome',
    fields: {
      referral: 'luca-eip',
      outcome:
        'Seen at home by two of them. Accepted for three years. Nurse (MK) will come ' +
        'twice weekly.',
    },
  },
  {
    case: 'luca',
    by: 'kofi',
    daysAgo: 247,
    time: '17:10',
    occurredTime: '15:00',
    kind: 'note',
    fields: {
      text:
        'MK and LB played draughts. He told her more in three games than me in four ' +
        'visits. Very happy about that.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'luca',
    by: 'kofi',
    daysAgo: 231,
    time: '18:40',
    occurredTime: '17:30',
    kind: 'disclosure',
    fields: {
      words:
        'I thought if I went to the bridge the noise would stop. I only stood there. I ' +
        'came home because it was PW’s lasagne night.',
      exactness: 'near',
      questionsAsked: '“Were you thinking of ending your life?” (LB: “Of quiet.”)',
      whoSpoke: 'LB to me, PW’s back step',
      whoElse: 'PW indoors, he’d told her already',
      demeanour: 'Slow, very tired, made eye contact.',
      doneAtOnce: 'Rang MK’s team with him: same evening visit. Agreed to stay in with PW.',
      wishes: 'Sleep. Not the hospital his uncle was in.',
      toldPassedOn: true,
      whoHasBeenTold: 'MK’s team, Leo, PW',
      worry: 'medium',
    },
  },
  {
    case: 'luca',
    by: 'devan',
    daysAgo: 231,
    time: '20:15',
    kind: 'decision',
    fields: {
      decision:
        'Home treatment tonight, not admission; Medium stays, with a call morning and ' +
        'evening for a week.',
      reasoning:
        'Team saw him within two hours and judged it safe at home with PW and a plan. He ' +
        'came back by himself and told three people. Any change of that and we go High.',
      alternatives: 'High now. Would add an alert to a response that has already come.',
      consulted: 'Home treatment nurse; Kofi',
      reviewOn: 2,
    },
  },
  {
    case: 'luca',
    by: 'kofi',
    daysAgo: 224,
    time: '09:40',
    occurredTime: '09:10',
    kind: 'note',
    fields: {
      text: 'PW: all fourteen calls picked up. 6 hours’ sleep on new tablets.',
      with: 'other',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'luca',
    by: 'kofi',
    daysAgo: 196,
    time: '13:30',
    occurredTime: '12:00',
    kind: 'note',
    fields: {
      text:
        'LB sat next to the wall. Mentioned it himself, as a joke, but checked that I’d ' + 'seen.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'luca',
    by: 'kofi',
    daysAgo: 160,
    time: '16:00',
    occurredTime: '14:30',
    kind: 'note',
    fields: {
      text:
        'CPA review. He chaired the last five minutes. Wants: course in January, bike, ' +
        'PW to stop worrying (PW declined).',
      with: 'person',
      how: 'meeting',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'luca',
    by: 'leo',
    daysAgo: 151,
    time: '10:30',
    kind: 'supervision_record',
    fields: {
      with: 'kofi',
      discussed:
        'Kofi low after a run of hard weeks; this case going well because of a host paid ' +
        '£180 a week.',
      agreed: 'Ask for a respite weekend for PW. Kofi takes his leave.',
    },
  },
  {
    case: 'luca',
    by: 'kofi',
    daysAgo: 119,
    time: '14:15',
    occurredTime: '13:10',
    kind: 'note',
    fields: {
      text: 'Bike. Fell off bike. Plaster, not worried.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'luca',
    by: 'kofi',
    daysAgo: 83,
    time: '12:45',
    occurredTime: '11:30',
    kind: 'note',
    fields: {
      text:
        'Tablets make him hungry & he’s told MK instead of stopping them. Huge. Wrote ' +
        'that down for the next review.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'luca',
    by: 'kofi',
    daysAgo: 46,
    time: '13:00',
    occurredTime: '11:45',
    kind: 'note',
    fields: { text: 'PW rang, they’re at the dentist, forgot to say. Rebooked.' },
  },
  {
    case: 'luca',
    by: 'kofi',
    daysAgo: 31,
    time: '15:10',
    occurredTime: '13:40',
    kind: 'note',
    fields: {
      text:
        'College place for January confirmed. Hears the boiler ‘less interested these ' + 'days’.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
]
