import { type SeenDocument, sortDocuments } from '../domain/documents.ts'
import type { Actor } from '../domain/people.ts'
import { leftWords } from '../messages/captured.ts'
import type { Opening } from './form-context.ts'
import type { World } from './world.ts'

/** A message of a chat as it stood when somebody chose to record it. Instants are ISO 8601. */
export type SeenMessage = {
  /** Its words; empty when it has none. */
  text: string
  writtenBy: string
  writtenAt: string
  permalink: string
  editedAt: string | null
  /** What stands there besides words: it is never copied. */
  left: string | null
  /** Of these, documents: where the organisation allows it they are kept when it is saved. */
  documents: SeenDocument[]
  /** Where it stands, the same for the same message only. */
  source: string
}

const NO_WORDS = '(No words.)'

/**
 * “Record to Daybook”: the message waits with a form that asks whom it is about. Nobody can change
 * its words or where they came from, and from now on what becomes of it in chat is noticed.
 */
export async function captureMessage(
  world: World,
  actor: Actor,
  { source, documents, left, ...message }: SeenMessage,
): Promise<Opening> {
  const key = `capture:${world.ids.random()}`
  const { settings } = await world.people.getOrganisation(actor.organisationId)
  const sorted = sortDocuments(documents, settings.documents === true)
  const values = {
    ...message,
    text: message.text.trim() || NO_WORDS,
    left: leftWords(left, sorted.left),
    documents: sorted.wanted.length > 0 ? JSON.stringify(sorted.wanted) : null,
  }
  const draft = await world.drafts.begin(actor, key, { form: 'capture_message', values })
  await world.captures.watch(actor, draft, key, source)
  return { form: 'capture_message', values: { draft } }
}
