import type { Readable } from '../record/readable.ts'

/** What may be shown of each entry, sentence by sentence. */
export function sentencesByEntry({ sentences }: Readable): Map<string, string[]> {
  const texts = new Map<string, string[]>()
  for (const { entry, text } of sentences)
    texts.set(entry.id, [...(texts.get(entry.id) ?? []), text])
  return texts
}

/** Letters, quotation marks, dashes and blanks that look alike become the same. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’‛′`]/gu, "'")
    .replace(/[“”„″]/gu, '"')
    .replace(/[‐‑‒–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
}
