import { writeFile } from 'node:fs/promises'
import { readConfig } from '../../config/config.ts'
import { showReport } from '../../conversations/show-overview.ts'
import { connect } from '../../database/connection.ts'
import { momentWords } from '../../domain/when.ts'
import { postgresLedger } from '../../ledger/postgres-ledger.ts'
import { postgresOverviews } from '../../ledger/postgres-overviews.ts'
import { type Message, type Part, text } from '../../messages/message.ts'
import { prismaPeople } from '../../store/prisma-people.ts'
import { DirectoryVault } from '../../vault/directory-vault.ts'
import type { Command } from '../command.ts'
import { given } from '../knowledge/asked.ts'
import { type Acting, acting } from '../people/change-command.ts'
import { renderPdf } from './render-pdf.ts'

const COUNTS = 'Counts, times and references: no name of and no words about anybody concerned.'

/** `daybook report`: how the cases stand that somebody leads or supervises, to print or to send. */
export const reportCommand: Command = {
  help: 'How the cases stand, as text and as a PDF: report --as NAME [--out FILE.pdf].',
  options: { as: { type: 'string' }, out: { type: 'string' } },
  run: async (_, options) =>
    await acting(options, async (a) => {
      const madeAt = new Date().toISOString()
      const { message, organisation } = await draw(a, madeAt)
      const title = `How the cases stand, ${momentWords(madeAt, a.zone)}`
      const about = `${title}, as ${a.actor.name} may see them. ${COUNTS}`
      const out = given(options, 'out')
      if (out) {
        const pdf = await renderPdf(message, { title, organisation, about, madeAt })
        await writeFile(out, pdf, { mode: 0o600, flag: 'wx' })
      }
      const lines = [organisation, about, ...wordsOf(message)]
      const data = { title, organisation, madeAt, parts: message.parts.flatMap(asRead), file: out }
      return { ok: true, lines: out ? [...lines, `Written to ${out}.`] : lines, data }
    }),
}

/** @throws with a sentence to who neither leads nor supervises. */
async function draw(
  { actor, prisma }: Acting,
  now: string,
): Promise<{ message: Message; organisation: string }> {
  const config = readConfig(['DAYBOOK_DATABASE_URL', 'DAYBOOK_VAULT'])
  const sql = connect(config.DAYBOOK_DATABASE_URL, 2)
  try {
    const people = prismaPeople(prisma)
    const message = await showReport(
      {
        people,
        ledger: postgresLedger(sql, new DirectoryVault(config.DAYBOOK_VAULT)),
        overviews: postgresOverviews(sql),
        clock: { now: () => now },
      },
      actor,
    )
    if (!message) throw new Error('That is for leads and supervisors.')
    return { message, organisation: (await people.getOrganisation(actor.organisationId)).name }
  } finally {
    await sql.end({ timeout: 2 })
  }
}

/** What is pressed in chat is nothing to a report; the line beside a button stays. */
function asRead(part: Part): Part[] {
  if (part.type === 'buttons') return []
  return part.type === 'line' ? [text(part.text)] : [part]
}

/** The report in words, a chart as what it says. */
function wordsOf({ parts }: Message): string[] {
  return parts.flatMap((part) => {
    if (part.type === 'heading') return ['', part.text]
    if (part.type === 'chart') return [`${part.title}: ${part.words}`]
    return 'text' in part ? [part.text] : []
  })
}
