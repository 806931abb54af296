import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** Slack's own clock and ours may differ by this much, either way. Bolt checks the past only. */
export const TOLERANCE_SECONDS = 300

export type Verdict =
  | { replayKey: string }
  | { refused: 'no_signature' | 'stale' | 'bad_signature' }

/**
 * Decides whether a request really comes from Slack, on the raw bytes, before anything parses them.
 * Stricter than Bolt: the time stamp must be ten digits and neither stale nor in the future.
 * @param nowSeconds seconds since the epoch.
 * @returns a key that is the same for the same request only.
 */
export function judge(
  headers: IncomingHttpHeaders,
  body: Buffer,
  secret: string,
  nowSeconds: number,
): Verdict {
  const stamp = headers['x-slack-request-timestamp']
  const signature = headers['x-slack-signature']
  if (typeof stamp !== 'string' || typeof signature !== 'string') return { refused: 'no_signature' }
  if (!/^\d{10}$/.test(stamp)) return { refused: 'stale' }
  if (Math.abs(nowSeconds - Number(stamp)) > TOLERANCE_SECONDS) return { refused: 'stale' }
  const expected = createHmac('sha256', secret).update(`v0:${stamp}:`).update(body).digest('hex')
  if (!isSame(signature, `v0=${expected}`)) return { refused: 'bad_signature' }
  const digest = createHash('sha256').update(`${stamp}:${signature}`).digest('hex')
  return { replayKey: `slack:request:${digest}` }
}

function isSame(given: string, expected: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(expected)
  return a.length === b.length && timingSafeEqual(a, b)
}
