import { z } from 'zod'
import { kindRules, type Rule } from '../../domain/kind-rules.table.ts'
import type { Typed } from '../../domain/read-payload.ts'
import { type Form, hidden, knownCaseChoice, longText } from '../form.ts'
import { aboutFields } from './about.ts'
import { happenedFields, type PlainForm } from './plain-forms.table.ts'

const unopened = (values: Record<string, string | null>) => !values.entry
const known = { case: knownCaseChoice({ label: 'Which case is it about?', required: true }) }
const opened = { entry: hidden() }

/** Whom a form is about, as the rules of its kind say. */
const ABOUT: Record<Rule['about'], () => Record<string, z.ZodType>> = {
  anyone: () => aboutFields,
  case: () => known,
  entry: () => opened,
  either: () => ({
    ...opened,
    case: knownCaseChoice({
      label: 'Which case is it about?',
      required: true,
      when: unopened,
    }),
  }),
}

/** Makes the form of a kind out of its line in the table. */
export function plainForm(id: string, line: PlainForm): Form<Typed> {
  const { goesOn } = line
  const more = goesOn ? { more: longText({ label: 'Go on here if you need more room' }) } : {}
  const shape = {
    ...ABOUT[kindRules[line.kind].about](),
    ...line.fields,
    ...more,
    ...(line.happened ? happenedFields(line.happened) : {}),
  }
  const schema = z.object(shape) as unknown as z.ZodType<Typed>
  return {
    id,
    title: line.title,
    submit: line.submit ?? 'Save',
    showsDangerLines: false,
    schema: goesOn ? schema.transform((values) => joined(goesOn, values)) : schema,
    shape,
  }
}

function joined(field: string, { more, ...rest }: Typed): Typed {
  const whole = more?.trim() ? `${rest[field] ?? ''}\n\n${more}` : rest[field]
  return { ...rest, [field]: whole }
}
