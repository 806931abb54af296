import type { CaseId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { type Silence, silenceOf } from '../domain/silence.ts'
import type { Exit } from '../ports/ledger.ts'
import type { World } from './world.ts'

/** How long each of these cases has been silent, as far as somebody reads them. */
export async function silencesOf(
  world: Pick<World, 'ledger' | 'clock'>,
  actor: Actor,
  { cases, zone, exit }: { cases: readonly CaseId[]; zone: string; exit: Exit },
): Promise<Map<CaseId, Silence>> {
  const now = world.clock.now()
  const dated = await world.ledger.readDated(actor, cases, exit)
  return new Map(cases.map((id) => [id, silenceOf(dated.get(id) ?? [], now, zone)]))
}
