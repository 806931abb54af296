// Characters that turn writing round, join or hide: U+200B, U+200E/F, U+202A-E, U+2060-4, U+2066-9,
// U+FEFF.
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g

/** User text without what can turn it round or hide in it. Letters of every script stay. */
export function visible(text: string): string {
  return text.replaceAll(UNSEEN, '')
}

/** A text in pieces that fit, cut after a line or a word where there is one. */
export function pieces(text: string, most: number): string[] {
  if (text.length <= most) return [text]
  const cut = Math.max(text.lastIndexOf('\n', most - 1), text.lastIndexOf(' ', most - 1))
  const end = safeEnd(text, cut > most / 2 ? cut + 1 : most)
  return [text.slice(0, end), ...pieces(text.slice(end), most)]
}

/** Never between the two halves of one character. */
function safeEnd(text: string, end: number): number {
  const code = text.charCodeAt(end - 1)
  return code >= 0xd800 && code <= 0xdbff ? end - 1 : end
}
