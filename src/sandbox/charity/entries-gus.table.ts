import type { CharityEntry } from './charity.types.ts'

export const gusEntries: CharityEntry[] = [
  {
    case: 'gus',
    by: 'sorcha',
    daysAgo: 132,
    time: '13:20',
    occurredTime: '11:00',
    kind: 'note',
    fields: {
      text:
        'Bowls club with the housing officer. GF beat us both. Has mates staying, ‘they ' +
        'needed somewhere’. He sleeps in the bath because they’ve the bed. Said it like ' +
        'it was a good arrangement.',
      with: 'person',
      how: 'meeting',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'gus',
    by: 'sorcha',
    daysAgo: 131,
    time: '09:40',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Others in his home, he’s in the bath. He isn’t complaining and that’s what ' +
        'bothers me.',
    },
  },
  {
    case: 'gus',
    by: 'sorcha',
    daysAgo: 124,
    time: '12:50',
    occurredTime: '10:30',
    kind: 'note',
    fields: {
      text:
        'Alone this time. Pictures out. He put ‘mates’ beside ‘scared’ and took it away ' +
        'again. Thinner. Wearing somebody else’s coat.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'gus',
    by: 'sorcha',
    daysAgo: 117,
    time: '13:05',
    occurredTime: '10:40',
    kind: 'disclosure',
    fields: {
      words:
        'They’ve a knife on the telly. I’m not to go in the front room when the buzzer ' +
        'goes. Dougie burned my arm because I told Steward about the bath. It was only a ' +
        'fag.',
      exactness: 'exact',
      questionsAsked: '“Can you show me where?” “Who is in the flat today?”',
      whoSpoke: 'GF to me',
      whoElse: 'Nobody; steward at the bar',
      demeanour: 'Matter of fact, then asked was he in trouble.',
      injuries: 'Round mark inside left forearm, about 8 mm, scabbed, some redness round it.',
      doneAtOnce:
        'Told him he wasn’t in trouble, twice. Kept him at the club. Rang Ruth, and the ' +
        'police with him there to hear it. Steward found a clean dressing.',
      wishes: 'His bed. His telly without the knife.',
      toldPassedOn: true,
      whoHasBeenTold: 'Ruth, Graham, police, housing officer',
      worry: 'high',
    },
  },
  {
    case: 'gus',
    by: 'ruth',
    daysAgo: 117,
    time: '13:35',
    kind: 'decision',
    fields: {
      decision:
        'He does not go back today. Police to the flat as cuckooing with assault; place ' +
        'of safety from the council; section 42.',
      reasoning:
        'Injury, a weapon, drug callers, and a man who cannot keep them out. He says ' +
        'clearly that he wants them gone.',
      alternatives: 'Waiting for the housing injunction: three weeks.',
      consulted: 'Police neighbourhood team, housing, adults desk',
      reviewOn: 1,
    },
  },
  {
    case: 'gus',
    key: 'gus-s42',
    by: 'sorcha',
    daysAgo: 117,
    time: '14:25',
    kind: 'referral',
    fields: {
      to: 'Marrowshire Council adult social care and police',
      what:
        'Physical harm and home takeover. GF’s words by picture and by mouth; what he ' +
        'wants; learning disability nurse to be asked.',
      reference: 'AS-92208',
      chaseInDays: 1,
    },
  },
  {
    case: 'gus',
    by: 'sorcha',
    daysAgo: 117,
    time: '18:50',
    occurredTime: '17:30',
    kind: 'note',
    fields: {
      text:
        'Short-stay house, own room. He lay on the bed full length with his shoes off ' +
        'and said ‘oh’. Nurse dressed the arm.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'gus',
    by: 'graham',
    daysAgo: 116,
    time: '16:15',
    occurredTime: '11:30',
    kind: 'meeting',
    fields: {
      meeting: 'strategy_discussion',
      attended: 'Police, adult social care, housing, learning disability nurse, Sorcha, me',
      shared:
        'Flat entered last night, two arrests, D not found. Mr F’s benefits had been ' +
        'going on top-up cards.',
      decisions:
        'Section 42 enquiry. Closure order to be sought. Witness intermediary for him. ' +
        'Whereabouts to be known to five named people.',
    },
  },
  {
    case: 'gus',
    by: 'sorcha',
    daysAgo: 110,
    time: '10:50',
    kind: 'consultation',
    fields: {
      question:
        'Does he have capacity to decide to go back to the flat before the closure ' + 'order?',
      advice:
        'Assess for that decision, at his best time of day, with pictures; until then ' +
        'the least restrictive is the short-stay house he likes.',
      by: 'Mental capacity lead, adults desk',
      whoDoesWhat: 'Nurse assesses Monday after bowls; I’m there as somebody he knows',
    },
  },
  {
    case: 'gus',
    by: 'sorcha',
    daysAgo: 104,
    time: '12:40',
    occurredTime: '10:30',
    kind: 'note',
    fields: {
      text:
        'Assessed. Has capacity, and his decision is ‘not while Dougie’s about’. Won the ' +
        'pairs with the nurse.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'gus',
    by: 'graham',
    daysAgo: 97,
    time: '15:30',
    kind: 'referral_outcome',
    fields: {
      referral: 'gus-s42',
      outcome:
        'Substantiated. Closure order made for three months, one man charged. Flat ' +
        'cleaned, locks done. Move to a new address offered.',
    },
  },
  {
    case: 'gus',
    by: 'sorcha',
    daysAgo: 83,
    time: '16:05',
    occurredTime: '14:30',
    kind: 'note',
    fields: {
      text:
        'Viewed Larch Court. Likes the buzzer that shows you a face. ‘I could just not ' +
        'press it.’ Exactly so.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'gus',
    by: 'ruth',
    daysAgo: 75,
    time: '10:15',
    kind: 'decision',
    fields: {
      decision: 'Stay at High until he has moved and D is found.',
      reasoning:
        'D has not been found and knows the bowls club. Routine is what Mr F loves best ' +
        'and it is also how he can be met.',
      alternatives:
        'Changing his club day, which he refuses, with capacity. Steward and police ' + 'know.',
      consulted: 'Graham, Sorcha, police',
      reviewOn: 45,
    },
  },
  {
    case: 'gus',
    by: 'sorcha',
    daysAgo: 61,
    time: '11:30',
    occurredTime: '10:20',
    kind: 'note',
    fields: {
      text:
        'Dougie’s girlfriend came to the club door, asked for GF ‘for a catch up’. ' +
        'Steward said he’d emigrated. Police told inside ten minutes.',
      with: 'person',
      how: 'meeting',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'gus',
    by: 'sorcha',
    daysAgo: 40,
    time: '17:20',
    occurredTime: '15:00',
    kind: 'note',
    fields: {
      text: 'Moving day. Housing officer carried the telly. GF carried the bowls. Bed first.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'gus',
    by: 'sorcha',
    daysAgo: 24,
    time: '12:30',
    occurredTime: '11:00',
    kind: 'note',
    fields: {
      text:
        'Larch Court. He pressed the buzzer for me and then didn’t press it, to show me. ' +
        'Weight back on. Sleeps in the middle.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'gus',
    by: 'sorcha',
    daysAgo: 10,
    time: '13:00',
    occurredTime: '10:30',
    kind: 'note',
    fields: {
      text:
        'Club. D arrested in another county, remanded. Told GF with the nurse there. ‘So ' +
        'I can go in the front room.’ It’s a different front room; he knows; he meant ' +
        'it.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'gus',
    by: 'sorcha',
    daysAgo: 9,
    time: '09:45',
    kind: 'action',
    fields: {
      what: 'Intermediary to meet GF at the club before the trial date is fixed',
      owner: 'sorcha',
      dueInDays: 14,
    },
  },
]
