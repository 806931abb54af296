import type { CharityEntry } from './charity.types.ts'

export const yonasEntries: CharityEntry[] = [
  {
    case: 'yonas',
    by: 'tomos',
    daysAgo: 330,
    time: '16:10',
    occurredTime: '14:30',
    kind: 'note',
    fields: {
      text:
        'Met YH with his foster carer at their house, phone interpreter (booked through ' +
        'the council’s service, not a friend). Here 7 weeks. Polite, exhausted, wants ' +
        'to start college and to find out if his brother is alive. I explained who we ' +
        'are twice as he thought I was from the Home Office.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'yonas',
    by: 'tomos',
    daysAgo: 302,
    time: '17:25',
    occurredTime: '15:40',
    kind: 'disclosure',
    fields: {
      words:
        'There is a man who sends messages. He says I owe for the lorry and I can work ' +
        'at his car wash. He knows the street where I live.',
      exactness: 'interpreted',
      questionsAsked:
        '“Do you want to tell me about the messages?” “Have you met him here?” (YH: ' +
        '“One time, at the bus station.”)',
      whoSpoke:
        'YH to me, through a phone interpreter from the council’s service; interpreter ' +
        'number kept in the booking log',
      whoElse: 'Foster carer downstairs',
      demeanour: 'Looked at the floor. Hands shaking when he held out the phone.',
      doneAtOnce:
        'Rang Ruth. Foster carer told about the man and the bus station. Nothing ' +
        'answered or deleted.',
      wishes: 'Not to work there. Not to be moved from this house.',
      toldPassedOn: true,
      whoHasBeenTold: 'Ruth, foster carer, social worker',
      worry: 'high',
    },
  },
  {
    case: 'yonas',
    by: 'devan',
    daysAgo: 302,
    time: '18:30',
    kind: 'decision',
    fields: {
      decision:
        'Police and social worker told tonight; the council to make the trafficking ' +
        'referral as first responder.',
      reasoning:
        'Debt, a job offered to pay it off, and someone who knows his street. The ' +
        'foster carer can keep him in sight tonight and wants to. Ruth is on leave; I ' +
        'have this.',
      alternatives: 'An emergency move tonight: YH’s wish and the police view are against it.',
      consulted: 'Emergency duty social worker; police',
      reviewOn: 1,
    },
  },
  {
    case: 'yonas',
    key: 'yonas-council',
    by: 'tomos',
    daysAgo: 301,
    time: '09:30',
    kind: 'referral',
    fields: {
      to: 'Marrowshire Council, children looked after team',
      what:
        'Written account for the trafficking referral, with the interpreter’s booking ' +
        'number and the original words as a recording held by the council.',
      reference: 'CLA-0618',
      chaseInDays: 5,
    },
  },
  {
    case: 'yonas',
    by: 'tomos',
    daysAgo: 262,
    time: '15:00',
    kind: 'referral_outcome',
    fields: {
      referral: 'yonas-council',
      outcome:
        'Positive first decision. Man spoken to by police, no contact since. YH has a ' +
        'solicitor and stays where he is.',
    },
  },
  {
    case: 'yonas',
    by: 'ruth',
    daysAgo: 248,
    time: '11:15',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Tomos asked, I confirm. Contact stopped, solicitor in place, foster carer ' +
        'alert and steady. Final decision still to come.',
    },
  },
  {
    case: 'yonas',
    by: 'priya',
    daysAgo: 118,
    time: '14:20',
    kind: 'level_change',
    fields: {
      to: 'low',
      reason:
        'Settled at college and in placement for half a year; the safety plan has not ' +
        'been needed. Shown to Ruth.',
    },
  },
  {
    case: 'yonas',
    by: 'tomos',
    daysAgo: 41,
    time: '18:40',
    occurredTime: '17:00',
    kind: 'note',
    fields: {
      text:
        'Call from the tracing service: his brother is alive and in a camp, they’ve ' +
        'spoken twice. YH cooked for all of us at the house and made me take a tub ' +
        'home. Scored for the college second team.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
]
