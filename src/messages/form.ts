import { z } from 'zod'

/**
 * A form is a zod object; each field's schema carries its label, hint and control as metadata, and
 * its error sentences in its checks. Surfaces draw forms from this and from nothing else.
 */
export type Control =
  | 'long_text'
  | 'short_text'
  | 'choice'
  | 'case'
  | 'known_case'
  | 'entry'
  | 'colleague'
  | 'date'
  | 'day'
  | 'time'
  | 'hidden'
  | 'kept'

export type FieldMeta = {
  label: string
  hint?: string
  control: Control
  required: boolean
  /** The most characters that one box takes on every platform. Longer text goes on in the next. */
  longest?: number
  /** Of an `entry` control: which entries of the chosen case are offered. */
  offers?: 'open_actions' | 'open_referrals' | 'referrals' | 'entries'
  options?: readonly (readonly [value: string, label: string])[]
  /** Choosing here draws the form again, because other fields depend on it. */
  redraws?: boolean
  /** Shown only while this holds. */
  when?: (values: FormValues) => boolean
}

/** What has been filled in, by field; null is empty. */
export type FormValues = Record<string, string | null>

export type Field = FieldMeta & { id: string }

export type Form<Values> = {
  id: string
  title: string
  submit: string
  /** The organisation's lines on top, for forms where somebody may be in danger. */
  showsDangerLines: boolean
  /** Reads what was filled in. */
  schema: z.ZodType<Values>
  /** The fields in the order in which they are drawn. */
  shape: Record<string, z.ZodType>
}

const registry = z.registry<FieldMeta>()

/** The most characters in one box: what Slack allows, which is less than Teams does. */
const BOX = 3000

function field<Schema extends z.ZodType>(schema: Schema, meta: FieldMeta): Schema {
  registry.add(schema, meta)
  return schema
}

type Texts = { label: string; hint?: string; required?: boolean; when?: FieldMeta['when'] }

function meta(control: Control, t: Texts): FieldMeta {
  const { label, hint, when } = t
  return {
    label,
    control,
    required: t.required ?? false,
    ...(hint ? { hint } : {}),
    ...(when ? { when } : {}),
  }
}

/**
 * A box of many lines. Whether it may be empty, and how long all of it may be, the domain decides.
 */
export function longText(t: Texts) {
  const schema = z
    .string()
    .nullish()
    .transform((typed) => typed ?? '')
  return field(schema, { ...meta('long_text', t), longest: BOX })
}

/** A box of one line, at most 300 characters. */
export function shortText(t: Texts) {
  const schema = z.string().max(300, 'Please keep this under 300 characters.').nullish()
  return field(
    schema.transform((typed) => typed ?? null),
    { ...meta('short_text', t), longest: 300 },
  )
}

/** One of a few, nothing preselected. */
export function choice<const Options extends readonly (readonly [string, string])[]>(
  t: Texts & { redraws?: boolean },
  options: Options,
) {
  const values = options.map(([value]) => value) as Options[number][0][]
  const schema = z.enum(
    values as [Options[number][0], ...Options[number][0][]],
    'Please choose one of these.',
  )
  return field(
    schema.nullish().transform((chosen) => chosen ?? null),
    {
      ...meta('choice', t),
      options,
      ...(t.redraws ? { redraws: true } : {}),
    },
  )
}

/** The cases that the person may write to, found by typing. */
export function caseChoice(t: Texts) {
  return field(chosenId(), { ...meta('case', t), redraws: true })
}

/** A case that is there already: nobody new. */
export function knownCaseChoice(t: Texts) {
  return field(chosenId(), meta('known_case', t))
}

/** The case of somebody else whom it concerns too. */
export function alsoOnChoice() {
  return knownCaseChoice({
    label: 'Does it concern somebody else too? Their case',
    hint: 'It is written once and kept on both. High raises both; the alert is on the first.',
  })
}

/** Something that was begun on the case chosen above: an action, a referral. */
export function entryChoice(t: Texts, offers: NonNullable<FieldMeta['offers']>) {
  return field(chosenId(), { ...meta('entry', t), offers })
}

/** A colleague from the staff list. */
export function colleagueChoice(t: Texts) {
  return field(chosenId(), meta('colleague', t))
}

function chosenId() {
  return z
    .string()
    .nullish()
    .transform((chosen) => chosen ?? null)
}

/** An opaque id that goes with the form and is not drawn. */
export function hidden() {
  return field(chosenId(), { label: '', control: 'hidden', required: false })
}

/** Something that waits with the form’s draft: not drawn, not sent, and nobody types it. */
export function kept() {
  return field(chosenId(), { label: '', control: 'kept', required: false })
}

/** A day; the form opens on today. */
export function dateField(t: Texts) {
  return field(z.string().nullish(), meta('date', t))
}

/** A day that may be still to come; the form opens on none. */
export function dayField(t: Texts) {
  return field(z.string().nullish(), meta('day', t))
}

/** A time of day; the form opens on the present. */
export function timeField(t: Texts) {
  return field(z.string().nullish(), meta('time', t))
}

/** What one field of a form is, drawn or not; null when it has no such field. */
export function findField(form: Form<unknown>, id: string): Field | null {
  const schema = Object.hasOwn(form.shape, id) ? form.shape[id] : undefined
  const found = schema ? registry.get(schema) : undefined
  return found ? { ...found, id } : null
}

/** The fields of a form that are to be drawn for what has been filled in so far. */
export function fieldsOf(form: Form<unknown>, values: FormValues): Field[] {
  return Object.entries(form.shape).flatMap(([id, schema]) => {
    const found = registry.get(schema)
    if (!found) throw new Error(`field ${id} of form ${form.id} has no description`)
    const isUndrawn = found.control === 'hidden' || found.control === 'kept'
    const left = isUndrawn || (found.when && !found.when(values))
    return left ? [] : [{ ...found, id }]
  })
}

/** Reads what was filled in: the form's values, or a sentence for each field that is wrong. */
export function readForm<Values>(
  form: Form<Values>,
  values: FormValues,
): { values: Values } | { errors: Record<string, string> } {
  const read = form.schema.safeParse(values)
  if (read.success) return { values: read.data }
  const errors = read.error.issues.map((issue) => [String(issue.path[0] ?? ''), issue.message])
  return { errors: Object.fromEntries(errors) }
}
