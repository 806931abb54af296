import type { CharityEntry } from './charity.types.ts'

export const ivorEntries: CharityEntry[] = [
  {
    case: 'ivor',
    by: 'bex',
    daysAgo: 250,
    time: '11:40',
    occurredTime: '09:30',
    kind: 'note',
    fields: {
      text:
        'Allotment shed, proper tea. IT ashamed about the receptionist, has taken her ' +
        'some sprouts. Sleeps 3 hrs. PA walks at night. Says he has never laid a hand on ' +
        'her, I hadn’t asked.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'ivor',
    by: 'graham',
    daysAgo: 249,
    time: '09:50',
    kind: 'case_linked',
    fields: {
      other: 'pearl',
      relation: 'partner',
      why: 'Husband and wife, one home; a plan for either is a plan for both.',
    },
  },
  {
    case: 'ivor',
    by: 'bex',
    daysAgo: 248,
    time: '10:15',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Worn out, 81, caring day and night. Says he’s frightened of his own temper. ' +
        'Wants help and has said so.',
    },
  },
  {
    case: 'ivor',
    key: 'ivor-carer',
    by: 'bex',
    daysAgo: 247,
    time: '14:20',
    kind: 'referral',
    fields: {
      to: 'Marrowshire Council, carers’ desk',
      what:
        'Carer’s assessment, urgent. What he wants: two nights’ sleep a week and ' +
        'Saturday mornings at the allotment.',
      reference: 'CA-2214',
      chaseInDays: 10,
    },
  },
  {
    case: 'ivor',
    by: 'bex',
    daysAgo: 233,
    time: '15:05',
    occurredTime: '13:00',
    kind: 'note',
    fields: {
      text:
        'Called at allotment, padlocked. Rang, engaged. Neighbour says both of them seen ' +
        'Tuesday.',
    },
  },
  {
    case: 'ivor',
    by: 'bex',
    daysAgo: 232,
    time: '10:10',
    occurredTime: '09:20',
    kind: 'note',
    fields: {
      text:
        'Rang me back. Phone was off the hook, PA had been ‘talking to her sister’. ' +
        'Sister died in 1998.',
      with: 'person',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'ivor',
    by: 'bex',
    daysAgo: 226,
    time: '16:30',
    occurredTime: '14:15',
    kind: 'disclosure',
    fields: {
      words:
        'I got hold of her wrist. She was at the cooker with the tea towel alight. I ' +
        'held on after I needed to. I don’t know how long. She said ow and I let go.',
      exactness: 'exact',
      questionsAsked: '“Has that happened any other time?” (IT: “No. I go and stand in the yard.”)',
      whoSpoke: 'IT to me, allotment',
      whoElse: 'Nobody',
      demeanour: 'Wept. Asked if I’d be taking her away.',
      doneAtOnce:
        'Said this goes to Ruth today, and why. Asked Sorcha to see PA’s wrist and PA by ' +
        'herself.',
      wishes: 'To look after her until he can’t.',
      toldPassedOn: true,
      whoHasBeenTold: 'Graham, Ruth, Sorcha',
      worry: 'medium',
    },
  },
  {
    case: 'ivor',
    by: 'ruth',
    daysAgo: 226,
    time: '17:40',
    kind: 'decision',
    fields: {
      decision:
        'Section 42 concern for Mrs A today, told to Mr T-L by Bex in person. Night ' +
        'sitter from tomorrow out of our own fund.',
      reasoning:
        'A hurt caused by exhaustion is still a hurt and she cannot speak to it easily. ' +
        'He told us himself. Both things are the reason that this is done with him.',
      alternatives: 'Treating it as a carer’s matter only. It is that, and hers as well.',
      consulted: 'Graham, Bex, Sorcha; council adults desk',
      reviewOn: 7,
    },
  },
  {
    case: 'ivor',
    by: 'bex',
    daysAgo: 219,
    time: '13:15',
    kind: 'referral_outcome',
    fields: {
      referral: 'ivor-carer',
      outcome:
        'Assessment done at last, at the third ring. Four hours’ sitting on Saturdays, ' +
        'two nights a fortnight. Gas cooker to be isolated.',
    },
  },
  {
    case: 'ivor',
    by: 'bex',
    daysAgo: 204,
    time: '11:20',
    occurredTime: '10:00',
    kind: 'note',
    fields: {
      text:
        'Slept seven hours Tuesday, ‘woke up thinking I’d died’. Yard visits down to one ' +
        'this week. He keeps count on the calendar in pencil.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'ivor',
    by: 'bex',
    daysAgo: 170,
    time: '15:40',
    occurredTime: '14:30',
    kind: 'note',
    fields: {
      text:
        'Daughter in Leeds (CT). Didn’t know any of it. Will take PA for a week in the ' +
        'autumn and wants to be told things. IT says tell her.',
      with: 'family',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'ivor',
    by: 'graham',
    daysAgo: 139,
    time: '10:30',
    kind: 'supervision_record',
    fields: {
      with: 'bex',
      discussed:
        'Mr T-L doing well with nights. Is Bex hearing about the good weeks only? Who ' +
        'asks Mrs A? Sorcha does, apart from him.',
      agreed: 'Joint visit once a quarter, separate rooms.',
    },
  },
  {
    case: 'ivor',
    by: 'bex',
    daysAgo: 92,
    time: '12:00',
    occurredTime: '10:30',
    kind: 'note',
    fields: {
      text:
        'Dug potatoes together (I dug). Carers’ group on Wednesdays, he runs the raffle. ' +
        'Asked what residential looks like, ‘just so I know’.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'ivor',
    by: 'bex',
    daysAgo: 45,
    time: '16:10',
    occurredTime: '14:45',
    kind: 'note',
    fields: {
      text:
        'Looked round Fernacre with him. He cried in the car park, then said the gardens ' +
        'were badly kept.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'ivor',
    by: 'bex',
    daysAgo: 16,
    time: '11:45',
    occurredTime: '10:20',
    kind: 'note',
    fields: {
      text:
        'Autumn week at CT’s went well. IT slept, dug, felt guilty, dug. Wants the same ' +
        'in spring.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'ivor',
    by: 'bex',
    daysAgo: 15,
    time: '09:30',
    kind: 'action',
    fields: {
      what: 'Ask carers’ desk about a spring respite week before the list fills',
      owner: 'bex',
      dueInDays: 20,
    },
  },
]
