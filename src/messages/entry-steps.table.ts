import type { EntryKind } from '../domain/entry-kinds.table.ts'

/** What can be done next about an opened entry: the form, and the button that leads to it. */
export const NEXT_STEPS: { readonly [Kind in EntryKind]?: readonly (readonly [string, string])[] } =
  {
    action: [['record_action_done', 'Mark as done']],
    referral: [
      ['record_acknowledgement', 'They have it'],
      ['record_referral_outcome', 'Record the outcome'],
      ['record_feedback', 'Record feedback'],
      ['record_follow_up', 'Record a chase'],
    ],
    lowering_request: [['answer_lowering', 'Confirm or refuse']],
    wrong_case: [['answer_wrong_case', 'Confirm or refuse']],
    override: [['review_override', 'Review it']],
    restriction: [
      ['record_follow_up', 'Record its review'],
      ['end_restriction', 'End it'],
    ],
    decision: [['record_follow_up', 'Record its review']],
    professional_challenge: [['record_follow_up', 'Record the answer']],
    conflict_declared: [['lift_conflict', 'Lift it']],
  }

/** Kinds that say how the case itself stands: they belong to no other case. */
export const STAYS: readonly EntryKind[] = [
  ...(['case_opened', 'case_closed', 'case_reopened', 'case_transferred'] as const),
  ...(['case_joined', 'case_linked', 'assignment', 'level_change', 'lowering_request'] as const),
  ...([
    'lowering_answer',
    'alert_taken',
    'step_done',
    'step_missed',
    'next_step',
    'alert_passed',
    'reporter_told',
    'addendum',
  ] as const),
  ...(['signs_set_aside', 'wrong_case', 'wrong_case_answer'] as const),
  ...(['override', 'override_review', 'restriction', 'restriction_ended'] as const),
  ...(['reader_named', 'reader_ended', 'conflict_declared', 'conflict_lifted'] as const),
  ...(['task_given', 'task_ended'] as const),
]
