import type { types } from '@slack/bolt'
import { barsOf, type ChartPart } from '../../../messages/chart.ts'
import type { Button, Message, Part } from '../../../messages/message.ts'
import { visible } from '../../../messages/plain-text.ts'
import { escaped, pieces, plain } from './text.ts'

type KnownBlock = types.KnownBlock

export type Rendered = { text: string; blocks: KnownBlock[] }

/** A message as Slack takes it: blocks, and the text for notifications. */
export function renderMessage(message: Message): Rendered {
  return { text: escaped(message.summary), blocks: message.parts.flatMap(renderPart) }
}

/**
 * 50 blocks and, by observation, 13,000 characters of JSON are all that one message of Slack holds.
 */
const MOST_BLOCKS = 48
const MOST_JSON = 12_000

/** A message in as many messages of Slack as it needs: whole, in order, cut between blocks. */
export function renderPages(message: Message): Rendered[] {
  const { text, blocks } = renderMessage(message)
  const pages: Rendered[] = []
  let size = 0
  for (const block of blocks) {
    const length = JSON.stringify(block).length
    const page = pages.at(-1)
    if (page && page.blocks.length < MOST_BLOCKS && size + length <= MOST_JSON) {
      page.blocks.push(block)
      size += length
    } else {
      pages.push({ text, blocks: [block] })
      size = length
    }
  }
  return pages
}

function renderPart(part: Part): KnownBlock[] {
  switch (part.type) {
    case 'heading':
      return [{ type: 'header', text: plain(part.text) }]
    case 'text':
      return pieces(part.text).map((text) => ({ type: 'section', text: plain(text) }))
    case 'facts':
      return [
        {
          type: 'section',
          fields: part.facts.map(([label, value]) => plain(`${label}: ${value}`)),
        },
      ]
    case 'quote':
      return pieces(part.words).map(renderQuote)
    case 'small':
      return pieces(part.text).map((text) => ({ type: 'context', elements: [plain(text)] }))
    case 'rule':
      return [{ type: 'divider' }]
    case 'buttons':
      return [{ type: 'actions', elements: renderButtons(part.buttons) }]
    case 'line': {
      const [first = '', ...rest] = pieces(part.text)
      const accessory = renderButton(part.button)
      return [
        { type: 'section', text: plain(first), accessory },
        ...rest.map((text): KnownBlock => ({ type: 'section', text: plain(text) })),
      ]
    }
    case 'cited':
      return renderCited(part)
    case 'chart':
      return renderChart(part)
  }
}

function renderQuote(words: string): KnownBlock {
  const text = { type: 'text' as const, text: visible(words) || ' ' }
  return { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [text] }] }
}

/**
 * Bars of text, and what they say in words below. Slack has charts of its own for messages; on a
 * Home nobody promises them, and one block that a workspace does not know empties all of it.
 */
function renderChart(part: ChartPart): KnownBlock[] {
  const bars = barsOf(part).map(({ bar, ...one }) => ({ ...one, bar, label: visible(one.label) }))
  const width = Math.max(...bars.map(({ label }) => label.length))
  const lines = bars.map(({ label, bar, value }) =>
    [label.padEnd(width), ...(bar ? [bar] : []), value].join(' '),
  )
  const text = { type: 'text' as const, text: lines.join('\n') }
  return [
    { type: 'header', text: plain(part.title) },
    { type: 'rich_text', elements: [{ type: 'rich_text_preformatted', elements: [text] }] },
    ...pieces(part.words).map(
      (words): KnownBlock => ({ type: 'context', elements: [plain(words)] }),
    ),
  ]
}

/** No two buttons of a block may have the same action id: a number tells them apart. */
function renderButtons(list: readonly Button[]) {
  return list.map((button, n) => {
    const again = list.slice(0, n).some(({ action }) => action === button.action)
    const drawn = renderButton(button)
    return again ? { ...drawn, action_id: `${button.action}:${n}` } : drawn
  })
}

function renderButton(button: Button) {
  return {
    type: 'button' as const,
    text: plain(button.label),
    action_id: button.action,
    value: button.value,
    ...(button.style ? { style: button.style } : {}),
  }
}

/** One entry: its button stands beside the sentence. More: their buttons stand below it. */
function renderCited(part: Extract<Part, { type: 'cited' }>): KnownBlock[] {
  const opens = part.citations.map((citation, n) => ({
    ...renderButton({ label: citation.label, action: 'open_entry', value: citation.entry }),
    action_id: `open_entry:${n}`,
  }))
  const sections = pieces(part.text).map(
    (text): KnownBlock => ({ type: 'section', text: plain(text) }),
  )
  const last = sections.at(-1)
  const [only] = opens
  if (opens.length === 1 && only && last?.type === 'section') {
    return [...sections.slice(0, -1), { ...last, accessory: only }]
  }
  return [...sections, { type: 'actions', elements: opens }]
}
