import { z } from 'zod'
import type { WriteReport } from '../../domain/decide-report.ts'
import { choice, type Form, longText, shortText } from '../form.ts'
import { joinParts } from './note.ts'

const schema = z.object({
  newName: shortText({
    label: 'Who is it about?',
    hint: 'What you call them. We do not say whether there is a case.',
    required: true,
  }),
  text: longText({ label: 'What do you know?', required: true }),
  more: longText({ label: 'Go on here if you need more room' }),
  worry: choice({ label: 'How worried are you?', hint: 'High tells people at once.' }, [
    ['high', 'High: it can’t wait'],
    ['medium', 'Medium: worried'],
    ['low', 'Low: for the record'],
  ]),
})

/** About somebody whose case the author does not see. */
export const reportForm: Form<WriteReport> = {
  id: 'write_report',
  title: 'Tell the lead',
  submit: 'Send to the lead',
  showsDangerLines: true,
  schema: schema.transform(joinParts('text')),
  shape: schema.shape,
}
