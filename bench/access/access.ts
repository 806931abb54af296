import { connect } from '../../src/database/connection.ts'
import { type Chance, chanceFrom } from '../chance.ts'
import type { Asked, Bench, Figures } from '../report.ts'
import { connectAsOwner } from './ask.ts'
import { listSituations, type Situation } from './dimensions.ts'
import { goThroughExits } from './exits.ts'
import { runHistories } from './histories.ts'
import { KeysInMemory } from './keys.ts'
import { type Laid, lay } from './lay.ts'
import { askMatrix, type Coverage } from './matrix.ts'
import { openRecord } from './people.ts'
import { Tally } from './tally.ts'

const EXIT_CHECKS = 5000
const AT_ONCE = 4

/** Who may do what: SQL, and the real exits, against a table and a model of their own. */
export const access: Bench = {
  about: 'every role, relation, conflict, visibility, account and operation, against the policy',
  defaultSize: 2000,
  async run(asked) {
    const amounts = { histories: asked.size, exitChecks: EXIT_CHECKS + 500, share: 1 }
    return await runAccess(asked, amounts)
  },
}

/** How much of it is done; `share` of the situations are laid. */
export type Amounts = { histories: number; exitChecks: number; share: number }

/** Runs it on a record of its own. */
export async function runAccess(
  asked: Asked,
  amounts: Amounts,
): Promise<{ ok: boolean; figures: Figures }> {
  const began = Date.now()
  asked.say('Starting PostgreSQL …')
  const { record, organisations } = await openRecord()
  try {
    const keys = new KeysInMemory()
    const chance = chanceFrom(asked.seed)
    const situations = chosen(chance, amounts.share)
    asked.say(`Laying ${situations.length} cases …`)
    const laid = await lay(record.ownerUrl, { organisations, keys }, situations)
    const where = { ownerUrl: record.ownerUrl, serviceUrl: record.serviceUrl, vault: keys }
    const measured = await measure(where, laid, { ...asked, ...amounts, chance })
    const figures = { ...measured, seconds: Math.round((Date.now() - began) / 1000) }
    return { ok: isWithin(measured, amounts), figures }
  } finally {
    await record.remove()
  }
}

type Where = { ownerUrl: string; serviceUrl: string; vault: KeysInMemory }
type How = Asked & Amounts & { chance: Chance }

async function measure(where: Where, laid: Laid[], how: How) {
  const { say, seed, chance } = how
  const owner = connect(where.ownerUrl, AT_ONCE)
  const asking = connectAsOwner(where.ownerUrl, AT_ONCE)
  const cells = new Tally(say)
  const exits = new Tally(say)
  const histories = new Tally(say)
  try {
    say('Asking every cell …')
    const coverage = await askMatrix(asking, laid, cells)
    say('Going through the exits …')
    await goThroughExits(where, { laid, chance, least: how.exitChecks }, exits)
    say('Running histories …')
    const done = await runHistories({ owner, asking }, { count: how.histories, seed }, histories)
    const all = [cells, exits, histories]
    return {
      ...coverageFigures(coverage),
      exit_checks: exits.checks,
      histories: done,
      history_checks: histories.checks,
      leaks: all.reduce((sum, tally) => sum + tally.leaks, 0),
      wrongful_refusals: all.reduce((sum, tally) => sum + tally.wrongfulRefusals, 0),
    }
  } finally {
    await owner.end()
    await asking.end()
  }
}

/** A share of the situations, by chance, in their order. */
function chosen(chance: Chance, share: number): Situation[] {
  return listSituations().filter(() => chance.next() < share)
}

function coverageFigures({ total, reached, by }: Coverage) {
  const values = [...by]
  return {
    cells_total: total,
    cells_reached: reached,
    total_by_value: Object.fromEntries(values.map(([key, reach]) => [key, reach.total])),
    reached_by_value: Object.fromEntries(values.map(([key, reach]) => [key, reach.reached])),
  }
}

type Measured = Awaited<ReturnType<typeof measure>>

function isWithin(figures: Measured, { histories, exitChecks }: Amounts): boolean {
  const { cells_total, cells_reached, exit_checks, leaks, wrongful_refusals } = figures
  const isWhole = cells_reached === cells_total && figures.histories === histories
  const isEnough = exit_checks >= Math.min(exitChecks, EXIT_CHECKS)
  return isWhole && isEnough && leaks === 0 && wrongful_refusals === 0
}
