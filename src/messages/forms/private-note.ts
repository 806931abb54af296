import { z } from 'zod'
import type { RecordPrivateNote } from '../../domain/decide-private-note.ts'
import { choice, colleagueChoice, type Form, knownCaseChoice } from '../form.ts'
import { joinParts, noteFields } from './note.ts'
import { YES_NO } from './yes-no.table.ts'

const { text, more, ...rest } = noteFields

const schema = z.object({
  case: knownCaseChoice({ label: 'Which case is it about?', required: true }),
  readers: colleagueChoice({
    label: 'Only for',
    hint: 'You and the lead can always read it.',
  }),
  readers2: colleagueChoice({ label: 'And for' }),
  aboutLead: choice(
    {
      label: 'Does it concern the lead?',
      hint: 'Then the independent recipients read it instead.',
    },
    YES_NO,
  ),
  text,
  more,
  ...rest,
})

/** A note that only named colleagues read. */
export const privateNoteForm: Form<RecordPrivateNote> = {
  id: 'record_private_note',
  title: 'Write a private note',
  submit: 'Save',
  showsDangerLines: false,
  schema: schema.transform(joinParts('text')),
  shape: schema.shape,
}
