import { readConfig } from '../../config/config.ts'
import { connect } from '../../database/connection.ts'
import { postgresProtocols } from '../../ledger/postgres-protocols.ts'
import { dueWords } from '../../messages/due.ts'
import { DirectoryVault } from '../../vault/directory-vault.ts'
import type { Command } from '../command.ts'
import { acting } from '../people/change-command.ts'

/** `daybook due`: steps of protocols and days that were set, as somebody may know of them. */
export const dueCommand: Command = {
  help: 'What is due on the cases that somebody works, supervises or leads: due --as NAME.',
  options: { as: { type: 'string' } },
  run: async (_, options) =>
    await acting(options, async (a) => {
      const config = readConfig(['DAYBOOK_DATABASE_URL', 'DAYBOOK_VAULT'])
      const sql = connect(config.DAYBOOK_DATABASE_URL, 1)
      try {
        const vault = new DirectoryVault(config.DAYBOOK_VAULT)
        const steps = await postgresProtocols(sql, vault).listDue(a.actor)
        const lines = steps.map((step) => dueWords(step, a.zone))
        return { ok: true, lines: lines.length > 0 ? lines : ['Nothing is due.'], data: steps }
      } finally {
        await sql.end({ timeout: 2 })
      }
    }),
}
