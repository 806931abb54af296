import type { Actor } from '../domain/people.ts'
import { answerMessage } from '../messages/answer.ts'
import { buttons, type Message, text } from '../messages/message.ts'
import type { OutgoingMessage } from '../ports/outbox.ts'
import type { World } from './world.ts'

/** A button that opens a form or a view: an answer to words, which can open no window. */
export async function drawOffer(
  world: World,
  to: Actor,
  { ids }: OutgoingMessage,
): Promise<Message> {
  const [kind, name = ''] = (ids.code ?? '').split(':')
  const { reference = '' } = ids
  if (kind === 'view') return offer('show_view', `${name} ${reference}`.trim())
  const found = reference ? await world.ledger.findCase(to, reference) : null
  if (reference && !found) return answerMessage('not_found')
  return offer('open_form', found ? `${name}:case:${found.id}:${found.reference}` : name)
}

function offer(action: 'show_view' | 'open_form', value: string): Message {
  const isForm = action === 'open_form'
  const words = isForm ? 'The form opens here.' : 'Only you see what opens, and it is logged.'
  const label = isForm ? 'Open the form' : 'Open'
  return { summary: 'Open it here', parts: [text(words), buttons({ label, action, value })] }
}
