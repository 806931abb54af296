import { z } from 'zod'
import type { RaiseLevel } from '../../domain/decide-level.ts'
import { choice, type Form, longText } from '../form.ts'
import { aboutFields } from './about.ts'

const schema = z.object({
  ...aboutFields,
  reason: longText({
    label: 'Why now?',
    hint: 'What you saw or heard. No names of others.',
    required: true,
  }),
  level: choice({ label: 'Raise the concern level to', required: true }, [
    ['high', 'High: it can’t wait'],
    ['medium', 'Medium: worried'],
    ['low', 'Low: for the record'],
  ]),
})

/** `/concern`: raise the level, with a reason. */
export const concernForm: Form<RaiseLevel> = {
  id: 'raise_level',
  title: 'Raise a concern',
  submit: 'Raise',
  showsDangerLines: true,
  schema,
  shape: schema.shape,
}
