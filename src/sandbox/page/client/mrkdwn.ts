import { EMOJI } from './emoji.table.ts'

/** A piece of marked-up text: words, a style around pieces, or something Slack names in `<...>`. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic' | 'strike' | 'quote'; pieces: Piece[] }
  | { kind: 'code' | 'block'; text: string }
  | { kind: 'link'; url: string; text: string }
  | { kind: 'user' | 'channel' | 'special'; id: string; text: string }
  | { kind: 'date'; seconds: number; template: string }
  | { kind: 'line' }

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' }

/** The words behind Slack's three entities and its names of emoji. */
export function plainWords(text: string): string {
  return text
    .replace(/:([a-z0-9_+-]+):/g, (whole, name: string) => EMOJI[name] ?? whole)
    .replace(/&(lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity)
}

function named(inside: string): Piece {
  const [target = '', label] = inside.split('|')
  const date = /^!date\^(\d+)\^([^^|]*)/.exec(target)
  if (date !== null)
    return { kind: 'date', seconds: Number(date[1]), template: plainWords(date[2] ?? '') }
  const text = plainWords(label ?? '')
  if (target.startsWith('@')) return { kind: 'user', id: target.slice(1), text }
  if (target.startsWith('#')) return { kind: 'channel', id: target.slice(1), text }
  if (target.startsWith('!'))
    return { kind: 'special', id: target.slice(1).split('^')[0] ?? '', text }
  return { kind: 'link', url: plainWords(target), text: text || plainWords(target) }
}

const STYLES = { '*': 'bold', _: 'italic', '~': 'strike' } as const

// In this order: preformatted, code, <...>, then the three styles at the edges of words.
const INLINE =
  /```([\s\S]+?)```|`([^`\n]+)`|<([^<>\n]+)>|(?<![\w*_~])([*_~])(?=\S)([^\n]*?\S)\4(?![\w*_~])/g

function pieceOf(match: RegExpExecArray): Piece {
  const [, block, code, inside, mark, styled] = match
  if (block !== undefined) return { kind: 'block', text: plainWords(block.trim()) }
  if (code !== undefined) return { kind: 'code', text: plainWords(code) }
  if (inside !== undefined) return named(inside)
  return { kind: STYLES[mark as keyof typeof STYLES], pieces: inline(styled ?? '') }
}

function inline(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  const words = (until: number) => {
    const lines = text.slice(from, until).split('\n')
    for (const [index, line] of lines.entries()) {
      if (index > 0) pieces.push({ kind: 'line' })
      if (line !== '') pieces.push({ kind: 'text', text: plainWords(line) })
    }
  }
  for (const match of text.matchAll(INLINE)) {
    words(match.index)
    pieces.push(pieceOf(match))
    from = match.index + match[0].length
  }
  words(text.length)
  return pieces
}

const QUOTED = /^(?:&gt;|>) ?/

/** Slack's `mrkdwn` as pieces. Nothing in it can become an element of the page. */
export function parseMrkdwn(text: string): Piece[] {
  if (text.includes('```')) return inline(text)
  const runs: { quote: boolean; lines: string[] }[] = []
  for (const line of text.split('\n')) {
    const quote = QUOTED.test(line)
    const last = runs.at(-1)
    if (last?.quote === quote) last.lines.push(line.replace(QUOTED, ''))
    else runs.push({ quote, lines: [quote ? line.replace(QUOTED, '') : line] })
  }
  return runs.flatMap(({ quote, lines }): Piece[] => {
    const pieces = inline(lines.join('\n'))
    return quote ? [{ kind: 'quote', pieces }] : pieces
  })
}
