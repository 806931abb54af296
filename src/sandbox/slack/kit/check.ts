import type { z } from 'zod'
import { LIMITS } from '../limits.table.ts'
import { type Block, blocksWithin } from './blocks.ts'
import { type ViewSent, viewSent } from './view.ts'

/** A breach of the platform's rules: the error Slack answers with and where it found the fault. */
export interface Refusal {
  error: string
  messages: string[]
}

type Checked<T> = { value: T } | { refusal: Refusal }

const messageBlocks = blocksWithin('messageBlocks')

/** Zod's issues in the words and the place notation which Slack uses. */
function said(error: z.ZodError): string[] {
  return error.issues.map(
    (issue) => `[ERROR] ${issue.message} [json-pointer:/${issue.path.map(String).join('/')}]`,
  )
}

function tooLong(error: string, what: string, max: number): { refusal: Refusal } {
  return { refusal: { error, messages: [`[ERROR] ${what} is over ${max}`] } }
}

/** Slack counts the text of a message as it stands after `&`, `<` and `>` were escaped. */
function escapedBytes(text: string): number {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
  return Buffer.byteLength(text.replace(/[&<>]/g, (sign) => entities[sign] ?? sign))
}

/** The blocks of a message, or why Slack would refuse them. */
export function checkBlocks(blocks: unknown): Checked<Block[]> {
  const read = messageBlocks.safeParse(blocks)
  if (!read.success) return { refusal: { error: 'invalid_blocks', messages: said(read.error) } }
  const limit = LIMITS.messageBlocksCharacters
  if (JSON.stringify(read.data).length > limit.max)
    return tooLong(limit.error, 'the blocks together', limit.max)
  return { value: read.data }
}

/** Why Slack would refuse the text of a message, or null. */
export function checkText(text: string, updating: boolean): Refusal | null {
  if (text.length > LIMITS.messageText.max)
    return tooLong('msg_too_long', 'text', LIMITS.messageText.max).refusal
  const most = LIMITS.updatedMessageTextBytes.max
  if (updating && escapedBytes(text) > most) return tooLong('msg_too_long', 'text', most).refusal
  return null
}

/** A view as an app sent it, or why Slack would refuse it. */
export function checkView(view: unknown): Checked<ViewSent> {
  const limit = LIMITS.viewBytes
  if (Buffer.byteLength(JSON.stringify(view) ?? '') > limit.max)
    return tooLong(limit.error, 'the view', limit.max)
  const read = viewSent.safeParse(view)
  if (!read.success) return { refusal: { error: 'invalid_arguments', messages: said(read.error) } }
  return { value: read.data }
}
