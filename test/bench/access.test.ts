import { describe, expect, it } from 'vitest'
import { runAccess } from '../../bench/access/access.ts'
import { accessFaults, runFaults } from '../../bench/access/access-faults.ts'
import {
  accountsOf,
  type Cell,
  listSituations,
  operationsOf,
  type Situation,
} from '../../bench/access/dimensions.ts'
import { expected } from '../../bench/access/expected.ts'
import { parsePatch, plantInFunctions, readFaults } from '../../bench/access/planted.ts'
import { countInRules } from '../../bench/access/planted-rules.ts'
import { drawSituations } from '../../bench/access/sample.ts'
import { chanceFrom } from '../../bench/chance.ts'

const quietly = { size: 2, seed: 5, say: () => undefined }
const cell = (part: Partial<Cell>): Cell => ({
  role: 'none',
  relation: 'none',
  conflict: 'none',
  visibility: 'open',
  account: 'active',
  operation: 'read_entry',
  ...part,
})

describe('the table of the policy', () => {
  const promises: [string, Partial<Cell>, boolean][] = [
    ['whoever is assigned reads an open entry', { relation: 'assigned' }, true],
    ['nobody reads without a ground', { role: 'worker' }, false],
    ['a lead does not read a private entry', { role: 'lead', visibility: 'private' }, false],
    [
      'cover does not inherit a named reader',
      { relation: 'covers_named', visibility: 'private' },
      false,
    ],
    ['whoever has left reads nothing', { relation: 'assigned', account: 'left' }, false],
    ['a conflict takes away from a lead', { role: 'lead', conflict: 'on_case' }, false],
    [
      'a restriction leaves out a lead who is not listed',
      { role: 'lead', visibility: 'case_restricted_unlisted' },
      false,
    ],
    [
      'who works a restricted case and is not listed writes to it',
      { relation: 'assigned', visibility: 'case_restricted_unlisted', operation: 'write' },
      true,
    ],
  ]
  it.each(promises)('%s', (_, part, may) => expect(expected(cell(part))).toBe(may))

  it('has at least 35,000 cells, some of each answer for each operation', () => {
    const cells = listSituations().flatMap((situation) =>
      accountsOf(situation).flatMap((account) =>
        operationsOf(account).map((operation) => ({ ...situation, account, operation })),
      ),
    )
    expect(cells.length).toBeGreaterThan(35_000)
    const answers = new Set(cells.map((one) => `${one.operation} ${expected(one)}`))
    expect(answers.size).toBe(2 * operationsOf('active').length)
  })
})

describe('who may do what', () => {
  it('is the same in SQL, in the rules, at the exits and in the table', async () => {
    const amounts = { histories: 30, exitChecks: 300 }
    const { ok, figures } = await runAccess(quietly, amounts, 0.04)
    expect(figures).toMatchObject({ histories: 30, leaks: 0, wrongful_refusals: 0 })
    expect(figures.cells_total).toBeGreaterThan(5000)
    expect(figures.cells_reached).toBe(figures.cells_total)
    expect(figures.exit_checks).toBeGreaterThanOrEqual(300)
    expect(ok).toBe(true)
  })
})

describe('the share of it in which faults are looked for', () => {
  const meetings = (situations: readonly Situation[]) =>
    new Set(
      situations.map(({ role, relation, visibility, conflict }) =>
        conflict === 'on_entry' || conflict === 'on_case'
          ? `${conflict} ${relation} ${visibility}`
          : `${role} ${relation} ${visibility}`,
      ),
    )
  const all = meetings(listSituations())

  it.each([1, 2, 3, 4, 5])('has each meeting that a fault may show in, by chance %i', (seed) => {
    const share = accessFaults.defaultSize / 100
    const drawn = drawSituations(chanceFrom(seed), share)
    expect(meetings(drawn)).toEqual(all)
    expect(drawn).toHaveLength(Math.round(listSituations().length * share))
    expect(new Set(drawn).size).toBe(drawn.length)
  })
})

describe('the planted faults', () => {
  it('are at least twenty, and each can be planted in what is shipped', async () => {
    const faults = await readFaults()
    expect(faults.length).toBeGreaterThanOrEqual(20)
    const inSql = faults.filter(({ file }) => file.startsWith('prisma/'))
    const texts = await Promise.all(
      inSql.map(async (fault) => (await plantInFunctions(fault)).text),
    )
    expect(new Set(texts).size).toBe(inSql.length)
  })

  it('in the rules are found', async () => {
    const inRules = (await readFaults()).filter(({ file }) => file.startsWith('src/'))
    expect(inRules.length).toBeGreaterThan(0)
    for (const fault of inRules) expect(await countInRules(fault)).toBeGreaterThan(0)
  })

  it('in SQL are found, and nothing is found without one', async () => {
    // The one that only the exits tell.
    const faults = (await readFaults()).filter(({ name }) => name === 'count-leaked')
    const { ok, figures } = await runFaults(quietly, faults, { histories: 1, exitChecks: 700 })
    expect(figures).toMatchObject({ faults: 1, found: 1, differences_without_fault: 0 })
    expect(ok).toBe(true)
  })

  it('are refused when they change more than one line, or stand nowhere', async () => {
    const patch =
      '--- a/x\n+++ b/prisma/functions/20_access.sql\n@@ -1,1 +1,1 @@\n-no such\n+line\n'
    await expect(plantInFunctions(parsePatch('nowhere', patch))).rejects.toThrow('has changed')
    expect(() => parsePatch('two', `${patch}-more\n+of it\n`)).toThrow('one line')
  })
})
