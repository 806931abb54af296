import { type ConsultationId, findId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { capturedLines } from '../messages/captured.ts'
import type { FormValues } from '../messages/form.ts'
import { readSeen } from '../messages/forms/capture.ts'
import type { World } from './world.ts'

/** What stands above the fields of a form, besides what it always says: the message it records. */
export async function formLines(
  world: World,
  actor: Actor,
  form: string,
  { draft = null, entry = null }: FormValues,
): Promise<string[]> {
  if (form === 'give_advice') {
    const id = findId<ConsultationId>(entry)
    const found = id ? await world.consultations.find(actor, id) : null
    return found ? [found.question] : []
  }
  if (form !== 'capture_message' || draft === null) return []
  const { zone } = await world.people.getOrganisation(actor.organisationId)
  const found = (await world.drafts.list(actor)).find(({ id }) => (id as string) === draft)
  if (!found) return []
  const { values } = found.words
  return capturedLines(values, readSeen(values.documents), zone)
}
