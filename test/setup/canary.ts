import { randomBytes } from 'node:crypto'

/**
 * Words that stand nowhere else: found anywhere, they came from where they were put. Letters and
 * digits only, so that addresses and JSON spell them as they are.
 */
export function makeTag(): string {
  return `Canary${randomBytes(12).toString('hex')}`
}

/** Whether the words stand in bytes: as they are, in any case, in hex, or in base64. */
export function holds(haystack: string, words: string): boolean {
  const bytes = Buffer.from(words)
  const inBase64 = [0, 1, 2].map((shift) => base64At(bytes, shift))
  const forAddresses = inBase64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))
  const lower = haystack.toLowerCase()
  return (
    [words.toLowerCase(), bytes.toString('hex')].some((spelling) => lower.includes(spelling)) ||
    [...inBase64, ...forAddresses].some((spelling) => haystack.includes(spelling))
  )
}

/** Base64 depends on where in the whole the words begin; the ends are left out. */
function base64At(bytes: Buffer, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
  return text.slice(shift === 0 ? 0 : 4, -4)
}
