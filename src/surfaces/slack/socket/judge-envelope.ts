import { z } from 'zod'
import { EVENTS } from '../catalogue.table.ts'

/** As large as a body may be over HTTP. */
const LARGEST_ENVELOPE = 1_000_000

const types = new Set<string>(Object.values(EVENTS).map(({ type }) => type))
const id = z.string().regex(/^[\w-]{8,100}$/)

const interactive = ['block_actions', 'view_submission', 'view_closed'] as const
const others = ['block_suggestion', 'shortcut', 'message_action'] as const

/** Everything that Slack may say through a WebSocket and that we listen to. */
const envelope = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('hello') }),
  z.looseObject({ type: z.literal('disconnect') }),
  z.looseObject({
    type: z.literal('slash_commands'),
    envelope_id: id,
    payload: z.looseObject({ command: z.string().startsWith('/') }),
  }),
  z.looseObject({
    type: z.literal('interactive'),
    envelope_id: id,
    payload: z.looseObject({ type: z.enum([...interactive, ...others]) }),
  }),
  z.looseObject({
    type: z.literal('events_api'),
    envelope_id: id,
    payload: z.looseObject({
      type: z.literal('event_callback'),
      // The library makes a signal of its own of this word: only those that we know get through.
      event: z.looseObject({ type: z.string().refine((type) => types.has(type)) }),
    }),
  }),
])

/**
 * Decides whether what came through a WebSocket of Slack may go on to Bolt: a text of bounded
 * length, of a kind that we listen to. NB: does not check who sent it; that is what the encrypted
 * connection to Slack’s own host does.
 */
export function judgeEnvelope(data: unknown): 'passed' | 'too_large' | 'not_readable' {
  if (typeof data !== 'string') return 'not_readable'
  if (data.length > LARGEST_ENVELOPE) return 'too_large'
  return envelope.safeParse(parsed(data)).success ? 'passed' : 'not_readable'
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
