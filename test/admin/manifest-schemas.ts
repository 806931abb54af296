import { readFile } from 'node:fs/promises'
import ajvOfDraft4 from 'ajv-draft-04'
import formats from 'ajv-formats'

const FOLDER = new URL('json-schemas/teams/', import.meta.resolve('@microsoft/app-manifest'))

/** What of a manifest Microsoft’s schema of that version does not take; nothing when it fits. */
export async function breachesOf(manifest: unknown, version: string): Promise<string[]> {
  const file = new URL(`v${version}/MicrosoftTeams.schema.json`, FOLDER)
  const ajv = new ajvOfDraft4.default({ allErrors: true, strict: false })
  formats.default(ajv)
  const validate = ajv.compile(JSON.parse(await readFile(file, 'utf8')))
  if (validate(manifest)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
