import { z } from 'zod'
import type { PassOn, SayNextStep } from '../../domain/decide-alert.ts'
import {
  choice,
  colleagueChoice,
  dayField,
  type Form,
  type FormValues,
  hidden,
  longText,
  shortText,
} from '../form.ts'

const atOwnTime = (values: FormValues) => values.review === 'other'

const step = z.object({
  alert: hidden(),
  what: longText({ label: 'What happens next?', hint: 'One sentence is enough.', required: true }),
  owner: colleagueChoice({ label: 'Who does it, if not you' }),
  review: choice({ label: 'When do you look at this again?', required: true, redraws: true }, [
    ['30', 'In half an hour'],
    ['60', 'In an hour'],
    ['120', 'In two hours'],
    ['240', 'In four hours'],
    ['tomorrow', 'Tomorrow at 9:00'],
    ['other', 'At another time'],
  ]),
  whenDate: dayField({ label: 'On which day?', required: true, when: atOwnTime }),
  whenTime: shortText({ label: 'At what time?', hint: 'Like 14:30.', when: atOwnTime }),
})

/** The second tap of whoever has an alert. */
export const nextStepForm: Form<SayNextStep & { alert: string | null }> = {
  id: 'say_next_step',
  title: 'Next step',
  submit: 'Save',
  showsDangerLines: false,
  schema: step,
  shape: step.shape,
}

const pass = z.object({
  alert: hidden(),
  who: colleagueChoice({
    label: 'Who is to take it?',
    hint: 'It stays with you until they have said “I have this”.',
    required: true,
  }),
  why: longText({ label: 'Why?', required: true }),
})

/** Whoever has an alert asks a colleague to take it. */
export const passAlertForm: Form<PassOn & { alert: string | null }> = {
  id: 'pass_alert',
  title: 'Pass it on',
  submit: 'Pass on',
  showsDangerLines: false,
  schema: pass,
  shape: pass.shape,
}
