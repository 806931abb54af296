import type { CharityEntry } from './charity.types.ts'

export const kitEntries: CharityEntry[] = [
  {
    case: 'kit',
    by: 'kofi',
    daysAgo: 158,
    time: '15:30',
    occurredTime: '13:50',
    kind: 'note',
    fields: {
      text:
        'KS, 17, two carrier bags & an art folder. Four sofas: 9 nights, 5 nights, 3, 2. ' +
        'Current one ends Sunday. Mum (AR) texts when step-dad’s out. Eats at college. ' +
        'I’ve rung the duty desk for a section 20 / homeless 17 assessment, explained ' +
        'what both mean in plain words.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'kit',
    key: 'kit-duty',
    by: 'kofi',
    daysAgo: 158,
    time: '16:20',
    kind: 'referral',
    fields: {
      to: 'Marrowshire Council, young people’s joint housing desk',
      what:
        'Homeless at 17. Wants supported lodgings in reach of college. Asks for their ' +
        'name to be used on all letters.',
      reference: 'HY-0417',
      chaseInDays: 2,
    },
  },
  {
    case: 'kit',
    by: 'kofi',
    daysAgo: 156,
    time: '10:05',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Nowhere from Sunday, and 17. Good at looking fine. Friends’ mums have been kind ' +
        'and that runs out.',
    },
  },
  {
    case: 'kit',
    by: 'kofi',
    daysAgo: 155,
    time: '16:15',
    occurredTime: '15:00',
    kind: 'note',
    fields: {
      text:
        'Duty worker wanted KS to ‘try mediation first’. Asked what step-dad had said ' +
        'about conditions of coming back; they hadn’t asked. They have now. Emergency ' +
        'lodgings found for Sunday, 14 nights.',
      with: 'statutory_service',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'kit',
    by: 'ines',
    daysAgo: 152,
    time: '18:30',
    occurredTime: '17:20',
    kind: 'note',
    fields: {
      text:
        'Popped in as Kofi’s off. Room’s grand: window, lock, a landlady with three ' +
        'cats. KS has put up two drawings. Said first night sleeping without shoes by ' +
        'the bed.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'kit',
    by: 'kofi',
    daysAgo: 147,
    time: '11:40',
    kind: 'referral_outcome',
    fields: {
      referral: 'kit-duty',
      outcome:
        'Assessed as a child in need, accommodated. Their own choice of lodging kept. ' +
        'Social worker allocated, to see KS within ten days.',
    },
  },
  {
    case: 'kit',
    by: 'kofi',
    daysAgo: 139,
    time: '17:00',
    occurredTime: '15:40',
    kind: 'disclosure',
    fields: {
      words:
        'My step-dad said if I came back wearing that he’d put me through the wall. He ' +
        'did push me, the day I left. I didn’t hit my head. I’m not pressing charges, I ' +
        'just want it written somewhere.',
      exactness: 'exact',
      questionsAsked: '“Do you want to tell me what happened the day you left?”',
      whoSpoke: 'KS to me, in the car park, engine off',
      whoElse: 'Nobody',
      demeanour: 'Looked out of the window the whole time. Steady.',
      doneAtOnce: 'Checked no injury then or since. Said it is written now.',
      wishes: 'It written down. Mum not to be blamed.',
      toldPassedOn: true,
      whoHasBeenTold: 'Leo; social worker, KS agreed',
      worry: 'medium',
    },
  },
  {
    case: 'kit',
    by: 'devan',
    daysAgo: 139,
    time: '19:10',
    kind: 'decision',
    fields: {
      decision:
        'Share with the social worker tonight; no report to the police against KS’s ' + 'wish.',
      reasoning:
        'KS is out of the house and safe where they are. There is a brother of nine ' +
        'still at home, which is what makes this the council’s to know tonight.',
      alternatives: 'Police report now. Offered again, kept open.',
      consulted: 'Leo, Kofi',
      reviewOn: 10,
    },
  },
  {
    case: 'kit',
    by: 'kofi',
    daysAgo: 131,
    time: '10:20',
    kind: 'sharing_decision',
    fields: {
      share: 'share',
      with: 'Marrowshire Council children’s social care',
      what: 'That a child of nine lives in the household, with KS’s account of the push.',
      why: 'The brother cannot speak for himself to us. KS worried and then agreed.',
      basis: 'Safeguarding a child',
      personTold: 'told',
      toldWhy: 'KS read it first and changed one word.',
    },
  },
  {
    case: 'kit',
    by: 'kofi',
    daysAgo: 118,
    time: '14:10',
    occurredTime: '13:00',
    kind: 'note',
    fields: {
      text:
        'Bank account, provisional licence with right name, travel pass. Three forms, ' +
        'one cry, two hot chocolates. Has £38 till Thursday and a plan for it.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'kit',
    by: 'kofi',
    daysAgo: 97,
    time: '12:50',
    occurredTime: '11:30',
    kind: 'note',
    fields: {
      text:
        'Rang to say mum came to the exhibition on her own and stood in front of KS’s ' +
        'piece for ages. Asked for a copy.',
      with: 'person',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'kit',
    by: 'ines',
    daysAgo: 80,
    time: '16:45',
    occurredTime: '15:15',
    kind: 'note',
    fields: {
      text:
        'Talk about what to say if step-dad’s family turn up at college. KS has it ' +
        'sorted: security, me, Kofi, in that order.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'kit',
    by: 'leo',
    daysAgo: 66,
    time: '10:30',
    kind: 'supervision_record',
    fields: {
      with: 'kofi',
      discussed:
        'Kit steady; Kofi doing more than lodging work. Where is the social worker in ' +
        'this? Two visits in three months.',
      agreed: 'Kofi to write to the team manager with dates, not adjectives.',
    },
  },
  {
    case: 'kit',
    by: 'kofi',
    daysAgo: 65,
    time: '11:45',
    kind: 'professional_challenge',
    fields: {
      stage: 'manager',
      to: 'Marrowshire Council, children in need team',
      what:
        'Two statutory visits due and not recorded as made (dates attached). KS asks who ' +
        'their worker is now.',
      answerInDays: 7,
    },
  },
  {
    case: 'kit',
    by: 'kofi',
    daysAgo: 44,
    time: '17:20',
    occurredTime: '16:00',
    kind: 'note',
    fields: {
      text:
        'New social worker came, stayed an hour and asked about art. Lodgings agreed ' +
        'until 18 and after. KS made toast for four.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'kit',
    by: 'kofi',
    daysAgo: 29,
    time: '15:00',
    occurredTime: '14:10',
    kind: 'note',
    fields: {
      text:
        'AR rang me from work (her choice of number). Wants to send a birthday parcel. ' +
        'Asked KS. Yes to parcel, no to address: I’ll carry it.',
      with: 'family',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'kit',
    by: 'kofi',
    daysAgo: 13,
    time: '16:40',
    occurredTime: '15:30',
    kind: 'note',
    fields: {
      text:
        'Parcel delivered: brushes and a jumper. Long quiet. Wants to see mum in January ' +
        '‘in a garden centre, nobody cries in a garden centre’.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'kit',
    by: 'kofi',
    daysAgo: 12,
    time: '09:30',
    kind: 'action',
    fields: {
      what: 'Find out from the social worker what support carries on past 18, in writing',
      owner: 'kofi',
      dueInDays: 25,
    },
  },
]
