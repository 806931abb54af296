import type { CharityEntry } from './charity.types.ts'

export const keziaReferralEntries: CharityEntry[] = [
  {
    case: 'kezia',
    by: 'amina',
    daysAgo: 215,
    time: '13:24',
    occurredTime: '12:30',
    kind: 'disclosure',
    fields: {
      words:
        'Mum goes out when it’s dark and I have to stay awake in case B cries. I put ' +
        'the chair on the door. She comes back when it’s light. I’m not meant to say.',
      exactness: 'exact',
      questionsAsked:
        '“Can you tell me more about the nights?” “Who else is there when Mum is out?” ' +
        '(KF: “Just me and B.”)',
      whoSpoke: 'KF to me, in the reading room at school',
      whoElse: 'Nobody in the room; pastoral lead next door',
      demeanour:
        'Very tired, rubbing her eyes, drew all the way through. Calm. Worried about ' +
        'getting Mum in trouble.',
      doneAtOnce:
        'Told KF she was right to tell me and that she had done nothing wrong. Told the ' +
        'pastoral lead. Rang Ruth from school.',
      wishes: 'Wants Mum to stay in at night. Does not want to live anywhere else.',
      toldPassedOn: true,
      whoHasBeenTold: 'Ruth, school pastoral lead',
      worry: 'high',
    },
  },
  {
    case: 'kezia',
    by: 'ruth',
    daysAgo: 215,
    time: '14:10',
    kind: 'decision',
    fields: {
      decision:
        'Refer to Marrowshire MASH this afternoon. Amina to speak to SF with the social ' +
        'worker, not before.',
      reasoning:
        'Two young children alone overnight, probably more than once, by KF’s own clear ' +
        'account. SF may be working nights for cash: that would explain it and would ' +
        'not make it safe. Front door asked us to hold off telling SF until they have ' +
        'spoken to us, in case KF is blamed for it.',
      alternatives:
        'Speaking to SF first, as we would usually do. Rejected for today only, because ' +
        'of “I’m not meant to say”.',
      consulted: 'MASH duty social worker by phone; Priya',
      reviewOn: 1,
    },
  },
  {
    case: 'kezia',
    key: 'kezia-mash',
    by: 'amina',
    daysAgo: 215,
    time: '15:35',
    kind: 'referral',
    fields: {
      to: 'Marrowshire MASH',
      what:
        'Children left alone overnight; KF’s words as recorded; history since opening; ' +
        'what has worked; KF’s wishes.',
      reference: 'MM-44071',
      chaseInDays: 3,
    },
  },
  {
    case: 'kezia',
    by: 'ruth',
    daysAgo: 214,
    time: '16:20',
    occurredTime: '14:00',
    kind: 'meeting',
    fields: {
      meeting: 'strategy_discussion',
      attended:
        'MASH social worker and team manager, Marrowshire Police, school, health visitor, me',
      shared:
        'SF had been cleaning offices at night for cash since her hours were cut. No ' +
        'drink or drugs. She has been tearful and straightforward with the social ' +
        'worker. Nan had the children last night and will on any night SF is out.',
      decisions:
        'Section 47 threshold not met. Child and family assessment under section 17. ' +
        'Nan’s nights written into the plan. We keep visiting.',
    },
  },
  {
    case: 'kezia',
    key: 'kezia-school',
    by: 'amina',
    daysAgo: 213,
    time: '16:45',
    occurredDaysAgo: 214,
    occurredTime: '10:15',
    kind: 'note',
    fields: {
      text:
        'Saw KF at school; the pastoral lead brought her and left us to it. She slept ' +
        'at her nan’s, where SF has agreed the children will be on any night she is ' +
        'out. KF asked if Mum was cross. I said Mum and I had talked and that nobody ' +
        'was cross with her. She ate a good lunch.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'kezia',
    by: 'amina',
    daysAgo: 212,
    time: '09:02',
    kind: 'addendum',
    fields: {
      amends: 'kezia-school',
      addendum: 'correction',
      text:
        'The date on this note is wrong. I saw KF the day after the one I put, so the ' +
        'same day that I wrote it up, at 10:15. School’s visitor book has it. Nothing ' +
        'else changes.',
    },
  },
  {
    case: 'kezia',
    by: 'amina',
    daysAgo: 172,
    time: '11:30',
    kind: 'referral_outcome',
    fields: {
      referral: 'kezia-mash',
      outcome:
        'Assessment finished. Child in need plan for three months: nursery hours for B, ' +
        'SF helped into day shifts, nan named as back-up. Social worker thanked KF for ' +
        'being brave, in person.',
    },
  },
  {
    case: 'kezia',
    by: 'ruth',
    daysAgo: 150,
    time: '15:15',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Asked for by Amina, confirmed by me. No nights alone since the referral: KF, ' +
        'nan and school all say so. SF on day shifts. Plan still new, so not Low.',
    },
  },
  {
    case: 'kezia',
    by: 'amina',
    daysAgo: 111,
    time: '16:05',
    occurredTime: '15:00',
    kind: 'note',
    fields: {
      text:
        'Lovely visit. KF swam a width without armbands and has a certificate on the ' +
        'wall. Attendance 95 % this term. SF laughed for the first time that I can ' +
        'remember. B talking in short sentences now.',
      with: 'family',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'kezia',
    by: 'amina',
    daysAgo: 61,
    time: '12:15',
    occurredTime: '11:00',
    kind: 'note',
    fields: {
      text:
        'Call from the social worker: child in need plan closed, stepped down to us. ' +
        'School and nan content. I’ll keep visiting.',
      with: 'statutory_service',
      how: 'call',
      seen: 'not_seen',
    },
  },
  {
    case: 'kezia',
    by: 'amina',
    daysAgo: 34,
    time: '17:10',
    occurredTime: '15:40',
    kind: 'note',
    fields: {
      text:
        'SF says a friend, D, is ‘stopping for a bit’ while he sorts out a flat. He was ' +
        'out. KF quieter than usual and went to her room early; she said she was tired. ' +
        'SF’s phone went several times and she looked at the door each time. I don’t ' +
        'know what that means and am only noting it.',
      with: 'family',
      how: 'visit',
      seen: 'seen',
      heard: false,
    },
  },
  {
    case: 'kezia',
    by: 'amina',
    daysAgo: 26,
    time: '09:30',
    kind: 'action',
    fields: {
      what:
        'Get KF’s attendance and lateness since D moved in from the school’s pastoral ' +
        'lead, and ask who collects her',
      owner: 'amina',
      dueInDays: 10,
    },
  },
  {
    case: 'kezia',
    by: 'amina',
    daysAgo: 12,
    time: '18:20',
    occurredTime: '15:50',
    kind: 'note',
    fields: {
      text:
        'D opened the door and stayed in the room. Polite. SF said little. KF sat on ' +
        'the stairs and waved. I asked if she wanted to show me her drawings and D said ' +
        '‘another time’. Not able to speak with KF on her own. New coat, looked well ' +
        'fed.',
      with: 'family',
      how: 'visit',
      seen: 'seen',
      heard: false,
    },
  },
  {
    case: 'kezia',
    by: 'priya',
    daysAgo: 9,
    time: '15:30',
    kind: 'decision',
    fields: {
      decision:
        'Stay at Medium. Amina to see KF alone at school within two weeks, and to ask ' +
        'SF about D when he isn’t there.',
      reasoning:
        'Nothing has been said or seen that shows harm. But an adult we know nothing ' +
        'about has moved in, KF is quieter, and she hasn’t been heard on her own for ' +
        'too long. We need her account before we judge.',
      alternatives:
        'Raise to High now, or ask the front door for a view. Not yet; if KF can’t be ' +
        'seen alone by the review date, we ask.',
      consulted: 'Amina in supervision; Ruth told',
      reviewOn: 14,
    },
  },
]
