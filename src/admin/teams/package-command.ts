import { readFile, writeFile } from 'node:fs/promises'
import { zipSync } from 'fflate'
import { readConfig } from '../../config/config.ts'
import type { Command } from '../command.ts'
import { wanted } from '../people/change-command.ts'
import { colourIcon, outlineIcon } from './icons.ts'
import {
  type App,
  MANIFEST_VERSIONS,
  type Maker,
  type ManifestVersion,
  PLACEHOLDER,
  teamsManifest,
} from './manifest.ts'

const PACKAGE = new URL('../../../package.json', import.meta.url)
/** The same package whenever it is made: a ZIP would hold the time else. */
const NO_TIME = '1980-01-01T00:00:00'

/** `teams package`: what an administrator of Teams uploads. Nothing in it is secret. */
export const teamsCommand: Command = {
  help: 'Makes the app packages for Teams: teams package --host HOST --out FILE.zip.',
  options: {
    host: { type: 'string' },
    out: { type: 'string' },
    // Whom Teams names beside the app.
    name: { type: 'string' },
    website: { type: 'string' },
    privacy: { type: 'string' },
    terms: { type: 'string' },
  },
  run: async ([what], options) => {
    if (what !== 'package') throw new Error('Say what to make: teams package')
    const host = wanted(options, 'host', 'Say where Teams reaches you: --host daybook.example.org')
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host)) {
      throw new Error('A host is a name without https:// and without a path.')
    }
    const out = wanted(options, 'out', 'Say where to write it: --out daybook-teams.zip')
    const maker = makerOf(options)
    const { DAYBOOK_TEAMS_APP_ID: appId } = readConfig(['DAYBOOK_TEAMS_APP_ID'])
    const { version } = JSON.parse(await readFile(PACKAGE, 'utf8')) as { version: string }
    const files = MANIFEST_VERSIONS.map((manifest) => ({ manifest, file: fileFor(out, manifest) }))
    for (const { manifest, file } of files) {
      await writeFile(file, teamsPackage({ appId, host, version, maker }, manifest))
    }
    const [newest, older] = files
    const lines = [
      `Written to ${newest?.file}. Upload it in the Teams admin centre, under “Manage apps”.`,
      `If Teams does not take it yet, upload ${older?.file}: the same without slash commands.`,
      ...(maker === PLACEHOLDER ? [NOT_YOURS] : []),
    ]
    return { ok: true, lines, data: { files, appId } }
  },
}

const NOT_YOURS =
  'The name and the addresses beside the app are placeholders. Say yours with ' +
  '--name "Your organisation" --website https://… (and --privacy, --terms).'
/** What Teams takes of a name. */
const NAME_MOST = 32

/** The organisation that offers the app; its pages are under its website when not said. */
function makerOf(options: Record<string, unknown>): Maker {
  const { name, website } = options
  if (name === undefined && website === undefined) return PLACEHOLDER
  if (typeof name !== 'string' || name.trim() === '' || name.length > NAME_MOST) {
    throw new Error(`Say who offers the app, in at most ${NAME_MOST} characters: --name.`)
  }
  const pages = ['website', 'privacy', 'terms'].map((page) => {
    const under = page === 'website' ? website : `${String(website).replace(/\/$/, '')}/${page}`
    return String(options[page] ?? under)
  })
  if (!pages.every((page) => URL.canParse(page) && page.startsWith('https://'))) {
    throw new Error('The addresses begin with https://: --website, --privacy and --terms.')
  }
  const [web = '', privacy = '', terms = ''] = pages
  return { name, website: web, privacy, terms }
}

/** The newest has the name that was asked for; an older one has its version in it. */
function fileFor(out: string, manifest: ManifestVersion): string {
  if (manifest === MANIFEST_VERSIONS[0]) return out
  return `${out.replace(/\.zip$/i, '')}-${manifest}.zip`
}

/** The ZIP: the manifest and its two icons, and nothing else. */
function teamsPackage(app: App, manifest: ManifestVersion): Uint8Array {
  const text = `${JSON.stringify(teamsManifest(app, manifest), null, 2)}\n`
  const files = {
    'manifest.json': Buffer.from(text),
    'color.png': colourIcon(),
    'outline.png': outlineIcon(),
  }
  return zipSync(files, { mtime: NO_TIME, level: 9 })
}
