import { asked, callAs, type Sql } from '../database/connection.ts'
import type { AlertId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import type { AlertView, ChannelAlertView, Ledger } from '../ports/ledger.ts'
import type { Vault } from '../ports/vault.ts'
import { appendEntries, askTogether } from './append.ts'
import { readsDated } from './dated.ts'
import { readsCases, readsEntries } from './readings.ts'
import {
  type AlertRow,
  type BasisRow,
  type EntryRow,
  openAll,
  type StepRow,
  toAlertView,
  toBasis,
  toStep,
} from './rows.ts'

/** The record on PostgreSQL: each call is one statement that decides, logs and answers. */
export function postgresLedger(sql: Sql, vault: Vault): Ledger {
  const ask = askTogether(sql)
  const parts = { sql, vault }
  return {
    append: (actor, append) => appendEntries(ask, vault, actor, append),
    ...readsCases(parts),
    ...readsEntries(parts),
    ...readsDated(parts),

    async listSteps(actor) {
      return (await callAs<StepRow>(sql, actor, 'daybook.list_steps()', [])).map(toStep)
    },

    async readStep(actor, step) {
      const rows = await callAs<EntryRow>(sql, actor, 'daybook.read_step($2)', [step])
      return (await openAll(vault, rows))[0] ?? null
    },

    async readTold(actor, alert) {
      const rows = await callAs<EntryRow>(sql, actor, 'daybook.read_told($2)', [alert])
      return (await openAll(vault, rows))[0] ?? null
    },

    async findBasis(actor, decision) {
      const [row] = await callAs<BasisRow>(sql, actor, 'daybook.basis_of($2)', [decision])
      return row ? toBasis(row) : null
    },

    findAlert: (actor, id) => findAlert(sql, actor, id),

    async listAlerts(actor) {
      const rows = await callAs<{ id: AlertId }>(sql, actor, 'daybook.list_alerts()', [])
      const found = await Promise.all(rows.map(({ id }) => findAlert(sql, actor, id)))
      return found.filter((alert) => alert !== null)
    },

    async findAlertForChannel(id) {
      const [row] = await asked(
        sql<AlertRow[]>`SELECT * FROM daybook.find_alert_for_channel(${id})`,
      )
      const [drill] = row
        ? [row]
        : await asked(sql<AlertRow[]>`SELECT * FROM daybook.find_drill_for_channel(${id})`)
      return drill ? (toAlertView(drill) as ChannelAlertView) : null
    },
  }
}

async function findAlert(sql: Sql, actor: Actor, id: AlertId): Promise<AlertView | null> {
  const [row] = await callAs<AlertRow>(sql, actor, 'daybook.find_alert($2)', [id])
  // Whatever is not there, or not theirs, is asked for twice: the same work for both.
  const [drill] = row ? [row] : await callAs<AlertRow>(sql, actor, 'daybook.find_drill($2)', [id])
  return drill ? toAlertView(drill) : null
}
