import type { CharityEntry } from './charity.types.ts'

export const carysEntries: CharityEntry[] = [
  {
    case: 'carys',
    by: 'sorcha',
    daysAgo: 31,
    time: '14:30',
    occurredTime: '13:40',
    kind: 'note',
    fields: {
      text:
        'Doorstep, chain on. CB in a coat over her nightdress. Polite, and wanted me ' +
        'away. Dog (Bramble) is fat, so somebody feeds her. Let me leave soup and a ' +
        'number.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'carys',
    by: 'sorcha',
    daysAgo: 30,
    time: '10:05',
    kind: 'outside_record',
    fields: {
      medium: 'letter',
      source: 'A neighbour, signed',
      datedDaysAgo: 34,
      text:
        'Curtains, bottles, dog. Asks not to be named to her. Writes that she used to ' +
        'sing in the yard.',
      keptAt: 'Locked cabinet, adults team',
    },
  },
  {
    case: 'carys',
    by: 'sorcha',
    daysAgo: 27,
    time: '14:10',
    occurredTime: '13:20',
    kind: 'note',
    fields: {
      text:
        'Knocked, waited ten minutes, said who I was through the letterbox. Soup pan was ' +
        'on the step, washed.',
    },
  },
  {
    case: 'carys',
    by: 'sorcha',
    daysAgo: 22,
    time: '15:15',
    occurredTime: '14:00',
    kind: 'note',
    fields: {
      text:
        'Chain off. Hall only. Drinking since her mother’s funeral in August, knows it, ' +
        'knows how much. Said ‘I’m not hurting anybody’ and then ‘am I’. No marks that I ' +
        'saw. Would see a nurse if it wasn’t at the surgery.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'carys',
    by: 'sorcha',
    daysAgo: 21,
    time: '09:50',
    kind: 'referral',
    fields: {
      to: 'Marrowbridge community alcohol nurse',
      what:
        'Home first visit asked for. Drinks daily, so not to stop by herself: told her ' +
        'why, she knew it already.',
      chaseInDays: 7,
    },
  },
  {
    case: 'carys',
    by: 'graham',
    daysAgo: 20,
    time: '11:30',
    kind: 'supervision_record',
    fields: {
      with: 'sorcha',
      discussed:
        'No level until somebody has seen past the hall; ask about eating, falls and who ' +
        'else calls. Is the neighbour a friend?',
      agreed: 'Sorcha again within ten days, nurse with her if the nurse has rung.',
    },
  },
  {
    case: 'carys',
    by: 'sorcha',
    daysAgo: 12,
    time: '14:40',
    occurredTime: '13:30',
    kind: 'note',
    fields: {
      text:
        'In the kitchen. Clean enough. Eats toast. Fell once, on the stair, old bruise ' +
        'on her shin and a rug to blame; rug up. Mother’s coat on the chair. She talked, ' +
        'I listened, Bramble had the soup.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'carys',
    by: 'sorcha',
    daysAgo: 10,
    time: '10:20',
    kind: 'action',
    fields: {
      what: 'Chase the alcohol nurse, nobody has rung CB or me',
      owner: 'sorcha',
      dueInDays: 5,
    },
  },
  {
    case: 'carys',
    by: 'sorcha',
    daysAgo: 3,
    time: '13:50',
    occurredTime: '13:10',
    kind: 'note',
    fields: {
      text:
        'Rang me! Nurse still hasn’t. ‘I said I’d see one and now I’ve to keep saying ' +
        'it.’ Rang them after and was told Friday.',
      with: 'person',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
]
