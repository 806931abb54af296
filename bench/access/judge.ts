import { connect } from '../../src/database/connection.ts'
import type { Vault } from '../../src/ports/vault.ts'
import { chanceFrom } from '../chance.ts'
import type { Asked } from '../report.ts'
import { connectAsOwner } from './ask.ts'
import { goThroughExits } from './exits.ts'
import { runHistories } from './histories.ts'
import type { Laid } from './lay.ts'
import { askMatrix, type Coverage } from './matrix.ts'
import { Tally } from './tally.ts'

const AT_ONCE = 4

/** How much is done besides every cell of what is laid. */
export type Amounts = { histories: number; exitChecks: number }
export type Where = { ownerUrl: string; serviceUrl: string; vault: Vault }
export type Judged = {
  coverage: Coverage
  histories: number
  cells: Tally
  exits: Tally
  steps: Tally
}

/** The cells, the exits and the histories, against the table and the model. */
export async function judge(
  where: Where,
  laid: readonly Laid[],
  amounts: Amounts,
  { say, seed }: Asked,
): Promise<Judged> {
  const owner = connect(where.ownerUrl, AT_ONCE)
  const asking = connectAsOwner(where.ownerUrl, AT_ONCE)
  const [cells, exits, steps] = [new Tally(say), new Tally(say), new Tally(say)]
  try {
    say('Asking every cell …')
    const coverage = await askMatrix(asking, laid, cells)
    say('Going through the exits …')
    const least = { laid, chance: chanceFrom(seed), least: amounts.exitChecks }
    await goThroughExits(where, least, exits)
    say('Running histories …')
    const sides = { owner, asking }
    const histories = await runHistories(sides, { count: amounts.histories, seed }, steps)
    return { coverage, histories, cells, exits, steps }
  } finally {
    await owner.end()
    await asking.end()
  }
}

/** How often anything was decided otherwise than the table and the model say. */
export function differencesOf({ cells, exits, steps }: Judged): number {
  return cells.differences + exits.differences + steps.differences
}
