import type { CharityEntry } from './charity.types.ts'

export const edithEntries: CharityEntry[] = [
  {
    case: 'edith',
    by: 'bex',
    daysAgo: 5,
    time: '14:40',
    occurredTime: '11:00',
    kind: 'note',
    fields: {
      text:
        'First visit with the mobile library driver, who had asked us. EM is at the end ' +
        'of a two-mile track, no bus, sold the car after her eyes got worse. Her son ' +
        'runs the farm and is out from five till dark. She gets her shopping when he ' +
        'remembers. House warm, she’s well turned out, and very lonely I’d say. Didn’t ' +
        'want to talk about her son with the driver there.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'edith',
    by: 'bex',
    daysAgo: 5,
    time: '15:05',
    kind: 'action',
    fields: {
      what: 'Go back on my own and see EM without anyone else there',
      owner: 'bex',
      dueInDays: 9,
    },
  },
  {
    case: 'edith',
    by: 'graham',
    daysAgo: 2,
    time: '09:40',
    kind: 'referral',
    fields: {
      to: 'Marrowbridge Surgery, patient transport desk',
      what:
        'Two eye clinic appointments missed because nobody could drive EM. Rebook with ' +
        'transport. EM agreed to this with Bex; nothing said about her son.',
      chaseInDays: 7,
    },
  },
]
