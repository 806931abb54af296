import { rename } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { verifyRecord } from '../../src/admin/verify.ts'
import { connect } from '../../src/database/connection.ts'
import { DirectoryVault } from '../../src/vault/directory-vault.ts'
import { KEZIA } from './charity-names.ts'
import { onBoth } from './scenes.ts'

/** Milliseconds for which the client of each platform waits for the answer to a form. */
const CLIENT_MS = { slack: 3000, teams: 5000 }

onBoth((scene) => {
  const { stage, person, message, title, told, fill, submit } = scene
  const amina = () => person('amina')

  async function countEntries(): Promise<number> {
    const sql = connect(stage().ownerUrl, 1)
    const [row] = await sql<{ n: string }[]>`SELECT count(*) AS n FROM daybook.entry`
    await sql.end()
    return Number(row?.n)
  }

  /** Sends the form and holds the answer against the time that the client gives it. */
  async function submitInTime(): Promise<void> {
    const startMs = performance.now()
    await amina().submit()
    expect(performance.now() - startMs).toBeLessThan(CLIENT_MS[scene.platform])
  }

  it('with the database down a form says NOT saved, keeps the words, and saves them once when pressed again', async () => {
    const before = await countEntries()
    await fill('amina', '/note', { case: KEZIA, text: 'Rang school. canary-down' })
    await stage().postgres.kill()
    await submitInTime()
    expect(JSON.stringify(amina().errors())).toContain('NOT saved')
    expect(amina().held('text')).toContain('canary-down')
    await stage().postgres.start()
    expect(await submit('amina')).toEqual({})
    await amina().close()
    await message('amina', `Saved on ${KEZIA}`)
    expect(await countEntries()).toBe(before + 1)
  })

  it('with the database down what is written at once is handed back, and a form says that it can not open', async () => {
    await stage().postgres.kill()
    await amina().ask(`/note ${KEZIA} Rang nan. canary-command`)
    await told('amina', 'NOT saved')
    const answer = amina()
      .messages()
      .find(({ words }) => words.includes('NOT saved'))
    expect(answer?.words).toContain('canary-command')
    await amina().ask('/disclosure')
    await told('amina', 'can’t be opened just now')
    await stage().postgres.start()
    await amina().close()
  })

  it('with the database slow a form answers in time, and the words are saved once', async () => {
    const before = await countEntries()
    const receipts = () => amina().messages().filter(isReceipt).length
    const isReceipt = ({ words }: { words: string }) => words.includes(`Saved on ${KEZIA}`)
    const had = receipts()
    await fill('amina', '/note', { case: KEZIA, text: 'Waited. canary-slow' })
    const sql = connect(stage().ownerUrl, 1)
    const locked = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    const holding = sql.begin(async (t) => {
      await t`LOCK TABLE daybook.case_head IN ACCESS EXCLUSIVE MODE`
      locked.resolve()
      await release.promise
    })
    await locked.promise
    await submitInTime()
    expect(amina().window()).toContain('Received, still saving')
    release.resolve()
    await holding
    await sql.end()
    await scene.until('the receipt', () => receipts() > had)
    await amina().close()
    expect(await countEntries()).toBe(before + 1)
  })

  it('when the service dies with a form open, the words are still there and are saved by the next one', async () => {
    const before = await countEntries()
    await fill('amina', '/note', { case: KEZIA, text: 'Walked home. canary-died' })
    await stage().killService()
    await amina().submit()
    expect(amina().held('text')).toContain('canary-died')
    expect(await countEntries()).toBe(before)
    await stage().restartService()
    expect(await submit('amina')).toEqual({})
    await amina().close()
    expect(await countEntries()).toBe(before + 1)
  })

  it('with the vault missing nothing is saved, and the form says so', async () => {
    const before = await countEntries()
    await fill('amina', '/note', { case: KEZIA, text: 'Saw nan. canary-vault' })
    await rename(stage().vault, `${stage().vault}-away`)
    await amina().submit()
    expect(JSON.stringify(amina().errors())).toContain('NOT saved: the key store')
    expect(await countEntries()).toBe(before)
    await rename(`${stage().vault}-away`, stage().vault)
    await amina().submit()
    await title('amina', 'Saved')
    await amina().close()
    expect(await countEntries()).toBe(before + 1)
  })

  it('after all of it the record verifies', async () => {
    const report = await verifyRecord(stage().ownerUrl, new DirectoryVault(stage().vault))
    expect(report.faults).toEqual([])
  })
})
