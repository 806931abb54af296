import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '../../../src/database/connection.ts'
import { setUpOrganisation } from '../../../src/database/set-up.ts'
import type { Log, LogFields } from '../../../src/ports/log.ts'
import { localTeams } from '../../../src/surfaces/teams/settings.ts'
import { DirectoryVault } from '../../../src/vault/directory-vault.ts'
import { wireSurfaces, wireWorld } from '../../../src/wiring.ts'
import { freshDatabase } from '../../setup/fresh-database.ts'
import { ALDER, type PersonKey } from '../../setup/people.table.ts'
import { APP, openTenant, person, TENANT } from './a-tenant.ts'

/** The whole service with Teams in front, a made-up organisation, and a tenant of one's own. */
export async function openService() {
  const database = await freshDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'daybook-vault-'))
  await new DirectoryVault(folder).initialise()
  const owner = connect(database.ownerUrl, 2)
  const alder = await setUpOrganisation(owner, ALDER)
  const tenant = await openTenant()
  const logged: [string, LogFields | undefined][] = []
  const note = (event: string, fields?: LogFields) => void logged.push([event, fields])
  const log: Log = { info: note, warn: note, error: note }
  const parts = wireWorld(database.serviceUrl, folder)
  const registration = { appId: APP, secret: 'made-up-secret-of-the-app', tenant: TENANT }
  const settings = { teams: localTeams(registration, tenant.origin) }
  const { door, rounds } = await wireSurfaces(parts, settings, log)
  await new Promise<void>((done) => door.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(door.address() as AddressInfo).port}/api/messages`
  const accounts = new Map<PersonKey, string>()
  for (const [key, staff] of alder.staff) {
    const account = randomUUID()
    accounts.set(key as PersonKey, account)
    await owner`UPDATE daybook.identity SET ended_at = clock_timestamp() WHERE staff_id = ${staff}`
    await owner`INSERT INTO daybook.identity
      (id, organisation_id, staff_id, surface, workspace, account) VALUES
      (${randomUUID()}, ${alder.organisationId}, ${staff}, 'teams', ${TENANT}, ${account})`
  }
  const send = async (activity: object, authorization?: string) => {
    const bearer = authorization ?? `Bearer ${await tenant.sign()}`
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: bearer, 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    })
    const text = await response.text()
    return { status: response.status, text, body: text.startsWith('{') ? JSON.parse(text) : null }
  }
  return {
    ...{ tenant, owner, world: parts.world, logged, send, url, organisation: alder },
    person: (key: PersonKey) => person(tenant, accounts.get(key) ?? ''),
    async close() {
      door.close()
      await Promise.all(rounds.map((round) => round.stop()))
      await parts.close()
      await owner.end({ timeout: 1 })
      await tenant.close()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
export type Service = Awaited<ReturnType<typeof openService>>

/** As long as other tests wait for what comes by itself: beside it the machine may be busy. */
const WAIT_MS = 20_000

/** Waits for something to be put into a conversation. */
export async function waitFor<T>(
  look: () => T | null | undefined | false,
  what: string,
): Promise<T> {
  const until = Date.now() + WAIT_MS
  while (Date.now() < until) {
    const found = look()
    if (found) return found
    await new Promise((done) => setTimeout(done, 25))
  }
  throw new Error(`there was no ${what}`)
}
