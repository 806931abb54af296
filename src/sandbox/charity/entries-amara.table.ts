import type { CharityEntry } from './charity.types.ts'

export const amaraEntries: CharityEntry[] = [
  {
    case: 'amara',
    by: 'kofi',
    daysAgo: 118,
    time: '12:40',
    occurredTime: '10:50',
    kind: 'note',
    fields: {
      text:
        'Clinic side room, midwife next door. AN wants her own place ‘with a door that’s ' +
        'mine’. Friend’s till end of month. Bruise is ‘the car’. I said the form can ' +
        'wait and she can say as much or little as she likes.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'amara',
    by: 'kofi',
    daysAgo: 117,
    time: '10:30',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        '17, pregnant, two addresses neither hers, checked on by phone every 20 minutes ' +
        'while with me.',
    },
  },
  {
    case: 'amara',
    by: 'leo',
    daysAgo: 112,
    time: '09:50',
    kind: 'action',
    fields: {
      what:
        'With the midwife: a reason for AN to be at clinic every week that JT will not ' +
        'question',
      owner: 'kofi',
      dueInDays: 7,
    },
  },
  {
    case: 'amara',
    by: 'kofi',
    daysAgo: 111,
    time: '16:10',
    kind: 'note',
    fields: {
      text: 'Midwife: weekly blood pressure. Agreed. It’s true as well, so nobody has to ' + 'lie.',
      with: 'statutory_service',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'amara',
    by: 'ines',
    daysAgo: 104,
    time: '12:55',
    occurredTime: '11:10',
    kind: 'note',
    fields: {
      text:
        'Kofi on leave. Did the form and my nails with AN, in that order. Phone buzzed ' +
        'nine times. She put it under a cushion on number six.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'amara',
    by: 'kofi',
    daysAgo: 97,
    time: '12:20',
    occurredTime: '10:40',
    kind: 'disclosure',
    fields: {
      words:
        'He put his hand round my neck and said it was for the baby, so I’d calm down. I ' +
        'couldn’t swallow after. It was Sunday. He was crying.',
      exactness: 'exact',
      questionsAsked:
        '“Has he done that before?” (AN: “Once, before the baby.”) “Are you afraid to go ' +
        'back today?” (AN: “Yes.”)',
      whoSpoke: 'AN to me, then again to the midwife with me there',
      whoElse: 'Midwife for the second time',
      demeanour: 'Whispering. Hand at her throat while she talked.',
      injuries:
        'Two small marks under left jaw, about 1 cm, yellow. Hoarse. Midwife looked and ' +
        'wrote her own record.',
      doneAtOnce:
        'Midwife sent for the doctor there and then. Rang Ruth. Did not go out to the ' + 'car.',
      wishes: 'Not to get in that car. Baby to be all right.',
      toldPassedOn: true,
      whoHasBeenTold: 'Ruth, Leo, midwife, duty doctor',
      worry: 'high',
    },
  },
  {
    case: 'amara',
    by: 'ruth',
    daysAgo: 97,
    time: '12:50',
    kind: 'decision',
    fields: {
      decision:
        'She does not leave in the car. Police and MASH now; MARAC today; ambulance ' +
        'transfer to be checked, out by the staff door.',
      reasoning:
        'Pressure to the neck in pregnancy is among the most dangerous things that we ' +
        'hear. She is a child and has said that she is afraid to go. Each of those is ' +
        'enough.',
      alternatives: 'Waiting for her mother to be found: meanwhile, not first.',
      consulted: 'Duty doctor, police control room, MASH',
      reviewOn: 1,
    },
  },
  {
    case: 'amara',
    key: 'amara-mash',
    by: 'kofi',
    daysAgo: 97,
    time: '13:30',
    kind: 'referral',
    fields: {
      to: 'Marrowshire MASH, police and MARAC',
      what:
        'AN’s words, marks as seen by the midwife, JT’s car and where it was, unborn ' + 'child.',
      reference: 'MM-46877',
      chaseInDays: 1,
    },
  },
  {
    case: 'amara',
    by: 'kofi',
    daysAgo: 97,
    time: '19:20',
    occurredTime: '18:10',
    kind: 'note',
    fields: {
      text:
        'Ward, side room, police at the end of the corridor. Scan fine, heartbeat heard ' +
        'by everyone. JT arrested in the car park. AN ate two puddings.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'amara',
    by: 'ruth',
    daysAgo: 96,
    time: '17:30',
    occurredTime: '11:00',
    kind: 'meeting',
    fields: {
      meeting: 'strategy_discussion',
      attended:
        'MASH, police, midwife, health visitor lead, adult and children’s social care, ' +
        'Leo, me',
      shared:
        'Previous partner of JT, same act, two years ago, not charged. AN’s mother found ' +
        'and wants her home.',
      decisions:
        'Section 47 for AN; pre-birth assessment for the baby, kept apart from it and ' +
        'explained to her. Mother’s home checked today. Bail conditions asked for.',
    },
  },
  {
    case: 'amara',
    by: 'kofi',
    daysAgo: 95,
    time: '16:15',
    occurredTime: '14:40',
    kind: 'note',
    fields: {
      text:
        'At her mum’s. Own old room with a duck lamp. New phone. The form was real, we ' +
        'finished it.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'amara',
    by: 'kofi',
    daysAgo: 90,
    time: '10:20',
    kind: 'referral_outcome',
    fields: {
      referral: 'amara-mash',
      outcome:
        'Child in need plan. JT on bail, not to enter the town. MARAC heard it: IDVA for ' +
        'young people, marker on mum’s address.',
    },
  },
  {
    case: 'amara',
    by: 'ines',
    daysAgo: 83,
    time: '12:10',
    occurredTime: '10:45',
    kind: 'note',
    fields: {
      text:
        'IDVA & AN & me. Safety plan on the back of a baby magazine, AN’s writing. She ' +
        'crossed out ‘if’ and wrote ‘when’ once, then changed it back.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'amara',
    by: 'kofi',
    daysAgo: 62,
    time: '15:00',
    occurredTime: '13:45',
    kind: 'note',
    fields: {
      text:
        'Asked about JT’s mum wanting to ‘meet for closure’. Talked it out. AN’s answer: ' +
        'no, not till there’s a judge in the room.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'amara',
    by: 'ruth',
    daysAgo: 48,
    time: '11:30',
    kind: 'decision',
    fields: {
      decision: 'Remain at High through to the birth.',
      reasoning:
        'Bail has held; pregnancy and the plea hearing both lie ahead. The next eight ' +
        'weeks are the ones that the research and her IDVA worry about.',
      alternatives: 'Medium, with the midwife weekly.',
      consulted: 'IDVA, midwife, Leo',
      reviewOn: 56,
    },
  },
  {
    case: 'amara',
    by: 'kofi',
    daysAgo: 34,
    time: '12:35',
    occurredTime: '10:50',
    kind: 'note',
    fields: {
      text:
        '27 weeks. Housing: mother and baby flat from January, she’s seen it, door is ' +
        'green. Hers.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'amara',
    by: 'ines',
    daysAgo: 21,
    time: '12:15',
    occurredTime: '10:40',
    kind: 'note',
    fields: {
      text:
        'Blood pressure up a notch, midwife not fussed. Practised the bus route to the ' +
        'green door.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'amara',
    by: 'kofi',
    daysAgo: 7,
    time: '12:25',
    occurredTime: '10:45',
    kind: 'note',
    fields: {
      text:
        'JT pleaded guilty. AN read the text out to clinic waiting room by accident and ' +
        'got applause. Tired. Heartburn.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'amara',
    by: 'kofi',
    daysAgo: 6,
    time: '16:30',
    kind: 'action',
    fields: {
      what: 'Cot, car seat, moses basket: ask the baby bank and AN’s list, not ours',
      owner: 'ines',
      dueInDays: 14,
    },
  },
]
