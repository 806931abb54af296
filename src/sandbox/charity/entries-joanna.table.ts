import type { CharityEntry } from './charity.types.ts'

export const joannaEntries: CharityEntry[] = [
  {
    case: 'joanna',
    by: 'bex',
    daysAgo: 26,
    time: '17:15',
    occurredTime: '15:30',
    kind: 'note',
    fields: {
      text:
        'JP came to the drop-in. She used to belong to a fellowship (the Lantern House) ' +
        'and half left. Elders still visit, tell her that her epilepsy tablets show a ' +
        'lack of faith, and ask for a tenth of her benefits. She takes the tablets. ' +
        'Loves the singing and misses it. Wants someone to talk it over with, not ' +
        '‘rescued’.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'joanna',
    by: 'graham',
    daysAgo: 25,
    time: '10:00',
    occurredTime: '09:30',
    kind: 'note',
    fields: {
      text:
        'Discussed with Bex. Faith is not the concern; pressure about medication and ' +
        'money may be. No level set yet: we know one side, after one conversation. Bex ' +
        'to ask about who visits, how often, and whether she has ever missed a dose ' +
        'because of it.',
      with: 'supervisor',
      how: 'meeting',
      seen: 'not_seen',
    },
  },
  {
    case: 'joanna',
    by: 'bex',
    daysAgo: 25,
    time: '10:20',
    kind: 'action',
    fields: {
      what: 'See JP at home or the drop-in, ask the questions from supervision, then set a level',
      owner: 'bex',
      dueInDays: 10,
    },
  },
  {
    case: 'joanna',
    by: 'bex',
    daysAgo: 11,
    time: '13:05',
    occurredTime: '12:15',
    kind: 'note',
    fields: {
      text:
        'Rang JP, she couldn’t talk, someone there. Heard a man’s voice. She rang back ' +
        'after ten minutes from the garden: fine, tablets taken, visitors ‘just ' +
        'dropping off a hymn book’. Will come in next week.',
      with: 'person',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
]
