import { setTimeout as pause } from 'node:timers/promises'
import { connect, type Sql } from '../../src/database/connection.ts'
import { chainLines } from '../../src/ledger/chain-lines.ts'
import { fromUnits, type Unit } from '../../src/ledger/seal.ts'
import type { SlackStandIn } from '../../src/sandbox/slack/stand-in.ts'
import type { OwnRecord } from '../own-record.ts'
import { CHANNEL } from './organisation.ts'
import type { Press } from './press.ts'

/** The ids of the entries with exactly these words, and the alerts by the entry they are about. */
export type Standing = { entries: Map<string, string[]>; alerts: Map<string, string> }

/** Opens every entry with its case's key and reads what is really on the record. */
export async function readStanding(record: OwnRecord): Promise<Standing> {
  const sql = connect(record.ownerUrl, 1)
  try {
    return await sql.begin('ISOLATION LEVEL REPEATABLE READ READ ONLY', async (snapshot) => {
      const rows = await snapshot<{ id: string; entry_id: string }[]>`
        SELECT id, entry_id FROM daybook.alert WHERE kind = 'high'`
      const alerts = new Map(rows.map((row) => [row.entry_id, row.id]))
      const entries = new Map<string, string[]>()
      for await (const line of chainLines(snapshot, record.vault, () => undefined)) {
        note(entries, JSON.parse(line))
      }
      return { entries, alerts }
    })
  } finally {
    await sql.end()
  }
}

function note(entries: Map<string, string[]>, line: { id?: string; units?: Unit[] }): void {
  if (!line.id || !line.units) return
  const payload = fromUnits(line.units)
  const words = String(payload.text ?? payload.words ?? '')
  entries.set(words, [...(entries.get(words) ?? []), line.id])
}

/** People were told that it is there, and it is not. `told` says which answers count by now. */
export function listLost(
  { entries }: Standing,
  pressed: readonly Press[],
  told: readonly Press['told'][],
): Press[] {
  return pressed.filter((press) => told.includes(press.told) && !entries.has(press.words))
}

/** How many entries are there beside the one that each of these may have, whatever was told. */
export function countDuplicates({ entries }: Standing, pressed: readonly Press[]): number {
  const extra = pressed.map(({ words }) => Math.max(0, (entries.get(words)?.length ?? 0) - 1))
  return extra.reduce((sum, more) => sum + more, 0)
}

/** Each High on the record has an alert, and the channel has got its message at least once. */
export function countAlertsMissing(
  { entries, alerts }: Standing,
  pressed: readonly Press[],
  slack: SlackStandIn,
): number {
  const posted = slack.calls
    .filter(({ method, status, body, answer }) => {
      return (
        method === 'chat.postMessage' &&
        status === 200 &&
        answer?.ok === true &&
        body.channel === CHANNEL
      )
    })
    .map(({ body }) => JSON.stringify(body))
  const highs = pressed
    .filter((press) => press.how === 'high')
    .flatMap(({ words }) => entries.get(words) ?? [])
  const missing = highs.filter((entry) => {
    const alert = alerts.get(entry)
    return alert === undefined || !posted.some((body) => body.includes(alert))
  })
  return missing.length
}

/**
 * Waits until nothing waits to be written or sent any more. @returns false when that takes long.
 */
export async function settle(record: OwnRecord, mostMs: number): Promise<boolean> {
  const sql = connect(record.ownerUrl, 1)
  const untilMs = performance.now() + mostMs
  try {
    while (performance.now() < untilMs) {
      if ((await countWaiting(sql)) === 0) return true
      await pause(100)
    }
    return false
  } finally {
    await sql.end()
  }
}

async function countWaiting(sql: Sql): Promise<number> {
  const [row] = await sql<{ waiting: number }[]>`SELECT (
    (SELECT count(*) FROM daybook.submission WHERE state = 'waiting')
    + (SELECT count(*) FROM daybook.outbox WHERE state = 'waiting'))::int AS waiting`
  return row?.waiting ?? 0
}
