import { generateKeyPair, SignJWT } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { CLOUDS, type CloudName } from '../../../src/surfaces/teams/clouds.table.ts'
import { judge } from '../../../src/surfaces/teams/guard.ts'
import { microsoftTeams, type TeamsSettings } from '../../../src/surfaces/teams/settings.ts'
import { APP, person, TENANT } from './a-tenant.ts'

const REGISTRATION = { appId: APP, secret: 'made-up', tenant: TENANT }
const NAMES = Object.keys(CLOUDS) as CloudName[]
const settingsOf = (name: CloudName) =>
  microsoftTeams(REGISTRATION, name, name === 'china' ? 'https://teams.example.cn' : null)

let keys: Awaited<ReturnType<typeof generateKeyPair>>
beforeAll(async () => {
  keys = await generateKeyPair('RS256')
})

/** What an activity that one cloud signed is to a Daybook in another; the key is good in both. */
async function judged(at: TeamsSettings, from: TeamsSettings, serviceUrl = from.serviceUrl) {
  const now = Math.floor(Date.now() / 1000)
  const claims = { serviceurl: serviceUrl, iss: from.cloud.tokenIssuer, aud: APP }
  const token = await new SignJWT({ ...claims, nbf: now - 5, exp: now + 600 })
    .setProtectedHeader({ alg: 'RS256', kid: 'key' })
    .sign(keys.privateKey)
  const activity = { ...person({ origin: '' }, 'made-up').says('help'), serviceUrl }
  const { appId, tenant, cloud, serviceOrigins } = at
  const rules = { appId, tenant, issuer: cloud.tokenIssuer, serviceOrigins }
  const findKey = async () => keys.publicKey
  const headers = { authorization: `Bearer ${token}` }
  return await judge(headers, Buffer.from(JSON.stringify(activity)), { ...rules, findKey }, now)
}

describe.each(NAMES)('a Daybook in the cloud %s', (name) => {
  const own = settingsOf(name)

  it('lets in what its own cloud signed, from each of its regions', async () => {
    for (const region of ['teams', 'amer', `uk/${TENANT}`]) {
      expect(await judged(own, own, `${own.serviceOrigins[0]}/${region}/`)).toHaveProperty(
        'activity',
      )
    }
  })

  it.each(NAMES.filter((other) => other !== name))(
    'refuses what comes from %s, also when its own issuer signed it',
    async (other) => {
      const foreign = settingsOf(other)
      expect(await judged(own, foreign)).toHaveProperty('refused')
      const signedByOwn = { ...foreign, cloud: own.cloud }
      expect(await judged(own, signedByOwn)).toEqual({ refused: 'foreign_host' })
    },
  )

  it('asks for tokens and keys in its own cloud only', () => {
    const ends = { public: 'com', gcc: 'com', 'gcc-high': 'us', dod: 'us', china: 'cn' }
    const { loginEndpoint, openIdMetadataUrl, tokenIssuer, botScope } = own.cloud
    for (const address of [loginEndpoint, openIdMetadataUrl, tokenIssuer, botScope]) {
      expect(new URL(address)).toMatchObject({ protocol: 'https:' })
      expect(new URL(address).hostname).toMatch(new RegExp(`\\.${ends[name]}$`))
    }
    expect(own.serviceOrigins).toHaveLength(1)
    expect(own.serviceOrigins[0]).toMatch(/^https:\/\/(smba|teams)\.[a-z.]+$/)
    expect(own.serviceUrl.startsWith(`${own.serviceOrigins[0]}/`)).toBe(true)
  })
})

it('the cloud of which no host is listed is nowhere until somebody names it', () => {
  expect(() => microsoftTeams(REGISTRATION, 'china', null)).toThrow(RangeError)
})
