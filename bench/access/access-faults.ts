import { connect, type Sql } from '../../src/database/connection.ts'
import { replaceFunctions } from '../../src/database/functions.ts'
import type { Asked, Bench, Figures } from '../report.ts'
import { type LaidRecord, withLaid } from './access.ts'
import { differencesOf, type Judged, judge } from './judge.ts'
import type { Laid } from './lay.ts'
import { type Fault, plantInFunctions, readFaults } from './planted.ts'

/** The share of the situations that is laid, in percent, when nothing else is asked for. */
const SHARE = 20
const AMOUNTS = { histories: 60, exitChecks: 600 }

/** That the access bench can fail: each planted fault has to be found by it. */
export const accessFaults: Bench = {
  about: 'one-line faults in what decides, each of which the access bench has to find',
  defaultSize: SHARE,
  async run(asked) {
    return await runFaults(asked, await readFaults())
  },
}

/** Plants one fault after the other, each in a copy of its own. */
export async function runFaults(
  asked: Asked,
  faults: readonly Fault[],
): Promise<{ ok: boolean; figures: Figures }> {
  return await withLaid(asked, asked.size / 100, async (where, laid) => {
    const sound = await inCopy(where, null, (copy) => judge(copy, laid, AMOUNTS, asked))
    const found = new Map<string, Judged>()
    for (const fault of faults) {
      asked.say(`Planting ${fault.name} …`)
      found.set(fault.name, await judgeFault(where, laid, fault, asked.seed))
    }
    return {
      ok: differencesOf(sound) === 0 && [...found.values()].every(isFound),
      figures: figuresOf(sound, found),
    }
  })
}

function isFound(judged: Judged): boolean {
  return differencesOf(judged) > 0
}

async function judgeFault(
  where: LaidRecord,
  laid: readonly Laid[],
  fault: Fault,
  seed: number,
): Promise<Judged> {
  const quietly = { size: 0, seed, say: () => undefined }
  return await inCopy(where, fault, (copy) => judge(copy, laid, AMOUNTS, quietly))
}

function figuresOf(sound: Judged, found: ReadonlyMap<string, Judged>): Figures {
  const all = [...found.values()]
  const foundIn = (tally: 'cells' | 'exits' | 'steps') =>
    all.filter((judged) => judged[tally].differences > 0).length
  const differences = [...found].map(([name, judged]): [string, number] => {
    return [name, differencesOf(judged)]
  })
  return {
    faults: found.size,
    found: all.filter(isFound).length,
    found_in_cells: foundIn('cells'),
    found_at_exits: foundIn('exits'),
    found_in_histories: foundIn('steps'),
    differences_without_fault: differencesOf(sound),
    differences: Object.fromEntries(differences),
  }
}

/** A copy of what is laid, with a fault in its functions; it is dropped afterwards. */
async function inCopy<T>(
  where: LaidRecord,
  fault: Fault | null,
  work: (copy: LaidRecord) => Promise<T>,
): Promise<T> {
  const name = 'daybook_copy'
  const server = connect(where.postgres.superuserUrl('template1'), 1)
  const url = (of: string) => of.replace(/\/[^/]*$/, `/${name}`)
  const copy = { ...where, ownerUrl: url(where.ownerUrl), serviceUrl: url(where.serviceUrl) }
  try {
    await server.unsafe(`CREATE DATABASE ${name} TEMPLATE ${databaseOf(where.ownerUrl)}`)
    if (fault) await plant(copy.ownerUrl, fault)
    return await work(copy)
  } finally {
    await server.unsafe(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await server.end()
  }
}

function databaseOf(url: string): string {
  return new URL(url).pathname.slice(1)
}

async function plant(ownerUrl: string, fault: Fault): Promise<void> {
  const functions = await plantInFunctions(fault)
  const sql: Sql = connect(ownerUrl, 1)
  try {
    await sql.begin(async (transaction) => {
      await transaction`SET LOCAL ROLE daybook_owner`
      await replaceFunctions(transaction, functions)
    })
  } finally {
    await sql.end()
  }
}
