import type { CharityEntry } from './charity.types.ts'

export const ellisEntries: CharityEntry[] = [
  {
    case: 'ellis',
    by: 'amina',
    daysAgo: 400,
    time: '16:40',
    occurredTime: '15:30',
    kind: 'note',
    fields: {
      text:
        'First visit. EB’s mum (JB) has MS and was having a bad day. EB does the ' +
        'shopping, the washing and her evening tablets, and is proud of it. He was late ' +
        'three times last week because he waits for her carer. JB worries that she is ' +
        '‘stealing his childhood’ (her words). Warm, funny household.',
      with: 'family',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'ellis',
    by: 'amina',
    daysAgo: 398,
    time: '09:35',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Doing tablets and moving and handling alone at his age. Loving home, but too ' +
        'much on him and a risk to both if she falls.',
    },
  },
  {
    case: 'ellis',
    key: 'ellis-carer',
    by: 'amina',
    daysAgo: 397,
    time: '10:15',
    kind: 'referral',
    fields: {
      to: 'Marrowshire Council, young carers and adult social care',
      what:
        'Young carer’s needs assessment for EB; review of JB’s own care package. Both ' +
        'agreed, JB signed.',
      reference: 'YC-2093',
      chaseInDays: 14,
    },
  },
  {
    case: 'ellis',
    by: 'amina',
    daysAgo: 361,
    time: '14:05',
    kind: 'referral_outcome',
    fields: {
      referral: 'ellis-carer',
      outcome:
        'JB’s evening call put in, tablets now done by the carer. EB offered the young ' +
        'carers’ group. Took one reminder and a polite second one.',
    },
  },
  {
    case: 'ellis',
    by: 'priya',
    daysAgo: 340,
    time: '11:40',
    occurredDaysAgo: 343,
    occurredTime: '16:10',
    kind: 'note',
    fields: {
      text:
        'Late entry, from my notebook. Joint visit. New evening carer is working; EB ' +
        'watched her do the tablets for a week before he trusted it. He has been to one ' +
        'group session and ‘might’ go again.',
      with: 'family',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'ellis',
    by: 'amina',
    daysAgo: 240,
    time: '15:20',
    occurredTime: '13:30',
    kind: 'meeting',
    fields: {
      meeting: 'taf',
      attended: 'EB, JB, form tutor, young carers’ worker, Amina',
      shared:
        'No lates this half term. EB spoke for himself: wants one evening a week for ' +
        'football, and a phone call if Mum is taken ill, not a teacher at the door.',
      decisions:
        'Neighbour and carer cover football evening. School has EB’s own wording for ' +
        'bad news.',
    },
  },
  {
    case: 'ellis',
    by: 'priya',
    daysAgo: 236,
    time: '09:20',
    kind: 'level_change',
    fields: {
      to: 'low',
      reason:
        'Tablets and lifting are off him, school is steady, JB’s care is reviewed. ' +
        'Shown to Ruth in the weekly list.',
    },
  },
  {
    case: 'ellis',
    by: 'amina',
    daysAgo: 104,
    time: '17:00',
    occurredTime: '16:00',
    kind: 'note',
    fields: {
      text:
        'JB had a relapse and four days in hospital. EB stayed with the neighbour as ' +
        'planned and rang me himself to tell me the plan had worked. Sad, and so proud.',
      with: 'person',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'ellis',
    by: 'amina',
    daysAgo: 29,
    time: '16:25',
    occurredTime: '15:35',
    kind: 'note',
    fields: {
      text:
        'Home visit. EB in goal for the under-14s, muddy boots in the hall. JB using ' +
        'the chair indoors now; they have talked about it and he’s fine if she is. He’d ' +
        'like to talk with me alone next time about options at school.',
      with: 'family',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
]
