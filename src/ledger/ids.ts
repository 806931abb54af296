import { createHash, randomUUID } from 'node:crypto'
import { REFERENCE_ALPHABET } from '../domain/ids.ts'
import type { Ids } from '../ports/ids.ts'

function digest(from: string, label: string): Buffer {
  return createHash('sha256').update(`daybook/id\0${from}\0${label}`).digest()
}

/** Ids from a random one: the retry of a submission finds the ids of its first try. */
export const ids: Ids = {
  random: () => randomUUID(),
  derive(from, label) {
    const bytes = digest(from, label).subarray(0, 16)
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6)
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  },
  reference(from, attempt) {
    const bytes = digest(from, `reference ${attempt}`)
    const letters = [0, 1, 2, 3, 4].map(
      (i) => REFERENCE_ALPHABET[bytes.readUInt32BE(i * 4) % REFERENCE_ALPHABET.length],
    )
    return `K-${letters.join('')}`
  },
}
