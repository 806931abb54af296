import { type DraftId, findId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { type Refusal, refuse } from '../domain/refusals.ts'
import { draftsMessage } from '../messages/drafts.ts'
import { type Message, plainMessage } from '../messages/message.ts'
import type { Opening } from './form-context.ts'
import { findForm } from './menu.ts'
import type { World } from './world.ts'

/** A draft in its form, with everything that was kept of it; to its author only. */
export async function openDraft(
  world: World,
  actor: Actor,
  typed: string,
): Promise<Opening | Refusal> {
  const drafts = await world.drafts.list(actor)
  const draft = drafts.find(({ id }) => (id as string) === typed)
  if (!draft || !findForm(draft.words.form)) return refuse('no_draft')
  const { form, values } = draft.words
  return { form, values: { ...values, draft: draft.id } }
}

/** “Throw it away”. */
export async function dropDraft(
  world: World,
  actor: Actor,
  typed: string,
): Promise<Message | Refusal> {
  const id = findId<DraftId>(typed)
  if (!id || !(await world.drafts.drop(actor, id))) return refuse('no_draft')
  return plainMessage('Thrown away.', 'Nothing of it was kept.')
}

/** What somebody began and did not send, without a word of it. */
export async function showDrafts(world: World, actor: Actor): Promise<Message> {
  const { zone } = await world.people.getOrganisation(actor.organisationId)
  const drafts = await world.drafts.list(actor)
  return draftsMessage(
    drafts.map(({ words, ...draft }) => ({ ...draft, title: titleOf(words.form) })),
    zone,
  )
}

/** What a form is called. */
export function titleOf(form: string): string {
  return findForm(form)?.title ?? 'A form'
}
