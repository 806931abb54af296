import { verifyRecord } from '../../admin/verify.ts'
import { connect, type Sql } from '../../database/connection.ts'
import type { Tool, ToolAnswer } from '../../sandbox/page/types.ts'
import { DirectoryVault } from '../../vault/directory-vault.ts'
import type { Stage } from '../stage.ts'

type Changed = { id: string; recorded_at: Date }

/**
 * Changes when an entry was recorded, as somebody with every right on the database would: past the
 * guards of the record. Then the verifier is asked, as `daybook verify` asks it.
 */
export function tamperTool(stage: Stage): Tool {
  let changed: Changed | null = null
  return {
    key: 'tamper',
    label: 'Tamper with the record',
    about: 'Changes one row as the owner of the database, past every guard, and lets verify look.',
    isOn: () => changed !== null,
    async run(value) {
      const sql = connect(stage.ownerUrl, 1)
      try {
        if (value === 'on' && !changed) changed = await backDate(sql)
        else if (value === 'off' && changed) {
          await putBack(sql, changed)
          changed = null
        }
      } finally {
        await sql.end()
      }
      return await look(stage)
    },
  }
}

/** The guards do not run for this connection; a superuser may ask for that. */
async function backDate(sql: Sql): Promise<Changed | null> {
  return await sql.begin(async (t) => {
    await t`SET LOCAL session_replication_role = replica`
    const [row] = await t<Changed[]>`
      SELECT id, recorded_at FROM daybook.entry ORDER BY recorded_at DESC, id LIMIT 1`
    if (!row) return null
    await t`UPDATE daybook.entry SET recorded_at = recorded_at - interval '3 days'
      WHERE id = ${row.id}`
    return row
  })
}

async function putBack(sql: Sql, { id }: Changed): Promise<void> {
  await sql.begin(async (t) => {
    await t`SET LOCAL session_replication_role = replica`
    await t`UPDATE daybook.entry SET recorded_at = recorded_at + interval '3 days'
      WHERE id = ${id}`
  })
}

async function look({ ownerUrl, vault }: Stage): Promise<ToolAnswer> {
  const { cases, entries, faults } = await verifyRecord(ownerUrl, new DirectoryVault(vault))
  const counted = `daybook verify: ${cases} cases, ${entries} entries, ${countOf(faults.length)}.`
  if (faults.length === 0) return { words: `${counted} The record is whole.`, tone: 'good' }
  const detail = faults.map(({ place, words }) => `${JSON.stringify(place)} ${words}`)
  return {
    words: `${counted} The record was changed: an entry was moved back by three days.`,
    tone: 'bad',
    detail,
  }
}

function countOf(faults: number): string {
  return faults === 1 ? '1 fault' : `${faults} faults`
}
