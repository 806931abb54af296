import type { Message } from '../../../messages/message.ts'
import type { Pressed } from '../read/card-data.ts'
import type { Way } from '../trail.ts'
import { card } from './card.ts'
import { type DialogAnswer, dialog } from './dialog.ts'
import { renderCards } from './message.ts'

/** One page of what is shown; a button leads to the next. */
export function pageOf(message: Message, { action, value, page }: Pressed, way: Way): DialogAnswer {
  const pages = renderCards(message, 'dialog')
  const [first = card([])] = pages
  const { body } = pages[page] ?? first
  if (page + 1 >= pages.length) return dialog('From the record', card(body), way)
  const data = { daybook: { action, value, page: page + 1 } }
  const title = `Page ${page + 2} of ${pages.length}`
  return dialog('From the record', card(body, [{ type: 'Action.Submit', title, data }]), way)
}
