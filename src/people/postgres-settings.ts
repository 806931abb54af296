import { callAs, type Sql } from '../database/connection.ts'
import type { Actor } from '../domain/people.ts'
import type { Refusal } from '../domain/refusals.ts'

type ChangeRow = {
  setting: string
  was: unknown
  becomes: unknown
  changed_by: string
  changed_at: Date
}

/** What an organisation has set, changed by a lead, each change kept. */
export function postgresSettings(sql: Sql) {
  return {
    /** `inner` is a part of a setting. `becomes` undefined: taken away, and what is usual holds. */
    async change(
      actor: Actor,
      change: { setting: string; inner: string | undefined; becomes: unknown },
    ): Promise<{ done: true } | Refusal> {
      type Answer = { answer: { done: true } | Refusal }
      const call = 'daybook.change_setting($2::text::jsonb)'
      const [row] = await callAs<Answer>(sql, actor, call, [JSON.stringify(change)])
      return (row as Answer).answer
    },

    /** Newest first. */
    async list(actor: Actor) {
      const rows = await callAs<ChangeRow>(sql, actor, 'daybook.list_settings_changes()', [])
      return rows.map(({ setting, was, becomes, changed_by: by, changed_at: at }) => {
        return { setting, was, becomes, by, at: at.toISOString() }
      })
    },
  }
}
