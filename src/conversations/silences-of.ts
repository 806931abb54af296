import type { CaseId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { type Silence, silenceOf } from '../domain/silence.ts'
import type { World } from './world.ts'

/** So many notes back a contact is looked for, in so many cases at a time. */
const NOTES_BACK = 30
const AT_A_TIME = 100

/** How long each of these cases has been silent, as far as somebody reads them. */
export async function silencesOf(
  world: World,
  actor: Actor,
  cases: readonly CaseId[],
  zone: string,
): Promise<Map<CaseId, Silence>> {
  const now = world.clock.now()
  const silences = new Map<CaseId, Silence>()
  for (let from = 0; from < cases.length; from += AT_A_TIME) {
    const some = cases.slice(from, from + AT_A_TIME)
    const notes = await world.ledger.recentContacts(actor, some, NOTES_BACK)
    const ofCase = Map.groupBy(notes, ({ caseId }) => caseId)
    for (const id of some) silences.set(id, silenceOf(ofCase.get(id) ?? [], now, zone))
  }
  return silences
}
