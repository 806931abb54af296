import type { CharityEntry } from './charity.types.ts'

export const walterEntries: CharityEntry[] = [
  {
    case: 'walter',
    by: 'bex',
    daysAgo: 540,
    time: '12:25',
    occurredTime: '10:30',
    kind: 'note',
    fields: {
      text:
        'First visit, neighbour let us know. WH lives alone since his wife died. Front ' +
        'room full to shoulder height, narrow path to a chair. Electric heater by ' +
        'papers. He’s bright, courteous and doesn’t want ‘a fuss’. Talked about the ' +
        'railways for half an hour. Let me in, which I’m told is something.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'walter',
    by: 'bex',
    daysAgo: 536,
    time: '09:50',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Self-neglect, fire risk, thin. Makes his own decisions and talks sense about ' +
        'them. Willing to see me again.',
    },
  },
  {
    case: 'walter',
    by: 'bex',
    daysAgo: 519,
    time: '16:10',
    kind: 'note',
    fields: {
      text: 'Doorstep. Fine.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
    },
  },
  {
    case: 'walter',
    by: 'graham',
    daysAgo: 498,
    time: '11:00',
    kind: 'decision',
    fields: {
      decision:
        'No referral against Mr H’s wishes at present; offer the fire service visit and ' +
        'keep calling.',
      reasoning:
        'I have spoken with him at length. He understands the risk of the heater, can ' +
        'say it back to me and weigh it. There is no reason to doubt his capacity for ' +
        'this decision, unwise though I think it. A relationship is the likeliest way ' +
        'to a safer house.',
      alternatives:
        'Section 42 referral without consent. To be reconsidered if others are at risk ' +
        'or his capacity is in doubt.',
      consulted: 'Bex; fire service community team, without a name',
      reviewOn: 42,
    },
  },
  {
    case: 'walter',
    by: 'bex',
    daysAgo: 470,
    time: '15:30',
    occurredTime: '14:00',
    kind: 'note',
    fields: {
      text:
        'Fire service came, he gave them tea. Two alarms fitted and the heater swapped ' +
        'for an oil one. He carried the first bag of papers out himself. One bag. It’s ' +
        'a start.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'walter',
    by: 'bex',
    daysAgo: 400,
    time: '09:25',
    occurredDaysAgo: 402,
    occurredTime: '17:30',
    kind: 'note',
    fields: {
      text:
        'Late, system was down and then I was off. Neighbour rang: WH had fallen in the ' +
        'hall, on the floor some hours. Ambulance to Marrowbridge Infirmary. Nothing ' +
        'broken. Dehydrated, leg ulcer nobody knew about. Ward told about the house.',
      with: 'other',
      how: 'call',
      seen: 'not_seen',
    },
  },
  {
    case: 'walter',
    by: 'bex',
    daysAgo: 400,
    time: '09:40',
    kind: 'level_change',
    fields: {
      to: 'high',
      reason: 'Fall with a long lie, leg ulcer, not eating. Can’t go back to the house as it is.',
    },
  },
  {
    case: 'walter',
    by: 'devan',
    daysAgo: 400,
    time: '11:15',
    kind: 'decision',
    fields: {
      decision:
        'Refer to adult social care under section 42 with Mr H’s agreement, before any ' +
        'discharge date.',
      reasoning:
        'He told the ward nurse, and then Bex by phone, that he was frightened on the ' +
        'floor and would take help. Care needs, self-neglect, and unable to protect ' +
        'himself from it just now.',
      consulted: 'Ward sister, Bex, Graham',
      reviewOn: 3,
    },
  },
  {
    case: 'walter',
    key: 'walter-s42',
    by: 'bex',
    daysAgo: 400,
    time: '14:30',
    kind: 'referral',
    fields: {
      to: 'Marrowshire Council adult social care',
      what:
        'Section 42 concern: self-neglect. What he wants: home, his wife’s chair, no ' +
        'strangers moving his papers.',
      reference: 'AS-90215',
      chaseInDays: 5,
    },
  },
  {
    case: 'walter',
    by: 'graham',
    daysAgo: 383,
    time: '16:40',
    kind: 'referral_outcome',
    fields: {
      referral: 'walter-s42',
      outcome:
        'Enquiry opened under the self-neglect pathway. Step-down bed for three weeks, ' +
        'then home with two calls a day. District nurse for the leg.',
    },
  },
  {
    case: 'walter',
    by: 'ruth',
    daysAgo: 331,
    time: '10:20',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Bex asked, I confirm. Home four weeks, two calls a day accepted, hall clear, ' +
        'ulcer healing. Still a lot of paper and still proud.',
    },
  },
  {
    case: 'walter',
    key: 'walter-boxes',
    by: 'bex',
    daysAgo: 252,
    time: '14:15',
    occurredTime: '11:30',
    kind: 'note',
    fields: {
      text:
        'Four boxes sorted, WH agreed the railway magazines can go. Kitchen usable. He ' +
        'made us both a boiled egg.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'walter',
    by: 'bex',
    daysAgo: 245,
    time: '12:50',
    kind: 'addendum',
    fields: {
      amends: 'walter-boxes',
      addendum: 'objection',
      text:
        'WH asked me to put this on record in his words: “I never said the magazines ' +
        'could go. I said they could go upstairs. I would like that written down ' +
        'properly.” The magazines are upstairs. I’ve apologised.',
    },
  },
  {
    case: 'walter',
    by: 'bex',
    daysAgo: 44,
    time: '10:30',
    kind: 'action',
    fields: {
      what: 'Ask the pharmacy for blister packs and tell the care agency',
      owner: 'bex',
      dueInDays: 14,
    },
  },
  {
    case: 'walter',
    by: 'bex',
    daysAgo: 24,
    time: '15:20',
    occurredTime: '14:00',
    kind: 'note',
    fields: {
      text:
        'Visit. Leg healed, put on weight, shaved. Walks to the corner shop most days. ' +
        'Mentioned a cough, will ring the surgery himself.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
]
