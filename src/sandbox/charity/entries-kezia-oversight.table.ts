import type { CharityEntry } from './charity.types.ts'

/** What the lead and the team leader made of it: chronology, advice, sharing, supervision. */
export const keziaOversightEntries: CharityEntry[] = [
  {
    case: 'kezia',
    by: 'priya',
    daysAgo: 8,
    time: '10:05',
    kind: 'significant_event',
    fields: {
      happenedDaysAgo: 215,
      what: 'KF said that she and B are left alone at night. Referred to MASH the same day.',
      impact: 'KF stayed awake to watch over B; tired at school for weeks.',
      tone: 'bad',
      entries: ['kezia-mash'],
    },
  },
  {
    case: 'kezia',
    by: 'priya',
    daysAgo: 8,
    time: '10:09',
    kind: 'significant_event',
    fields: {
      happenedDaysAgo: 172,
      what: 'Child in need plan: nursery for B, day shifts for SF, nan as the night plan.',
      impact: 'No nights alone since. Attendance rose from 81 to 95 per cent.',
      tone: 'good',
      entries: [],
    },
  },
  {
    case: 'kezia',
    by: 'priya',
    daysAgo: 8,
    time: '10:14',
    kind: 'significant_event',
    fields: {
      happenedDaysAgo: 34,
      what: 'D, a friend of SF’s, moved in.',
      impact: 'KF quieter than usual; she has not been heard on her own since.',
      tone: 'bad',
      entries: [],
    },
  },
  {
    case: 'kezia',
    by: 'amina',
    daysAgo: 7,
    time: '16:20',
    kind: 'consultation',
    fields: {
      question: 'Do I ask SF about D before I have seen KF alone?',
      advice: 'See KF first, at school, with open questions. Then SF, away from the flat.',
      by: 'Ruth',
      whoDoesWhat: 'I arrange school this week. Ruth looks at it again on Friday.',
    },
  },
  {
    case: 'kezia',
    by: 'ruth',
    daysAgo: 6,
    time: '11:40',
    kind: 'sharing_decision',
    fields: {
      share: 'share',
      with: 'Pastoral lead, Fennel Lane Primary',
      what: 'That there is a new adult at home, and that we want to hear KF on her own.',
      why: 'School sees her daily and can offer a room where she is at ease.',
      basis: 'Public task: safeguarding of a child',
      personTold: 'not_yet',
      toldWhy: 'SF is told after KF was seen; D answers her phone.',
    },
  },
  {
    case: 'kezia',
    by: 'priya',
    daysAgo: 5,
    time: '09:35',
    kind: 'supervision_record',
    fields: {
      with: 'amina',
      discussed: 'KF: what “no concerns” rests on when nobody has heard her. How Amina is.',
      agreed: 'A visit to school before the end of the week. Two lines on it by the evening.',
    },
  },
]
