import { z } from 'zod'
import { chartPart } from './chart.ts'

/**
 * A message as every surface can draw it. User text stands only in `text`, `words` and `value`
 * leaves, which surfaces put into plain-text elements: it can never ping, link or break a layout.
 */
const button = z.object({
  label: z.string().max(75),
  action: z.enum([
    ...(['take_alert', 'open_alert', 'open_entry', 'ask_supervisor', 'record_decision'] as const),
    ...([
      'add_addendum',
      'wrong_case',
      'open_form',
      'more_forms',
      'show_page',
      'show_view',
      'confirm_change',
      'decline_change',
      'not_a_risk',
      'rate_brief',
      'open_draft',
      'drop_draft',
      'delete_message',
      'open_document',
    ] as const),
  ]),
  /** An opaque id; never authority, never user text. */
  value: z.string().max(100),
  style: z.enum(['primary', 'danger']).optional(),
})

const part = z.discriminatedUnion('type', [
  z.object({ type: z.literal('heading'), text: z.string().max(150) }),
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({ type: z.literal('facts'), facts: z.array(z.tuple([z.string(), z.string()])).max(10) }),
  z.object({ type: z.literal('quote'), words: z.string() }),
  z.object({ type: z.literal('small'), text: z.string() }),
  z.object({ type: z.literal('rule') }),
  chartPart,
  z.object({ type: z.literal('buttons'), buttons: z.array(button).min(1).max(5) }),
  /** One line of a list, with what opens it beside it. */
  z.object({ type: z.literal('line'), text: z.string(), button }),
  /** One sentence with the entries it rests on; each reference opens its entry. */
  z.object({
    type: z.literal('cited'),
    text: z.string(),
    citations: z
      .array(
        z.object({
          label: z.string().max(75),
          entry: z.string(),
          /** Reference, date and author: what a hover may say. Never words of the entry. */
          about: z.string().max(300).optional(),
        }),
      )
      .min(1)
      .max(5),
  }),
])

export const messageSchema = z.object({
  /** What a phone shows in a notification: its first 80 characters carry the meaning, no name. */
  summary: z.string().min(1).max(200),
  /** As many as a window of Slack has blocks, which is shown in one piece. */
  parts: z.array(part).min(1).max(100),
  /** Set where a model wrote sentences of it; surfaces mark it as such. */
  writtenByAi: z.literal(true).optional(),
  /** A document that goes with it, on a platform that can send one. */
  file: z
    .object({
      name: z.string(),
      bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array),
    })
    .optional(),
  /** Set on somebody’s Home: a platform that has a place for it shows it there. */
  shownAt: z.literal('home').optional(),
})

export type Button = z.infer<typeof button>
export type Part = z.infer<typeof part>
export type Message = z.infer<typeof messageSchema>

export const heading = (text: string): Part => ({ type: 'heading', text })
export const text = (words: string): Part => ({ type: 'text', text: words })
export const small = (words: string): Part => ({ type: 'small', text: words })
export const quote = (words: string): Part => ({ type: 'quote', words })
export const facts = (...list: [string, string][]): Part => ({ type: 'facts', facts: list })
export const line = (words: string, button: Button): Part => ({ type: 'line', text: words, button })
export const buttons = (...list: Button[]): Part => ({ type: 'buttons', buttons: list })

/** A message of one or more plain sentences. */
export function plainMessage(...sentences: string[]): Message {
  return { summary: (sentences[0] ?? 'Daybook').slice(0, 200), parts: sentences.map(text) }
}
