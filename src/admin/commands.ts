import { readFile } from 'node:fs/promises'
import { readConfig } from '../config/config.ts'
import { connect } from '../database/connection.ts'
import { migrate } from '../database/migrate.ts'
import { organisationSchema, setUpOrganisation } from '../database/set-up.ts'
import { DirectoryVault } from '../vault/directory-vault.ts'
import type { Command } from './command.ts'
import { documentCommand } from './documents/document-command.ts'
import { evaluateCommand } from './evaluate/evaluate-command.ts'
import { importCommand } from './import/import-command.ts'
import { accessCommand, knewCommand, lookUpsCommand } from './knowledge/commands.ts'
import { peopleCommands } from './people/commands.ts'
import { drillCommand } from './rota/drill-command.ts'
import { dueCommand } from './rota/due-command.ts'
import { rotaCommand } from './rota/rota-command.ts'
import { settingsCommand } from './settings/settings-command.ts'
import { slackCommand, slackManifestCommand } from './slack-command.ts'
import { teamsCommand } from './teams/package-command.ts'
import { verifyRecord } from './verify.ts'
import { whoMayDoWhat } from './who-may.ts'

/** The `daybook` command line: each command with its line of help. */
export const commands: Record<string, Command> = {
  help: {
    help: 'This list.',
    run: async () => {
      const lines = Object.entries(commands).map(([name, { help }]) => `${name.padEnd(16)}${help}`)
      return { ok: true, lines, data: Object.keys(commands) }
    },
  },
  vault: {
    help: 'Makes the key vault in DAYBOOK_VAULT, once.',
    run: async () => {
      const { DAYBOOK_VAULT } = readConfig(['DAYBOOK_VAULT'])
      const made = await new DirectoryVault(DAYBOOK_VAULT).initialise()
      const line = made
        ? 'The key vault is made. Back it up apart from the database.'
        : 'There is one.'
      return { ok: true, lines: [line], data: { made } }
    },
  },
  migrate: {
    help: 'Brings the database up to date.',
    run: async () => {
      const config = readConfig(['DAYBOOK_OWNER_URL', 'DAYBOOK_DATABASE_URL'])
      const applied = await migrate(config.DAYBOOK_OWNER_URL, config.DAYBOOK_DATABASE_URL)
      const lines = applied.length > 0 ? applied.map((name) => `Applied ${name}`) : ['Up to date.']
      return { ok: true, lines, data: { applied } }
    },
  },
  setup: {
    help: 'Sets up an organisation from a file: setup <organisation.json>.',
    run: async ([file]) => {
      if (!file) throw new Error('Say which file: npm run -s daybook -- setup organisation.json')
      const read = organisationSchema.safeParse(JSON.parse(await readFile(file, 'utf8')))
      if (!read.success)
        throw new Error(
          read.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('\n'),
        )
      const { DAYBOOK_OWNER_URL } = readConfig(['DAYBOOK_OWNER_URL'])
      const sql = connect(DAYBOOK_OWNER_URL, 1)
      try {
        const { organisationId, staff } = await setUpOrganisation(sql, read.data)
        const lines = [`Set up ${read.data.name} with ${staff.size} people.`]
        return { ok: true, lines, data: { organisation: organisationId, staff: staff.size } }
      } finally {
        await sql.end()
      }
    },
  },
  ...peopleCommands,
  rota: rotaCommand,
  settings: settingsCommand,
  drill: drillCommand,
  due: dueCommand,
  document: documentCommand,
  import: importCommand,
  evaluate: evaluateCommand,
  access: accessCommand,
  knew: knewCommand,
  'look-ups': lookUpsCommand,
  'who-may': {
    help: 'Prints who may do what, as a page.',
    run: async () => {
      const page = whoMayDoWhat()
      return { ok: true, lines: [page.trimEnd()], data: { page } }
    },
  },
  slack: slackCommand,
  'slack-manifest': slackManifestCommand,
  teams: teamsCommand,
  verify: {
    help: 'Walks every chain and names every fault with its place.',
    run: async () => {
      const config = readConfig(['DAYBOOK_OWNER_URL', 'DAYBOOK_VAULT'])
      const vault = new DirectoryVault(config.DAYBOOK_VAULT)
      const report = await verifyRecord(config.DAYBOOK_OWNER_URL, vault)
      const { cases, entries, accessEvents, faults } = report
      const counted = `${cases} cases, ${entries} entries, ${accessEvents} access events`
      const lines = [`${counted}, ${faults.length} faults.`, ...faults.map(faultLine)]
      return { ok: faults.length === 0, lines, data: report }
    },
  },
}

function faultLine({ place, words }: { place: object; words: string }): string {
  return `${Object.entries(place)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ')}: ${words}`
}
