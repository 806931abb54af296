import type { CharityEntry } from './charity.types.ts'

export const owenEntries: CharityEntry[] = [
  {
    case: 'owen',
    by: 'bex',
    daysAgo: 148,
    time: '13:45',
    occurredTime: '12:40',
    kind: 'note',
    fields: {
      text:
        'OL rang us himself from work. Partner of six years, M. ‘It’s probably ' +
        'nothing.’ M picks his clothes, has his bank card, rings his desk. He’d not ' +
        'have rung but a colleague said something. Agreed to text only, and how.',
      with: 'person',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'owen',
    by: 'bex',
    daysAgo: 146,
    time: '10:00',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Controlling behaviour, money held, checked up on at work. No violence reported ' +
        'so far. He is still living there.',
    },
  },
  {
    case: 'owen',
    by: 'bex',
    daysAgo: 139,
    time: '14:20',
    occurredTime: '12:45',
    kind: 'disclosure',
    fields: {
      words:
        'He’s got the app on my phone so he knows where I am. He says if I leave he’ll ' +
        'tell my mum and my work what I’m really like. People don’t think it happens ' +
        'with two blokes.',
      exactness: 'exact',
      questionsAsked:
        '“What happens when you disagree with him?” “Do you feel safe going home ' +
        'today?” (OL: “Today, yes.”)',
      whoSpoke: 'OL to me, library meeting room',
      whoElse: 'Nobody. Phone left at his desk',
      demeanour: 'Steady, apologised a lot.',
      doneAtOnce: 'Believed him and said so. Did not touch the phone settings.',
      wishes: 'Not the police yet. To know what his options are.',
      toldPassedOn: true,
      whoHasBeenTold: 'Graham',
      worry: 'medium',
    },
  },
  {
    case: 'owen',
    by: 'devan',
    daysAgo: 138,
    time: '11:30',
    kind: 'decision',
    fields: {
      decision:
        'Stay at Medium. DASH with OL at the next meeting. No report to the police ' +
        'against his wishes at this point.',
      reasoning:
        'He has capacity and has told us what he wants. No children in the home. ' +
        'Control is serious in itself and can turn quickly if he leaves, so the DASH ' +
        'comes first and his answer can change ours.',
      alternatives:
        'Refer to MARAC now without consent. We’d need higher risk than we know of ' +
        'today to override him.',
      consulted: 'Bex, Graham; advice line of Harbour Lamp (domestic abuse service)',
      reviewOn: 14,
    },
  },
  {
    case: 'owen',
    by: 'bex',
    daysAgo: 131,
    time: '15:10',
    occurredTime: '12:30',
    kind: 'note',
    fields: {
      text:
        'DASH done with OL. 10 ticks, under the local figure. He is most afraid of ' +
        'being outed to his mother. Safety plan on paper, kept in his locker as ‘race ' +
        'training’.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'owen',
    key: 'owen-injury',
    by: 'bex',
    daysAgo: 90,
    time: '13:34',
    occurredTime: '12:35',
    kind: 'disclosure',
    fields: {
      words:
        'I said I might stay at my sister’s. He shut the door on my arm and then he ' +
        'cried. He said next time he wouldn’t be so careful.',
      exactness: 'exact',
      questionsAsked:
        '“Has he hurt you before?” (OL: “Not like this.”) “What do you want to do now?”',
      whoSpoke: 'OL to me, library meeting room',
      whoElse: 'Graham for the second half, OL agreed',
      demeanour: 'Shaky, very quiet. Kept looking at the clock.',
      injuries:
        'Bruise on outside of left forearm, about 6 cm long, dark, skin not broken. He ' +
        'can move his fingers.',
      doneAtOnce:
        'Offered to go with him to the minor injuries unit, he said after work. Went ' +
        'over the safety plan. Rang Ruth.',
      wishes: 'Happy for Harbour Lamp to ring him at work. Police ‘not today’.',
      toldPassedOn: true,
      whoHasBeenTold: 'Graham, Ruth',
      worry: 'high',
    },
  },
  {
    case: 'owen',
    by: 'ruth',
    daysAgo: 90,
    time: '14:25',
    kind: 'decision',
    fields: {
      decision:
        'Refer to MARAC on professional judgement, and to Harbour Lamp today, with OL’s ' +
        'agreement to both.',
      reasoning:
        'First injury, a threat, and he had just spoken of leaving: the most dangerous ' +
        'time. The DASH score matters less than that.',
      alternatives:
        'Waiting for a second DASH. Calling the police against his wishes: not while he ' +
        'has a safe place to go and is talking to us, but he knows that we would.',
      consulted: 'Graham; Harbour Lamp duty worker',
      reviewOn: 2,
    },
  },
  {
    case: 'owen',
    key: 'owen-marac',
    by: 'bex',
    daysAgo: 90,
    time: '15:50',
    kind: 'referral',
    fields: {
      to: 'Marrowshire MARAC and Harbour Lamp',
      what: 'DASH, account of today, safe contact, what he wants.',
      reference: 'MC-318',
      chaseInDays: 3,
    },
  },
  {
    case: 'owen',
    by: 'bex',
    daysAgo: 89,
    time: '08:50',
    kind: 'addendum',
    fields: {
      amends: 'owen-injury',
      addendum: 'correction',
      text:
        'I wrote left forearm. It was the right. I was facing him and wrote it down as ' +
        'I saw it. Graham was there and agrees: right forearm, outside. Size and colour ' +
        'as written.',
    },
  },
  {
    case: 'owen',
    by: 'graham',
    daysAgo: 76,
    time: '16:00',
    occurredTime: '09:30',
    kind: 'meeting',
    fields: {
      meeting: 'marac',
      attended: 'Police (chair), Harbour Lamp, housing, adult social care, health, me',
      shared:
        'OL’s account and wishes. Previous partner of M made a report five years ago in ' +
        'another area.',
      decisions:
        'IDVA allocated. Police marker on the address and on the sister’s. Housing to ' +
        'see OL at work about options. Nothing to be sent to the home.',
    },
  },
  {
    case: 'owen',
    by: 'bex',
    daysAgo: 75,
    time: '10:15',
    kind: 'referral_outcome',
    fields: {
      referral: 'owen-marac',
      outcome:
        'IDVA (male worker, which OL had asked for) has met him once. Safe number ' +
        'given. They’ll meet fortnightly.',
    },
  },
  {
    case: 'owen',
    by: 'bex',
    daysAgo: 23,
    time: '14:05',
    occurredTime: '12:30',
    kind: 'note',
    fields: {
      text:
        'OL told his sister. She said ‘took you long enough’ and gave him a key. He’s ' +
        'laughing about that. Not ready to go. Says that’s the first time someone in ' +
        'the family knows.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'owen',
    by: 'bex',
    daysAgo: 9,
    time: '13:50',
    occurredTime: '12:40',
    kind: 'note',
    fields: {
      text:
        'Met at library. M has been calm for weeks, OL says that’s when he worries. ' +
        'Wants to sort his wages into a new account before anything else. No new ' +
        'injuries.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'owen',
    by: 'bex',
    daysAgo: 8,
    time: '09:10',
    kind: 'action',
    fields: {
      what: 'With the IDVA: new account and wages letter, nothing on paper to the home',
      owner: 'bex',
      dueInDays: 12,
    },
  },
  {
    case: 'owen',
    by: 'bex',
    daysAgo: 4,
    time: '13:40',
    occurredTime: '12:30',
    kind: 'note',
    fields: {
      text:
        'Didn’t turn up at library. Texted the running club wording at 12:45, no answer ' +
        'by 13:30. Told Graham and the IDVA. He has missed one before for a work ' +
        'meeting. IDVA will try his desk in the morning as ‘payroll’.',
    },
  },
  {
    case: 'owen',
    by: 'graham',
    daysAgo: 3,
    time: '10:25',
    occurredTime: '09:40',
    kind: 'note',
    fields: {
      text:
        'IDVA reached OL at his desk. Kept late by his manager, sorry, all right. Could ' +
        'not talk freely. He will come at the usual time next week; Bex and I will both ' +
        'be there.',
      with: 'other',
      how: 'call',
      seen: 'not_seen',
    },
  },
]
