import { Failure, failureWords } from '../domain/failures.ts'
import { isRefusal, refusalWords } from '../domain/refusals.ts'
import { timeWords } from '../domain/when.ts'
import { refusals } from '../domain/words.table.ts'
import { type Form, type FormValues, fieldsOf } from '../messages/form.ts'
import type { Submitted } from './submit.ts'
import type { World } from './world.ts'

/** What stands under which field, or null when it was saved or will be. */
export function errorsOf(
  form: Form<unknown>,
  values: FormValues,
  outcome: Submitted | Failure,
): Record<string, string> | null {
  const fields = fieldsOf(form, values)
  const words = fields.find((field) => field.control === 'long_text')?.id ?? fields[0]?.id ?? ''
  if (outcome instanceof Failure) return { [words]: failureWords(outcome.code) }
  if ('errors' in outcome) return outcome.errors
  if (!isRefusal(outcome)) return null
  const wanted = outcome.field ?? refusals[outcome.refused].field
  const shown = wanted && fields.some((field) => field.id === wanted) ? wanted : null
  return { [shown ?? words]: refusalWords(outcome.refused) }
}

/** What takes a form's place once it is sent: a title and sentences. */
export function noticeOf(
  outcome: Submitted,
  world: World,
): { title: string; lines: readonly string[] } {
  if (!('saved' in outcome)) {
    const lines = ['Received, still saving. A receipt will follow by message.']
    return { title: 'Received', lines }
  }
  const { saved, alert, zone, ring } = outcome
  const { appended, reference } = saved
  const at = timeWords(appended.at(-1)?.recordedAt ?? world.clock.now(), zone)
  const lines = [
    `Saved on ${reference} at ${at}.`,
    ...(alert === 'high'
      ? [`People are being told now. Until you hear who has it, ring ${ring}.`]
      : []),
    ...(alert === 'review' ? ['It is with the lead for review within one working day.'] : []),
    'Your receipt is in your messages.',
  ]
  return { title: 'Saved', lines }
}
