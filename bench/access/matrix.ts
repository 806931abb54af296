import type { Sql } from '../../src/database/connection.ts'
import { inParallel, whatMay } from './ask.ts'
import {
  type Account,
  accountsOf,
  type Cell,
  type Operation,
  operationsOf,
  type Situation,
} from './dimensions.ts'
import { expected } from './expected.ts'
import type { Laid } from './lay.ts'
import { mayByRules } from './standing.ts'
import type { Tally } from './tally.ts'

const AT_ONCE = 4

/** How many of the cells there are were decided, in all and by each value of each dimension. */
export type Coverage = { total: number; reached: number; by: Map<string, Reach> }
export type Reach = { total: number; reached: number }

/** Asks SQL and the rules of src/access every cell that was laid; compares both with the table. */
export async function askMatrix(sql: Sql, laid: readonly Laid[], tally: Tally): Promise<Coverage> {
  const coverage: Coverage = { total: 0, reached: 0, by: new Map() }
  await inParallel(laid, AT_ONCE, async (one) => {
    for (const account of accountsOf(one.situation)) {
      const may = await askOne(sql, one, account)
      for (const operation of operationsOf(account)) {
        const cell = { ...one.situation, account, operation }
        count(coverage, cell, may !== null)
        if (may) tally.compare(may.has(operation), expected(cell), () => `SQL, ${inWords(cell)}`)
        tally.compare(mayByRules(cell), expected(cell), () => `src/access, ${inWords(cell)}`)
      }
    }
  })
  return coverage
}

async function askOne(sql: Sql, laid: Laid, account: Account): Promise<Set<string> | null> {
  const { caseId, entries, alertId, people } = laid
  const who = people[account]
  if (!who) throw new Error('nobody was laid for an account that is asked about')
  return await whatMay(sql, { who, caseId, entryId: entries.entry, alertId })
}

/** A cell as one reads it aloud. */
export function inWords(cell: Situation & { account: Account; operation?: Operation }): string {
  return Object.entries(cell)
    .map(([dimension, value]) => `${dimension} ${value}`)
    .join(', ')
}

function count(coverage: Coverage, cell: Cell, isReached: boolean): void {
  coverage.total += 1
  if (isReached) coverage.reached += 1
  for (const [dimension, value] of Object.entries(cell)) {
    const key = `${dimension}.${value}`
    const reach = coverage.by.get(key) ?? { total: 0, reached: 0 }
    reach.total += 1
    if (isReached) reach.reached += 1
    coverage.by.set(key, reach)
  }
}
