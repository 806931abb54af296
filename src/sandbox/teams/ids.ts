import { createHash, randomBytes, randomUUID } from 'node:crypto'

function digest(...parts: string[]): string {
  return createHash('sha256').update(parts.join(' ')).digest('base64url')
}

/** The id by which one bot knows one person: `29:1…`, other for every bot. */
export function userIdFor(appId: string, aadObjectId: string): string {
  return `29:1${digest(appId, aadObjectId)}${digest(aadObjectId).slice(0, 32)}`
}

/** The id of the personal chat between a bot and a person: `a:1…`. */
export function chatIdFor(appId: string, aadObjectId: string): string {
  return `a:1${digest('chat', appId, aadObjectId)}${digest(appId, 'chat').slice(0, 32)}`
}

/** A bot's own id in every activity. */
export const botIdFor = (appId: string): string => `28:${appId}`

/** The id of an invoke or of a button that was pressed. */
export const freshActivityId = (): string => `f:${randomUUID()}`

/** The id under which the old chat service keeps a message; activities carry it. */
export const legacyId = (): string => `1:1${randomBytes(32).toString('base64url')}`

/** Ids of messages: milliseconds since the epoch, each one later than the one before. */
export function messageIds(now: () => number): () => string {
  let last = 0
  return () => {
    last = Math.max(last + 1, Math.floor(now()))
    return String(last)
  }
}
