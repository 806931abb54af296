import { randomBytes, randomUUID } from 'node:crypto'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

/** Random capital letters and digits, as in the ids of Slack's channels, views and events. */
export function randomToken(length: number): string {
  return Array.from(randomBytes(length), (byte) => LETTERS[byte % LETTERS.length]).join('')
}

/** 32 hexadecimal digits, as at the end of a trigger id. */
export function randomHex(): string {
  return randomUUID().replaceAll('-', '')
}

/** A clock of message timestamps: `seconds.microseconds`, each one later than the one before. */
export function timestamps(now: () => number): () => string {
  let last = 0
  return () => {
    last = Math.max(last + 1, Math.floor(now()) * 1_000)
    return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`
  }
}
