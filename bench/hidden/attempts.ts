import type { Sql } from '../../src/database/connection.ts'
import { Failure } from '../../src/domain/failures.ts'
import type { Actor } from '../../src/domain/people.ts'
import { OPEN_ENTRY, type PlannedEntry } from '../../src/domain/plan.ts'
import { isRefusal } from '../../src/domain/refusals.ts'
import { postgresLedger } from '../../src/ledger/postgres-ledger.ts'
import type { Append } from '../../src/ports/ledger.ts'
import type { Vault } from '../../src/ports/vault.ts'
import { appendOf, levelled, said } from './entries.ts'
import type { LaidCase } from './place.ts'

type Attempt = (reader: Actor, laid: LaidCase) => Append

const ATTEMPTS: Record<string, Attempt> = {
  write_note: (reader, { id }) => appendOf(id, [said('note', 'otter', reader)]),
  write_addendum: (reader, { id, plain, entries }) => {
    const amends = plain[0] ?? entries[0]
    return appendOf(id, [said('addendum', 'otter', reader, amends ? { amends } : {})])
  },
  write_raise: (_, { id }) => appendOf(id, [levelled('high')], { raise: 'must' }),
  write_lower: (_, { id }) => appendOf(id, [levelled('low')]),
  write_ask_lowering: (_, { id }) =>
    appendOf(id, [inWords('lowering_request', { to: 'low', reason: 'Calmer.' })], {
      act: { act: 'ask_lowering', to: 'low' },
    }),
  write_close: (_, { id }) =>
    appendOf(id, [inWords('case_closed', { reason: 'Done.', outcome: 'Well.' })], {
      act: { act: 'close_case' },
    }),
  write_unassign: (_, { id, workers }) => {
    const staff = workers[0].id
    const payload = { who: staff, what: 'unassigned', why: 'Leave.' }
    return appendOf(id, [inWords('assignment', payload)], { act: { act: 'unassign', staff } })
  },
  write_take_alert: (_, { id, alert, entries }) => {
    const payload = { alert: alert ?? id, because: entries[0] }
    const append = appendOf(id, [inWords('alert_taken', payload)])
    return alert ? { ...append, take: alert } : append
  },
}

function inWords(kind: PlannedEntry['kind'], payload: object): PlannedEntry {
  return { ...OPEN_ENTRY, label: kind, kind, payload } as PlannedEntry
}

/** What the reader would be told if they wrote this or that; each is taken back. */
export async function attemptsBy(
  parts: { sql: Sql; vault: Vault },
  reader: Actor,
  laid: LaidCase,
): Promise<Record<string, string>> {
  const told: Record<string, string> = {}
  for (const [name, attempt] of Object.entries(ATTEMPTS)) {
    told[name] = await tryAndTakeBack(parts, reader, attempt(reader, laid))
  }
  return told
}

class TakenBack extends Error {}

async function tryAndTakeBack(
  { sql, vault }: { sql: Sql; vault: Vault },
  reader: Actor,
  append: Append,
): Promise<string> {
  let told = ''
  const taken = sql.begin(async (transaction) => {
    const ledger = postgresLedger(transaction as unknown as Sql, vault)
    const answer = await ledger.append(reader, append).catch(codeOf)
    told = typeof answer === 'string' ? answer : isRefusal(answer) ? answer.refused : 'written'
    throw new TakenBack()
  })
  await taken.catch((thrown: unknown) => {
    if (!(thrown instanceof TakenBack)) throw thrown
  })
  return told
}

/** What the record does not take from a form that only looks right. */
function codeOf(thrown: unknown): string {
  const code = thrown instanceof Failure ? (thrown.cause as { code?: string })?.code : undefined
  if (!code?.startsWith('DBK')) throw thrown
  return code
}
