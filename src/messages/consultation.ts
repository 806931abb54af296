import type { Settings } from '../domain/settings.ts'
import { momentWords, timeWords } from '../domain/when.ts'
import {
  buttons,
  heading,
  type Message,
  type Part,
  plainMessage,
  quote,
  small,
  text,
} from './message.ts'

export type QuestionFacts = {
  id: string
  asker: string
  askedAt: string
  inDanger: boolean
  question: string
  advice: { advice: string; whoDoesWhat: string } | null
  answeredBy: string | null
  mayAnswer: boolean
  onRecord: boolean
  zone: string
}

/** A question to the lead, in the notification by its time only. */
export function questionMessage(q: QuestionFacts): Message {
  const at = timeWords(q.askedAt, q.zone)
  const danger = q.inDanger ? 'in danger now · ' : ''
  return {
    summary: `${q.asker} asks for your advice · ${danger}${at}`,
    parts: [
      heading(q.inDanger ? 'Advice asked for: in danger now' : 'Advice asked for'),
      small(`${q.asker}, ${momentWords(q.askedAt, q.zone)}`),
      quote(q.question),
      ...(q.advice ? adviceParts(q) : []),
      ...(q.mayAnswer
        ? [
            buttons({
              label: 'Give advice',
              action: 'open_form',
              value: `give_advice:${q.id}`,
              style: 'primary',
            }),
          ]
        : []),
    ],
  }
}

function adviceParts({ advice, answeredBy, onRecord }: QuestionFacts): Part[] {
  return [
    text(`Advice of ${answeredBy ?? 'a colleague'}:`),
    quote(advice?.advice ?? ''),
    text('Who does what:'),
    quote(advice?.whoDoesWhat ?? ''),
    small(onRecord ? 'It is on the record of a case.' : 'It is not on the record of a case.'),
  ]
}

/** To who asked: the advice is there. */
export function adviceMessage(q: QuestionFacts): Message {
  const { parts } = questionMessage({ ...q, mayAnswer: false })
  const [, ...rest] = parts
  return {
    summary: `${q.answeredBy ?? 'A colleague'} has given advice`,
    parts: [heading('Advice'), ...rest],
  }
}

/** To who asked, when everybody was told and nobody has answered. */
export function adviceLateMessage({ numbers }: Settings): Message {
  return plainMessage(
    `Nobody has answered your question yet. Please ring ${numbers.lead}.`,
    `No answer: ${numbers.outOfHours}. In danger: ${numbers.emergency}. We keep asking them.`,
  )
}

/** To who asked, at once. */
export function askedMessage(inDanger: boolean, { numbers }: Settings): Message {
  if (inDanger) {
    return plainMessage(
      `Ring ${numbers.emergency} now. Then ring your lead: ${numbers.lead}.`,
      'Your question is with the lead too. This message calls nobody.',
    )
  }
  return plainMessage(
    'Your question is with the lead on duty.',
    `Unanswered for two hours it goes to the deputy. If it can’t wait, ring ${numbers.lead}.`,
  )
}
