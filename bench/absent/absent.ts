import { randomUUID } from 'node:crypto'
import { connect } from '../../src/database/connection.ts'
import type { AlertId, CaseId, EntryId, OrganisationId, StaffId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import { OPEN_ENTRY } from '../../src/domain/plan.ts'
import { isRefusal } from '../../src/domain/refusals.ts'
import { ids } from '../../src/ledger/ids.ts'
import { postgresLedger } from '../../src/ledger/postgres-ledger.ts'
import type { Ledger } from '../../src/ports/ledger.ts'
import { organisation, planned, type WorkedCase } from '../append/cases.ts'
import { NOTE } from '../append/operations.ts'
import { type Chance, chanceFrom } from '../chance.ts'
import { type OwnRecord, openOwnRecord } from '../own-record.ts'
import { type Asked, type Bench, type Figures, rounded } from '../report.ts'
import { areaUnderCurve } from './auc.ts'

const BAR = 0.02
const CASES = 200

/** Somebody else’s: a case, an entry of it and its alert. */
type Theirs = WorkedCase & { entry: EntryId; alert: AlertId }
type Exit = (at: {
  reference: string
  id: CaseId
  entry: EntryId
  alert: AlertId
}) => Promise<unknown>

/** What does not exist against what is not yours: the same bytes, in the same time. */
export const absent: Bench = {
  about: 'no such case against not yours: equal answers, and times that tell nothing',
  defaultSize: 20_000,
  async run(asked) {
    const record = await openOwnRecord(organisation)
    const sql = connect(record.serviceUrl, 1)
    try {
      const ledger = postgresLedger(sql, record.vault)
      const figures = await measure(record, ledger, asked)
      const areas = Object.entries(figures).filter(([name]) => name.startsWith('auc_'))
      const tellNothing = areas.every(([, area]) => Math.abs(Number(area) - 0.5) <= BAR)
      return { ok: figures.unequal === 0 && tellNothing, figures }
    } finally {
      await sql.end({ timeout: 2 })
      await record.remove()
    }
  },
}

async function measure(record: OwnRecord, ledger: Ledger, asked: Asked): Promise<Figures> {
  const [stranger, ...others] = [...record.people.staff].map(
    ([name, id]): Actor => ({
      id: id as StaffId,
      organisationId: record.people.organisationId as OrganisationId,
      name,
    }),
  ) as [Actor, ...Actor[]]
  asked.say(`Opening ${CASES} cases of others …`)
  const theirs: Theirs[] = []
  for (let n = 0; n < CASES; n += 1) {
    theirs.push(await openTheirs(ledger, others[n % others.length] as Actor))
  }
  const chance = chanceFrom(asked.seed)
  const figures: Figures = { pairs: asked.size, unequal: 0 }
  for (const [name, exit] of Object.entries(exitsOf(ledger, stranger))) {
    asked.say(`Asking ${name} …`)
    const { unequal, area } = await ask(exit, theirs, asked.size, chance)
    figures.unequal = Number(figures.unequal) + unequal
    figures[`auc_${name}`] = rounded(area)
  }
  return figures
}

async function openTheirs(ledger: Ledger, worker: Actor): Promise<Theirs> {
  const id = ids.random() as CaseId
  const [entry, alert] = [ids.random() as EntryId, ids.random() as AlertId]
  const opened = await ledger.append(worker, {
    caseId: id,
    referenceFor: (attempt) => ids.reference(id, attempt),
    plan: {
      case: id,
      entries: [{ ...OPEN_ENTRY, ...NOTE }],
      alert: {
        kind: 'review',
        staffRelated: false,
        about: 'note',
        ladder: [{ staff: [], waitSeconds: 86_400 }],
      },
      receiptFor: 'note',
    },
    entryIds: new Map([['note', entry]]),
    alertId: alert,
    messages: [],
  })
  if (isRefusal(opened)) throw new Error(`a case was refused: ${opened.refused}`)
  return { id, worker, reference: opened.reference, entry, alert }
}

/** The ways in which somebody may try an id or a reference that they were not given. */
function exitsOf(ledger: Ledger, who: Actor): Record<string, Exit> {
  return {
    find: ({ reference }) => ledger.findCase(who, reference),
    entry: ({ entry }) => ledger.readEntry(who, entry, 'entry'),
    append: ({ id }) => ledger.append(who, planned(id, NOTE)),
    alert: ({ alert }) => ledger.findAlert(who, alert),
  }
}

/** Pairs of one that does not exist and one that is not theirs, each pair in an order by chance. */
async function ask(exit: Exit, theirs: readonly Theirs[], pairs: number, chance: Chance) {
  const times = { absent: [] as number[], denied: [] as number[] }
  let unequal = 0
  for (let n = 0; n < pairs + WARM; n += 1) {
    const denied = chance.pick(theirs)
    const nothing = {
      reference: ids.reference(randomUUID(), 0),
      id: randomUUID() as CaseId,
      entry: randomUUID() as EntryId,
      alert: randomUUID() as AlertId,
    }
    const order =
      chance.next() < 0.5 ? (['absent', 'denied'] as const) : (['denied', 'absent'] as const)
    // Both arrive as strings of their own: one that was used before is quicker to use again.
    const asked = { absent: arrived(nothing), denied: arrived(denied) }
    const answers: string[] = []
    for (const kind of order) {
      const startedMs = performance.now()
      const answer = await exit(asked[kind])
      const took = performance.now() - startedMs
      if (n >= WARM) times[kind].push(took)
      answers.push(JSON.stringify(answer) ?? 'undefined')
    }
    if (answers[0] !== answers[1]) unequal += 1
  }
  return { unequal, area: areaUnderCurve(times.absent, times.denied) }
}

type Place = Parameters<Exit>[0]

function arrived({ reference, id, entry, alert }: Place): Place {
  return JSON.parse(JSON.stringify({ reference, id, entry, alert }))
}

const WARM = 100
