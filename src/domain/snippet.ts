const LONGEST = 180
const BEFORE = 60

/** The beginning of a text on one line, cut between words; `…` says that there is more. */
export function beginningOf(text: string, most: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, beforeSpace(line, most))} …`
}

type Place = { at: number; end: number }

/**
 * A piece of a text around what was found in it: plain, on one line, cut between words, with `…`
 * where there is more. Without places, its beginning.
 */
export function snippetOf(text: string, places: readonly Place[]): string {
  const from = Math.max(0, (bestPlace(places) ?? 0) - BEFORE)
  const start = from === 0 ? 0 : afterSpace(text, from)
  const end = start + LONGEST >= text.length ? text.length : beforeSpace(text, start + LONGEST)
  const piece = text.slice(start, end).replaceAll(/\s+/g, ' ').trim()
  return `${start > 0 ? '… ' : ''}${piece}${end < text.length ? ' …' : ''}`
}

/** The place from which most others are in sight. */
function bestPlace(places: readonly Place[]): number | undefined {
  const room = LONGEST - BEFORE
  const seen = (place: Place) =>
    places.filter((other) => other.at >= place.at && other.end <= place.at + room).length
  const sorted = [...places].sort((a, b) => seen(b) - seen(a) || a.at - b.at)
  return sorted[0]?.at
}

function afterSpace(text: string, from: number): number {
  const space = text.slice(from, from + BEFORE).search(/\s/)
  return space < 0 ? wholeCharacter(text, from) : from + space + 1
}

function beforeSpace(text: string, until: number): number {
  const cut = text.slice(0, until).search(/\s\S*$/)
  return cut > until - BEFORE ? cut : wholeCharacter(text, until)
}

/** Never between the two halves of one character. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at
}
