import { describe, expect, it } from 'vitest'
import { plantInFunctions, readFaults } from '../../bench/access/planted.ts'
import { runHidden } from '../../bench/hidden/hidden.ts'
import { connect } from '../../src/database/connection.ts'
import { replaceFunctions } from '../../src/database/functions.ts'

const asked = { size: 12, seed: 4, say: () => undefined }

describe('what is hidden from somebody', () => {
  it('leaves everything that they see, and may write, as it was', async () => {
    const { ok, figures } = await runHidden(asked)
    expect(figures).toMatchObject({ readers: 12, differing: 0 })
    expect(figures.comparisons).toBe(12 * 33)
    expect(figures.shown).toBeGreaterThan(180)
    expect(ok).toBe(true)
  })

  it('is found by the bench where a conflict is forgotten', async () => {
    const fault = (await readFaults()).find(({ name }) => name === 'conflict-forgotten')
    if (!fault) throw new Error('there is no such fault')
    const { ok, figures } = await runHidden({ ...asked, size: 6 }, async (ownerUrl) => {
      const sql = connect(ownerUrl, 1)
      const functions = await plantInFunctions(fault)
      await sql.begin(async (transaction) => {
        await transaction`SET LOCAL ROLE daybook_owner`
        await replaceFunctions(transaction, functions)
      })
      await sql.end()
    })
    expect(figures.differing).toBeGreaterThan(0)
    expect(ok).toBe(false)
  })
})
