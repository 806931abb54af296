import { readConfig } from '../../config/config.ts'
import { connect } from '../../database/connection.ts'
import type { Actor } from '../../domain/people.ts'
import type { Reader } from '../../domain/plan.ts'
import { ids } from '../../ledger/ids.ts'
import { postgresLedger } from '../../ledger/postgres-ledger.ts'
import { findPeopleCalled } from '../../store/find-people.ts'
import { openStore, prismaPeople } from '../../store/prisma-people.ts'
import { DirectoryVault } from '../../vault/directory-vault.ts'
import type { Command, Options } from '../command.ts'
import { ImportStopped } from './read-file.ts'
import { runImport } from './run-import.ts'

type Store = ReturnType<typeof openStore>

/** Brings in a file as somebody: see docs/import.md. */
export const importCommand: Command = {
  help: 'Brings in a CSV or case file: import FILE --case K-… --as NAME [--dry-run].',
  options: {
    case: { type: 'string' },
    new: { type: 'boolean', default: false },
    as: { type: 'string' },
    source: { type: 'string' },
    reader: { type: 'string', multiple: true, default: [] },
    'dry-run': { type: 'boolean', default: false },
  },
  run: async ([file], options) => {
    if (!file) throw new ImportStopped('no_file')
    const target = caseWanted(options)
    const config = readConfig(['DAYBOOK_DATABASE_URL', 'DAYBOOK_VAULT'])
    const sql = connect(config.DAYBOOK_DATABASE_URL, 2)
    const prisma = openStore(config.DAYBOOK_DATABASE_URL)
    const vault = new DirectoryVault(config.DAYBOOK_VAULT)
    const clock = { now: () => new Date().toISOString() }
    try {
      const actor = await personCalled(prisma, word(options, 'as') ?? '')
      const readers = await readersOf(prisma, actor, options)
      const parts = { ledger: postgresLedger(sql, vault), people: prismaPeople(prisma), ids, clock }
      const dryRun = options['dry-run'] === true
      const source = word(options, 'source')
      return await runImport(parts, actor, { file, case: target, source, readers, dryRun })
    } finally {
      await sql.end({ timeout: 2 })
      await prisma.$disconnect()
    }
  },
}

function word(options: Options, name: string): string | null {
  const given = options[name]
  return typeof given === 'string' && given.trim() !== '' ? given.trim() : null
}

/** Null: a new case. */
function caseWanted(options: Options): string | null {
  const reference = word(options, 'case')
  if (reference && options.new) throw new ImportStopped('case_and_new')
  if (!reference && !options.new) throw new ImportStopped('no_case')
  return reference
}

async function personCalled(prisma: Store, nameOrAccount: string): Promise<Actor> {
  const [person, another] = await findPeopleCalled(prisma, nameOrAccount)
  if (!person) throw new ImportStopped('nobody')
  if (another) throw new ImportStopped('several')
  return person
}

/** `--reader u7=Wren Alsop` for each id of the other system, or `--reader u9=lead`. */
async function readersOf(
  prisma: Store,
  actor: Actor,
  options: Options,
): Promise<Map<string, Reader>> {
  const given = Array.isArray(options.reader) ? options.reader : []
  const pairs = given.map(async (pair): Promise<[string, Reader]> => {
    const [, id, name] = /^([^=]+)=(.+)$/.exec(String(pair)) ?? []
    if (!id || !name) throw new ImportStopped('not_a_reader')
    if (name.trim() === 'lead') return [id.trim(), 'lead']
    const found = await findPeopleCalled(prisma, name.trim())
    const [only, another] = found.filter((one) => one.organisationId === actor.organisationId)
    if (!only || another) throw new ImportStopped('unknown_reader_name')
    return [id.trim(), only.id]
  })
  return new Map(await Promise.all(pairs))
}
