/**
 * A refusal is an answer to a person, not a fault. The words say what to do next and tell nothing
 * that the person may not know: "no such case" and "not yours" are one refusal.
 */
export const refusals = {
  not_found: {
    words: 'We can’t find that case among the ones you work with.',
    next: 'Check the reference, or ask your supervisor.',
    field: 'case',
  },
  no_case_chosen: {
    words: 'Who is this about?',
    next: 'Choose a case, or choose “Someone new”.',
    field: 'case',
  },
  no_name: {
    words: 'Please give a name for the new person.',
    next: 'What you call them is enough for now.',
    field: 'newName',
  },
  empty_text: {
    words: 'There is nothing here to save yet.',
    next: 'Write what happened, in your own words.',
    field: 'text',
  },
  text_too_long: {
    words: 'That is longer than one entry can hold (40,000 characters).',
    next: 'Nothing was saved. Please send it in two parts.',
    field: 'text',
  },
  in_the_future: {
    words: 'That time has not come yet.',
    next: 'Give the time when it happened, or leave it as it is.',
    field: 'date',
  },
  too_long_ago: {
    words: 'That is more than 120 years ago.',
    next: 'Please check the year.',
    field: 'date',
  },
  not_a_date: {
    words: 'That date and time can’t be read.',
    next: 'Write the time like 14:30.',
    field: 'time',
  },
  no_level: {
    words: 'Please choose a level.',
    next: 'Low, Medium or High.',
    field: 'level',
  },
  no_reason: {
    words: 'Please say why.',
    next: 'One sentence is enough: what makes you raise it now?',
    field: 'reason',
  },
  no_decision: {
    words: 'Please say what was decided.',
    next: 'Deciding not to act is a decision too.',
    field: 'decision',
  },
  no_reasoning: {
    words: 'Please say why.',
    next: 'The reason is what a review will ask for.',
    field: 'reasoning',
  },
  not_a_raise: {
    words: 'The level is already that high.',
    next: 'To add what worries you, write a note. To lower a level, speak to your lead.',
    field: 'level',
  },
  own_alert: {
    words: 'You raised this alert, so somebody else has to take it.',
    next: 'If nobody has, ring the number on your receipt.',
    field: null,
  },
  already_taken: {
    words: 'A colleague has this already.',
    next: 'You need do nothing more.',
    field: null,
  },
  already_yours: {
    words: 'You have this.',
    next: 'It was recorded the first time you pressed.',
    field: null,
  },
  superseded: {
    words: 'A newer version of this form is being saved.',
    next: 'You need do nothing more.',
    field: null,
  },
  saved_before: {
    words: 'This form was saved before your last change.',
    next: 'Copy what you changed into a new note about the same case.',
    field: 'text',
  },
  not_on_daybook: {
    words: 'Your chat account is not linked to Daybook.',
    next: 'Ask the person who looks after Daybook in your organisation.',
    field: null,
  },
  not_understood: {
    words: 'I did not understand that.',
    next: 'Try /note, /disclosure, /concern or /brief, or write “brief me on K-…”.',
    field: null,
  },
} as const satisfies Record<string, { words: string; next: string; field: string | null }>

export type RefusalCode = keyof typeof refusals
export type Refusal = { refused: RefusalCode }

/** Makes a refusal; see the table for its words. */
export function refuse(code: RefusalCode): Refusal {
  return { refused: code }
}

/** True when an outcome is a refusal. */
export function isRefusal(outcome: object): outcome is Refusal {
  return 'refused' in outcome
}

/** The whole sentence that a person reads. */
export function refusalWords(code: RefusalCode): string {
  return `${refusals[code].words} ${refusals[code].next}`
}
