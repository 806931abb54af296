import { z } from 'zod'
import type { RecordDisclosure } from '../../domain/decide-disclosure.ts'
import {
  choice,
  colleagueChoice,
  dateField,
  type Form,
  type FormValues,
  longText,
  shortText,
  timeField,
} from '../form.ts'
import { aboutFields } from './about.ts'
import { joinParts } from './note.ts'

const YES_NO = [
  ['yes', 'Yes'],
  ['no', 'No'],
] as const

const aboutStaff = (values: FormValues) => values.aboutStaff === 'yes'
const interpreted = (values: FormValues) => values.exactness === 'interpreted'

const schema = z.object({
  ...aboutFields,
  words: longText({
    label: 'What they said, in their words',
    hint: 'As near as you can. No leading questions; do not tell the person alleged.',
    required: true,
  }),
  worry: choice({ label: 'How worried are you?', hint: 'High tells people at once.' }, [
    ['high', 'High: it can’t wait'],
    ['medium', 'Medium: worried'],
    ['low', 'Low: for the record'],
  ]),
  aboutStaff: choice(
    { label: 'Is this about someone who works or volunteers here?', redraws: true },
    YES_NO,
  ),
  staffMember: colleagueChoice({
    label: 'Who?',
    hint: 'They will not see this. Leave it empty if you would rather not say.',
    when: aboutStaff,
  }),
  more: longText({ label: 'More of what they said, if the box above was too small' }),
  exactness: choice({ label: 'How exact are the words?', redraws: true }, [
    ['exact', 'Their exact words'],
    ['near', 'As near as I remember'],
    ['interpreted', 'Through an interpreter'],
  ]),
  interpreter: shortText({
    label: 'Who interpreted?',
    hint: 'Never a child or a relative.',
    when: interpreted,
  }),
  questionsAsked: longText({ label: 'What you asked' }),
  whoSpoke: shortText({ label: 'Who spoke, and to whom' }),
  whoElse: shortText({ label: 'Who else was there' }),
  demeanour: shortText({ label: 'How they seemed' }),
  injuries: shortText({ label: 'Injuries', hint: 'Where and how big, in words. No pictures.' }),
  doneAtOnce: longText({ label: 'What you did at once' }),
  wishes: shortText({ label: 'What they want to happen' }),
  toldPassedOn: choice({ label: 'Did you say that this must be passed on?' }, YES_NO),
  whoHasBeenTold: shortText({ label: 'Who has been told' }),
  date: dateField({ label: 'When they told you' }),
  time: timeField({ label: 'At what time' }),
})

/** `/disclosure`: only the words are required; the rest can be added within the hour. */
export const disclosureForm: Form<RecordDisclosure> = {
  id: 'record_disclosure',
  title: 'Record a disclosure',
  submit: 'Send to the lead',
  showsDangerLines: true,
  schema: schema.transform(joinParts('words')),
  shape: schema.shape,
}
