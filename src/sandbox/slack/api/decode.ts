import type { Args } from './answers.ts'

/** Arguments which a form carries as JSON. */
const JSON_ARGUMENTS = ['blocks', 'view', 'metadata', 'attachments']

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

/** The arguments in a request body, or null when it is not what its content type says. */
export function decodeArgs(rawBody: string, contentType: string): Args | null {
  const body = contentType.includes('json')
    ? parsed(rawBody || '{}')
    : Object.fromEntries(new URLSearchParams(rawBody))
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null
  const args: Args = { ...body }
  for (const key of JSON_ARGUMENTS) if (key in args) args[key] = parsed(args[key])
  return args
}
