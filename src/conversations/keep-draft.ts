import { type DraftId, findId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { type FormValues, fieldsOf } from '../messages/form.ts'
import { type Verb, verbs } from './verbs.table.ts'
import type { World } from './world.ts'

/**
 * Keeps what stands in a form that was not sent yet, as far as there are words in it.
 * @param key the form’s, which its submission has too.
 */
export async function keepDraft(
  world: World,
  actor: Actor,
  { form, values, key }: { form: string; values: FormValues; key: string },
): Promise<void> {
  if (!Object.hasOwn(verbs, form)) return
  const { draft = null, ...words } = values
  const boxes = fieldsOf(verbs[form as Verb].form, words)
  const hasWords = boxes.some(({ id, control }) => control.endsWith('_text') && words[id]?.trim())
  if (!hasWords) return
  await world.drafts.keep(actor, key, { form, values: words }, findId<DraftId>(draft))
}
