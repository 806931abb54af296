import type { Settings } from '../domain/settings.ts'
import { dateWords, timeWords } from '../domain/when.ts'

/** What a notice by e-mail or webhook may be made of. */
export type NoticeFacts = {
  event: 'alert' | 'look_again' | 'ring'
  drill: boolean
  reference: string
  raisedAt: string
  zone: string
}

/** What a person reads who can not see the chat: reference, level, time and the number to ring. */
export function noticeWords(
  n: NoticeFacts,
  { numbers }: Settings,
): { subject: string; text: string } {
  const at = timeWords(n.raisedAt, n.zone)
  const mark = n.drill ? 'DRILL, nothing has happened. ' : ''
  const day = dateWords(n.raisedAt, n.zone)
  const raised = `${mark}High concern ${n.reference}, raised on ${day} at ${at}.`
  const { lead, outOfHours, emergency } = numbers
  const ring = `Number to ring: ${lead}. No answer: ${outOfHours}. In danger: ${emergency}.`
  return {
    subject: `${mark}${SUBJECTS[n.event]}: ${n.reference}, ${at}`,
    text: [raised, ASKS[n.event], ring, NO_ANSWER].join('\n'),
  }
}

const SUBJECTS = {
  alert: 'High concern',
  look_again: 'How does it stand',
  ring: 'Please ring now',
} as const

const ASKS = {
  alert: 'Please open Daybook and press “I have this”. If you can’t open it, ring the number.',
  look_again: 'You have this. Please open Daybook and say what happens next, or ring the number.',
  ring: 'Nobody has this yet. Please ring now; we keep asking.',
} as const

const NO_ANSWER = 'Please do not answer this message: nobody reads the answer.'
