import { readFile, writeFile } from 'node:fs/promises'
import { zipSync } from 'fflate'
import { readConfig } from '../../config/config.ts'
import type { Command } from '../command.ts'
import { given } from '../knowledge/asked.ts'
import { wanted } from '../people/change-command.ts'
import { colourIcon, outlineIcon } from './icons.ts'
import { type App, MANIFEST_VERSIONS, type ManifestVersion, teamsManifest } from './manifest.ts'

const PACKAGE = new URL('../../../package.json', import.meta.url)
/** The same package whenever it is made: a ZIP would hold the time else. */
const NO_TIME = '1980-01-01T00:00:00'

/** `teams package`: what an administrator of Teams uploads. Nothing in it is secret. */
export const teamsCommand: Command = {
  help: 'Makes the app package for Teams: teams package --host HOST --out FILE [--manifest 1.19].',
  options: { host: { type: 'string' }, out: { type: 'string' }, manifest: { type: 'string' } },
  run: async ([what], options) => {
    if (what !== 'package') throw new Error('Say what to make: teams package')
    const host = wanted(options, 'host', 'Say where Teams reaches you: --host daybook.example.org')
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host)) {
      throw new Error('A host is a name without https:// and without a path.')
    }
    const out = wanted(options, 'out', 'Say where to write it: --out daybook-teams.zip')
    const { DAYBOOK_TEAMS_APP_ID: appId } = readConfig(['DAYBOOK_TEAMS_APP_ID'])
    const manifest = versionIn(given(options, 'manifest') ?? MANIFEST_VERSIONS[0])
    const { version } = JSON.parse(await readFile(PACKAGE, 'utf8')) as { version: string }
    await writeFile(out, teamsPackage({ appId, host, version }, manifest))
    const lines = [`Written to ${out}. Upload it in the Teams admin centre, under “Manage apps”.`]
    return { ok: true, lines, data: { out, manifest, appId } }
  },
}

function versionIn(typed: string): ManifestVersion {
  const found = MANIFEST_VERSIONS.find((version) => version === typed)
  if (found) return found
  throw new Error(`A manifest is one of these: ${MANIFEST_VERSIONS.join(', ')}.`)
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
