import type { CharityEntry } from './charity.types.ts'

export const nellEntries: CharityEntry[] = [
  {
    case: 'nell',
    by: 'amina',
    daysAgo: 228,
    time: '15:40',
    occurredTime: '13:45',
    kind: 'note',
    fields: {
      text:
        'School library. Nell drew a house with one window lit. ‘That’s Rafe’s, he does ' +
        'the porridge.’ Hungry at ten, not at twelve. She asked whether her mum’s sad is ' +
        'a catching sad.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'nell',
    by: 'amina',
    daysAgo: 226,
    time: '10:10',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Seven, mum in bed most days, care done by a brother of twelve. JT wants help ' +
        'and is frightened of who gives it.',
    },
  },
  {
    case: 'nell',
    by: 'amina',
    daysAgo: 226,
    time: '10:25',
    kind: 'case_linked',
    fields: {
      other: 'rafe',
      relation: 'sibling',
      why: 'Brother and sister at one address, one mother, a school each.',
    },
  },
  {
    case: 'nell',
    by: 'amina',
    daysAgo: 225,
    time: '16:30',
    occurredTime: '10:30',
    kind: 'note',
    fields: {
      text:
        'JT up and dressed for me, which cost her. Cried about the school gate. Medicine ' +
        'changed in March, has not been back since. I rang the surgery with her; ' +
        'Thursday, 09:10, I’m taking her.',
      with: 'family',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'nell',
    by: 'amina',
    daysAgo: 223,
    time: '12:20',
    occurredTime: '09:10',
    kind: 'note',
    fields: {
      text:
        'Surgery with JT. Doctor listened for half an hour. New tablets, weekly review, ' +
        'perinatal team not right as Nell is seven; adult team then.',
      with: 'statutory_service',
      how: 'meeting',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'nell',
    key: 'nell-help',
    by: 'amina',
    daysAgo: 223,
    time: '13:00',
    kind: 'referral',
    fields: {
      to: 'Marrowshire Early Help hub',
      what:
        'Breakfast and walk to school for both, time off for Rafe, help for JT at home. ' +
        'Agreed by JT.',
      reference: 'EH-6611',
      chaseInDays: 10,
    },
  },
  {
    case: 'nell',
    by: 'amina',
    daysAgo: 206,
    time: '15:15',
    occurredTime: '14:00',
    kind: 'note',
    fields: {
      text:
        'Walking bus has a hi-vis that comes to her ankles. On time four days of five. ' +
        '‘Mrs Obi does plaits at the stop.’',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'nell',
    by: 'amina',
    daysAgo: 199,
    time: '11:10',
    kind: 'referral_outcome',
    fields: {
      referral: 'nell-help',
      outcome:
        'Accepted: family worker two mornings, walking bus, TAF in three weeks. School ' +
        'uniform fund, no form.',
    },
  },
  {
    case: 'nell',
    by: 'amina',
    daysAgo: 180,
    time: '16:00',
    occurredTime: '13:30',
    kind: 'meeting',
    fields: {
      meeting: 'taf',
      attended: 'School, family worker, JT, grandmother (MT), me; Nell’s drawing on the table',
      shared:
        'JT better in the mornings. Grandmother has Fridays. Nell asks for a bath night ' +
        'that isn’t Rafe.',
      decisions: 'Bath night is JT, Tuesdays, with MT near. Next in eight weeks.',
    },
  },
  {
    case: 'nell',
    by: 'amina',
    daysAgo: 162,
    time: '14:40',
    occurredTime: '13:20',
    kind: 'disclosure',
    fields: {
      words:
        'When Mummy shouts at the wall I get in Rafe’s bed and he tells me the planets. ' +
        'We got to Neptune.',
      exactness: 'exact',
      questionsAsked:
        '“How often do you get in Rafe’s bed?” (Nell: “When there’s shouting. Three.”)',
      whoSpoke: 'Nell to me',
      whoElse: 'Nobody',
      demeanour: 'Counting planets on her fingers, cheerful.',
      doneAtOnce:
        'Told her it’s all right to have told. Rang JT’s nurse, then JT, who had told ' +
        'the nurse herself that morning.',
      wishes: 'A planet lamp.',
      toldPassedOn: true,
      whoHasBeenTold: 'Priya, nurse, JT',
      worry: 'medium',
    },
  },
  {
    case: 'nell',
    by: 'priya',
    daysAgo: 162,
    time: '15:50',
    kind: 'decision',
    fields: {
      decision:
        'Stay at Medium; nurse sees JT tomorrow; night plan with grandmother from ' + 'tonight.',
      reasoning:
        'Frightening for a child of seven and not aimed at her. JT rang the nurse before ' +
        'we did. If she should frighten herself, or Nell be in the room, it goes to High ' +
        'the same hour.',
      alternatives: 'Children’s social care today. Told to the Early Help hub, who agree.',
      consulted: 'Amina, nurse; Ruth by phone',
      reviewOn: 7,
    },
  },
  {
    case: 'nell',
    key: 'nell-plan',
    by: 'amina',
    daysAgo: 140,
    time: '15:30',
    occurredTime: '14:10',
    kind: 'note',
    fields: {
      text:
        'Lamp came. Saturn is loose. No nights in Rafe’s bed for two weeks, Rafe has ' +
        'none of the nights now, gran has them.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'nell',
    by: 'amina',
    daysAgo: 101,
    time: '16:10',
    occurredTime: '15:10',
    kind: 'note',
    fields: {
      text: 'JT answered the door. Made us toast. Forgot it, made more. Laughed.',
      with: 'family',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'nell',
    by: 'priya',
    daysAgo: 88,
    time: '09:50',
    kind: 'addendum',
    fields: {
      amends: 'nell-plan',
      addendum: 'clarification',
      text:
        'MT’s nights are Monday to Thursday and not all week: she has work on Friday ' +
        'evenings and Nell knows it as ‘film night’.',
    },
  },
  {
    case: 'nell',
    by: 'amina',
    daysAgo: 54,
    time: '15:20',
    occurredTime: '14:05',
    kind: 'note',
    fields: {
      text:
        'Reading on green books. Attendance 94. Wanted to know if I do this job for sad ' +
        'mums in Wales.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'nell',
    by: 'amina',
    daysAgo: 19,
    time: '15:45',
    occurredTime: '14:15',
    kind: 'note',
    fields: {
      text:
        'JT had a bad weekend; nurse out Saturday; Nell at gran’s, knew the plan word ' +
        'for word.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'nell',
    by: 'amina',
    daysAgo: 11,
    time: '10:30',
    kind: 'action',
    fields: {
      what: 'Next TAF: ask for the family worker to go on past Christmas',
      owner: 'amina',
      dueInDays: 21,
    },
  },
]
