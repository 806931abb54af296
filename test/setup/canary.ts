import { randomBytes } from 'node:crypto'

/** Words that stand nowhere else: found anywhere, they came from the field they were put into. */
export function makeCanary(): string {
  return `canary${randomBytes(9).toString('hex')}é"w`
}

/**
 * The ways in which words can stand in bytes: as they are, in lower case, in hex, in base64 (also
 * for addresses) at any place, as in an address, and as in JSON, also within JSON.
 */
export function spellingsOf(canary: string): string[] {
  const bytes = Buffer.from(canary)
  const inJson = JSON.stringify(canary).slice(1, -1)
  const inBase64 = [0, 1, 2].map((shift) => base64At(bytes, shift))
  const inAscii = inJson.replace('é', '\\u00e9')
  return [
    ...[canary, canary.toLowerCase(), canary.toUpperCase(), bytes.toString('hex')],
    ...[...inBase64, ...inBase64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))],
    ...[encodeURIComponent(canary), new URLSearchParams({ q: canary }).toString().slice(2)],
    ...[inJson, JSON.stringify(inJson).slice(1, -1), inAscii],
  ]
}

/** Base64 depends on where in the whole the words begin; the ends are left out. */
function base64At(bytes: Buffer, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
  return text.slice(shift === 0 ? 0 : 4, -4)
}

/** Whether the words stand in something that left, in any spelling. */
export function holds(haystack: string, canary: string): boolean {
  return spellingsOf(canary).some((spelling) => haystack.includes(spelling))
}
