import { type FormValues, fieldsOf } from '../../../messages/form.ts'
import { bytesOf } from './card.ts'
import { type Drawn, renderForm } from './form.ts'
import { LIMITS } from './limits.table.ts'

/**
 * A form that is too large for one card, because much was typed into it, is drawn without its
 * longest boxes: what stands in them waits, and goes along when the form is sent.
 * @param keep keeps words of whoever fills the form in; gives the id under which it does.
 */
export function fitting(drawn: Drawn, keep: (values: FormValues) => string): Drawn {
  let tooMuch = bytesOf(renderForm(drawn)) - LIMITS.formBytes
  if (tooMuch <= 0) return drawn
  const { form, values, errors } = drawn
  const boxes = fieldsOf(form, values)
    .filter(({ id, control }) => control === 'long_text' && values[id] && !errors[id])
    .sort((a, b) => bytesOf(values[b.id]) - bytesOf(values[a.id]))
  const fields: string[] = []
  for (const { id } of boxes) {
    if (tooMuch <= 0) break
    fields.push(id)
    tooMuch -= bytesOf(values[id])
  }
  if (fields.length === 0) return drawn
  const kept = Object.fromEntries(fields.map((id) => [id, values[id] ?? null]))
  return { ...drawn, aside: { id: keep(kept), fields } }
}
