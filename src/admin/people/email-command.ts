import { readConfig } from '../../config/config.ts'
import { connect } from '../../database/connection.ts'
import { refusalWords } from '../../domain/refusals.ts'
import { postgresEmails } from '../../people/postgres-emails.ts'
import type { Command } from '../command.ts'
import { acting } from './change-command.ts'

/** `daybook email`: where somebody is told by e-mail that there is an alert. */
export const emailCommand: Command = {
  help: 'Where somebody is told of an alert by e-mail: email NAME ADDRESS --as NAME.',
  options: { as: { type: 'string' } },
  run: async ([name, address], options) => {
    if (!name || !address) throw new Error('Say who and where: email NAME ADDRESS --as NAME.')
    if (!/^[^@\s]+@[^@\s]+$/.test(address)) throw new Error('That is no e-mail address.')
    return await acting(options, async (a) => {
      const sql = connect(readConfig(['DAYBOOK_DATABASE_URL']).DAYBOOK_DATABASE_URL, 1)
      try {
        const outcome = await postgresEmails(sql).set(a.actor, await a.staff(name), address)
        const ok = !('refused' in outcome)
        return { ok, lines: [ok ? 'Done.' : refusalWords(outcome.refused)], data: outcome }
      } finally {
        await sql.end({ timeout: 2 })
      }
    })
  },
}
