import type { z } from 'zod'
import type { PlainKind } from '../../domain/kind-rules.table.ts'
import { optionsOf } from '../entry-values.ts'
import {
  alsoOnChoice,
  choice,
  colleagueChoice,
  dateField,
  dayField,
  entryChoice,
  type FormValues,
  knownCaseChoice,
  longText,
  shortText,
  timeField,
} from '../form.ts'
import { YES_NO } from './yes-no.table.ts'

/** What a form asks besides whom it is about. Its fields have the names of the kind’s fields. */
export type PlainForm = {
  kind: PlainKind
  title: string
  submit?: string
  fields: Record<string, z.ZodType>
  /** The label of the day when it happened, for kinds that have one. */
  happened?: string
  /** The field that goes on in a second box. */
  goesOn?: string
}

/** Asked only when the form was not opened from the entry itself. */
const unopened = (values: FormValues) => !values.entry
const why = (label = 'Why?') => longText({ label, required: true })
const colleague = (label: string) => colleagueChoice({ label, required: true })
const shownBy = (label: string) => entryChoice({ label, when: unopened }, 'entries')
const whichReferral = (offers: 'open_referrals' | 'referrals') => ({
  referral: entryChoice({ label: 'Which referral?', required: true, when: unopened }, offers),
})

/** The forms of the kinds that one decision serves, by the name under which each is sent. */
export const plainForms = {
  plan_contact: {
    kind: 'planned_contact',
    title: 'Plan a contact',
    fields: {
      what: shortText({ label: 'What is planned?', required: true }),
      whenDate: dayField({ label: 'On which day?', required: true }),
      whenTime: shortTime('At what time, if it is agreed'),
      who: colleagueChoice({ label: 'Who goes, if not you' }),
    },
  },
  set_safe_contact: {
    kind: 'safe_contact',
    title: 'Safe contact',
    fields: {
      how: shortText({ label: 'How can they be reached safely?', required: true }),
      when: shortText({ label: 'When' }),
      codeWord: shortText({ label: 'Code word' }),
      noVoicemail: choice({ label: 'No voicemail?' }, YES_NO),
      whoMustNotKnow: shortText({ label: 'Who must not know' }),
      note: longText({ label: 'Anything else' }),
    },
  },
  set_safety_line: {
    kind: 'safety_line',
    title: 'Safety line',
    fields: {
      line: longText({
        label: 'What must everybody know before they visit?',
        hint: 'For example: visit in pairs; speak to the lead first.',
        required: true,
      }),
    },
  },
  set_person_details: {
    kind: 'person_details',
    title: 'Person details',
    fields: {
      name: shortText({ label: 'Their name', required: true }),
      group: choice(
        { label: 'Child or adult?', required: true },
        optionsOf('person_details', 'group'),
      ),
      dateOfBirth: dayField({ label: 'Date of birth' }),
      age: shortText({ label: 'Age, if you do not know the date of birth' }),
      pronouns: shortText({ label: 'Pronouns' }),
      otherNames: shortText({ label: 'Other names they use' }),
      language: shortText({ label: 'Language they speak best' }),
    },
  },
  keep_outside_record: {
    kind: 'outside_record',
    title: 'E-mail, text or letter',
    goesOn: 'text',
    fields: {
      medium: choice(
        { label: 'What is it?', required: true },
        optionsOf('outside_record', 'medium'),
      ),
      source: shortText({ label: 'Who sent or wrote it?', required: true }),
      dated: dayField({ label: 'Date of the original', required: true }),
      text: longText({
        label: 'What does it say?',
        hint: 'The words as they are.',
        required: true,
      }),
      keptAt: shortText({ label: 'Where is the original kept?' }),
      alsoOn: alsoOnChoice(),
    },
  },

  write_decision: {
    kind: 'decision',
    title: 'Write down a decision',
    fields: {
      choice: choice({ label: 'What kind of decision?' }, optionsOf('decision', 'choice')),
      decision: longText({ label: 'What was decided?', required: true }),
      reasoning: longText({ label: 'Why?', hint: 'As you weighed it.', required: true }),
      alternatives: longText({ label: 'What else was considered' }),
      consulted: shortText({ label: 'Who was consulted' }),
      reviewOn: dayField({ label: 'Review on' }),
    },
  },
  write_sharing_decision: {
    kind: 'sharing_decision',
    title: 'Share or not',
    fields: {
      share: choice({ label: 'Decided', required: true }, optionsOf('sharing_decision', 'share')),
      with: shortText({ label: 'With whom?', required: true }),
      what: longText({ label: 'What?', hint: 'No more than they need.', required: true }),
      why: why(),
      basis: shortText({
        label: 'Lawful basis',
        hint: 'For example: consent; a legal duty; to protect a child or an adult at risk.',
        required: true,
      }),
      personTold: choice(
        { label: 'Is the person told?' },
        optionsOf('sharing_decision', 'personTold'),
      ),
      toldWhy: shortText({ label: 'If not: why that is unsafe' }),
    },
  },
  record_action: {
    kind: 'action',
    title: 'Agree an action',
    fields: {
      what: shortText({ label: 'What is to be done?', required: true }),
      owner: colleague('Who does it?'),
      dueOn: dayField({ label: 'By when?', required: true }),
    },
  },
  record_action_done: {
    kind: 'action_done',
    title: 'An action is done',
    fields: {
      action: entryChoice(
        { label: 'Which action?', required: true, when: unopened },
        'open_actions',
      ),
      result: longText({ label: 'With what result?', required: true }),
    },
  },
  write_oversight: {
    kind: 'management_oversight',
    title: 'Management oversight',
    submit: 'Sign and save',
    fields: {
      oversight: longText({ label: 'What did you look at, and what follows?', required: true }),
      rationale: longText({ label: 'Why?', required: true }),
      signed: shortText({ label: 'Sign with your name', required: true }),
    },
  },
  write_supervision: {
    kind: 'supervision_record',
    title: 'Supervision record',
    fields: {
      with: colleagueChoice({ label: 'With whom' }),
      discussed: longText({ label: 'What was discussed?', required: true }),
      agreed: longText({ label: 'What was agreed' }),
    },
  },
  record_event: {
    kind: 'significant_event',
    title: 'Add to the chronology',
    fields: {
      date: dayField({ label: 'When was it?', required: true }),
      what: longText({ label: 'What happened?', hint: 'One or two sentences.', required: true }),
      impact: longText({ label: 'What did it mean for them?', required: true }),
      tone: choice(
        { label: 'Good or bad for them?', required: true },
        optionsOf('significant_event', 'tone'),
      ),
      entries: shownBy('Which entry shows it?'),
      entries2: shownBy('And which other'),
      entries3: shownBy('And a third'),
    },
  },

  record_referral: {
    kind: 'referral',
    title: 'Record a referral',
    happened: 'When it was sent',
    fields: {
      to: shortText({ label: 'To whom?', required: true }),
      what: longText({ label: 'What was sent?', required: true }),
      reference: shortText({ label: 'Their reference' }),
      chaseOn: dayField({ label: 'Chase on' }),
    },
  },
  record_acknowledgement: {
    kind: 'referral_acknowledged',
    title: 'They have the referral',
    happened: 'When they said so',
    fields: {
      ...whichReferral('open_referrals'),
      by: shortText({ label: 'Who confirmed it?', required: true }),
      reference: shortText({ label: 'Their reference' }),
    },
  },
  record_referral_outcome: {
    kind: 'referral_outcome',
    title: 'Outcome of a referral',
    fields: {
      ...whichReferral('open_referrals'),
      outcome: longText({ label: 'What came of it?', required: true }),
    },
  },
  record_feedback: {
    kind: 'referral_feedback',
    title: 'Feedback on a referral',
    fields: {
      ...whichReferral('referrals'),
      feedback: longText({ label: 'What did they say?', required: true }),
    },
  },
  record_follow_up: {
    kind: 'follow_up',
    title: 'Follow-up',
    fields: {
      what: longText({
        label: 'What came of it?',
        hint: 'The review, the chase or the answer.',
        required: true,
      }),
      again: dayField({
        label: 'Look at it again on',
        hint: 'A restriction always has such a day; to lift it, press “End it” instead.',
      }),
    },
  },
  record_meeting: {
    kind: 'meeting',
    title: 'Multi-agency meeting',
    happened: 'When it was',
    fields: {
      meeting: choice({ label: 'Which meeting?', required: true }, optionsOf('meeting', 'meeting')),
      alsoOn: alsoOnChoice(),
      attended: longText({ label: 'Who attended?', required: true }),
      shared: longText({ label: 'What was shared?', required: true }),
      decisions: longText({ label: 'What was decided?', required: true }),
      actions: longText({ label: 'Actions of others' }),
      actionWhat: shortText({ label: 'An action of ours' }),
      actionOwner: colleagueChoice({ label: 'Who does it' }),
      actionDue: dayField({ label: 'By when' }),
    },
  },
  record_consultation: {
    kind: 'consultation',
    title: 'Record a consultation',
    happened: 'When it was',
    fields: {
      question: longText({
        label: 'What was asked?',
        hint: 'Names may be left out where your rules allow it.',
        required: true,
      }),
      advice: longText({ label: 'What was advised?', required: true }),
      by: shortText({ label: 'By whom?', required: true }),
      whoDoesWhat: longText({ label: 'Who does what' }),
    },
  },
  record_challenge: {
    kind: 'professional_challenge',
    title: 'Professional challenge',
    fields: {
      stage: choice(
        { label: 'At which stage?', required: true },
        optionsOf('professional_challenge', 'stage'),
      ),
      to: shortText({ label: 'To whom?', required: true }),
      what: longText({ label: 'What do you disagree with, and why?', required: true }),
      answerBy: dayField({ label: 'Answer wanted by' }),
    },
  },

  close_case: {
    kind: 'case_closed',
    title: 'Close a case',
    submit: 'Close it',
    fields: {
      reason: why('Why is it closed?'),
      outcome: longText({ label: 'With what outcome for them?', required: true }),
    },
  },
  reopen_case: {
    kind: 'case_reopened',
    title: 'Reopen a case',
    submit: 'Reopen it',
    fields: { why: why() },
  },
  hand_on_case: {
    kind: 'case_transferred',
    title: 'Hand a case on',
    fields: {
      from: shortText({ label: 'From which team' }),
      to: shortText({ label: 'To which team or organisation?', required: true }),
      why: why(),
    },
  },
  join_case: {
    kind: 'case_joined',
    title: 'Join two cases',
    submit: 'Join them',
    fields: {
      other: knownCaseChoice({
        label: 'In which case does it go on?',
        hint: 'For one person with two cases. For a family, link them.',
        required: true,
      }),
      why: why(),
    },
  },
  link_case: {
    kind: 'case_linked',
    title: 'Link two cases',
    submit: 'Link them',
    fields: {
      other: knownCaseChoice({ label: 'With which case?', required: true }),
      relation: choice(
        { label: 'How do they belong together?', required: true },
        optionsOf('case_linked', 'relation'),
      ),
      why: why(),
    },
  },
  assign_case: {
    kind: 'assignment',
    title: 'Who works the case',
    fields: {
      who: colleague('Who?'),
      what: choice({ label: 'From now on', required: true }, optionsOf('assignment', 'what')),
      why: why(),
    },
  },

  set_aside_signs: {
    kind: 'signs_set_aside',
    title: 'Set a sign aside',
    submit: 'Set aside',
    fields: {
      because: choice(
        { label: 'What is it?', required: true },
        optionsOf('signs_set_aside', 'because'),
      ),
      why: longText({
        label: 'Why?',
        hint: 'It stands beside the entry, where your lead can read it.',
        required: true,
      }),
    },
  },
  add_addendum: {
    kind: 'addendum',
    title: 'Add to this entry',
    submit: 'Add',
    goesOn: 'text',
    fields: {
      addendum: choice(
        {
          label: 'What is it?',
          hint: 'An objection is by the person concerned.',
          required: true,
        },
        optionsOf('addendum', 'addendum'),
      ),
      text: longText({
        label: 'What do you add?',
        hint: 'The entry itself stays as it is.',
        required: true,
      }),
    },
  },
  wrong_case: {
    kind: 'wrong_case',
    title: 'This is the wrong case',
    submit: 'Ask a lead',
    fields: {
      rightCase: knownCaseChoice({ label: 'Which is the right case?', required: true }),
      why: why('How did it happen?'),
    },
  },
  answer_wrong_case: {
    kind: 'wrong_case_answer',
    title: 'Wrong case?',
    fields: {
      confirmed: choice({ label: 'Does it belong to the other case?', required: true }, YES_NO),
      reason: why(),
      breach: choice(
        {
          label: 'Was it a data breach?',
          hint: 'One that is likely to harm somebody is reported within 72 hours.',
        },
        optionsOf('wrong_case_answer', 'breach'),
      ),
    },
  },
  review_override: {
    kind: 'override_review',
    title: 'Review of an override',
    fields: {
      outcome: choice(
        { label: 'Outcome', required: true },
        optionsOf('override_review', 'outcome'),
      ),
      reason: why(),
    },
  },
  restrict_access: {
    kind: 'restriction',
    title: 'Restrict who reads it',
    submit: 'Restrict',
    fields: {
      listed: colleague('Who may still read it?'),
      listed2: colleagueChoice({ label: 'And who else' }),
      listed3: colleagueChoice({ label: 'And a third', hint: 'You and the lead are added.' }),
      why: why(),
      reviewOn: dayField({ label: 'Review on', required: true }),
    },
  },
  end_restriction: {
    kind: 'restriction_ended',
    title: 'End a restriction',
    fields: { why: why() },
  },
  name_reader: {
    kind: 'reader_named',
    title: 'Name a reader',
    fields: { who: colleague('Who may read this entry too?'), why: why() },
  },
  end_reader: {
    kind: 'reader_ended',
    title: 'End a reader',
    fields: { who: colleague('Who is to read this entry no longer?'), why: why() },
  },
  declare_conflict: {
    kind: 'conflict_declared',
    title: 'Declare a conflict',
    fields: {
      who: colleague('Who has a conflict of interest?'),
      why: why('How does it concern them?'),
    },
  },
  lift_conflict: {
    kind: 'conflict_lifted',
    title: 'Lift a conflict',
    fields: { who: colleague('For whom?'), why: why() },
  },
  give_task: {
    kind: 'task_given',
    title: 'Give a case for a task',
    fields: {
      who: colleague('To which records officer?'),
      what: choice({ label: 'For what?', required: true }, optionsOf('task_given', 'what')),
      until: dayField({ label: 'Until when?', required: true }),
      why: why(),
    },
  },
  end_task: {
    kind: 'task_ended',
    title: 'End a task',
    fields: { who: colleague('Of which records officer?'), why: why() },
  },
} as const satisfies Record<string, PlainForm>

export type PlainVerb = keyof typeof plainForms

function shortTime(label: string) {
  return shortText({ label, hint: 'Like 14:30.' })
}

export const happenedFields = (label: string) => ({
  date: dateField({ label }),
  time: timeField({ label: 'At what time' }),
})
