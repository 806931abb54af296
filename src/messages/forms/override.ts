import { z } from 'zod'
import type { UseOverride } from '../../domain/decide-override.ts'
import { type Form, longText, shortText } from '../form.ts'

const schema = z.object({
  reference: shortText({
    label: 'Which case?',
    hint: 'Its reference, like K-7QF3M.',
    required: true,
  }),
  reason: longText({
    label: 'Why do you need to read it now?',
    hint: 'Its worker and the leads are told. A lead reviews it within five working days.',
    required: true,
  }),
})

/** Opens a case to somebody without a ground, for three hours. */
export const overrideForm: Form<UseOverride> = {
  id: 'override_access',
  title: 'Open without a ground',
  submit: 'Open for 3 hours',
  showsDangerLines: false,
  schema,
  shape: schema.shape,
}
