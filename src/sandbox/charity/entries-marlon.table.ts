import type { CharityEntry } from './charity.types.ts'

export const marlonEntries: CharityEntry[] = [
  {
    case: 'marlon',
    by: 'ines',
    daysAgo: 176,
    time: '17:40',
    occurredTime: '16:30',
    kind: 'note',
    fields: {
      text:
        'With his dad (RD) who did most of the talking. MD said six words. Fifth was ' +
        '‘football’. Booked the cage for Thursday, no talking needed.',
      with: 'person',
      how: 'meeting',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'marlon',
    by: 'ines',
    daysAgo: 174,
    time: '18:30',
    occurredTime: '17:00',
    kind: 'note',
    fields: {
      text:
        'Cage. Lost 9 to 4. On the wall after: knife is his gran’s vegetable knife, took ' +
        'it after someone followed him off the 14. Doesn’t want one. Doesn’t want to ' +
        'walk home either.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'marlon',
    by: 'ines',
    daysAgo: 173,
    time: '09:50',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Carried once, frightened not showing off. Followed home at least twice. Gives ' +
        'up a lot when he’s tired.',
    },
  },
  {
    case: 'marlon',
    by: 'ines',
    daysAgo: 170,
    time: '12:00',
    occurredTime: '10:30',
    kind: 'meeting',
    fields: {
      meeting: 'taf',
      attended: 'Diversion officer, school inclusion lead, RD, me; MD for the last ten minutes',
      shared: 'Route home is the problem. Attendance dropped after Year 9 move.',
      decisions:
        'School to let him out at 14:50 with the Year 11s. I walk the 14 stop for two ' +
        'weeks. Knife awareness: one to one, not a room of strangers.',
    },
  },
  {
    case: 'marlon',
    by: 'ines',
    daysAgo: 168,
    time: '17:10',
    occurredTime: '15:10',
    kind: 'note',
    fields: {
      text:
        'Day two of walking the stop. Nobody there but us & a lot of pigeons. He’s told ' +
        'me their names.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'marlon',
    by: 'ines',
    daysAgo: 160,
    time: '16:55',
    occurredTime: '15:05',
    kind: 'note',
    fields: {
      text:
        'Not at the stop. School says left at lunch. RD found him at gran’s mending her ' +
        'gate. Rang me so I’d stop looking, decent of him.',
    },
  },
  {
    case: 'marlon',
    by: 'ines',
    daysAgo: 151,
    time: '19:20',
    occurredTime: '18:10',
    kind: 'disclosure',
    fields: {
      words:
        'It’s Danny’s cousin. He said I can hold something for him or I can be next. I ' +
        'said I’d think about it. I’m still thinking about it.',
      exactness: 'near',
      questionsAsked: '“Did he say what?” (MD: “No and I didn’t ask.”)',
      whoSpoke: 'MD to me, cage, after dark',
      whoElse: 'Two lads at the far end, couldn’t hear',
      demeanour: 'Bouncing the ball the whole time.',
      doneAtOnce: 'Walked him to gran’s. Rang Leo from the corner.',
      wishes: 'To be driven, not walked. His dad not to go round there.',
      toldPassedOn: true,
      whoHasBeenTold: 'Leo; RD in outline, MD agreed the outline',
      worry: 'medium',
    },
  },
  {
    case: 'marlon',
    by: 'ruth',
    daysAgo: 150,
    time: '10:40',
    kind: 'decision',
    fields: {
      decision:
        'Stay at Medium today; refer to the exploitation panel; RD told enough to keep ' +
        'him home in the evenings.',
      reasoning:
        'One approach, refused in his way, and told to us within the day. That is ' +
        'protection working. It would be High if anything is handed to him or if he goes ' +
        'missing.',
      alternatives: 'High today. Close, and Leo may raise it without asking me.',
      consulted: 'Leo, Ines, diversion officer',
      reviewOn: 7,
    },
  },
  {
    case: 'marlon',
    key: 'marlon-panel',
    by: 'ines',
    daysAgo: 150,
    time: '12:15',
    kind: 'referral',
    fields: {
      to: 'Marrowshire exploitation panel',
      what: 'Pressure to hold something, first name of one person, route, who drives him.',
      reference: 'EP-207',
      chaseInDays: 7,
    },
  },
  {
    case: 'marlon',
    by: 'leo',
    daysAgo: 141,
    time: '16:30',
    kind: 'referral_outcome',
    fields: {
      referral: 'marlon-panel',
      outcome:
        'Accepted. Named officer, disruption visit to the cousin done. Panel asks us to ' +
        'carry on, no new worker.',
    },
  },
  {
    case: 'marlon',
    by: 'ines',
    daysAgo: 133,
    time: '17:35',
    occurredTime: '16:20',
    kind: 'note',
    fields: {
      text:
        'Driven by dad in the bakery van all week. Smells of bread, popular at school. ' +
        'Visit to the cousin ‘happened’ and nothing since.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'marlon',
    by: 'ines',
    daysAgo: 112,
    time: '18:00',
    occurredTime: '16:45',
    kind: 'note',
    fields: {
      text:
        'Knife session in three goes on the wall. The hospital nurse’s video got him. ' +
        'Asked how you stop bleeding. We’ve booked him on first aid.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'marlon',
    by: 'ines',
    daysAgo: 88,
    time: '15:25',
    occurredTime: '13:00',
    kind: 'note',
    fields: {
      text: 'First aid certificate, Level 1, with photo. RD has it up in the shop.',
      with: 'person',
      how: 'meeting',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'marlon',
    by: 'ines',
    daysAgo: 71,
    time: '17:10',
    occurredTime: '16:00',
    kind: 'note',
    fields: {
      text:
        'Back on the 14 by himself, phone in hand. Texts a pigeon picture when he’s ' +
        'home. Got one at 15:41.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'marlon',
    by: 'leo',
    daysAgo: 55,
    time: '10:10',
    kind: 'supervision_record',
    fields: {
      with: 'ines',
      discussed:
        'Is Marlon still a Medium? Four months without contact from the cousin. Ines ' +
        'wants one more half term.',
      agreed: 'Look at it after the Christmas break.',
    },
  },
  {
    case: 'marlon',
    by: 'ines',
    daysAgo: 30,
    time: '17:45',
    occurredTime: '16:30',
    kind: 'note',
    fields: {
      text: 'Referee course. Whistle is very loud indoors.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'marlon',
    by: 'ines',
    daysAgo: 9,
    time: '16:20',
    occurredTime: '15:20',
    kind: 'note',
    fields: {
      text:
        'Cousin nodded at him in the precinct. MD nodded and kept going. Told me in ' +
        'first minute. Gate at gran’s needs doing again.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
]
