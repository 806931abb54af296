import { z } from 'zod'
import { Failure } from '../../domain/failures.ts'
import type { TeamsSettings } from './settings.ts'

/** A token is renewed this long before it ends, in seconds. */
const EARLY_SECONDS = 300
const ASK_MS = 5000

const answerSchema = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number() })

/**
 * The bot's own token, asked of the cloud's login address and of nowhere else, and kept while it
 * lasts. Asked without the SDK's library, which insists on Microsoft's own directory.
 * @throws Failure `platform_unavailable`.
 */
export function botToken(settings: TeamsSettings, nowSeconds: () => number) {
  let held: { token: string; until: number } | null = null
  return async (): Promise<string> => {
    if (held && nowSeconds() < held.until) return held.token
    const { access_token: token, expires_in } = await ask(settings)
    held = { token, until: nowSeconds() + expires_in - EARLY_SECONDS }
    return token
  }
}

async function ask({ cloud, tenant, appId, secret }: TeamsSettings) {
  try {
    const answer = await fetch(`${cloud.loginEndpoint}/${tenant}/oauth2/v2.0/token`, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(ASK_MS),
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: appId,
        client_secret: secret,
        scope: cloud.botScope,
      }),
    })
    if (!answer.ok) throw new Failure('platform_unavailable', { code: `token_${answer.status}` })
    return answerSchema.parse(await answer.json())
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown
    throw new Failure('platform_unavailable', { code: (thrown as Error).name })
  }
}
