import type { CharityEntry } from './charity.types.ts'

export const stanEntries: CharityEntry[] = [
  {
    case: 'stan',
    by: 'sorcha',
    daysAgo: 188,
    time: '15:20',
    occurredTime: '13:10',
    kind: 'note',
    fields: {
      text:
        'Phone interpreter, code in the booking log. SW, 53: five in a caravan, £40 a ' +
        'week after ‘rent, van and gloves’. Foreman has his passport ‘for safety’. Ate ' +
        'four satsumas.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'stan',
    by: 'sorcha',
    daysAgo: 187,
    time: '10:30',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Papers kept, pay eaten by charges, four others with him. Wants to work and be ' +
        'paid for it.',
    },
  },
  {
    case: 'stan',
    by: 'sorcha',
    daysAgo: 187,
    time: '11:45',
    kind: 'consultation',
    fields: {
      question:
        'Are we right to read this as possible modern slavery, and who makes the ' +
        'referral if he agrees?',
      advice:
        'Yes. Council is first responder; adult consent is needed; if he says no, tell ' +
        'the police what is known without his name.',
      by: 'Modern slavery advice line',
      whoDoesWhat: 'I ask on Friday with the interpreter; Ruth hears either way',
    },
  },
  {
    case: 'stan',
    by: 'sorcha',
    daysAgo: 181,
    time: '14:50',
    occurredTime: '13:20',
    kind: 'disclosure',
    fields: {
      words:
        'If I leave, he says police will send me for the tools that I stole. I stole ' +
        'nothing. Marek left in June and his bed was burned.',
      exactness: 'interpreted',
      questionsAsked: '“What would happen if you left?”',
      whoSpoke: 'SW to me, by interpreter on the phone',
      whoElse: 'Interpreter',
      demeanour: 'Looked at the door at each van. Kept his cap in both hands.',
      doneAtOnce: 'Explained the referral three ways. He asked to think until next Friday.',
      wishes: 'His passport. His wages. To tell his daughter himself.',
      toldPassedOn: true,
      whoHasBeenTold: 'Graham, Ruth',
      worry: 'medium',
    },
  },
  {
    case: 'stan',
    by: 'ruth',
    daysAgo: 181,
    time: '16:00',
    kind: 'decision',
    fields: {
      decision:
        'No referral in his name today; information to police without it; back on ' + 'Friday.',
      reasoning:
        'He has capacity and asked for a week. The others are at risk, so the farm is ' +
        'named, and he knows that we do that.',
      alternatives:
        'Referral without consent: he is free to come to the food bank and there is no ' +
        'injury.',
      consulted: 'Sorcha, Graham, advice line',
      reviewOn: 7,
    },
  },
  {
    case: 'stan',
    by: 'sorcha',
    daysAgo: 174,
    time: '14:40',
    occurredTime: '13:05',
    kind: 'note',
    fields: {
      text:
        'He said yes. Had written out the hours of two years on the backs of seed ' +
        'packets. 61 packets.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'stan',
    key: 'stan-nrm',
    by: 'sorcha',
    daysAgo: 174,
    time: '15:30',
    kind: 'referral',
    fields: {
      to: 'Marrowshire Council, first responder for modern slavery',
      what:
        'His account by interpreter, the packets copied, names of four others with their ' +
        'say-so from two.',
      reference: 'NR-0119',
      chaseInDays: 2,
    },
  },
  {
    case: 'stan',
    by: 'sorcha',
    daysAgo: 168,
    time: '12:10',
    occurredTime: '11:20',
    kind: 'note',
    fields: {
      text:
        'Council: form sent. Safe house not before Tuesday. I asked what he was to do on ' +
        'Monday. No answer to that, so the food bank’s vicar has a sofa.',
      with: 'statutory_service',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'stan',
    by: 'sorcha',
    daysAgo: 164,
    time: '17:15',
    occurredTime: '16:00',
    kind: 'note',
    fields: {
      text:
        'Safe house, forty miles. He has the room with a chair. Passport found in the ' +
        'foreman’s van on Thursday by police.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'stan',
    by: 'graham',
    daysAgo: 139,
    time: '10:40',
    kind: 'referral_outcome',
    fields: {
      referral: 'stan-nrm',
      outcome:
        'Reasonable grounds: yes. Recovery period, solicitor, case worker (AZ). Farm’s ' +
        'licence suspended, four others out.',
    },
  },
  {
    case: 'stan',
    by: 'sorcha',
    daysAgo: 110,
    time: '13:30',
    occurredTime: '12:00',
    kind: 'note',
    fields: {
      text:
        'By phone with interpreter. Bricklaying course. Rang his daughter himself. She ' +
        'shouted, then put the grandson on.',
      with: 'person',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'stan',
    by: 'sorcha',
    daysAgo: 68,
    time: '14:10',
    occurredTime: '13:00',
    kind: 'note',
    fields: {
      text: 'Nightmares about the bed. AZ has found a talking group in Polish.',
      with: 'person',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'stan',
    by: 'sorcha',
    daysAgo: 31,
    time: '12:50',
    occurredTime: '11:40',
    kind: 'note',
    fields: { text: 'Rang at our time, no answer, left no message. AZ says out at a job trial.' },
  },
  {
    case: 'stan',
    by: 'sorcha',
    daysAgo: 28,
    time: '13:20',
    occurredTime: '12:45',
    kind: 'note',
    fields: {
      text: 'Got it. Scaffold and a wage slip, read me all the lines of it.',
      with: 'person',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
]
