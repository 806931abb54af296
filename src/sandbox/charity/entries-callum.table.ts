import type { CharityEntry } from './charity.types.ts'

export const callumEntries: CharityEntry[] = [
  {
    case: 'callum',
    by: 'tomos',
    daysAgo: 390,
    time: '16:50',
    occurredTime: '15:10',
    kind: 'note',
    fields: {
      text:
        'Him on the stairs, me at the bottom. He talks engines. Two phones is ‘one for ' +
        'games’. KW had turned out his room & was sorry after.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'callum',
    by: 'tomos',
    daysAgo: 389,
    time: '10:10',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Gone two nights, money he can’t explain, a phone that isn’t his. Scared of ' +
        'something, hides it with being rude.',
    },
  },
  {
    case: 'callum',
    by: 'tomos',
    daysAgo: 377,
    time: '17:45',
    occurredTime: '16:30',
    kind: 'disclosure',
    fields: {
      words:
        'They’ve got my mate’s bike and my mate owes. If I don’t go on Friday he’s ' +
        'getting done. They showed me a hammer. I can’t tell you who.',
      exactness: 'exact',
      questionsAsked: '“What do they want you to do on Friday?” (CW: “Take a thing to a place.”)',
      whoSpoke: 'CW to me, garage forecourt',
      whoElse: 'Nobody, radio on',
      demeanour: 'White. Kept checking the road.',
      doneAtOnce:
        'Drove him home with KW on the phone. Rang Priya then Ruth. Didn’t ask for ' + 'names.',
      wishes: 'For it to be a Saturday already.',
      toldPassedOn: true,
      whoHasBeenTold: 'Priya, Ruth, KW',
      worry: 'high',
    },
  },
  {
    case: 'callum',
    by: 'ruth',
    daysAgo: 377,
    time: '18:40',
    kind: 'decision',
    fields: {
      decision:
        'MASH, police and a trafficking referral by the council tonight; Friday to be ' +
        'spent out of town with his uncle.',
      reasoning:
        'Threat with a weapon, a task with a date, and a boy who told us. He is being ' +
        'exploited and we say so in those words.',
      alternatives: 'Asking the school to keep him late: not enough.',
      consulted: 'Police exploitation desk; Priya',
      reviewOn: 1,
    },
  },
  {
    case: 'callum',
    key: 'callum-mash',
    by: 'tomos',
    daysAgo: 377,
    time: '20:05',
    kind: 'referral',
    fields: {
      to: 'Marrowshire MASH and police',
      what: 'His words with no names, the coach trip, both phones with KW.',
      reference: 'MM-44390',
      chaseInDays: 1,
    },
  },
  {
    case: 'callum',
    by: 'priya',
    daysAgo: 375,
    time: '15:30',
    occurredTime: '09:30',
    kind: 'meeting',
    fields: {
      meeting: 'strategy_discussion',
      attended: 'MASH, police, school, youth justice, health, Tomos, me',
      shared: 'Phone is a line phone. Another boy of 15 hurt on Tuesday.',
      decisions:
        'Section 47. Uncle’s until a week on Monday. National referral by the council as ' +
        'first responder. School to end the exclusion.',
    },
  },
  {
    case: 'callum',
    by: 'priya',
    daysAgo: 352,
    time: '10:20',
    kind: 'referral_outcome',
    fields: {
      referral: 'callum-mash',
      outcome:
        'Child protection plan, risk outside the home. Positive first decision. Two ' +
        'adults arrested for the hammer.',
    },
  },
  {
    case: 'callum',
    by: 'tomos',
    daysAgo: 331,
    time: '17:10',
    occurredTime: '16:00',
    kind: 'note',
    fields: {
      text:
        'Uncle’s yard. CW rebuilt a carburettor & talked the whole time with his back to ' +
        'me. It’s how he talks.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'callum',
    by: 'ruth',
    daysAgo: 300,
    time: '10:35',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Tomos asked, I confirm. Nine weeks without a missing night, two men on remand, ' +
        'back in school.',
      asked:
        'Nine weeks home every night, school three days of five & he’s told me when he’s ' +
        'been asked. Twice asked, twice no.',
    },
  },
  {
    case: 'callum',
    by: 'tomos',
    daysAgo: 268,
    time: '18:20',
    occurredTime: '17:00',
    kind: 'note',
    fields: { text: 'Garage, no CW. Rang KW: revising, apparently. Revising!' },
  },
  {
    case: 'callum',
    by: 'tomos',
    daysAgo: 212,
    time: '16:00',
    occurredTime: '15:05',
    kind: 'note',
    fields: {
      text:
        'College taster, motor vehicle. Tutor used to be on our books in 1999 and told ' +
        'him so.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'callum',
    by: 'tomos',
    daysAgo: 163,
    time: '17:35',
    occurredTime: '16:20',
    kind: 'note',
    fields: {
      text: 'Bike mate is ok & living with a gran. They wave.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'callum',
    by: 'tomos',
    daysAgo: 104,
    time: '12:10',
    occurredDaysAgo: 110,
    occurredTime: '16:00',
    kind: 'note',
    fields: {
      text:
        'Writing this up late again, sorry. Core group was last Weds & plan’s ended, ' +
        'he’s child in need now. CW took his own minutes. Spelled ‘carburettor’ right, ' +
        'chair didn’t.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'callum',
    by: 'tomos',
    daysAgo: 47,
    time: '17:20',
    occurredTime: '16:10',
    kind: 'note',
    fields: {
      text: 'KW got a promotion, he made a cake, cake was engine-shaped, on purpose.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'callum',
    by: 'tomos',
    daysAgo: 21,
    time: '16:55',
    occurredTime: '16:00',
    kind: 'note',
    fields: {
      text:
        'Meant to see him at garage, forgot to tell him I’d moved it. My fault, texted ' + 'KW.',
    },
  },
  {
    case: 'callum',
    by: 'tomos',
    daysAgo: 13,
    time: '17:40',
    occurredTime: '16:30',
    kind: 'note',
    fields: {
      text:
        'All right. 15 soon, wants to spend birthday money on a socket set and nothing ' + 'else.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
]
