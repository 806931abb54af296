import { connect } from '../../src/database/connection.ts'
import type { Asked, Bench, Figures } from '../report.ts'
import { type LaidRecord, withLaid } from './access.ts'
import { type Amounts, differencesOf, type Judged, judge } from './judge.ts'
import type { Laid } from './lay.ts'
import { type Fault, plantInRecord, readFaults } from './planted.ts'
import { countInRules } from './planted-rules.ts'

/**
 * The share of the situations that is laid, in percent, when nothing else is asked for: the least
 * in which each role comes to a case in each way under each visibility.
 */
const SHARE = 30
const AMOUNTS = { histories: 60, exitChecks: 1500 }

/** That the access bench can fail: each planted fault has to be found by it. */
export const accessFaults: Bench = {
  about: 'one-line faults in what decides, each of which the access bench has to find',
  defaultSize: SHARE,
  async run(asked) {
    return await runFaults(asked, await readFaults(), AMOUNTS)
  },
}

/** How often a fault was noticed, and where. */
type Found = { cells: number; exits: number; histories: number }

/** Plants one fault after the other, each in a copy of its own. */
export async function runFaults(
  asked: Asked,
  faults: readonly Fault[],
  amounts: Amounts,
): Promise<{ ok: boolean; figures: Figures }> {
  return await withLaid(asked, asked.size / 100, async (where, laid) => {
    const sound = await inCopy(where, null, (copy) => judge(copy, laid, amounts, asked))
    const all = new Map<string, Found>()
    for (const fault of faults) {
      const found = await judgeFault({ where, laid, amounts, seed: asked.seed }, fault)
      asked.say(`${fault.name}: ${JSON.stringify(found)}`)
      all.set(fault.name, found)
    }
    const isSound = differencesOf(sound) === 0
    return { ok: isSound && [...all.values()].every(isFound), figures: figuresOf(sound, all) }
  })
}

function isFound(found: Found): boolean {
  return found.cells + found.exits + found.histories > 0
}

type Bed = { where: LaidRecord; laid: readonly Laid[]; amounts: Amounts; seed: number }

async function judgeFault({ where, laid, amounts, seed }: Bed, fault: Fault): Promise<Found> {
  if (fault.file.startsWith('src/')) {
    return { cells: await countInRules(fault), exits: 0, histories: 0 }
  }
  const quietly = { size: 0, seed, say: () => undefined }
  return await inCopy(where, fault, async (copy) => {
    const { cells, exits, steps } = await judge(copy, laid, amounts, quietly)
    return {
      cells: cells.differences,
      exits: exits.differences,
      histories: steps.differences,
    }
  })
}

function figuresOf(sound: Judged, all: ReadonlyMap<string, Found>): Figures {
  const found = [...all.values()]
  const count = (where: keyof Found) => found.filter((one) => one[where] > 0).length
  const differences = [...all].map(([name, { cells, exits, histories }]): [string, number] => {
    return [name, cells + exits + histories]
  })
  return {
    faults: all.size,
    found: found.filter(isFound).length,
    found_in_cells: count('cells'),
    found_at_exits: count('exits'),
    found_in_histories: count('histories'),
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
    if (fault) await plantInRecord(copy.ownerUrl, fault)
    return await work(copy)
  } finally {
    await server.unsafe(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await server.end()
  }
}

function databaseOf(url: string): string {
  return new URL(url).pathname.slice(1)
}
