import { pieces, visible } from '../../../messages/plain-text.ts'
import type { Element } from './card.ts'

/** One leaf of a card holds this much; longer text goes on in the next one, whole. */
const LONGEST_TEXT = 3000

type Look = { size?: 'Small'; weight?: 'Bolder'; isSubtle?: true; color?: 'Attention' }

/**
 * Text of people and of the record. Teams reads Markdown in a `TextBlock` and none in a `TextRun`:
 * nothing that stands in one can link, mention or style. A line is a paragraph.
 */
export function plain(text: string, look: Look = {}): Element[] {
  const lines = visible(text)
    .split('\n')
    .flatMap((line) => pieces(line, LONGEST_TEXT))
    .filter((line) => line.trim() !== '')
  return (lines.length > 0 ? lines : [' ']).map((line) => run([{ text: line, ...look }]))
}

/** A label in bold and what belongs to it, in one line. */
export function labelled(label: string, value: string): Element {
  return run([{ text: `${visible(label)}: `, weight: 'Bolder' }, { text: oneLine(value) }])
}

function run(runs: readonly ({ text: string } & Look)[]): Element {
  return { type: 'RichTextBlock', inlines: runs.map((one) => ({ type: 'TextRun', ...one })) }
}

/** Where Teams may read Markdown or tags (headings, labels, notifications): none is left. */
export function unmarked(text: string): string {
  return oneLine(text.replaceAll(/[\\`*_[\]<>~#|]/g, ' ').replaceAll(/&(?=#?\w+;)/g, '& ')) || ' '
}

/** The label of a box that may not be left empty. */
export function needed(label: string): string {
  return `${label} (needed)`
}

function oneLine(text: string): string {
  return visible(text).replaceAll(/\s+/g, ' ').trim() || ' '
}
