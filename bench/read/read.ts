import { type Bench, type Figures, median, rounded } from '../report.ts'
import type { LaidCase } from '../store/load.ts'
import { openStore, type Store } from '../store/store.ts'
import { measureSearch } from './search.ts'
import { openWays, type Way, type Ways } from './ways.ts'

const BARS = { page_10: 2, page_1000: 1.5, page_10000: 1.5, export_10000: 1.5 } as const
type Name = keyof typeof BARS
/** Rounds, pages in each, and searches: on a small store, as a test has it, few. */
const MANY = { rounds: 9, pages: 40, searches: 30 }
const FEW = { rounds: 2, pages: 10, searches: 3 }
const SMALL_STORE = 50_000

/** A page of 100, and a whole case, against a bare SELECT of the same rows and one INSERT. */
export const read: Bench = {
  about: 'reading a page of a case, against SELECT of the same rows and INSERT of one access row',
  defaultSize: 100_000,
  async run({ size, say }) {
    const store = await openStore(size, say)
    const ways = await openWays(store)
    try {
      const counts = size < SMALL_STORE ? FEW : MANY
      const figures = await measure({ store, ways, say, ...counts })
      const within = Object.entries(BARS).every(([name, bar]) => Number(figures[name]) <= bar)
      return { ok: within, figures }
    } finally {
      await ways.close()
      await store.close()
    }
  },
}

type Measuring = typeof MANY & { store: Store; ways: Ways; say: (line: string) => void }

async function measure({ store, ways, say, ...counts }: Measuring): Promise<Figures> {
  const { rounds, pages, searches } = counts
  const ratios: Record<string, number> = {}
  const milliseconds: Record<string, number> = {}
  for (const entries of [10, 1000, 10_000]) {
    say(`Reading pages of a case of ${entries.toLocaleString('en-GB')} …`)
    const { id: caseId } = caseOf(store, entries)
    const places = await ways.places(caseId, entries, pages)
    const times = await inTurns(rounds, pages, async (way, n) => {
      const got = await ways.page[way](places[n % places.length] as (typeof places)[number])
      if (got !== Math.min(entries, 100)) throw new Error(`a page of ${got} entries`)
    })
    note(`page_${entries}` as Name, times)
  }
  say('Reading a whole case …')
  const { id: caseId, reference } = caseOf(store, 10_000)
  const whole = await inTurns(rounds, 1, async (way) => {
    const got = await ways.whole[way](caseId)
    if (got !== 10_000) throw new Error(`a case of ${got} entries`)
  })
  note('export_10000', whole)
  say('Searching …')
  const search = await measureSearch(store, reference, searches)
  const entries = store.cases.reduce((sum, one) => sum + one.entries, 0)
  return { ...ratios, ...search, ms: milliseconds, entries, load_seconds: store.loadSeconds }

  function note(name: Name, times: Record<Way, number[]>): void {
    ratios[name] = rounded(median(times.record) / median(times.bare))
    ratios[`${name}_decrypted`] = rounded(median(times.decrypted) / median(times.bare))
    for (const way of WAYS) milliseconds[`${name}_${way}`] = rounded(median(times[way]))
  }
}

function caseOf(store: Store, entries: number): LaidCase {
  const found = store.cases.find((one) => one.entries === entries)
  if (!found) throw new Error(`the store has no case of ${entries} entries`)
  return found
}

const WAYS = ['bare', 'record', 'decrypted'] as const

/**
 * The three ways by turns at each single reading, so that whatever else the machine does strikes
 * all alike. The first round only warms.
 * @returns the milliseconds of each reading.
 */
async function inTurns(
  rounds: number,
  readings: number,
  work: (way: Way, reading: number) => Promise<void>,
): Promise<Record<Way, number[]>> {
  const times: Record<Way, number[]> = { bare: [], record: [], decrypted: [] }
  for (let round = 0; round <= rounds; round += 1) {
    for (let reading = 0; reading < readings; reading += 1) {
      for (const way of WAYS) {
        const startedMs = performance.now()
        await work(way, reading)
        if (round > 0) times[way].push(performance.now() - startedMs)
      }
    }
  }
  return times
}
