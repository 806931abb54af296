import type { ComponentChild } from 'preact'
import type { RichLeaf, RichPart } from '../../slack/kit/rich-text.ts'
import { slackDate } from './dates.ts'
import { plainWords } from './mrkdwn.ts'
import { type Names, useScene } from './scene.ts'
import { InertLink, nameOf } from './words.tsx'

function content(leaf: RichLeaf, names: Names): ComponentChild {
  switch (leaf.type) {
    case 'text':
      return leaf.text
    case 'link':
      return <InertLink url={leaf.url} text={leaf.text ?? leaf.url} />
    case 'user':
      return <span class="mention">@{nameOf(names.people, leaf.user_id)}</span>
    case 'channel':
      return <span class="mention">#{nameOf(names.channels, leaf.channel_id)}</span>
    case 'emoji':
      return plainWords(`:${leaf.name}:`)
    case 'date':
      return <time>{slackDate(leaf.timestamp, leaf.format)}</time>
    case 'broadcast':
      return <span class="mention">@{leaf.range}</span>
  }
}

function Leaf({ leaf }: { leaf: RichLeaf }) {
  let drawn = content(leaf, useScene())
  const style = leaf.style ?? {}
  if (style.code) drawn = <code>{drawn}</code>
  if (style.bold) drawn = <strong>{drawn}</strong>
  if (style.italic) drawn = <em>{drawn}</em>
  if (style.underline) drawn = <u>{drawn}</u>
  if (style.strike) drawn = <s>{drawn}</s>
  return <>{drawn}</>
}

function Leaves({ elements }: { elements: RichLeaf[] }) {
  return (
    <>
      {elements.map((leaf, index) => (
        <Leaf key={index} leaf={leaf} />
      ))}
    </>
  )
}

function RichList({ part }: { part: Extract<RichPart, { type: 'rich_text_list' }> }) {
  const items = part.elements.map((section, index) => (
    <li key={index}>
      <Leaves elements={section.elements} />
    </li>
  ))
  const deep = `rich-list indent-${part.indent ?? 0}`
  if (part.style === 'bullet') return <ul class={deep}>{items}</ul>
  return (
    <ol class={deep} start={(part.offset ?? 0) + 1}>
      {items}
    </ol>
  )
}

/** One part of a `rich_text` block. */
export function RichTextPart({ part }: { part: RichPart }) {
  switch (part.type) {
    case 'rich_text_section':
      return (
        <p>
          <Leaves elements={part.elements} />
        </p>
      )
    case 'rich_text_list':
      return <RichList part={part} />
    case 'rich_text_quote':
      return (
        <blockquote>
          <Leaves elements={part.elements} />
        </blockquote>
      )
    case 'rich_text_preformatted':
      return (
        <pre>
          <Leaves elements={part.elements} />
        </pre>
      )
  }
}
