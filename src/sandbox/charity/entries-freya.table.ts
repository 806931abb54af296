import type { CharityEntry } from './charity.types.ts'

export const freyaEntries: CharityEntry[] = [
  {
    case: 'freya',
    by: 'tomos',
    daysAgo: 260,
    time: '18:12',
    occurredTime: '16:30',
    kind: 'note',
    fields: {
      text:
        'Met FQ and mum (LQ) at the drop-in. FQ up till 2 or 3 on a game with people ' +
        'she calls friends, falling out with everyone at home. LQ took the phone off ' +
        'her for a week & it went badly. FQ funny and sharp once mum went for a tea. ' +
        'Thinks we’ll ‘just say get off your phone’. I said I wouldn’t start there.',
      with: 'family',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'freya',
    by: 'tomos',
    daysAgo: 258,
    time: '11:00',
    kind: 'level_change',
    fields: {
      to: 'low',
      reason:
        'Sleep and rows at home. No sign of anyone trying to get at her that I know of. ' +
        'Will keep talking about who’s in the group.',
    },
  },
  {
    case: 'freya',
    by: 'tomos',
    daysAgo: 231,
    time: '15:58',
    occurredDaysAgo: 232,
    occurredTime: '17:15',
    kind: 'disclosure',
    fields: {
      words:
        'He said if I didn’t send another one he’d put it in the group chat where my ' +
        'whole year is. I thought he was fifteen. His voice is like an old man’s voice.',
      exactness: 'near',
      questionsAsked:
        '“Who is he?” “Do you know how old he is?” I think I also said “have you met ' +
        'him” – she said no.',
      whoSpoke: 'FQ to me on a walk round the park',
      whoElse: 'Nobody in earshot',
      demeanour: 'Jokey, then very pale. Kept checking the phone.',
      doneAtOnce:
        'Told her it isn’t her fault and not to delete anything. Did not look at any ' +
        'picture. She told mum herself with me there.',
      wishes: 'Wants it to stop. Doesn’t want school to know.',
      toldPassedOn: true,
      whoHasBeenTold: 'Mum',
      worry: 'medium',
    },
  },
  {
    case: 'freya',
    by: 'ruth',
    daysAgo: 231,
    time: '16:40',
    kind: 'level_change',
    fields: {
      to: 'high',
      reason:
        'A likely adult threatening a child to get more images is High whatever she ' +
        'thinks of it.',
    },
  },
  {
    case: 'freya',
    by: 'ruth',
    daysAgo: 231,
    time: '17:15',
    kind: 'decision',
    fields: {
      decision:
        'Report to the police tonight and to MASH. LQ keeps the phone, switched on, ' +
        'nothing deleted or answered.',
      reasoning:
        'A crime against a child that is still going on. LQ is protective and has been ' +
        'told what not to do. School is told only what it needs to stop a group chat, ' +
        'as FQ asked.',
      alternatives: 'Blocking him at once: would lose evidence before the police have seen it.',
      consulted: 'Police online desk; Priya',
      reviewOn: 2,
    },
  },
  {
    case: 'freya',
    key: 'freya-police',
    by: 'tomos',
    daysAgo: 230,
    time: '09:40',
    kind: 'referral',
    fields: {
      to: 'Marrowshire Police, online child protection desk',
      what: 'FQ’s account, user names, the app, LQ’s number. Copied to MASH.',
      reference: 'MP-7730-E',
      chaseInDays: 5,
    },
  },
  {
    case: 'freya',
    by: 'tomos',
    daysAgo: 221,
    time: '12:25',
    kind: 'referral_outcome',
    fields: {
      referral: 'freya-police',
      outcome:
        'Officer visited, very good with FQ. Account traced to an adult in another ' +
        'force’s area, enquiry open. Images reported for removal. MASH: no further ' +
        'action beyond our support.',
    },
  },
  {
    case: 'freya',
    by: 'ruth',
    daysAgo: 184,
    time: '10:30',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Tomos asked, I confirm. No contact from him for six weeks, new number, FQ ' +
        'sleeping. Police enquiry is still open and she is still ashamed, so not Low.',
    },
  },
  {
    case: 'freya',
    by: 'tomos',
    daysAgo: 121,
    time: '17:40',
    occurredTime: '16:15',
    kind: 'note',
    fields: {
      text:
        'FQ back at swimming club & got picked for relay!! She told two friends what ' +
        'happened, on her own terms, and they were nice about it. Says it feels like it ' +
        'happened to someone else.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'freya',
    by: 'priya',
    daysAgo: 48,
    time: '16:00',
    kind: 'decision',
    fields: {
      decision: 'Not to refer the messages from the boy at swimming club.',
      reasoning:
        'Same age, known to LQ, asked her to the cinema and took no for an answer. FQ ' +
        'showed the messages to Tomos herself. Treating an ordinary crush as abuse ' +
        'would teach her not to tell us.',
      alternatives:
        'A call to MASH for advice without a name. Felt out of proportion; will do so ' +
        'if there is pressure or secrecy.',
      consulted: 'Tomos, Ruth',
      reviewOn: 30,
    },
  },
  {
    case: 'freya',
    by: 'tomos',
    daysAgo: 13,
    time: '17:55',
    kind: 'note',
    fields: {
      text: 'Saw F at drop in. All good.',
      with: 'person',
      how: 'meeting',
      seen: 'seen',
    },
  },
]
