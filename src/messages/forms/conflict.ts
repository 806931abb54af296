import { z } from 'zod'
import type { Typed } from '../../domain/read-payload.ts'
import { choice, type Form, hidden, longText } from '../form.ts'

const answering = z.object({
  entry: hidden(),
  confirmed: choice({ label: 'Are they in conflict with it?', required: true }, [
    ['yes', 'Yes: it stays hidden from them'],
    ['no', 'No: they may read it again'],
  ]),
  reason: longText({ label: 'Why?', hint: 'They never see this answer.', required: true }),
})

/** Whether somebody whom a form named is in conflict. */
export const conflictForm: Form<Typed> = {
  id: 'answer_conflict',
  title: 'Conflict of interest',
  submit: 'Answer',
  showsDangerLines: false,
  schema: answering,
  shape: answering.shape,
}
