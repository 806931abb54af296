import type { CharityEntry } from './charity.types.ts'

export const jordanEntries: CharityEntry[] = [
  {
    case: 'jordan',
    by: 'tomos',
    daysAgo: 455,
    time: '15:50',
    occurredTime: '14:00',
    kind: 'note',
    fields: {
      text:
        'First meet with JM, in the café, their choice. Left care 5 months ago, bedsit ' +
        'in Pellet Street (damp, they’ve got photos). Personal adviser has changed ' +
        'twice. Skint by the 20th of the month every month. Nobody to ring at night. ' +
        'Good company & very well read.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'jordan',
    by: 'tomos',
    daysAgo: 452,
    time: '10:20',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'On their own with no back-up, running out of food, low in the evenings. Not in ' +
        'danger as far as I can tell but it wouldn’t take much.',
    },
  },
  {
    case: 'jordan',
    by: 'tomos',
    daysAgo: 447,
    time: '17:31',
    occurredTime: '16:10',
    kind: 'disclosure',
    fields: {
      words:
        'Some nights I think it’d be easier for everyone if I wasn’t around. I’m not ' +
        'going to do anything. I just think it.',
      exactness: 'exact',
      questionsAsked:
        '“Are you thinking of ending your life?” (JM: “No. I don’t want to be dead, I ' +
        'want it to be less awful.”) “Is there anything at home you’d want me to know ' +
        'about?” (“No.”)',
      whoSpoke: 'JM to me, walking back from the café',
      whoElse: 'Nobody',
      demeanour: 'Flat, then relieved. Made a joke at the end.',
      doneAtOnce:
        'Rang Ruth with JM beside me. Went with them to the surgery for a same-day ' +
        'appointment.',
      wishes: 'Someone to text at night. Not hospital.',
      toldPassedOn: true,
      whoHasBeenTold: 'Ruth; duty GP',
      worry: 'medium',
    },
  },
  {
    case: 'jordan',
    by: 'ruth',
    daysAgo: 447,
    time: '18:20',
    kind: 'decision',
    fields: {
      decision:
        'Stay at Medium with daily contact for a week; GP leads; night line and text ' +
        'service given.',
      reasoning:
        'Thoughts without plan or intent, asked about directly and well by Tomos. JM ' +
        'went to the GP the same day and has agreed who we may ring.',
      alternatives:
        'High. JM and the GP both thought this would frighten them off. If contact is ' +
        'missed for a day, it goes to High.',
      consulted: 'Duty GP, Tomos',
      reviewOn: 7,
    },
  },
  {
    case: 'jordan',
    by: 'tomos',
    daysAgo: 440,
    time: '16:45',
    kind: 'note',
    fields: {
      text:
        'Day 7 of 7. Every day answered. GP started something, follow up booked. ' +
        'Sleeping a bit.',
      with: 'person',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'jordan',
    by: 'tomos',
    daysAgo: 366,
    time: '12:10',
    occurredDaysAgo: 372,
    occurredTime: '15:00',
    kind: 'note',
    fields: {
      text:
        'Way behind on my notes, this is from last week. Went to the housing office ' +
        'with JM. Environmental health has been round, landlord has 28 days. JM did all ' +
        'the talking, I just carried the folder.',
      with: 'statutory_service',
      how: 'meeting',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'jordan',
    by: 'priya',
    daysAgo: 270,
    time: '10:30',
    kind: 'level_change',
    fields: {
      to: 'low',
      reason:
        'New flat, GP content, personal adviser now steady for six months. JM asked ' +
        'whether they still need us weekly: a good question. Monthly. On Ruth’s weekly ' +
        'list.',
    },
  },
  {
    case: 'jordan',
    by: 'tomos',
    daysAgo: 133,
    time: '18:05',
    occurredTime: '17:00',
    kind: 'note',
    fields: {
      text:
        'JM has started the access course & is helping at the library’s reading group. ' +
        'Had the cat microchipped. Rent paid three months running. Still a dip around ' +
        'the 20th, knows what to do about it.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'jordan',
    by: 'tomos',
    daysAgo: 38,
    time: '13:20',
    kind: 'note',
    fields: {
      text:
        'Text from JM: passed first module. Sent back a lot of exclamation marks. ' +
        'Meeting next month as usual.',
      with: 'person',
      how: 'message',
      seen: 'not_seen',
      heard: true,
    },
  },
]
