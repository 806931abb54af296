import type { z } from 'zod'
import { type EntryKind, entryKinds, LONGEST_TEXT } from './entry-kinds.table.ts'
import type { Situation } from './plan.ts'
import { isRefusal, type Refusal, type RefusalCode, refuse } from './refusals.ts'
import { readClaimedTime, readComingTime } from './when.ts'

/** What was filled in, by field, as text. A list is in `name`, `name2`, `name3`. */
export type Typed = { readonly [field: string]: string | null | undefined }

type Schema = z.ZodType & { format?: string | null }

/**
 * Makes a kind’s payload of what was filled in: every field that its schema has and that is not
 * empty, each as what the schema says it is.
 * @returns the payload, valid by its schema, or why it is none, with the field.
 */
export function readPayload(
  kind: EntryKind,
  typed: Typed,
  s: Situation,
): { payload: { [field: string]: unknown } } | Refusal {
  const { payload: schema } = entryKinds[kind]
  const read: { [field: string]: unknown } = {}
  for (const [field, part] of Object.entries<Schema>(schema.shape)) {
    const value = readField(field, bare(part), typed, s)
    if (isRefused(value)) return value
    if (value !== undefined) read[field] = value
  }
  const parsed = schema.safeParse(read)
  if (parsed.success) return { payload: parsed.data }
  const field = String(parsed.error.issues[0]?.path[0] ?? '')
  return refuse(faultOf(bare(schema.shape[field as never]), read[field]), field)
}

function isRefused(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && isRefusal(value)
}

function bare(schema: Schema): Schema {
  return schema.def.type === 'optional' ? ((schema as z.ZodOptional).unwrap() as Schema) : schema
}

/** The clock of an entry is read from the form’s day and time, now when there is none. */
function readField(field: string, schema: Schema, typed: Typed, s: Situation): unknown {
  if (field === 'occurredAt') {
    const claimed = readClaimedTime({ date: typed.date, time: typed.time }, s.now, s.zone)
    return isRefusal(claimed) ? claimed : claimed.at
  }
  if (field === 'becameAwareAt') {
    if (!typed.awareDate) return undefined
    const aware = readClaimedTime({ date: typed.awareDate, time: null }, s.now, s.zone)
    return isRefusal(aware) ? refuse(aware.refused, 'awareDate') : aware.at
  }
  if (field === 'when' && schema.format === 'datetime') {
    const coming = readComingTime({ date: typed.whenDate, time: typed.whenTime }, s.now, s.zone)
    return isRefusal(coming) ? coming : coming.at
  }
  if (schema.def.type === 'array') return listOf(field, typed)
  const value = typed[field]?.trim()
  if (!value) return undefined
  if (schema.def.type === 'boolean') return value === 'yes'
  return schema.def.type === 'number' ? Number(value) : value
}

function listOf(field: string, typed: Typed): string[] {
  const fields = [field, `${field}2`, `${field}3`, `${field}4`]
  const values = fields.flatMap((name) => typed[name]?.split(' ') ?? [])
  return [...new Set(values.filter(Boolean))]
}

/** What is wrong with a field, in the terms of who filled it in. */
function faultOf(schema: Schema, value: unknown): RefusalCode {
  if (typeof value === 'string' && value.length > LONGEST_TEXT) return 'text_too_long'
  if (schema.format === 'date' && value !== undefined) return 'not_a_date'
  if (schema.def.type === 'number' && value !== undefined) return 'odd_age'
  const { names } = (listed(schema).meta() ?? {}) as { names?: string }
  if (names === 'staff') return 'nobody_chosen'
  if (names === 'case') return 'no_case_chosen'
  return names === 'entry' ? 'nothing_chosen' : 'missing_answer'
}

function listed(schema: Schema): Schema {
  return schema.def.type === 'array' ? ((schema as z.ZodArray).element as Schema) : schema
}
