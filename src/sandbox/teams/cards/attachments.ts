import { CARD_TYPE, type Card } from './card.ts'
import { checkCard, type Stand } from './check.ts'

type Read = { cards: Card[] } | { faults: string[] }

/** The cards of what a bot sends, or what is wrong with them. Teams draws more kinds; we do not. */
export function readAttachments(attachments: unknown, stand: Stand): Read {
  if (attachments === undefined) return { cards: [] }
  if (!Array.isArray(attachments)) return { faults: ['attachments is not a list'] }
  const read = attachments.map((one) => readAttachment(one, stand))
  const faults = read.flatMap((one) => ('faults' in one ? one.faults : []))
  if (faults.length > 0) return { faults }
  return { cards: read.flatMap((one) => ('card' in one ? [one.card] : [])) }
}

/** One card in its envelope. */
export function readAttachment(attachment: unknown, stand: Stand) {
  if (typeof attachment !== 'object' || attachment === null)
    return { faults: ['not an attachment'] }
  const { contentType, content } = attachment as { contentType?: unknown; content?: unknown }
  if (contentType !== CARD_TYPE) return { faults: [`an attachment of type ${contentType}`] }
  return checkCard(content, stand)
}
