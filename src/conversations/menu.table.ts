import type { Verb } from './verbs.table.ts'

type Item = { verb: Verb; word: string; label: string; hint: string }

/**
 * What people may record by hand, in groups, with the word under which each is found after
 * `/daybook`, and what it is for.
 */
export const MENU: readonly { group: string; label: string; items: readonly Item[] }[] = [
  {
    group: 'contact',
    label: 'Contact and safety',
    items: [
      item('record_note', 'note', 'Note', 'a visit, a call, what you saw'),
      item('record_private_note', 'private note', 'Private note', 'only for those you name'),
      item('plan_contact', 'planned contact', 'Planned contact', 'when you will see them next'),
      item('set_safe_contact', 'safe contact', 'Safe contact', 'how to reach them safely'),
      item('set_safety_line', 'safety line', 'Safety line', 'what everybody must know'),
      item('keep_outside_record', 'letter', 'E-mail, text or letter', 'something that came in'),
      item('set_person_details', 'person', 'Person details', 'name, age, language'),
    ],
  },
  {
    group: 'concern',
    label: 'Concerns',
    items: [
      item('record_disclosure', 'disclosure', 'Disclosure', 'somebody told you something'),
      item('raise_level', 'concern', 'Raise the level', 'you are more worried than before'),
      item('ask_lowering', 'lower', 'Lower the level', 'you are less worried than before'),
      item('record_staff_concern', 'colleague', 'About a colleague', 'staff or volunteers'),
      item('write_report', 'report', 'Somebody else’s case', 'you know something; tell the lead'),
    ],
  },
  {
    group: 'decision',
    label: 'Decisions and oversight',
    items: [
      item('write_decision', 'decision', 'Decision', 'also not to act, refer, share or raise'),
      item('write_sharing_decision', 'sharing', 'Sharing decision', 'to share, or not to'),
      item('record_action', 'action', 'Action', 'who does what by when'),
      item('record_action_done', 'done', 'Action done', 'with what result'),
      item('write_oversight', 'oversight', 'Management oversight', 'signed, with your rationale'),
      item('write_supervision', 'supervision', 'Supervision record', 'what was discussed'),
      item('record_event', 'event', 'Significant event', 'a line of the chronology'),
    ],
  },
  {
    group: 'partners',
    label: 'Other services',
    items: [
      item('record_referral', 'referral', 'Referral', 'to whom, and what was sent'),
      item('record_acknowledgement', 'acknowledged', 'They have it', 'a referral has arrived'),
      item('record_referral_outcome', 'outcome', 'Outcome of a referral', 'what came of it'),
      item('record_feedback', 'feedback', 'Feedback on a referral', 'what they said about it'),
      item('record_meeting', 'meeting', 'Multi-agency meeting', 'who, what was shared, decided'),
      item('record_consultation', 'consultation', 'Consultation', 'advice that you asked for'),
      item('record_challenge', 'challenge', 'Professional challenge', 'you disagree with them'),
    ],
  },
  {
    group: 'case',
    label: 'The case itself',
    items: [
      item('close_case', 'close', 'Close a case', 'with a reason and an outcome'),
      item('reopen_case', 'reopen', 'Reopen a case', 'and why'),
      item('hand_on_case', 'hand on', 'Hand a case on', 'to another team or organisation'),
      item('link_case', 'link', 'Link two cases', 'a household, siblings, partners'),
      item('join_case', 'join', 'Join two cases', 'one person with two cases'),
      item('assign_case', 'assign', 'Who works the case', 'from now on, or no longer'),
    ],
  },
  {
    group: 'access',
    label: 'Who may read',
    items: [
      item('restrict_access', 'restrict', 'Restrict a case', 'to a list of people'),
      item('end_restriction', 'unrestrict', 'End a restriction', 'and why'),
      item('override_access', 'override', 'Override', 'read for three hours, for a reason'),
      item('declare_conflict', 'conflict', 'Declare a conflict', 'it is about a colleague'),
      item('lift_conflict', 'no conflict', 'Lift a conflict', 'and why'),
      item('give_task', 'task', 'Give a case for a task', 'to a records officer'),
      item('end_task', 'end task', 'End a task', 'of a records officer'),
    ],
  },
]

function item(verb: Verb, word: string, label: string, hint: string): Item {
  return { verb, word, label, hint }
}

/** What can be written about an entry that was opened, besides what its buttons offer. */
export const ABOUT_ENTRY: readonly (readonly [verb: Verb, label: string])[] = [
  ['record_event', 'Add it to the chronology'],
  ['restrict_access', 'Restrict who reads it'],
  ['end_restriction', 'End its restriction'],
  ['set_aside_signs', 'Set a sign of risk aside'],
  ['name_reader', 'Name one more reader'],
  ['end_reader', 'End a reader'],
  ['declare_conflict', 'Declare or confirm a conflict'],
  ['lift_conflict', 'Lift a conflict'],
]
