import { type CryptoKey, importJWK } from 'jose'
import { z } from 'zod'
import { Failure } from '../../domain/failures.ts'

/** How long keys are used before they are asked for again, and how soon after a look, at most. */
const FRESH_SECONDS = 24 * 3600
const HOLDS_SECONDS = 7 * 24 * 3600
const PAUSE_SECONDS = 60
const FETCH_MS = 3000

const keySet = z.object({
  keys: z.array(
    z.looseObject({
      kid: z.string(),
      kty: z.literal('RSA'),
      n: z.string(),
      e: z.string(),
      endorsements: z.array(z.string()).optional(),
    }),
  ),
})
type Key = z.infer<typeof keySet>['keys'][number]

export type FindKey = (kid: string) => Promise<CryptoKey | null>

/** A key set that is known already; keys that are not endorsed for Teams are left out. */
export async function keysOf(set: unknown): Promise<Map<string, CryptoKey>> {
  const { keys } = keySet.parse(set)
  const found = keys.filter(isForTeams).map(async (key): Promise<[string, CryptoKey]> => {
    const { kid, kty, n, e } = key
    return [kid, (await importJWK({ kty, n, e }, 'RS256')) as CryptoKey]
  })
  return new Map(await Promise.all(found))
}

function isForTeams({ endorsements }: Key): boolean {
  return endorsements === undefined || endorsements.includes('msteams')
}

/**
 * The keys with which Teams signs, fetched from the cloud's own address and from nowhere else. An
 * unknown key id has them fetched again, at most once a minute. When they can not be had, those
 * that are known hold for a week: Teams is not refused because one address of it is away.
 * @param metadataUrl the cloud's OpenID address; the keys stand beside it.
 * @param nowSeconds seconds since the epoch.
 */
export function fetchedKeys(metadataUrl: string, nowSeconds: () => number): FindKey {
  const address = metadataUrl.replace(/\/openidconfiguration$/, '/keys')
  let known = new Map<string, CryptoKey>()
  let [fetchedAt, askedAt] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let asking: Promise<void> | null = null
  const refresh = async () => {
    askedAt = nowSeconds()
    known = await fetchKeys(address)
    fetchedAt = askedAt
  }
  return async (kid) => {
    const age = nowSeconds() - fetchedAt
    const isWanted = age > FRESH_SECONDS || !known.has(kid)
    const found = age <= HOLDS_SECONDS ? known.get(kid) : undefined
    if (asking ?? (isWanted && nowSeconds() - askedAt > PAUSE_SECONDS)) {
      asking ??= refresh().finally(() => {
        asking = null
      })
      if (!found) await asking
      else asking.catch(() => undefined)
    }
    const usable = nowSeconds() - fetchedAt <= HOLDS_SECONDS
    return found ?? (usable ? (known.get(kid) ?? null) : null)
  }
}

async function fetchKeys(address: string): Promise<Map<string, CryptoKey>> {
  try {
    const answer = await fetch(address, {
      redirect: 'error',
      signal: AbortSignal.timeout(FETCH_MS),
    })
    return await keysOf(await answer.json())
  } catch (thrown) {
    throw new Failure('platform_unavailable', { code: (thrown as Error).name })
  }
}
