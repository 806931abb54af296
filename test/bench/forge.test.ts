import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readGuardFaults } from '../../bench/forge/planted-guard.ts'
import * as slack from '../../bench/forge/slack/kinds.table.ts'
import { forgeSlack } from '../../bench/forge/slack/slack.ts'
import { KINDS, REPLAY } from '../../bench/forge/teams/kinds.table.ts'
import { forgeTeams } from '../../bench/forge/teams/teams.ts'
import { DirectoryVault } from '../../src/vault/directory-vault.ts'
import { type FreshDatabase, freshDatabase } from '../setup/fresh-database.ts'

let database: FreshDatabase
let vaultFolder: string
beforeAll(async () => {
  database = await freshDatabase()
  vaultFolder = await mkdtemp(join(tmpdir(), 'daybook-vault-'))
  await new DirectoryVault(vaultFolder).initialise()
})
afterAll(async () => {
  await database.drop()
  await rm(vaultFolder, { recursive: true, force: true })
})

describe('forged requests at the door of Teams', () => {
  it('are of at least twelve kinds, and every patch takes a check away from one', async () => {
    const faults = new Set((await readGuardFaults('teams')).map(({ name }) => name))
    const kinds = [...Object.values(KINDS), REPLAY]
    expect(kinds.length).toBeGreaterThanOrEqual(12)
    expect(new Set(kinds.map(({ fault }) => fault))).toEqual(faults)
  })

  it('get in nowhere, also not over HTTP; each does once its check is taken out', async () => {
    const asked = { size: 1300, seed: 7, say: () => undefined }
    const { ok, figures } = await forgeTeams(asked, { ...database, vaultFolder })
    expect(figures).toMatchObject({
      kinds: Object.keys(KINDS).length + 1,
      kinds_accepted_without_check: Object.keys(KINDS).length + 1,
      forged: 1300,
      forged_accepted: 0,
      valid: 65,
      valid_refused: 0,
      replayed_over_http: 2,
      foreign_connections: 0,
      replays_accepted_without_check: 1,
    })
    expect(figures.forged_over_http).toBeGreaterThanOrEqual(26)
    expect(figures.foreign_connections_without_checks).toBeGreaterThanOrEqual(5)
    expect(ok).toBe(true)
  })
})

describe('forged requests at the door of Slack', () => {
  const kinds = { ...slack.KINDS, ...slack.REPLAYS }

  it('are of at least thirty kinds, and every patch takes a check away from one', async () => {
    const faults = new Set((await readGuardFaults('slack')).map(({ name }) => name))
    expect(Object.keys(kinds).length).toBeGreaterThanOrEqual(30)
    expect(new Set(Object.values(kinds).map(({ fault }) => fault))).toEqual(faults)
  })

  it('get in nowhere, also not over HTTP; each does once its check is taken out', async () => {
    const asked = { size: 2000, seed: 7, say: () => undefined }
    const { ok, figures } = await forgeSlack(asked, { ...database, vaultFolder })
    expect(figures).toMatchObject({
      kinds: Object.keys(kinds).length,
      kinds_accepted_without_check: Object.keys(kinds).length,
      forged: 2000,
      forged_over_http: 100,
      forged_accepted: 0,
      valid: 100,
      valid_refused: 0,
    })
    expect(ok).toBe(true)
  })
})
