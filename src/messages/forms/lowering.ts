import { z } from 'zod'
import type { Typed } from '../../domain/read-payload.ts'
import { choice, type Form, hidden, knownCaseChoice, longText } from '../form.ts'
import { YES_NO } from './yes-no.table.ts'

const asking = z.object({
  case: knownCaseChoice({ label: 'Which case is it about?', required: true }),
  to: choice({ label: 'Lower the concern level to', required: true }, [
    ['medium', 'Medium'],
    ['low', 'Low'],
  ]),
  reason: longText({
    label: 'Why?',
    hint: 'From High, a lead who did not ask confirms it. Until then it stays High.',
    required: true,
  }),
})

/** Lower the level, or ask for it. */
export const loweringForm: Form<Typed> = {
  id: 'ask_lowering',
  title: 'Lower the level',
  submit: 'Send',
  showsDangerLines: false,
  schema: asking,
  shape: asking.shape,
}

const answering = z.object({
  entry: hidden(),
  confirmed: choice({ label: 'Lower the level, as asked?', required: true }, YES_NO),
  reason: longText({ label: 'Why?', hint: 'Read what was written since.', required: true }),
})

/** The second person’s answer to a request to lower the level. */
export const loweringAnswerForm: Form<Typed> = {
  id: 'answer_lowering',
  title: 'Answer the request',
  submit: 'Answer',
  showsDangerLines: false,
  schema: answering,
  shape: answering.shape,
}
