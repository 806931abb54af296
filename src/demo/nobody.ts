import { setTimeout as pause } from 'node:timers/promises'
import { connect, type Sql } from '../database/connection.ts'
import { type ReadMail, readMail } from '../sandbox/second/read-mail.ts'
import type { Stage } from './stage.ts'

/** A little more than a rung waits. */
const RUNG_MINUTES = 16
const MOST_RUNGS = 6
const WAIT_MS = 20_000
const LOOK_MS = 200

/** How an alert that nobody took went: how often it climbed, and what came by e-mail. */
export type Climbed = { rungs: number; mails: ReadMail[]; webhooks: number }

/** Moves the clock of the record on, by minutes. */
type MoveOn = (minutes: number) => Promise<void>

/**
 * Lets nobody answer: the clock goes on by a quarter of an hour again and again, until everybody
 * was told and the worker has the number to ring. The product does the rest by itself.
 * @returns null when there is no High that nobody has.
 */
export async function letNobodyAnswer(stage: Stage, moveOn: MoveOn): Promise<Climbed | null> {
  const sql = connect(stage.ownerUrl, 1)
  try {
    const [alert] = await sql<{ id: string; rung: number }[]>`SELECT id, rung FROM daybook.alert
      WHERE kind = 'high' AND state = 'open' AND NOT staff_related
      ORDER BY opened_at DESC LIMIT 1`
    if (!alert) return null
    for (let n = 0; n < MOST_RUNGS && !(await isAtTheTop(sql, alert.id)); n += 1) {
      const moves = await movesOf(sql, alert.id)
      await moveOn(RUNG_MINUTES)
      await until(async () => (await movesOf(sql, alert.id)) > moves)
    }
    await until(() => isAtTheTop(sql, alert.id))
    await until(() => isOut(sql, alert.id))
    const [now] = await sql<{ rung: number }[]>`SELECT rung FROM daybook.alert
      WHERE id = ${alert.id}`
    const mails = stage.second?.mail.mails.map(readMail) ?? []
    const webhooks = stage.second?.hook.posted.length ?? 0
    return { rungs: (now?.rung ?? 0) - alert.rung, mails, webhooks }
  } finally {
    await sql.end()
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const latest = performance.now() + WAIT_MS
  while (!(await holds()) && performance.now() < latest) await pause(LOOK_MS)
}

async function movesOf(sql: Sql, alert: string): Promise<number> {
  const [row] = await sql<{ moves: number }[]>`SELECT moves FROM daybook.alert WHERE id = ${alert}`
  return row?.moves ?? 0
}

async function isAtTheTop(sql: Sql, alert: string): Promise<boolean> {
  const rows = await sql`SELECT FROM daybook.alert_event
    WHERE alert_id = ${alert} AND event = 'nobody_has_it'`
  return rows.length > 0
}

/** The worker was told, and a second way has brought what chat could not. */
async function isOut(sql: Sql, alert: string): Promise<boolean> {
  const [row] = await sql<{ told: boolean; mailed: boolean }[]>`SELECT
    EXISTS (SELECT FROM daybook.outbox WHERE alert_id = ${alert} AND template = 'ring_now'
      AND state = 'sent') AS told,
    EXISTS (SELECT FROM daybook.second_way WHERE alert_id = ${alert} AND way = 'email'
      AND state = 'sent') AS mailed`
  return row?.told === true && row.mailed
}
