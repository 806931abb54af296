import { z } from 'zod'
import type { RecordDisclosure } from '../../domain/decide-disclosure.ts'
import { optionsOf } from '../entry-values.ts'
import {
  alsoOnChoice,
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
import { YES_NO } from './yes-no.table.ts'

const aboutStaff = (values: FormValues) => values.aboutStaff === 'yes'
const interpreted = (values: FormValues) => values.exactness === 'interpreted'

const onPaper = (values: FormValues) => values.takenDown === 'paper'
const notAgreed = (values: FormValues) =>
  values.consent === 'not_given' || values.consent === 'not_asked'
const unsafe = (values: FormValues) => values.parentTold === 'unsafe'

const schema = z.object({
  words: longText({
    label: 'What they said, in their words',
    hint: 'As near as you can. No leading questions; do not tell the person alleged.',
    required: true,
  }),
  ...aboutFields,
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
  originalWords: longText({
    label: 'Their words in the original language',
    when: interpreted,
  }),
  questionsAsked: longText({ label: 'What you asked' }),
  whoSpoke: shortText({ label: 'Who spoke, and to whom' }),
  whoElse: shortText({ label: 'Who else was there' }),
  where: shortText({ label: 'Where it was said' }),
  demeanour: shortText({ label: 'How they seemed' }),
  injuries: shortText({ label: 'Injuries', hint: 'Where and how big, in words. No pictures.' }),
  takenDown: choice(
    { label: 'How did you take it down?', redraws: true },
    optionsOf('disclosure', 'takenDown'),
  ),
  keptAt: shortText({ label: 'Where is the paper kept?', when: onPaper }),
  doneAtOnce: longText({ label: 'What you did at once' }),
  wishes: shortText({ label: 'What they want to happen' }),
  toldPassedOn: choice({ label: 'Did you say that this must be passed on?' }, YES_NO),
  whoHasBeenTold: shortText({ label: 'Who has been told' }),
  capacity: shortText({ label: 'An adult: can they decide this for themselves?' }),
  consent: choice(
    { label: 'An adult: do they agree that this is passed on?', redraws: true },
    optionsOf('disclosure', 'consent'),
  ),
  withoutConsent: shortText({ label: 'Why you act all the same', when: notAgreed }),
  parentTold: choice(
    {
      label: 'A child: is the parent told?',
      hint: 'Leave it open. Do not tell them before your lead has advised you.',
      redraws: true,
    },
    optionsOf('disclosure', 'parentTold'),
  ),
  parentWhy: shortText({ label: 'Why that is not safe', when: unsafe }),
  alsoOn: alsoOnChoice(),
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
