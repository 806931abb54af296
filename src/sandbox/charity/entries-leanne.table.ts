import type { CharityEntry } from './charity.types.ts'

export const leanneEntries: CharityEntry[] = [
  {
    case: 'leanne',
    by: 'bex',
    daysAgo: 310,
    time: '15:40',
    occurredTime: '13:30',
    kind: 'note',
    fields: {
      text:
        'LSV came with her supported-living worker (PD). She’s run out of money three ' +
        'weeks in a row and says she doesn’t know why. Likes plain words and pictures, ' +
        'and time. I saw her alone for half of it. She has a ‘best friend’, T, who ' +
        '‘does the machine’ for her.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'leanne',
    by: 'bex',
    daysAgo: 308,
    time: '09:30',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Money going missing, someone else has her card and number. LSV doesn’t see it ' +
        'as a problem yet.',
    },
  },
  {
    case: 'leanne',
    key: 'leanne-card',
    by: 'bex',
    daysAgo: 289,
    time: '14:50',
    occurredTime: '13:45',
    kind: 'disclosure',
    fields: {
      words:
        'T keeps my card safe. He gives me twenty pounds. He says I’d only lose it. He ' +
        'shouted when I asked for it and then he bought me chips.',
      exactness: 'exact',
      questionsAsked:
        '“Who looks after your card?” “What happens when you ask for it?” Used her ' +
        'picture cards for money and feelings.',
      whoSpoke: 'LSV to me',
      whoElse: 'Nobody; PD in the kitchen',
      demeanour: 'Cheerful, then put the ‘scared’ card on the table and turned it over.',
      doneAtOnce:
        'Asked if I could tell Graham and the bank. She said yes to both and chose ' +
        'which bits.',
      wishes: 'Her own card. To still have a friend.',
      toldPassedOn: true,
      whoHasBeenTold: 'Graham, PD',
      worry: 'medium',
    },
  },
  {
    case: 'leanne',
    by: 'ruth',
    daysAgo: 289,
    time: '16:30',
    kind: 'decision',
    fields: {
      decision:
        'Section 42 referral with LSV’s agreement; bank to stop the card today; police ' +
        'told only when she has had time to understand it, with an advocate.',
      reasoning:
        'She understands and wants the card back: capacity for that is clear. What a ' +
        'police report means is a bigger decision and she deserves help to make it. ' +
        'Money is stopped either way.',
      alternatives:
        'Reporting to the police today. We would if T held anyone else’s card or if she ' +
        'were threatened again.',
      consulted: 'Graham, Bex, council adults desk',
      reviewOn: 7,
    },
  },
  {
    case: 'leanne',
    key: 'leanne-s42',
    by: 'bex',
    daysAgo: 288,
    time: '09:55',
    kind: 'referral',
    fields: {
      to: 'Marrowshire Council adult social care',
      what:
        'Section 42 concern: financial abuse by a friend. Her wishes in her words, ' +
        'advocate asked for.',
      reference: 'AS-90644',
      chaseInDays: 5,
    },
  },
  {
    case: 'leanne',
    by: 'bex',
    daysAgo: 284,
    time: '11:05',
    kind: 'addendum',
    fields: {
      amends: 'leanne-card',
      addendum: 'clarification',
      text:
        'To be clear: the twenty pounds is a week, not a day. LSV told me so again with ' +
        'the calendar. PD thinks her benefit is about £150 a week.',
    },
  },
  {
    case: 'leanne',
    by: 'graham',
    daysAgo: 266,
    time: '15:10',
    kind: 'referral_outcome',
    fields: {
      referral: 'leanne-s42',
      outcome:
        'Section 42 enquiry. Advocate appointed. The bank has refunded part of it. ' +
        'LSV’s desired outcomes written in easy read, signed by her.',
    },
  },
  {
    case: 'leanne',
    by: 'bex',
    daysAgo: 229,
    time: '16:15',
    occurredDaysAgo: 233,
    occurredTime: '14:00',
    kind: 'note',
    fields: {
      text:
        'From four days ago, sorry. With advocate. LSV decided to tell the police. ' +
        'Practised at the station front desk first so that she knew the room. She did ' +
        'it herself, an hour and a half, one break.',
      with: 'statutory_service',
      how: 'meeting',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'leanne',
    by: 'graham',
    daysAgo: 160,
    time: '10:40',
    occurredTime: '09:45',
    kind: 'note',
    fields: {
      text:
        'Police called: T has been interviewed and accepts that he had the card. ' +
        'Caution with a condition to stay away and to repay. LSV has been told by the ' +
        'officer with the advocate there.',
      with: 'statutory_service',
      how: 'call',
      seen: 'not_seen',
    },
  },
  {
    case: 'leanne',
    by: 'bex',
    daysAgo: 95,
    time: '15:05',
    occurredTime: '13:30',
    kind: 'note',
    fields: {
      text:
        'LSV took out £30 on her own, counted it, put a fiver in the cat tin. Has ' +
        'started the coffee club at the arts centre (she picked it, not us). Misses T ' +
        'some days and said so.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'leanne',
    by: 'bex',
    daysAgo: 15,
    time: '16:00',
    occurredTime: '14:30',
    kind: 'note',
    fields: {
      text:
        'PD says T was seen near the shops twice. LSV hasn’t spoken to him and knows ' +
        'who to ring. Keeping at medium. She beat me at dominoes.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
]
