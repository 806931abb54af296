import { readConfig } from '../../config/config.ts'
import { connect } from '../../database/connection.ts'
import { refusalWords } from '../../domain/refusals.ts'
import { makeAdministratorCode } from '../../people/one-time-code.ts'
import { openStore } from '../../store/prisma-people.ts'
import type { Command } from '../command.ts'
import { personCalled } from '../knowledge/asked.ts'

/** The code with which a member of staff becomes the first administrator. */
export const administratorCommand: Command = {
  help: 'A one-time code for the first administrator: administrator NAME.',
  run: async ([name]) => {
    if (!name) throw new Error('Say who is to be the administrator: administrator “Name in full”')
    const { DAYBOOK_OWNER_URL } = readConfig(['DAYBOOK_OWNER_URL'])
    const sql = connect(DAYBOOK_OWNER_URL, 1)
    const prisma = openStore(DAYBOOK_OWNER_URL)
    try {
      const whom = await personCalled(prisma, name)
      const made = await makeAdministratorCode(sql, whom)
      if ('refused' in made) {
        return { ok: false, lines: [refusalWords(made.refused)], data: made }
      }
      const lines = [
        `/daybook administrator ${made.code}`,
        `${whom.name} sends this to Daybook in chat, once, within 24 hours. It is not shown again.`,
      ]
      return { ok: true, lines, data: { staff: whom.id, code: made.code } }
    } finally {
      await sql.end({ timeout: 2 })
      await prisma.$disconnect()
    }
  },
}
