import { connect } from '../../src/database/connection.ts'
import { postgresLedger } from '../../src/ledger/postgres-ledger.ts'
import { chanceFrom } from '../chance.ts'
import { type OwnRecord, openOwnRecord } from '../own-record.ts'
import { type Asked, type Bench, type Figures, median, rounded } from '../report.ts'
import { openCases, organisation, type WorkedCase } from './cases.ts'
import { layOutBareTable, type Operations, operationsOn } from './operations.ts'
import { inTurns } from './rounds.ts'

const ROUNDS = 7
const MANY = 16
const BARS = { ratio_1: 0.35, ratio_16: 0.3 }

/** The product's append against a bare INSERT of the same bytes, through the same client. */
export const append: Bench = {
  about: 'the append of one note, against a bare INSERT of the same ciphertext',
  defaultSize: 1500,
  async run(asked) {
    asked.say('Starting PostgreSQL …')
    const record = await openOwnRecord(organisation)
    try {
      const figures = await measure(record, asked)
      const { ratio_1 = 0, ratio_16 = 0 } = figures as Record<string, number>
      return { ok: ratio_1 >= BARS.ratio_1 && ratio_16 >= BARS.ratio_16, figures }
    } finally {
      await record.remove()
    }
  },
}

async function measure(record: OwnRecord, asked: Asked): Promise<Figures> {
  await layOutBareTable(record.ownerUrl)
  asked.say('Opening 1,000 cases …')
  const cases = await withPool(record, MANY, async (sql) => {
    return await openCases(record, postgresLedger(sql, record.vault))
  })
  const one = await measureWith(record, cases, { ...asked, clients: 1 })
  const many = await measureWith(record, cases, { ...asked, clients: MANY })
  return {
    ratio_1: ratioOf(one.append, one.bare),
    ratio_16: ratioOf(many.append, many.bare),
    ratio_with_intake_16: ratioOf(many.withIntake, many.bare),
    tps_bare_1: Math.round(median(one.bare)),
    tps_append_1: Math.round(median(one.append)),
    tps_bare_16: Math.round(median(many.bare)),
    tps_append_16: Math.round(median(many.append)),
  }
}

type Turn = Asked & { clients: number }

async function measureWith(record: OwnRecord, cases: readonly WorkedCase[], turn: Turn) {
  const { clients, seed, say } = turn
  say(`Measuring with ${clients} at a time …`)
  // One client writes about a quarter of what sixteen do: as long a round, with fewer operations.
  const count = clients === 1 ? Math.max(1, Math.round(turn.size / 4)) : turn.size
  const load = { cases, chance: chanceFrom(seed), clients, count }
  return await withPool(record, clients, (sql) => {
    return inTurns<keyof Operations>(operationsOn(record, sql), load, ROUNDS)
  })
}

/** A pool as the service's role has it, of as many connections as there are clients. */
async function withPool<T>(
  record: OwnRecord,
  clients: number,
  work: (sql: ReturnType<typeof connect>) => Promise<T>,
): Promise<T> {
  const sql = connect(record.serviceUrl, clients)
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 2 })
  }
}

/** The median of the ratios of each round: a slow moment of the machine strikes both sides. */
function ratioOf(ours: readonly number[], bare: readonly number[]): number {
  return rounded(median(ours.map((perSecond, round) => perSecond / (bare[round] ?? Number.NaN))))
}
