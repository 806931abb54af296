import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import ajvOfDraft4 from 'ajv-draft-04'
import formats from 'ajv-formats'

/** Microsoft’s own schemas, as their package for manifests holds them. */
const SCHEMAS = {
  '1.29': '@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.schema.json',
  '1.19': '@microsoft/app-manifest/build/json-schemas/teams/v1.19/MicrosoftTeams.schema.json',
} as const

/** What of a manifest Microsoft’s schema of that version does not take; nothing when it fits. */
export async function breachesOf(manifest: unknown, version: string): Promise<string[]> {
  if (version !== '1.29' && version !== '1.19') return [`there is no schema ${version}`]
  const file = fileURLToPath(import.meta.resolve(SCHEMAS[version]))
  const ajv = new ajvOfDraft4.default({ allErrors: true, strict: false })
  formats.default(ajv)
  const validate = ajv.compile(JSON.parse(await readFile(file, 'utf8')))
  if (validate(manifest)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
