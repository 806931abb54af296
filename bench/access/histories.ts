import type { Sql } from '../../src/database/connection.ts'
import { type Chance, chanceFrom } from '../chance.ts'
import { inParallel, whatMay } from './ask.ts'
import { allOperations } from './dimensions.ts'
import { toEndRow } from './grant-rows.ts'
import { insert } from './insert.ts'
import { type Model, SecondReading } from './model.ts'
import { drawPopulation, type Population, populationRows } from './population.ts'
import { drawGrant, drawStep, type Held, type Step } from './step.ts'
import type { Tally } from './tally.ts'

const STEPS = 12
const HELD_AT_FIRST = 8
const QUESTIONS = 2
const BATCH = 250
const AT_ONCE = 4

/** `owner` writes what happens, `asking` asks what somebody may do then. */
export type Sides = { owner: Sql; asking: Sql }
type History = { people: Population; model: Model; held: Held[]; chance: Chance; seed: number }

/**
 * Random histories of grants and ends, each in an organisation of its own. After each step somebody
 * at random is asked about, and SQL and the model have to agree on every operation.
 * @returns how many histories were run to their end.
 */
export async function runHistories(
  sides: Sides,
  { count, seed }: { count: number; seed: number },
  tally: Tally,
): Promise<number> {
  let done = 0
  for (let first = 0; first < count; first += BATCH) {
    const length = Math.min(BATCH, count - first)
    const histories = Array.from({ length }, (_, n) => begin(seed * 1_000_003 + first + n))
    await layAll(sides.owner, histories)
    await inParallel(histories, AT_ONCE, async (history) => {
      await runOne(sides, history, tally)
      done += 1
    })
  }
  return done
}

function begin(seed: number): History {
  const chance = chanceFrom(seed)
  const people = drawPopulation(chance)
  return {
    people,
    model: { staff: people.staff, left: new Set(), grants: [] },
    held: [],
    chance,
    seed,
  }
}

const TABLES = [
  ...['organisation', 'team', 'staff', 'case_file', 'case_head', 'entry', 'entry_guard'],
  ...['case_level', 'alert', 'access_grant', 'two_step'],
]

/** The populations, and what their people hold at first, in bulk. */
async function layAll(sql: Sql, histories: readonly History[]): Promise<void> {
  const laid = histories.map((history) => {
    const first = Array.from({ length: HELD_AT_FIRST }, () =>
      drawGrant(history.chance, history.people),
    )
    for (const step of first) apply(history, step)
    return { ...populationRows(history.people), access_grant: first.map(({ row }) => row) }
  })
  for (const table of TABLES) {
    const rows = laid.flatMap((one) => (one as Record<string, object[]>)[table] ?? [])
    await insert(sql, table, rows)
  }
}

async function runOne(sides: Sides, history: History, tally: Tally): Promise<void> {
  for (let n = 1; n <= STEPS; n += 1) {
    const { chance, people, model, held } = history
    const step = drawStep(chance, people, model, held)
    await write(sides.owner, step)
    apply(history, step)
    for (let q = 0; q < QUESTIONS; q += 1) await compare(sides.asking, history, n, tally)
  }
}

async function write(sql: Sql, step: Step): Promise<void> {
  if (step.step === 'grant') await insert(sql, 'access_grant', [step.row])
  else if (step.step === 'end') await insert(sql, 'access_grant_end', [toEndRow(step.id)])
  else await sql`UPDATE daybook.staff SET left_at = now() WHERE id = ${step.who}`
}

/** The model learns of it. */
function apply({ model, held }: History, step: Step): void {
  if (step.step === 'leave') model.left.add(step.who)
  else if (step.step === 'grant') {
    if (!step.holds) return
    held.push({ id: step.row.id, grant: step.grant })
    model.grants.push(step.grant)
  } else {
    const [ended] = held.splice(
      held.findIndex(({ id }) => id === step.id),
      1,
    )
    model.grants = model.grants.filter((grant) => grant !== ended?.grant)
  }
}

async function compare(sql: Sql, history: History, n: number, tally: Tally): Promise<void> {
  const { chance, people, model, seed } = history
  const who = chance.pick(people.staff)
  const about = chance.pick(people.cases)
  const question = { who, caseId: about.id, entryId: about.entry.id, alertId: about.alertId }
  const may = await whatMay(sql, question)
  if (!may) throw new Error('a history got no answer: its seed has to be run again')
  const expected = new SecondReading(model, about, who).may()
  for (const operation of allOperations) {
    const words = () => `history ${seed}, step ${n}: ${operation}; ${describe(history, who, about)}`
    tally.compare(may.has(operation), expected.has(operation), words)
  }
}

/** Everything that somebody holds and that lies on a case, with people and things by number. */
function describe({ people, model }: History, who: string, about: Population['cases'][number]) {
  const names = new Map<string | null, string>([
    ...people.staff.map((id, n): [string, string] => [id, `p${n}`]),
    ...people.teams.map((id, n): [string, string] => [id, `team${n}`]),
    [about.id, 'the case'],
    [about.entry.id, 'the entry'],
  ])
  const said = model.grants
    .filter(({ object }) => object === null || names.has(object))
    .map(({ kind, staff, object, role }) =>
      [kind, names.get(staff) ?? 'office', role, names.get(object)].filter(Boolean).join(' '),
    )
  const left = [...model.left].map((id) => names.get(id))
  const { visibility, reporter } = about.entry
  const [asked, used] = [names.get(about.askedLowering), names.get(about.usedOverride)]
  const steps = `reporter ${names.get(reporter)}, asked ${asked}, used ${used}`
  return `${names.get(who)} on a ${visibility} entry (${steps}); left: ${left}; ${said.join('; ')}`
}
