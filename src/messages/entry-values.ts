import type { z } from 'zod'
import { sizeWords } from '../domain/documents.ts'
import { type EntryKind, entryKinds, type Payload } from '../domain/entry-kinds.table.ts'
import { dateWords, momentWords } from '../domain/when.ts'
import { CODE_WORDS, FIELD_LABELS, OWN_LABELS } from './entry-words.table.ts'

/** What a field of an entry holds, as its schema says. */
export type Holds =
  | { holds: 'text' | 'code' | 'yes_no' | 'day' | 'moment' | 'number' }
  | { holds: 'id' | 'ids'; names: string }

/** Reads from a kind’s schema what one of its fields holds. */
export function holdsOf(kind: EntryKind, field: string): Holds {
  const schema = bare(entryKinds[kind].payload.shape as Record<string, z.ZodType>, field)
  const { type } = schema.def
  if (type === 'enum') return { holds: 'code' }
  if (type === 'boolean') return { holds: 'yes_no' }
  if (type === 'number') return { holds: 'number' }
  if (type === 'array') return { holds: 'ids', names: namesOf((schema as z.ZodArray).element) }
  const { format } = schema as z.ZodType & { format?: string | null }
  if (format === 'date') return { holds: 'day' }
  if (format === 'datetime') return { holds: 'moment' }
  return format === 'uuid' ? { holds: 'id', names: namesOf(schema) } : { holds: 'text' }
}

/** The schema of a field, whether or not it may be left out. */
function bare(shape: Record<string, z.ZodType>, field: string): z.ZodType {
  const schema = shape[field]
  if (!schema) throw new RangeError(`there is no field ${field}`)
  return schema.def.type === 'optional' ? ((schema as z.ZodOptional).unwrap() as z.ZodType) : schema
}

function namesOf(schema: unknown): string {
  return String((schema as z.ZodType).meta()?.names ?? '')
}

/** The label of a field; the clocks have none, and an alert’s id is for nobody to read. */
export function labelOf(kind: EntryKind, field: string): string | null {
  const general = FIELD_LABELS as { [field: string]: string }
  return OWN_LABELS[`${kind} ${field}`] ?? general[field] ?? null
}

type Code<Kind extends EntryKind, Field extends keyof Payload<Kind>> = Extract<
  Payload<Kind>[Field],
  string
>

/** The options that a coded field has, with their words, in the order of its schema. */
export function optionsOf<Kind extends EntryKind, Field extends keyof Payload<Kind> & string>(
  kind: Kind,
  field: Field,
): [code: Code<Kind, Field>, words: string][] {
  const schema = bare(entryKinds[kind].payload.shape as Record<string, z.ZodType>, field)
  const codes = (schema as z.ZodEnum).options as Code<Kind, Field>[]
  return codes.map((code) => [code, codeWords(field, code)])
}

function codeWords(field: string, code: string): string {
  const words = CODE_WORDS[field] ?? {}
  return Object.hasOwn(words, code) ? (words[code] as string) : code
}

export type Names = ReadonlyMap<string, { name: string }>

type Named = { name: string; bytes: number }

function documentWords({ name, bytes }: Named): string {
  return `“${name}” (${sizeWords(bytes)})`
}

const UNKNOWN: { readonly [names: string]: string } = {
  staff: 'a colleague',
  case: 'a case that you do not work with',
}

/** A value in words: codes, days and times as people write them, people by name. */
export function valueWords(
  holds: Holds,
  [field, value]: [string, unknown],
  names: Names,
  zone: string,
): string {
  const nameOf = (id: unknown, kind: string) => names.get(String(id))?.name ?? UNKNOWN[kind] ?? ''
  switch (holds.holds) {
    case 'code':
      return codeWords(field, String(value))
    case 'yes_no':
      return value ? 'Yes' : 'No'
    case 'day':
      return dateWords(String(value), zone)
    case 'moment':
      return momentWords(String(value), zone)
    case 'id':
      return nameOf(value, holds.names)
    case 'ids':
      if (holds.names === 'document') return (value as Named[]).map(documentWords).join('; ')
      return (value as unknown[]).map((id) => nameOf(id, holds.names)).join('; ')
    case 'text':
    case 'number':
      return String(value)
  }
}
