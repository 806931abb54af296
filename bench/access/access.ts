import { chanceFrom } from '../chance.ts'
import type { Asked, Bench, Figures } from '../report.ts'
import { type Amounts, differencesOf, type Judged, judge } from './judge.ts'
import { KeysInMemory } from './keys.ts'
import { type Laid, lay } from './lay.ts'
import type { Coverage } from './matrix.ts'
import { openRecord } from './people.ts'
import { drawSituations } from './sample.ts'

const EXIT_CHECKS = 5000

/** Who may do what: SQL, and the real exits, against a table and a model of their own. */
export const access: Bench = {
  about: 'every role, relation, conflict, visibility, account and operation, against the policy',
  defaultSize: 2000,
  async run(asked) {
    return await runAccess(asked, { histories: asked.size, exitChecks: EXIT_CHECKS }, 1)
  },
}

/** Runs it on a record of its own, in which a share (0 to 1) of the situations is laid. */
export async function runAccess(
  asked: Asked,
  amounts: Amounts,
  share: number,
): Promise<{ ok: boolean; figures: Figures }> {
  const began = Date.now()
  return await withLaid(asked, share, async (where, laid) => {
    const judged = await judge(where, laid, amounts, asked)
    const seconds = Math.round((Date.now() - began) / 1000)
    return { ok: isWithin(judged, amounts), figures: { ...figuresOf(judged), seconds } }
  })
}

type OpenRecord = Awaited<ReturnType<typeof openRecord>>['record']
export type LaidRecord = Pick<OpenRecord, 'ownerUrl' | 'serviceUrl' | 'postgres'> & {
  vault: KeysInMemory
}

/** Opens a record, lays a share of the situations in it, and removes it afterwards. */
export async function withLaid<T>(
  { seed, say }: Asked,
  share: number,
  work: (where: LaidRecord, laid: Laid[]) => Promise<T>,
): Promise<T> {
  say('Starting PostgreSQL …')
  const { record, organisations } = await openRecord()
  try {
    const vault = new KeysInMemory()
    const situations = drawSituations(chanceFrom(seed), share)
    say(`Laying ${situations.length} cases …`)
    const laid = await lay(record.ownerUrl, { organisations, keys: vault }, situations)
    const { ownerUrl, serviceUrl, postgres } = record
    return await work({ ownerUrl, serviceUrl, postgres, vault }, laid)
  } finally {
    await record.remove()
  }
}

function figuresOf({ coverage, histories, cells, exits, steps }: Judged): Figures {
  const all = [cells, exits, steps]
  return {
    ...coverageFigures(coverage),
    exit_checks: exits.checks,
    histories,
    history_checks: steps.checks,
    leaks: all.reduce((sum, tally) => sum + tally.leaks, 0),
    wrongful_refusals: all.reduce((sum, tally) => sum + tally.wrongfulRefusals, 0),
  }
}

function coverageFigures({ total, reached, by }: Coverage): Figures {
  const values = [...by]
  return {
    cells_total: total,
    cells_reached: reached,
    total_by_value: Object.fromEntries(values.map(([key, reach]) => [key, reach.total])),
    reached_by_value: Object.fromEntries(values.map(([key, reach]) => [key, reach.reached])),
  }
}

function isWithin(judged: Judged, { histories, exitChecks }: Amounts): boolean {
  const { total, reached } = judged.coverage
  const isWhole = reached === total && judged.histories === histories
  return isWhole && judged.exits.checks >= exitChecks && differencesOf(judged) === 0
}
