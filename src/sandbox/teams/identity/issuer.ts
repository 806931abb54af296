import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, sendJson } from '../../slack/http.ts'
import { TOKEN_SECONDS } from '../limits.table.ts'
import type { World } from '../world.ts'
import { signToken } from './tokens.ts'

/** The issuer of the tokens with which the platform speaks to a bot. */
export const ISSUER = 'https://api.botframework.com'
const BOT_SCOPE = 'https://api.botframework.com/.default'

/** Where everything of a cloud is, in the words of Microsoft's Teams SDK. */
export interface CloudAddresses {
  loginEndpoint: string
  loginTenant: string
  botScope: string
  tokenServiceUrl: string
  openIdMetadataUrl: string
  tokenIssuer: string
  graphScope: string
  agenticIdentityBotScope: string
}

/** The stand-in as a cloud, for the `cloud` option of the SDK. */
export function cloudOf(world: World): CloudAddresses {
  return {
    loginEndpoint: `${world.url}/login`,
    loginTenant: world.tenant.id,
    botScope: BOT_SCOPE,
    tokenServiceUrl: `${world.url}/token-service`,
    openIdMetadataUrl: `${world.url}/v1/.well-known/openidconfiguration`,
    tokenIssuer: ISSUER,
    graphScope: `${world.url}/graph/.default`,
    agenticIdentityBotScope: `${world.url}/agentic/.default`,
  }
}

/** Answers for the metadata of the issuer and its key set. */
export function serveMetadata(world: World, name: string, response: ServerResponse): void {
  const documents = new Map<string, object>([
    ['keys', { keys: [world.keys.platform.jwk] }],
    [
      'openidconfiguration',
      {
        issuer: ISSUER,
        authorization_endpoint: 'https://invalid.botframework.com',
        jwks_uri: `${world.url}/v1/.well-known/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
        token_endpoint_auth_methods_supported: ['private_key_jwt'],
      },
    ],
  ])
  const found = documents.get(name)
  sendJson(response, found === undefined ? 404 : 200, found ?? {})
}

function refusalOf(world: World, tenant: string, form: URLSearchParams): string | null {
  if (tenant !== world.tenant.id) return 'invalid_request'
  if (form.get('grant_type') !== 'client_credentials') return 'unsupported_grant_type'
  const isKnown = form.get('client_id') === world.bot.appId
  if (!isKnown || form.get('client_secret') !== world.bot.password) return 'invalid_client'
  return form.get('scope') === BOT_SCOPE ? null : 'invalid_scope'
}

/** Gives a bot its own token for its secret. */
export async function serveLogin(
  world: World,
  tenant: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const form = new URLSearchParams(await readBody(request, 10_000))
  const error = refusalOf(world, tenant, form)
  world.calls.push({
    operation: 'token',
    conversation: null,
    body: { client_id: form.get('client_id'), scope: form.get('scope') },
    status: error === null ? 200 : 401,
    answer: error,
  })
  if (error !== null) return sendJson(response, 401, { error, error_description: error })
  const nowSeconds = Math.floor(world.now() / 1_000)
  const access_token = signToken(world.keys.directory, {
    aud: 'https://api.botframework.com',
    iss: `https://sts.windows.net/${tenant}/`,
    appid: world.bot.appId,
    tid: tenant,
    iat: nowSeconds,
    nbf: nowSeconds,
    exp: nowSeconds + TOKEN_SECONDS,
  })
  sendJson(response, 200, { token_type: 'Bearer', expires_in: TOKEN_SECONDS, access_token })
}
