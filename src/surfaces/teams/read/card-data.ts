import { z } from 'zod'
import { type Form, type FormValues, findField } from '../../../messages/form.ts'

/** What our own cards carry and bring back. It is from outside again: ids are no authority. */
/** The dialog in which something was pressed, as its trail is kept here. */
const from = z.string().max(40).optional()
const pressed = z.object({
  action: z.string().max(40),
  value: z.string().max(200),
  page: z.number().int().min(0).max(500).default(0),
  from,
})
const sent = z.object({
  form: z.string().max(60),
  submission: z.uuid(),
  shown: z.string().max(2000),
  carried: z.record(z.string(), z.unknown()).default({}),
  aside: z
    .object({ id: z.string().max(40), fields: z.array(z.string().max(60)).max(20) })
    .optional(),
  redraw: z.boolean().default(false),
  /** Set when the form is kept and not sent. */
  keep: z.boolean().default(false),
  from,
  /** Set when the form is left for the dialog before it. */
  back: z.string().max(40).optional(),
})
const data = z.looseObject({ daybook: z.union([sent, pressed]) })

export type Pressed = z.infer<typeof pressed>
export type SentForm = z.infer<typeof sent>
export type CardData = { inputs: Record<string, unknown> } & (
  | { pressed: Pressed }
  | { sent: SentForm }
)

/** Reads the data of an action that was pressed; null when it is none of ours. */
function readCardData(value: unknown): CardData | null {
  const read = data.safeParse(value)
  if (!read.success) return null
  const { daybook, ...inputs } = read.data
  return 'form' in daybook ? { sent: daybook, inputs } : { pressed: daybook, inputs }
}

/** What was filled in, by the fields of the form; whatever else came with it is dropped. */
export function readInputs(form: Form<unknown>, inputs: Record<string, unknown>): FormValues {
  const values = Object.keys(form.shape).flatMap((id) => {
    const typed = Object.hasOwn(inputs, id) ? inputs[id] : undefined
    const isDrawn = !['hidden', 'kept'].includes(findField(form, id)?.control ?? '')
    return isDrawn && typeof typed === 'string' ? [[id, typed === '' ? null : typed]] : []
  })
  return Object.fromEntries(values)
}

const dialogValue = z.looseObject({ data: z.unknown() })
const actionValue = z.looseObject({
  action: z.looseObject({ verb: z.string().optional(), data: z.unknown() }),
})
const searchValue = z.looseObject({
  queryText: z.string().max(500).default(''),
  dataset: z.string().max(200),
  data: z.record(z.string(), z.unknown()).nullish(),
})

/** Of `task/fetch`, `task/submit` and what the menus of Teams send: the data. */
export function readDialogValue(value: unknown): CardData | null {
  const read = dialogValue.safeParse(value)
  return read.success ? readCardData(read.data.data) : null
}

/** Of `adaptiveCard/action`: the data of the button. */
export function readActionValue(value: unknown): CardData | null {
  const read = actionValue.safeParse(value)
  return read.success ? readCardData(read.data.action.data) : null
}

/** Of `application/search`: which field of which form, and what was typed. */
export function readSearchValue(value: unknown) {
  const read = searchValue.safeParse(value)
  if (!read.success) return null
  const { dataset, queryText, data: inputs } = read.data
  const [form = '', field = ''] = dataset.split('/')
  return { form, field, typed: queryText, inputs: inputs ?? {} }
}
