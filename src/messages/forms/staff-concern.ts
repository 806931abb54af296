import { z } from 'zod'
import type { About } from '../../domain/about.ts'
import type { Typed } from '../../domain/read-payload.ts'
import { optionsOf } from '../entry-values.ts'
import { choice, colleagueChoice, type Form, longText } from '../form.ts'
import { aboutFields } from './about.ts'
import { happenedFields } from './plain-forms.table.ts'

const schema = z.object({
  ...aboutFields,
  type: choice({ label: 'What is it?', required: true }, optionsOf('staff_concern', 'type')),
  staffMember: colleagueChoice({
    label: 'Who is it about?',
    hint: 'They will not see this. Leave it empty if you would rather not say.',
  }),
  what: longText({ label: 'What happened?', hint: 'What you saw or heard.', required: true }),
  doneAtOnce: longText({ label: 'What you did at once' }),
  ...happenedFields('When it happened'),
})

/** About somebody who works or volunteers here: it goes to the independent recipients. */
export const staffConcernForm: Form<Typed & About> = {
  id: 'record_staff_concern',
  title: 'About a colleague',
  submit: 'Send',
  showsDangerLines: true,
  schema,
  shape: schema.shape,
}
