import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { compactVerify, decodeProtectedHeader } from 'jose'
import { CHECKS, type Seen } from './checks.table.ts'
import type { FindKey } from './keys.ts'
import { type Envelope, readEnvelope } from './read/envelope.ts'

export type GuardRules = Seen['rules'] & { findKey: FindKey }

export type Verdict = { activity: Envelope; replayKey: string } | { refused: string }

/**
 * Decides whether a request really comes from our Microsoft Teams, before anything acts on it.
 * Stricter than the SDK behind it: one issuer, one algorithm, a service address that the token
 * names too and that is on the list, one tenant.
 * @param nowSeconds seconds since the epoch.
 * @throws Failure `platform_unavailable` when the keys can not be had.
 */
export async function judge(
  headers: IncomingHttpHeaders,
  body: Buffer,
  rules: GuardRules,
  nowSeconds: number,
): Promise<Verdict> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(headers.authorization ?? '')?.[1]
  if (!token) return { refused: 'no_token' }
  const claims = await verifiedClaims(token, rules.findKey)
  if ('refused' in claims) return { refused: claims.refused as string }
  const activity = readEnvelope(body)
  if (!activity) return { refused: 'malformed' }
  const seen: Seen = { claims, activity, rules, now: nowSeconds }
  const failed = CHECKS.find(([, holds]) => !holds(seen))
  return failed ? { refused: failed[0] } : { activity, replayKey: replayKeyOf(activity, body) }
}

/** What the token says, once its signature holds under a key of Teams, and RS256 only. */
async function verifiedClaims(token: string, findKey: FindKey): Promise<Record<string, unknown>> {
  try {
    const { alg, kid } = decodeProtectedHeader(token)
    if (alg !== 'RS256') return { refused: 'wrong_algorithm' }
    const key = await findKey(kid ?? '')
    if (!key) return { refused: 'unknown_key' }
    const { payload } = await compactVerify(token, key, { algorithms: ['RS256'] })
    const claims: unknown = JSON.parse(new TextDecoder().decode(payload))
    const isObject = typeof claims === 'object' && claims !== null && !('refused' in claims)
    return isObject ? (claims as Record<string, unknown>) : { refused: 'malformed' }
  } catch (thrown) {
    if ((thrown as { code?: string }).code === 'platform_unavailable') throw thrown
    return { refused: 'bad_signature' }
  }
}

/**
 * The same for the same activity only. Teams sends one again under its own id; what has none is
 * told apart by its bytes.
 */
function replayKeyOf({ type, conversation, id }: Envelope, body: Buffer): string {
  const what = id === undefined ? body : `${conversation.id}\n${id}`
  return `teams:${type}:${createHash('sha256').update(what).digest('hex')}`
}
