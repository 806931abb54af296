import type { CharityEntry } from './charity.types.ts'

export const sairaEntries: CharityEntry[] = [
  {
    case: 'saira',
    by: 'amina',
    daysAgo: 96,
    time: '12:31',
    occurredTime: '11:15',
    kind: 'disclosure',
    fields: {
      words:
        'They’ve booked tickets for after my exams. My aunt said I’ll come back with a ' +
        'husband. Nobody asked me. If I say no I’m shaming my dad.',
      exactness: 'exact',
      questionsAsked:
        '“What would you like to happen?” “Is it safe for you to go home today?” (SM: ' +
        '“Yes, as long as nobody rings.”)',
      whoSpoke: 'SM to me and the college counsellor',
      whoElse: 'The counsellor, at SM’s request',
      demeanour: 'Quiet, composed, had clearly rehearsed it. Cried when asked about her sister.',
      doneAtOnce:
        'Rang Ruth from the college. No call or message to the family. Agreed how to ' +
        'reach her.',
      wishes: 'To finish her course and not to travel. Not to lose her family.',
      toldPassedOn: true,
      whoHasBeenTold: 'Ruth; college safeguarding lead',
      worry: 'high',
    },
  },
  {
    case: 'saira',
    by: 'ruth',
    daysAgo: 96,
    time: '13:20',
    kind: 'decision',
    fields: {
      decision:
        'Refer today to MASH and to the police. Parents are not told. No mediation with ' +
        'the family by anyone.',
      reasoning:
        'A child, a date, tickets, and pressure in the name of family honour. Telling ' +
        'the parents could bring the journey forward. SM knows that we are passing it ' +
        'on and agrees with who.',
      alternatives:
        'Waiting until she has thought it over: not safe. Speaking to an uncle she ' +
        'trusts: not safe, we can’t judge that.',
      consulted: 'Police public protection desk; MASH duty',
      reviewOn: 1,
    },
  },
  {
    case: 'saira',
    key: 'saira-mash',
    by: 'amina',
    daysAgo: 96,
    time: '14:45',
    kind: 'referral',
    fields: {
      to: 'Marrowshire MASH and Marrowshire Police public protection',
      what:
        'Risk of forced marriage abroad. SM’s words, travel dates as she knows them, ' +
        'safe contact, who must not be told.',
      reference: 'MM-45102',
      chaseInDays: 1,
    },
  },
  {
    case: 'saira',
    by: 'amina',
    daysAgo: 95,
    time: '12:20',
    occurredTime: '11:10',
    kind: 'note',
    fields: {
      text:
        'Saw SM alone at college. Home was ordinary last night, nobody rang, nobody ' +
        'suspects. She asked twice whether her father would go to prison. I said the ' +
        'aim is to stop the journey and that I’d find out what she can be told.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'saira',
    by: 'ruth',
    daysAgo: 95,
    time: '17:05',
    occurredTime: '13:00',
    kind: 'meeting',
    fields: {
      meeting: 'strategy_discussion',
      attended: 'MASH, police, college safeguarding lead, children’s social care manager, me',
      shared:
        'SM’s account, older cousin married abroad two years ago, passport kept by her ' +
        'father. SM willing to be spoken to at college.',
      decisions:
        'Section 47 enquiry. Police to apply for a forced marriage protection order. ' +
        'All contact through college. Nobody visits the home without the police’s ' +
        'say-so.',
    },
  },
  {
    case: 'saira',
    by: 'amina',
    daysAgo: 79,
    time: '16:10',
    kind: 'referral_outcome',
    fields: {
      referral: 'saira-mash',
      outcome:
        'Protection order made. Passport handed in to the police. Social worker ' +
        'allocated, child protection conference listed.',
    },
  },
  {
    case: 'saira',
    by: 'tomos',
    daysAgo: 70,
    time: '10:02',
    occurredDaysAgo: 73,
    occurredTime: '11:30',
    kind: 'note',
    fields: {
      text:
        'Late, was on a residential with no signal. Stood in for Amina. SM says it’s ' +
        'very quiet at home & nobody has mentioned the tickets since. Younger sister is ' +
        'being nice to her. She’s revising in the college library till 5 most days ' +
        'because it’s easier. Nothing she wanted passed on.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'saira',
    by: 'amina',
    daysAgo: 58,
    time: '16:50',
    occurredTime: '10:00',
    kind: 'meeting',
    fields: {
      meeting: 'case_conference',
      attended:
        'Chair, social worker, police, college, GP’s letter, Amina, Ruth; SM sent her ' +
        'views in writing',
      shared:
        'SM’s letter was read out first. Order in force. Extended family pressing ' +
        'father; mother more hopeful than at first.',
      decisions:
        'Child protection plan, emotional abuse. Core group in ten working days. SM’s ' +
        'sister to be seen by the social worker too.',
    },
  },
  {
    case: 'saira',
    by: 'ruth',
    daysAgo: 44,
    time: '09:50',
    kind: 'decision',
    fields: {
      decision: 'Keep at High although things are calm.',
      reasoning:
        'Quiet is not the same as safe here, and exams end soon. Her eighteenth ' +
        'birthday and the end of term both change what we can rely on.',
      alternatives: 'Medium with weekly contact. To be looked at again after the core group.',
      consulted: 'Social worker; Priya',
      reviewOn: 60,
    },
  },
  {
    case: 'saira',
    by: 'amina',
    daysAgo: 24,
    time: '13:15',
    occurredTime: '11:00',
    kind: 'note',
    fields: {
      text:
        'SM has a conditional offer from a college course in another town. She was ' +
        'proud and then worried about being proud. We looked at bursaries. Emergency ' +
        'plan gone over again, she knows it by heart.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'saira',
    by: 'amina',
    daysAgo: 17,
    time: '14:30',
    kind: 'action',
    fields: {
      what:
        'With SM and the social worker: a bank account in her own name, letters to the ' +
        'college',
      owner: 'amina',
      dueInDays: 21,
    },
  },
  {
    case: 'saira',
    by: 'tomos',
    daysAgo: 10,
    time: '11:58',
    occurredTime: '11:00',
    kind: 'note',
    fields: {
      text: 'Amina on training. 20 mins with SM. OK, tired. Nothing new.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'saira',
    by: 'amina',
    daysAgo: 3,
    time: '12:10',
    occurredTime: '11:05',
    kind: 'note',
    fields: {
      text:
        'Seen alone at college. Well, a bit fed up with revision. No talk of travel at ' +
        'home. Mum asked her what she’d like to study, ‘like a normal question’. She’d ' +
        'like to see me at the same time next week.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
]
