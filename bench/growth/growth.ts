import { connect } from '../../src/database/connection.ts'
import type { CaseId, OrganisationId, StaffId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import { isRefusal } from '../../src/domain/refusals.ts'
import { postgresLedger } from '../../src/ledger/postgres-ledger.ts'
import { planned } from '../append/cases.ts'
import { NOTE } from '../append/operations.ts'
import { type Chance, chanceFrom } from '../chance.ts'
import { type Bench, median, rounded } from '../report.ts'
import { openStore, type Store } from '../store/store.ts'

const SMALL = 10_000
const BAR = 1.2
/** Operations that are measured, after some that warm up; of a small store, as in a test, few. */
const MANY = { warm: 60, measured: 480 }
const FEW = { warm: 5, measured: 20 }
const SMALL_STORE = 50_000

type Operation = () => Promise<void>
type Grown = { append: Operation; read: Operation; close(): Promise<void> }

/** What a record of a million entries costs against one of ten thousand: p50 of append and page. */
export const growth: Bench = {
  about: 'append and page of a large record against a small one',
  defaultSize: 1_000_000,
  async run({ size, seed, say }) {
    const small = await openStore(SMALL, say)
    const large = await openStore(size, say).catch(async (thrown: unknown) => {
      await small.close()
      throw thrown
    })
    const [a, b] = [open(small, chanceFrom(seed)), open(large, chanceFrom(seed))]
    try {
      say('Measuring …')
      const counts = size < SMALL_STORE ? FEW : MANY
      const append = await inTurns(a.append, b.append, counts)
      const read = await inTurns(a.read, b.read, counts)
      const [append_ratio, read_ratio] = [append.ratio, read.ratio]
      const ms = {
        ...{ append_small: append.small, append_large: append.large },
        ...{ read_small: read.small, read_large: read.large },
      }
      const entries = large.cases.reduce((sum, one) => sum + one.entries, 0)
      const figures = { append_ratio, read_ratio, ms, entries, load_seconds: large.loadSeconds }
      return { ok: append_ratio <= BAR && read_ratio <= BAR, figures }
    } finally {
      await Promise.all([a.close(), b.close()])
      await Promise.all([small.close(), large.close()])
    }
  },
}

/** Notes and pages of cases of a hundred, at random, by somebody who works them. */
function open(store: Store, chance: Chance): Grown {
  const sql = connect(store.serviceUrl, 1)
  const ledger = postgresLedger(sql, store.vault)
  const actor: Actor = {
    id: store.worker as StaffId,
    organisationId: store.organisationId as OrganisationId,
    name: 'Worker 0',
  }
  const cases = store.cases.filter((one) => one.entries === 100).map(({ id }) => id as CaseId)
  return {
    async append() {
      const done = await ledger.append(actor, planned(chance.pick(cases), NOTE))
      if (isRefusal(done)) throw new Error(`an append was refused: ${done.refused}`)
    },
    async read() {
      const page = await ledger.readTimeline(actor, chance.pick(cases), 'timeline', {})
      if (page.entries.length === 0) throw new Error('an empty page')
    },
    close: () => sql.end({ timeout: 2 }),
  }
}

/** Both by turns, one by one, so that whatever else the machine does strikes both. */
async function inTurns(small: Operation, large: Operation, { warm, measured }: typeof MANY) {
  const times = { small: [] as number[], large: [] as number[] }
  for (let n = 0; n < warm + measured; n += 1) {
    for (const [name, operation] of [
      ['small', small],
      ['large', large],
    ] as const) {
      const startedMs = performance.now()
      await operation()
      if (n >= warm) times[name].push(performance.now() - startedMs)
    }
  }
  const [p50Small, p50Large] = [median(times.small), median(times.large)]
  return { small: rounded(p50Small), large: rounded(p50Large), ratio: rounded(p50Large / p50Small) }
}
