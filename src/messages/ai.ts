import { momentWords } from '../domain/when.ts'
import { type Message, plainMessage } from './message.ts'

export type AiFacts = {
  /** Whether whoever installed Daybook has named a model. */
  isSetUp: boolean
  isOn: boolean
  by: string | null
  switchedAt: string | null
  /** The case that was asked about; null: none. */
  reference: string | null
  /** Of that case; null: it is not for the reader. */
  ofCase: boolean | null
  zone: string
}

/** How AI is switched, and what that means. */
export function aiMessage(a: AiFacts): Message {
  const who = a.by && a.switchedAt ? ` by ${a.by}, ${momentWords(a.switchedAt, a.zone)}` : ''
  const state = a.isOn
    ? `AI is switched on${who}.`
    : `AI is off${who ? `, switched off${who}` : ''}.`
  return plainMessage(
    state,
    ...(a.isSetUp ? [] : ['No model is set up, so none is asked, however it is switched.']),
    ...caseLines(a),
    a.isOn
      ? 'A model may write the story of a brief. Names and numbers are taken out before anything ' +
          'leaves, each sentence is checked against the record, and what left is counted.'
      : 'Briefs are put together from the record alone; nothing leaves. A lead can write: ai on',
  )
}

function caseLines({ reference, ofCase }: AiFacts): string[] {
  if (reference === null || ofCase === null) return []
  return [
    ofCase ? `${reference} follows that.` : `For ${reference} it is off, whatever is said above.`,
  ]
}
