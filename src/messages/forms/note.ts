import { z } from 'zod'
import type { RecordNote } from '../../domain/decide-note.ts'
import { optionsOf } from '../entry-values.ts'
import {
  alsoOnChoice,
  choice,
  dateField,
  dayField,
  type Form,
  longText,
  timeField,
} from '../form.ts'
import { aboutFields } from './about.ts'
import { YES_NO } from './yes-no.table.ts'

/** What a note asks, besides whom it is about. */
export const noteFields = {
  text: longText({
    label: 'What happened?',
    hint: 'Who said or did what, and what you did. Use names: in a year, initials say nothing.',
    required: true,
  }),
  more: longText({ label: 'Go on here if you need more room' }),
  with: choice({ label: 'With whom' }, optionsOf('note', 'with')),
  how: choice({ label: 'How' }, optionsOf('note', 'how')),
  seen: choice({ label: 'Was the person seen?' }, [
    ['seen_alone', 'Seen alone'],
    ['seen', 'Seen with others'],
    ['not_seen', 'Not seen'],
  ]),
  heard: choice({ label: 'Were they heard?' }, YES_NO),
  date: dateField({
    label: 'When it happened',
    hint: 'Late is fine. The record shows both times.',
  }),
  time: timeField({ label: 'At what time' }),
  awareDate: dayField({ label: 'When you came to know of it, if that was later' }),
}

const { text, ...rest } = noteFields
const alsoOn = alsoOnChoice()
// The text first: choosing the case after it sends, and so keeps, what was typed.
const schema = z.object({ text, ...aboutFields, ...rest, alsoOn })

/** `/note`: case, text, send. */
export const noteForm: Form<RecordNote> = {
  id: 'record_note',
  title: 'Write a note',
  submit: 'Save',
  showsDangerLines: false,
  schema: schema.transform(joinParts('text')),
  shape: schema.shape,
}

/** Long text is entered in parts and always stored whole. */
export function joinParts<Key extends string>(key: Key) {
  return <Values extends Record<Key, string> & { more: string }>(values: Values) => {
    const { more, ...rest } = values
    const whole = more.trim() === '' ? values[key] : `${values[key]}\n\n${more}`
    return { ...rest, [key]: whole } as Omit<Values, 'more'>
  }
}
