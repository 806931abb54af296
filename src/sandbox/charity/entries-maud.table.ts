import type { CharityEntry } from './charity.types.ts'

export const maudEntries: CharityEntry[] = [
  {
    case: 'maud',
    by: 'sorcha',
    daysAgo: 330,
    time: '16:10',
    occurredTime: '14:30',
    kind: 'note',
    fields: {
      text:
        'Room 9. ME in her good blouse, bell tied to the lamp where she couldn’t get it. ' +
        'I got it down and asked who tied it. ‘The young one, she’s run off her feet.’ ' +
        'Skin sound as far as I could see with her say-so.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'maud',
    by: 'sorcha',
    daysAgo: 329,
    time: '10:20',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Neglect more likely from too few staff than from spite. She’s frightened of ' +
        'being a nuisance.',
    },
  },
  {
    case: 'maud',
    by: 'graham',
    daysAgo: 329,
    time: '11:00',
    kind: 'decision',
    fields: {
      decision:
        'Refer under section 42 as a concern about the provider, in her name and with ' +
        'her yes.',
      reasoning: 'Mrs E minds about the next room as much as about her own, and said so.',
      alternatives: 'Speaking with the manager alone: we do that too, today.',
      consulted: 'Sorcha; council provider desk',
      reviewOn: 10,
    },
  },
  {
    case: 'maud',
    key: 'maud-s42',
    by: 'sorcha',
    daysAgo: 329,
    time: '11:50',
    kind: 'referral',
    fields: {
      to: 'Marrowshire Council adult social care, provider desk',
      what: 'Bell, wet clothing on dates that TE kept, staffing as seen.',
      reference: 'AS-90971',
      chaseInDays: 7,
    },
  },
  {
    case: 'maud',
    by: 'sorcha',
    daysAgo: 320,
    time: '15:30',
    occurredTime: '14:00',
    kind: 'note',
    fields: {
      text: 'Bell on a ribbon round her wrist now, pink, ‘like a baby’s’. She’d rather blue.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'maud',
    by: 'graham',
    daysAgo: 306,
    time: '12:40',
    kind: 'referral_outcome',
    fields: {
      referral: 'maud-s42',
      outcome:
        'Two unannounced visits by the council. Staffing raised at night, manager ' +
        'supported. No individual to be blamed.',
    },
  },
  {
    case: 'maud',
    by: 'sorcha',
    daysAgo: 291,
    time: '16:00',
    occurredTime: '14:45',
    kind: 'note',
    fields: {
      text:
        'Blue ribbon. Hair done. Asked was the young one sacked; told her no; ‘good, ' +
        'she’s only nineteen’.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'maud',
    by: 'graham',
    daysAgo: 260,
    time: '10:30',
    kind: 'level_change',
    fields: {
      to: 'low',
      reason:
        'Three months of good visits at odd hours by TE and Sorcha; council has closed ' +
        'its enquiry. Told Ruth.',
    },
  },
  {
    case: 'maud',
    by: 'sorcha',
    daysAgo: 203,
    time: '15:20',
    occurredTime: '14:10',
    kind: 'note',
    fields: {
      text: 'Wasp in the tea, drama, no sting.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'maud',
    by: 'sorcha',
    daysAgo: 131,
    time: '14:30',
    occurredTime: '13:15',
    kind: 'note',
    fields: {
      text:
        'Great-niece’s christening, she held the baby the length of the service and ' +
        'won’t be told her arm is sore.',
      with: 'person',
      how: 'visit',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'maud',
    by: 'sorcha',
    daysAgo: 98,
    time: '11:10',
    kind: 'note',
    fields: { text: 'Norovirus at the home, no visitors. Card with a bus on it.' },
  },
]
