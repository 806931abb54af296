import { connect, type Sql } from '../../src/database/connection.ts'
import type { OrganisationId, StaffId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import { postgresLedger } from '../../src/ledger/postgres-ledger.ts'
import { organisation } from '../append/cases.ts'
import { type Chance, chanceFrom } from '../chance.ts'
import { type OwnRecord, openOwnRecord } from '../own-record.ts'
import { type Asked, type Bench, rounded } from '../report.ts'
import { aucOf } from './auc.ts'
import { openDenied } from './denied.ts'
import { type Exit, type ExitName, exitsFor } from './exits.ts'

const DENIED = 400
/** Cases of the asker’s own, which may lie beside what is absent. */
const OWN = 20
const WARM_UP = 200
const FURTHEST = 0.02

/** What is not there against what is not the asker’s: the same answer, in the same time. */
export const absent: Bench = {
  about: 'whether what does not exist can be told from what is denied, by answer or by time',
  defaultSize: 20_000,
  async run(asked) {
    const { figures } = await runAbsent(asked, DENIED)
    const { unequal, auc_find, auc_entry, auc_append, auc_alert } = figures
    const isNear = [auc_find, auc_entry, auc_append, auc_alert].every(
      (auc) => Math.abs(auc - 0.5) <= FURTHEST,
    )
    return { ok: unequal === 0 && isNear, figures }
  },
}

/** @param count how many cases of others there are. */
export async function runAbsent(asked: Asked, count: number) {
  asked.say('Starting PostgreSQL …')
  const record = await openOwnRecord(organisation)
  const sql = connect(record.serviceUrl, 1)
  try {
    const chance = chanceFrom(asked.seed)
    const exits = await layOut(record, sql, chance, count)
    const pairs = Object.fromEntries(
      Object.keys(exits).map((name) => [name, { denied: [], absent: [], unequal: 0 }]),
    ) as unknown as Record<ExitName, Pairs>
    for (let n = -Math.min(WARM_UP, asked.size); n < asked.size; n += 1) {
      if (n > 0 && n % 5000 === 0) asked.say(`${n} pairs …`)
      for (const [name, exit] of Object.entries(exits) as [ExitName, Exit][]) {
        await askBoth(exit, chance, n < 0 ? emptyPairs() : pairs[name])
      }
    }
    return { figures: figuresOf(pairs, asked.size) }
  } finally {
    await sql.end({ timeout: 2 })
    await record.remove()
  }
}

/** Durations in milliseconds, and how many pairs had two answers. */
type Pairs = { denied: number[]; absent: number[]; unequal: number }
const emptyPairs = (): Pairs => ({ denied: [], absent: [], unequal: 0 })

async function layOut(record: OwnRecord, sql: Sql, chance: Chance, count: number) {
  const { organisationId, staff } = record.people
  const [asker, ...others] = [...staff].map(([name, id]): Actor => {
    return { id: id as StaffId, organisationId: organisationId as OrganisationId, name }
  })
  if (!asker) throw new RangeError('nobody asks')
  const ledger = postgresLedger(sql, record.vault)
  // Made with the first form that somebody sends.
  await record.vault.createKey('staff', asker.id)
  await openDenied(ledger, [asker], chance, Math.min(OWN, count))
  const denied = await openDenied(ledger, others, chance, count)
  const owner = connect(record.ownerUrl, 1)
  await owner`ANALYZE`
  await owner.end()
  return exitsFor(ledger, asker, denied, chance)
}

/** One of each, in an order that chance gives, on the one connection. */
async function askBoth(exit: Exit, chance: Chance, pairs: Pairs): Promise<void> {
  const questions = { denied: exit.denied(), absent: exit.absent() }
  const order = chance.below(2) === 0 ? SIDES : SIDES.toReversed()
  const answers = { denied: '', absent: '' }
  for (const side of order) {
    const startedMs = performance.now()
    const answer = await questions[side]()
    pairs[side].push(performance.now() - startedMs)
    answers[side] = JSON.stringify(answer)
  }
  if (answers.denied !== answers.absent) pairs.unequal += 1
}

const SIDES = ['denied', 'absent'] as const

function figuresOf(pairs: Record<ExitName, Pairs>, size: number) {
  const auc = ({ denied, absent: gone }: Pairs) => rounded(aucOf(denied, gone))
  return {
    pairs: size * Object.keys(pairs).length,
    unequal: Object.values(pairs).reduce((sum, { unequal }) => sum + unequal, 0),
    auc_find: auc(pairs.find),
    auc_entry: auc(pairs.entry),
    auc_append: auc(pairs.append),
    auc_alert: auc(pairs.alert),
  }
}
