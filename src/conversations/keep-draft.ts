import { type DraftId, findId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { type Refusal, refuse } from '../domain/refusals.ts'
import { type FormValues, fieldsOf, findField } from '../messages/form.ts'
import { type Verb, verbs } from './verbs.table.ts'
import type { World } from './world.ts'

/** Whether a form is one that records something, and can be kept until it is sent. */
export function mayKeep(form: string): boolean {
  return Object.hasOwn(verbs, form)
}

/**
 * Keeps what stands in a form that was not sent yet, as far as there are words in it.
 * @param key the form’s, which its submission has too.
 * @returns false: there was nothing to keep.
 */
export async function keepDraft(
  world: World,
  actor: Actor,
  { form, values, key }: { form: string; values: FormValues; key: string },
): Promise<boolean> {
  if (!mayKeep(form)) return false
  const { draft = null, ...typed } = values
  const id = findId<DraftId>(draft)
  const waiting = await waitingWith(world, actor, form as Verb, id)
  const words = { ...typed, ...waiting }
  const boxes = fieldsOf(verbs[form as Verb].form, words)
  const hasWords = boxes.some(({ id, control }) => control.endsWith('_text') && words[id]?.trim())
  if (!hasWords && Object.keys(waiting ?? {}).length === 0) return false
  await world.drafts.keep(actor, key, { form, values: words }, id)
  return true
}

/**
 * What was filled in, with what waits with the form and that nobody types; a refusal when it does
 * not wait any more.
 */
export async function withWaiting(
  world: World,
  actor: Actor,
  { verb, values }: { verb: Verb; values: FormValues },
): Promise<FormValues | Refusal> {
  const { draft = null, ...typed } = values
  const waiting = await waitingWith(world, actor, verb, findId<DraftId>(draft))
  return waiting ? { ...typed, ...waiting } : refuse('no_draft')
}

/** The fields of a draft that are only kept; none where the form has none, null: it is gone. */
async function waitingWith(
  world: World,
  actor: Actor,
  verb: Verb,
  draft: DraftId | null,
): Promise<FormValues | null> {
  const { form } = verbs[verb]
  const fields = Object.keys(form.shape).filter((id) => findField(form, id)?.control === 'kept')
  if (fields.length === 0) return {}
  const found = (await world.drafts.list(actor)).find(({ id }) => id === draft)
  if (!found || found.words.form !== verb) return null
  return Object.fromEntries(fields.map((id) => [id, found.words.values[id] ?? null]))
}
