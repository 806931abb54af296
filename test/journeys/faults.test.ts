import { rename } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { verifyRecord } from '../../src/admin/verify.ts'
import { connect } from '../../src/database/connection.ts'
import { DirectoryVault } from '../../src/vault/directory-vault.ts'
import { KEZIA } from './charity-names.ts'
import { fill, message, theCharity, WAIT_MS, wordsOf } from './the-charity.ts'

const { stage, person } = theCharity()
const dms = () => person('amina').dms()

async function countEntries(): Promise<number> {
  const sql = connect(stage().ownerUrl, 1)
  const [row] = await sql<{ n: string }[]>`SELECT count(*) AS n FROM daybook.entry`
  await sql.end()
  return Number(row?.n)
}

it('with the database down a form says NOT saved, keeps the words, and saves them once when pressed again', async () => {
  const before = await countEntries()
  await fill(person('amina'), '/note', stage(), { case: KEZIA, text: 'Rang school. canary-down' })
  await stage().postgres.kill()
  const first = await person('amina').submit()
  expect(first.ms).toBeLessThan(3000)
  expect(wordsOf(first.errors)).toContain('NOT saved')
  expect(wordsOf(person('amina').modal())).toContain('canary-down')
  await stage().postgres.start()
  const second = await person('amina').submit()
  expect(second.errors).toBeUndefined()
  await person('amina').close()
  await message(stage(), dms, `Saved on ${KEZIA}`)
  expect(await countEntries()).toBe(before + 1)
})

it('with the database down a command hands the words back, and a form says that it can not open', async () => {
  await stage().postgres.kill()
  const answer = await person('amina').command('/note', `${KEZIA} Rang nan. canary-command`)
  expect(answer.ms).toBeLessThan(3000)
  expect(JSON.stringify(answer.body)).toContain('NOT saved')
  expect(JSON.stringify(answer.body)).toContain('canary-command')
  const disclosure = await person('amina').command('/disclosure')
  expect(JSON.stringify(disclosure.body)).toContain('can’t be opened just now')
  expect(JSON.stringify(disclosure.body)).not.toContain('NOT saved')
  await stage().postgres.start()
})

it('with the database slow a form answers in time, and the words are saved once', async () => {
  const before = await countEntries()
  await fill(person('amina'), '/note', stage(), { case: KEZIA, text: 'Waited. canary-slow' })
  const sql = connect(stage().ownerUrl, 1)
  const locked = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  const holding = sql.begin(async (t) => {
    await t`LOCK TABLE daybook.case_head IN ACCESS EXCLUSIVE MODE`
    locked.resolve()
    await release.promise
  })
  await locked.promise
  const sent = await person('amina').submit()
  expect(sent.ms).toBeLessThan(3000)
  expect(wordsOf(person('amina').modal())).toContain('Received, still saving')
  release.resolve()
  await holding
  await sql.end()
  await stage().slack.waitFor(() => dms().filter((m) => m.text.startsWith('Saved')).length > 1, {
    what: 'the receipt',
    timeoutMs: WAIT_MS,
  })
  await person('amina').close()
  expect(await countEntries()).toBe(before + 1)
})

it('when the service dies with a form open, the words are still there and are saved by the next one', async () => {
  const before = await countEntries()
  await fill(person('amina'), '/note', stage(), { case: KEZIA, text: 'Walked home. canary-died' })
  await stage().killService()
  const first = await person('amina').submit()
  expect(first.notice).toBeDefined()
  expect(wordsOf(person('amina').modal())).toContain('canary-died')
  await stage().restartService()
  const second = await person('amina').submit()
  expect(second.errors).toBeUndefined()
  await person('amina').close()
  expect(await countEntries()).toBe(before + 1)
})

it('with the vault missing nothing is saved, and the form says so', async () => {
  const before = await countEntries()
  await fill(person('amina'), '/note', stage(), { case: KEZIA, text: 'Saw nan. canary-vault' })
  await rename(stage().vault, `${stage().vault}-away`)
  const first = await person('amina').submit()
  expect(wordsOf(first.errors)).toContain('NOT saved: the key store')
  expect(await countEntries()).toBe(before)
  await rename(`${stage().vault}-away`, stage().vault)
  const second = await person('amina').submit()
  expect(second.errors).toBeUndefined()
  await person('amina').close()
  expect(await countEntries()).toBe(before + 1)
})

it('after all of it the record verifies', async () => {
  const report = await verifyRecord(stage().ownerUrl, new DirectoryVault(stage().vault))
  expect(report.faults).toEqual([])
})
