import { readdirSync, readFileSync } from 'node:fs'
import postgres from 'postgres'
import { extractive } from '../../src/briefing/extract.ts'
import { connect } from '../../src/database/connection.ts'
import type { CaseId, OrganisationId, StaffId } from '../../src/domain/ids.ts'
import { caseFileSchema } from '../../src/domain/import/case-file.ts'
import type { Actor } from '../../src/domain/people.ts'
import { postgresLedger } from '../../src/ledger/postgres-ledger.ts'
import { organisation } from '../append/cases.ts'
import { openOwnRecord } from '../own-record.ts'
import { type Asked, type Bench, type Figures, median, rounded } from '../report.ts'
import { loadCases } from '../store/load.ts'

const CASES = new URL('../evaluation/cases/', import.meta.url)
const SIZES = [40, 500, 5000] as const
/** Milliseconds that a brief without a model may take. */
const BARS_MS: Readonly<Record<number, number>> = { 40: 100, 500: 1000 }
/** Rounds of the longest case: each takes seconds. */
const FEW = 2
const NOW = '2026-11-24T12:00:00Z'

/** A brief without a model, against reading and decrypting the same entries. */
export const brief: Bench = {
  about: 'reading, decrypting and summing up a case, against reading and decrypting it',
  defaultSize: 15,
  run: measure,
}

async function measure({ size: rounds, say }: Asked) {
  const record = await openOwnRecord(organisation)
  const sql = connect(record.serviceUrl, 1)
  try {
    const cases = await lay(record, rounds < 5 ? SIZES.slice(0, 2) : SIZES)
    const ledger = postgresLedger(sql, record.vault)
    const actor = workerOf(record)
    const figures: Figures = {}
    for (const { id, entries } of cases) {
      say(`A case of ${entries} …`)
      const read = () => ledger.readCase(actor, id as CaseId, 'brief', 'consulted')
      const times = await inTurns(entries > 1000 ? FEW : rounds, read)
      figures[`ratio_${entries}`] = rounded(times.both / times.read)
      figures[`ms_${entries}`] = rounded(times.sum)
    }
    const ok = Object.entries(BARS_MS).every(([n, bar]) => Number(figures[`ms_${n}`] ?? 0) <= bar)
    return { ok, figures }
  } finally {
    await sql.end({ timeout: 2 })
    await record.remove()
  }
}

type Own = Awaited<ReturnType<typeof openOwnRecord>>

function workerOf({ people }: Own): Actor {
  const id = [...people.staff.values()][0] ?? ''
  const organisationId = people.organisationId as OrganisationId
  return { id: id as StaffId, organisationId, name: 'Worker 0' }
}

/** Notes in words of the open cases of the evaluation, again and again. */
async function lay(record: Own, sizes: readonly number[]) {
  const texts = readdirSync(CASES).flatMap((name) => {
    const file = caseFileSchema.parse(JSON.parse(readFileSync(new URL(name, CASES), 'utf8')))
    return file.entries.map((one) => one.text)
  })
  const textOf = (seq: number) => texts[(seq * 37) % texts.length] ?? ''
  const owner = postgres(record.ownerUrl, { max: 6, onnotice: () => undefined })
  const { id, organisationId } = workerOf(record)
  const whose = { organisation: organisationId, worker: id, textOf }
  const cases = await loadCases(owner, record.vault, whose, sizes)
  await owner.end()
  return cases
}

type Read = () => ReturnType<ReturnType<typeof postgresLedger>['readCase']>

/** Medians in milliseconds, after one round that is not counted. */
async function inTurns(rounds: number, read: Read) {
  const times = { read: [] as number[], both: [] as number[], sum: [] as number[] }
  for (let n = 0; n <= rounds; n += 1) {
    const started = performance.now()
    await read()
    const between = performance.now()
    const entries = await read()
    const opened = performance.now()
    const input = { reference: 'K-2BNCH', level: null, entries, now: NOW, zone: 'Europe/London' }
    extractive.summarise({ ...input, names: new Map() })
    const done = performance.now()
    if (n === 0) continue
    times.read.push(between - started)
    times.both.push(done - between)
    times.sum.push(done - opened)
  }
  return { read: median(times.read), both: median(times.both), sum: median(times.sum) }
}
