import { SHORTENED } from './phrases.table.ts'

/** A stretch of an entry’s text; offsets are UTF-16 units, `end` is the first that is outside. */
export type Span = { text: string; start: number; end: number }

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

const OPENING = /[“]/gu
const CLOSING = /[”]/gu
/** Quotes that are never closed must not swallow the rest of an entry. */
const LONGEST_QUOTE = 400

/**
 * The sentences of a text, whole: one that is cut inside quotation marks or after a shortened word
 * is put together again, so that nobody’s words are shown by half.
 */
export function sentencesOf(text: string): Span[] {
  const found: Span[] = []
  let open: Span | null = null
  for (const { segment, index } of segmenter.segment(text)) {
    const end: number = index + segment.length
    open = open
      ? { text: text.slice(open.start, end), start: open.start, end }
      : spanOf(text, index, end)
    if (isUnfinished(open.text)) continue
    pushLines(open, found)
    open = null
  }
  if (open) pushLines(open, found)
  return found
}

function spanOf(text: string, start: number, end: number): Span {
  return { text: text.slice(start, end), start, end }
}

function isUnfinished(text: string): boolean {
  const trimmed = text.trimEnd()
  if (SHORTENED.test(trimmed)) return true
  const openings = trimmed.match(OPENING)?.length ?? 0
  const closings = trimmed.match(CLOSING)?.length ?? 0
  return openings > closings && trimmed.length < LONGEST_QUOTE
}

/** Where a sentence ends for people who begin the next one with a small letter. */
const SMALL_START = /(?<=[\p{Ll}\d)][.!?])[ \t]+(?=\p{Ll})/u

/** Lines of a list are sentences of their own, and what follows a full stop is. */
function pushLines(span: Span, into: Span[]): void {
  for (const line of span.text.matchAll(/[^\n]+/gu)) {
    let from = 0
    for (const words of partsOf(line[0])) {
      const start = span.start + line.index + line[0].indexOf(words, from)
      from = line[0].indexOf(words, from) + words.length
      into.push({ text: words, start, end: start + words.length })
    }
  }
}

function partsOf(line: string): string[] {
  const parts: string[] = []
  for (const part of line.split(SMALL_START)) {
    const before = parts.at(-1)
    if (before !== undefined && isUnfinished(before)) parts[parts.length - 1] = `${before} ${part}`
    else parts.push(part)
  }
  // Two blanks after a full stop are as good as one; then the line is not taken apart.
  const trimmed = parts.map((one) => one.trim()).filter(Boolean)
  return trimmed.every((one) => line.includes(one)) ? trimmed : [line.trim()].filter(Boolean)
}

/** A sentence’s parts between semicolons, with its opening word (`Actions:`) cut off. */
export function listItems({ text, start }: Span): Span[] {
  const lead = /^[\p{L} ]{3,30}:\s+/u.exec(text)?.[0].length ?? 0
  const items: Span[] = []
  let from = lead
  for (const part of text.slice(lead).split(/(?<=;)\s+/u)) {
    const at = text.indexOf(part, from)
    from = at + part.length
    const words = part.replace(/[;.]+$/u, '').trim()
    if (words) items.push({ text: words, start: start + at, end: start + at + words.length })
  }
  return items
}

/** How many words somebody reads: what stands between spaces. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
