import type { Button, Message, Part } from '../../../messages/message.ts'
import { attached, bytesOf, type Card, card, type Element } from './card.ts'
import { renderChart } from './chart.ts'
import { citationsOf } from './citations.ts'
import { LIMITS } from './limits.table.ts'
import { labelled, plain, unmarked } from './text.ts'

/** In a chat a button may open a dialog; in a dialog it fills that dialog anew. */
export type Place = 'chat' | 'dialog'

/** A message as Teams takes it: a card, what a notification says, a mark on what an AI wrote. */
export type Rendered = {
  type: 'message'
  summary: string
  attachments: ReturnType<typeof attached>[]
  entities?: object[]
}

/** These act where they stand and their card is replaced; all others open a window. */
const ACTS_IN_PLACE: ReadonlySet<Button['action']> = new Set([
  'take_alert',
  'ask_supervisor',
  'confirm_change',
  'decline_change',
  'drop_draft',
  'delete_message',
])

/** A message in as many messages of Teams as it needs: whole, in order, cut between elements. */
export function renderPages(message: Message): Rendered[] {
  const citations = citationsOf(message)
  // They go with the first page, and leave it that much less room.
  const first = LIMITS.cardBytes - bytesOf(citations)
  return renderCards(message, 'chat', first).map((content, page) => ({
    type: 'message',
    summary: unmarked(message.summary),
    attachments: [attached(content)],
    ...(page === 0 ? citations : {}),
  }))
}

/**
 * A message as cards, each within what Teams takes.
 * @param first how many bytes the first of them may have.
 */
export function renderCards(
  message: Message,
  place: Place,
  first: number = LIMITS.cardBytes,
): Card[] {
  const pages: Element[][] = []
  let size = 0
  for (const element of message.parts.flatMap((part) => renderPart(part, place))) {
    const bytes = bytesOf(element)
    const page = pages.at(-1)
    if (page && size + bytes <= (pages.length === 1 ? first : LIMITS.cardBytes)) {
      page.push(element)
      size += bytes
    } else {
      pages.push([element])
      size = bytes
    }
  }
  return pages.map((body) => card(body))
}

function renderPart(part: Part, place: Place): Element[] {
  switch (part.type) {
    case 'heading':
      return [heading(part.text)]
    case 'text':
      return plain(part.text)
    case 'facts':
      return part.facts.map(([label, value]) => labelled(label, value))
    case 'quote':
      return plain(part.words).map((line) => ({
        type: 'Container',
        style: 'emphasis',
        items: [line],
      }))
    case 'small':
      return plain(part.text, { size: 'Small', isSubtle: true })
    case 'rule':
      return [{ type: 'Container', separator: true, spacing: 'Medium', items: [] }]
    case 'buttons':
      return [buttonSet(part.buttons, place)]
    case 'line':
      return [lineSet(part, place)]
    case 'chart':
      return [heading(part.title), ...renderChart(part)]
    case 'cited':
      return [
        ...plain(part.text),
        buttonSet(
          part.citations.map(({ label, entry }) => ({ label, action: 'open_entry', value: entry })),
          place,
        ),
      ]
  }
}

/** A heading that screen readers know as one. */
export function heading(text: string): Element {
  return {
    type: 'TextBlock',
    text: unmarked(text),
    style: 'heading',
    size: 'Large',
    weight: 'Bolder',
    wrap: true,
  }
}

function buttonSet(buttons: readonly Button[], place: Place): Element {
  return { type: 'ActionSet', actions: buttons.map((button) => renderButton(button, place)) }
}

/** The words take what is left of the width; on a narrow screen the button stays in reach. */
function lineSet({ text, button }: Extract<Part, { type: 'line' }>, place: Place): Element {
  const column = (width: string, items: Element[]) => ({ type: 'Column', width, items })
  return {
    type: 'ColumnSet',
    columns: [column('stretch', plain(text)), column('auto', [buttonSet([button], place)])],
  }
}

const STYLES = { primary: 'positive', danger: 'destructive' } as const

function renderButton({ label, action, value, style }: Button, place: Place): Element {
  const look = { title: unmarked(label), ...(style ? { style: STYLES[style] } : {}) }
  const daybook = { action, value }
  if (place === 'dialog') return { type: 'Action.Submit', ...look, data: { daybook } }
  if (ACTS_IN_PLACE.has(action)) {
    return { type: 'Action.Execute', ...look, verb: action, data: { daybook } }
  }
  return { type: 'Action.Submit', ...look, data: { msteams: { type: 'task/fetch' }, daybook } }
}
