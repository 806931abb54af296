import type { Button, Message, Part } from '../../../messages/message.ts'
import { attached, bytesOf, type Card, card, type Element } from './card.ts'
import { renderChart } from './chart.ts'
import { bytesOfSource, type Citation, citedBy, type Numbers, sourcesOf } from './citations.ts'
import { LIMITS } from './limits.table.ts'
import { labelled, plain, unmarked } from './text.ts'

/** In a chat a button may open a dialog; in a dialog it fills that dialog anew. */
export type Place = 'chat' | 'dialog'

/** A message as Teams takes it: a card, what a notification says, a mark on what an AI wrote. */
export type Rendered = {
  type: 'message'
  summary: string
  attachments: ReturnType<typeof attached>[]
  /** Only where entries are cited: Teams shows a source beside its number here. */
  text?: string
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
  return pagesOf(message, 'chat').map(({ pieces, sources }) => {
    const numbers = new Map(sources.map(({ entry }, n) => [entry, n + 1]))
    return {
      type: 'message',
      summary: unmarked(message.summary),
      attachments: [attached(card(pieces.map((piece) => piece.draw(numbers))))],
      ...citedBy(sources, message),
    }
  })
}

/** A message as cards, each within what Teams takes; without numbers, since nothing cites them. */
export function renderCards(message: Message, place: Place): Card[] {
  const numbers = new Map<string, number>()
  return pagesOf(message, place).map(({ pieces }) => card(pieces.map(({ draw }) => draw(numbers))))
}

/** An element of a card, which may show the numbers of what it cites. */
type Piece = { draw(numbers: Numbers): Element; cites?: readonly Citation[] }

const NONE: Numbers = new Map()

/** What the buttons of a sentence go with: they are never first on a page, without their words. */
function wordsOf({ cites }: Piece, before: Piece[]): Piece[] {
  return cites && before.length > 1 ? before.splice(-1) : []
}

/** Each page within the bytes of a card, and with no more sources than Teams shows. */
function pagesOf({ parts }: Message, place: Place) {
  const pages: { pieces: Piece[]; sources: Citation[] }[] = []
  let size = 0
  for (const piece of parts.flatMap((part) => renderPart(part, place))) {
    const page = pages.at(-1)
    const before = page?.sources ?? []
    const sources = sourcesOf([...before, ...(piece.cites ?? [])])
    const widest = new Map(sources.map(({ entry }) => [entry, LIMITS.citations]))
    const added = sources.slice(before.length).reduce((sum, one) => sum + bytesOfSource(one), 0)
    const bytes = bytesOf(piece.draw(widest)) + added
    if (page && size + bytes <= LIMITS.cardBytes && sources.length <= LIMITS.citations) {
      page.pieces.push(piece)
      page.sources = sources
      size += bytes
    } else {
      const words = page ? wordsOf(piece, page.pieces) : []
      pages.push({ pieces: [...words, piece], sources: sourcesOf(piece.cites ?? []) })
      size = bytes + words.reduce((sum, one) => sum + bytesOf(one.draw(NONE)), 0)
    }
  }
  return pages
}

function renderPart(part: Part, place: Place): Piece[] {
  if (part.type !== 'cited') {
    return elementsOf(part, place).map((element) => ({ draw: () => element }))
  }
  const { text, citations } = part
  const draw = (numbers: Numbers) =>
    buttonSet(
      citations.map(({ label, entry }) => {
        const number = numbers.get(entry)
        const numbered = number === undefined ? label : `${number}: ${label}`
        return { label: numbered, action: 'open_entry', value: entry }
      }),
      place,
    )
  return [...plain(text).map((element) => ({ draw: () => element })), { draw, cites: citations }]
}

function elementsOf(part: Exclude<Part, { type: 'cited' }>, place: Place): Element[] {
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
