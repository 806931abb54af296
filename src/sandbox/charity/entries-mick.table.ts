import type { CharityEntry } from './charity.types.ts'

export const mickEntries: CharityEntry[] = [
  {
    case: 'mick',
    by: 'bex',
    daysAgo: 375,
    time: '11:20',
    occurredTime: '07:45',
    kind: 'note',
    fields: {
      text:
        'Met MG on the early walk round with the outreach team. Under the market hall ' +
        'canopy eight nights. Cough. Ex-roofer. Doesn’t do hostels since a bad one. ' +
        'Took a tea and a number.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'mick',
    by: 'bex',
    daysAgo: 373,
    time: '10:10',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason: 'Sleeping out with a chest like that. Drinks, but was sober and clear.',
    },
  },
  {
    case: 'mick',
    by: 'graham',
    daysAgo: 360,
    time: '14:00',
    kind: 'decision',
    fields: {
      decision:
        'Not to make a safeguarding adult referral about the theft of Mr G’s sleeping ' +
        'bag and phone.',
      reasoning:
        'He asked us not to, twice, sober, and could say why: he knows the lad who took ' +
        'them and thinks a referral will cost him the doorway. No sign of coercion, ' +
        'nobody else at risk that we know of. Health and housing help are accepted, and ' +
        'that is what will make him safer.',
      alternatives:
        'Referral without consent in the public interest. I do not think that the test ' +
        'is met. He knows he may change his mind.',
      consulted: 'Bex, Ruth',
      reviewOn: 21,
    },
  },
  {
    case: 'mick',
    key: 'mick-housing',
    by: 'bex',
    daysAgo: 352,
    time: '09:45',
    kind: 'referral',
    fields: {
      to: 'Marrowshire Council housing options and the outreach nurse',
      what: 'Rough sleeping, chest, wants a self-contained place not a hostel. He signed for it.',
      reference: 'HO-1187',
      chaseInDays: 10,
    },
  },
  {
    case: 'mick',
    by: 'bex',
    daysAgo: 311,
    time: '16:30',
    kind: 'referral_outcome',
    fields: {
      referral: 'mick-housing',
      outcome:
        'Chased four times. Nurse: antibiotics, better. Housing-first flat offered, ' +
        'he’s seen it, ‘it’s got a proper door’.',
    },
  },
  {
    case: 'mick',
    by: 'graham',
    daysAgo: 198,
    time: '11:30',
    kind: 'level_change',
    fields: {
      to: 'low',
      reason:
        'Four months in the flat, rent paid direct, chest clinic attended. On the ' +
        'lead’s weekly list.',
    },
  },
  {
    case: 'mick',
    by: 'bex',
    daysAgo: 66,
    time: '14:25',
    occurredTime: '12:00',
    kind: 'note',
    fields: {
      text:
        'MG has two days a week showing apprentices how to strip slates at the training ' +
        'yard. Hasn’t had a drink in a while, didn’t want it counted. Cooked me an ' +
        'omelette. Said leave it a month or two.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
]
