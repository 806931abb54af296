import { createHmac } from 'node:crypto'

/** Slack's signature of a request: `v0=` and the HMAC-SHA256 of `v0:<seconds>:<raw body>`. */
export function signature(secret: string, timestampSeconds: number, rawBody: string): string {
  const mac = createHmac('sha256', secret).update(`v0:${timestampSeconds}:${rawBody}`)
  return `v0=${mac.digest('hex')}`
}
