import { mayOnCase } from '../access/may.ts'
import type { Actor } from '../domain/people.ts'
import type { CaseTop } from '../messages/case-top.ts'
import type { CaseHead } from '../ports/ledger.ts'
import type { World } from './world.ts'

/** What stands on top of every view of a case, as far as it is theirs; logged as released. */
export async function headOf(
  world: World,
  actor: Actor,
  { id, level, facts }: CaseHead,
): Promise<CaseTop> {
  const top = await world.ledger.readTop(actor, id)
  return { level, top, seesLevel: mayOnCase('level', facts) }
}
