import type { CharityEntry } from './charity.types.ts'

export const jayaEntries: CharityEntry[] = [
  {
    case: 'jaya',
    by: 'ines',
    daysAgo: 212,
    time: '09:40',
    occurredDaysAgo: 213,
    occurredTime: '22:15',
    kind: 'note',
    fields: {
      text:
        'Retail park, third Friday. JM with two older girls, then on her own by the ' +
        'trolley bay. Chips and a chat. Showed me a phone she ‘got given’. Grey ' +
        'hatchback pulled in and she went before I could ask anything. Wrote down what I ' +
        'saw and no more than that.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'jaya',
    by: 'leo',
    daysAgo: 211,
    time: '10:20',
    kind: 'decision',
    fields: {
      decision: 'Keep this open as a case and see her in daylight before the weekend.',
      reasoning:
        'Two sightings and a present are not much, but the pattern is one we have met ' +
        'before and she is fifteen. Waiting for a fourth Friday would be waiting for the ' +
        'wrong thing.',
      alternatives:
        'Passing it to school only. They will be asked, but they do not see her at ' + 'midnight.',
      consulted: 'Ines; school pastoral lead',
      reviewOn: 7,
    },
  },
  {
    case: 'jaya',
    by: 'ines',
    daysAgo: 209,
    time: '16:50',
    occurredTime: '15:40',
    kind: 'note',
    fields: {
      text:
        'DM at the hut after her shift. Knows about the late nights, not about the ' +
        'phone. Cried a bit, then made a list. Wants it to stop ‘without losing her’.',
      with: 'family',
      how: 'meeting',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'jaya',
    by: 'ines',
    daysAgo: 208,
    time: '09:15',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Out late with people older than her, presents, a car nobody can name. She says ' +
        'it’s her business and it may be, but she’s fifteen.',
    },
  },
  {
    case: 'jaya',
    by: 'ines',
    daysAgo: 197,
    time: '17:05',
    occurredTime: '16:00',
    kind: 'note',
    fields: {
      text:
        'First proper sit down. JM talks for forty minutes about nails and wanting to do ' +
        'hair at college. Asks me twice if I tell her mum everything. Said what I keep ' +
        'and what I can’t. She thought about that.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'jaya',
    by: 'ines',
    daysAgo: 183,
    time: '18:10',
    occurredTime: '16:45',
    kind: 'disclosure',
    fields: {
      words:
        'He says I owe him for the phone and the rides. He wants me to come to a party ' +
        'at a hotel and bring Tia. He’s got pictures and he’d put them up.',
      exactness: 'exact',
      questionsAsked: '“What happens if you don’t go?” “Has anyone said when?” (JM: “Saturday.”)',
      whoSpoke: 'JM to me, youth hut kitchen',
      whoElse: 'Nobody. Leo in the next room, JM knew',
      demeanour: 'Fast, flat voice, kept tearing a napkin into squares. Ate nothing.',
      doneAtOnce: 'Rang Leo in, then Ruth. Sat with her till DM came. Did not look at the phone.',
      wishes: 'Him to go away. Not to be the one who got him arrested.',
      toldPassedOn: true,
      whoHasBeenTold: 'Leo, Ruth, DM (JM asked me to be there)',
      worry: 'high',
    },
  },
  {
    case: 'jaya',
    by: 'ruth',
    daysAgo: 183,
    time: '18:55',
    kind: 'decision',
    fields: {
      decision:
        'Refer to MASH and the police tonight. JM stays with her mother; Saturday is ' +
        'covered hour by hour.',
      reasoning:
        'A debt, pictures, a date and a second girl. This is exploitation whatever she ' +
        'calls it. JM has said what she is afraid of and it can be respected in how it ' +
        'is done, not in whether.',
      alternatives: 'Leaving it until the morning: the police would lose a night with the car.',
      consulted: 'Marrowshire MASH out-of-hours desk; Leo',
      reviewOn: 1,
    },
  },
  {
    case: 'jaya',
    key: 'jaya-mash',
    by: 'ines',
    daysAgo: 183,
    time: '20:10',
    kind: 'referral',
    fields: {
      to: 'Marrowshire MASH and police exploitation team',
      what:
        'JM’s words, part of a number plate, the hotel as she named it, Tia’s first name ' +
        'only. How to reach JM and how not to.',
      reference: 'MM-46020',
      chaseInDays: 1,
    },
  },
  {
    case: 'jaya',
    by: 'ines',
    daysAgo: 182,
    time: '12:30',
    occurredTime: '11:15',
    kind: 'note',
    fields: {
      text:
        'Home, with DM. JM in a blanket, cross with me, let me stay. Officer (plain ' +
        'clothes, took her shoes off at the door, JM liked that) took the phone. Gave ' +
        'her one of ours to ring out on.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'jaya',
    by: 'leo',
    daysAgo: 181,
    time: '16:40',
    occurredTime: '10:00',
    kind: 'meeting',
    fields: {
      meeting: 'strategy_discussion',
      attended: 'MASH, police exploitation team, health, school, Ines, me',
      shared:
        'JM’s account; Tia known to another borough; the hotel has been looked at ' + 'before.',
      decisions:
        'Section 47 enquiry with police. Hotel visited before Saturday. One worker for ' +
        'JM, not five: Ines.',
    },
  },
  {
    case: 'jaya',
    by: 'ines',
    daysAgo: 176,
    time: '15:20',
    occurredTime: '14:00',
    kind: 'note',
    fields: {
      text:
        'Rang our phone herself. Saturday came and went. ‘Nothing happened and I was ' +
        'sick anyway.’ Didn’t want to say more. Told her that was plenty.',
      with: 'person',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'jaya',
    by: 'leo',
    daysAgo: 170,
    time: '11:00',
    kind: 'referral_outcome',
    fields: {
      referral: 'jaya-mash',
      outcome:
        'Section 47 enquiry finished: child in need, exploitation pathway. A man of 27 ' +
        'on bail with conditions not to contact JM or Tia. Review in the multi-agency ' +
        'panel monthly.',
    },
  },
  {
    case: 'jaya',
    by: 'ines',
    daysAgo: 150,
    time: '17:30',
    occurredTime: '16:30',
    kind: 'note',
    fields: {
      text:
        'Fringe cut by herself, asked what I thought, honest answer. School on a part ' +
        'timetable. Someone wrote on her locker. Head of year dealt with it the same ' +
        'day.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'jaya',
    by: 'ines',
    daysAgo: 128,
    time: '18:45',
    occurredTime: '17:30',
    kind: 'note',
    fields: {
      text:
        'Hut, no JM. DM’s phone off. Walked past the retail park and the bus shelter ' +
        'with Kofi, not there. DM rang at 18:30: at her nan’s, phone flat, all fine.',
    },
  },
  {
    case: 'jaya',
    by: 'leo',
    daysAgo: 121,
    time: '10:15',
    kind: 'supervision_record',
    fields: {
      with: 'ines',
      discussed:
        'Ines carries this one home. Talked about what is hers and what belongs to the ' +
        'police; whether she is the only person JM talks to, and what happens in August.',
      agreed:
        'Kofi to meet JM with Ines from next month. No Friday nights alone on detached ' +
        'for now.',
    },
  },
  {
    case: 'jaya',
    by: 'ines',
    daysAgo: 96,
    time: '16:10',
    occurredTime: '15:00',
    kind: 'note',
    fields: {
      text:
        'Met Kofi. Decided he was ‘all right for a housing man’. Taster day at the ' +
        'college salon, she washed eleven heads.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'jaya',
    by: 'leo',
    daysAgo: 74,
    time: '09:40',
    kind: 'outside_record',
    fields: {
      medium: 'letter',
      source: 'Crown Prosecution Service, witness care',
      datedDaysAgo: 78,
      text:
        'Charges in respect of two young people. JM may be asked to give evidence and ' +
        'can ask for special measures. A named officer.',
      keptAt: 'Locked cabinet, team leader’s room',
    },
  },
  {
    case: 'jaya',
    by: 'ines',
    daysAgo: 73,
    time: '17:15',
    occurredTime: '16:00',
    kind: 'note',
    fields: {
      text:
        'Read the letter together, twice. JM: ‘So they believed us.’ Wants Ines and not ' +
        'her mum in the waiting room. Then wants her mum. Can have both.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'jaya',
    by: 'ruth',
    daysAgo: 60,
    time: '10:30',
    kind: 'decision',
    fields: {
      decision: 'Stay at High until the trial date is known.',
      reasoning:
        'Bail has held for four months and she is steadier. But his friends know her ' +
        'street, and a court date moves things.',
      alternatives:
        'Medium with weekly contact. Leo was for it; we agreed to look again when there ' +
        'is a date.',
      consulted: 'Leo, police exploitation team',
      reviewOn: 45,
    },
  },
  {
    case: 'jaya',
    by: 'ines',
    daysAgo: 52,
    time: '15:45',
    kind: 'action',
    fields: {
      what: 'Special measures form with JM and the witness officer',
      owner: 'ines',
      dueInDays: 30,
    },
  },
  {
    case: 'jaya',
    by: 'ines',
    daysAgo: 41,
    time: '18:20',
    occurredTime: '17:00',
    kind: 'note',
    fields: {
      text:
        'With DM and a lemon cake. First whole week at school since spring. JM has ' +
        'blocked two numbers and kept a note of when, her own idea.',
      with: 'person',
      how: 'meeting',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'jaya',
    by: 'ines',
    daysAgo: 27,
    time: '17:10',
    occurredTime: '16:10',
    kind: 'note',
    fields: {
      text:
        'Bus shelter has his nickname on it. JM saw it before I did. Went quiet, then ' +
        'asked if the council could scrub it. Rang them from the wall outside, done by ' +
        'noon.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'jaya',
    by: 'leo',
    daysAgo: 20,
    time: '11:25',
    kind: 'professional_challenge',
    fields: {
      stage: 'manager',
      to: 'Marrowshire Council, exploitation team manager',
      what:
        'The panel has met twice without us or JM’s views. We ask for her letter to be ' +
        'read at the next one, and for the minutes of the last.',
      answerInDays: 10,
    },
  },
  {
    case: 'jaya',
    by: 'ines',
    daysAgo: 12,
    time: '17:50',
    occurredTime: '16:40',
    kind: 'note',
    fields: {
      text:
        'Calm. Has a place at college if she passes two of five. Counted on fingers ' +
        'which two. Asked if I’d still be about in September. Yes.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'jaya',
    by: 'ines',
    daysAgo: 5,
    time: '16:30',
    occurredTime: '15:30',
    kind: 'note',
    fields: {
      text:
        'Short one. Tia messaged her on a game, nothing bad, ‘just hi’. JM asked before ' +
        'answering. We told the officer together.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'jaya',
    by: 'ines',
    daysAgo: 4,
    time: '09:20',
    kind: 'planned_contact',
    fields: {
      what: 'Hut, with Kofi. Ask how she wants the court visit to go',
      inDays: 6,
      at: '16:00',
      who: 'ines',
    },
  },
]
