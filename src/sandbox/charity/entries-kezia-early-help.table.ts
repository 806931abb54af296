import type { CharityEntry } from './charity.types.ts'

export const keziaEarlyHelpEntries: CharityEntry[] = [
  {
    case: 'kezia',
    by: 'amina',
    daysAgo: 430,
    time: '15:52',
    occurredTime: '14:15',
    kind: 'note',
    fields: {
      text:
        'Met KF’s mum (SF) and her class teacher at Fennel Lane Primary. School’s ' +
        'worry: late most days, hungry by mid-morning, shoes a size too small. SF was ' +
        'tired and a bit defensive at first, then said mornings are hard on her own ' +
        'with KF and the little one (B, a toddler). She agreed to me visiting. I ' +
        'explained what we record and that we’d have to pass on a worry about a child’s ' +
        'safety. KF came in at the end and showed me her reading.',
      with: 'family',
      how: 'meeting',
      seen: 'seen',
      heard: false,
    },
  },
  {
    case: 'kezia',
    by: 'amina',
    daysAgo: 423,
    time: '17:20',
    occurredTime: '15:45',
    kind: 'note',
    fields: {
      text:
        'First home visit. Flat clean enough, very little food in: bread, cereal, some ' +
        'tins. KF and B share a bed; KF says she doesn’t mind but B kicks. SF skips ' +
        'meals herself, I think (my view, she did not say so). KF likes drawing, ' +
        'swimming and her nan’s dog. She talked freely with SF in the room.',
      with: 'family',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'kezia',
    by: 'amina',
    daysAgo: 421,
    time: '10:05',
    kind: 'level_change',
    fields: {
      to: 'low',
      reason:
        'Money and tiredness rather than lack of care. SF is open, school is watching, ' +
        'and there is a plan. Early help is the right place for now.',
    },
  },
  {
    case: 'kezia',
    by: 'priya',
    daysAgo: 402,
    time: '16:30',
    occurredTime: '13:30',
    kind: 'meeting',
    fields: {
      meeting: 'taf',
      attended: 'SF, class teacher, school pastoral lead, health visitor for B, Amina, me (chair)',
      shared:
        'Attendance 81 %. B behind on two checks with the health visitor. SF’s benefit ' +
        'claim has an error that costs her about £40 a week. KF asked us to say that ' +
        'she’d like her own bed.',
      decisions:
        'Breakfast club place, free. Amina to apply to the furniture fund for a bed and ' +
        'to go with SF to the advice centre. Meet again in eight weeks.',
    },
  },
  {
    case: 'kezia',
    key: 'kezia-bed',
    by: 'amina',
    daysAgo: 401,
    time: '09:15',
    kind: 'action',
    fields: {
      what: 'Apply to the Marrowbridge Furniture Fund for a single bed and bedding for KF',
      owner: 'amina',
      dueInDays: 14,
    },
  },
  {
    case: 'kezia',
    by: 'amina',
    daysAgo: 390,
    time: '12:40',
    kind: 'action_done',
    fields: {
      action: 'kezia-bed',
      result:
        'Bed delivered and put up. KF chose the side by the window. SF sent a photo of ' +
        'it made up with the dog blanket on.',
    },
  },
  {
    case: 'kezia',
    by: 'priya',
    daysAgo: 345,
    time: '11:10',
    kind: 'note',
    fields: {
      text: 'Covering, Amina on leave. Rang SF. Said all fine. No concerns.',
      with: 'family',
      how: 'call',
      seen: 'not_seen',
    },
  },
  {
    case: 'kezia',
    by: 'amina',
    daysAgo: 288,
    time: '09:05',
    occurredDaysAgo: 291,
    occurredTime: '16:00',
    kind: 'note',
    fields: {
      text:
        'Written up late, sorry, I was off sick after the visit. Heating was off and KF ' +
        'was in her coat. SF was in bed and KF was making toast for B. SF got up after ' +
        'about ten minutes and said she’d had a migraine. KF said very matter-of-factly ' +
        'that she ‘does B’s tea’ on those days. I asked how often and she shrugged. I ' +
        'brought this to Priya as soon as I was back.',
      with: 'family',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'kezia',
    by: 'amina',
    daysAgo: 288,
    time: '09:20',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'KF looking after B while SF is in bed, more than once, and a cold flat. That ' +
        'is a change from money trouble. SF’s own health needs looking at too.',
    },
  },
  {
    case: 'kezia',
    by: 'priya',
    daysAgo: 287,
    time: '14:00',
    kind: 'decision',
    fields: {
      decision:
        'Stay at early help with a tighter plan: a rota for the evenings, SF to see her ' +
        'GP with Amina’s help.',
      reasoning:
        'SF was honest about the migraines and low mood when asked straight. KF is seen ' +
        'daily at school, and by us. Support has been taken up each time it was ' +
        'offered.',
      alternatives:
        'Refer to children’s social care now. If visits are missed or KF is left to ' +
        'care again we refer without another discussion.',
      consulted: 'Ruth (lead), Amina',
      reviewOn: 28,
    },
  },
]
