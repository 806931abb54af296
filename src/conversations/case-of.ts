import { findReference } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { type Refusal, refuse } from '../domain/refusals.ts'
import type { CaseHead } from '../ports/ledger.ts'
import type { World } from './world.ts'

const REFERENCE = /\bK-?(?=[0-9A-Z]*[0-9])[0-9A-Z]{5}\b|\bK-[0-9A-Z]{5}\b/i

/**
 * The case that was named in what was typed, and the rest of it. One answer for all others; where
 * nothing was typed, how to.
 */
export async function caseOf(
  world: World,
  actor: Actor,
  typed: string,
): Promise<{ found: CaseHead; rest: string } | Refusal> {
  if (typed.trim() === '') return refuse('which_case')
  const written = REFERENCE.exec(typed)?.[0]
  const reference = written ? findReference(written) : null
  const found = reference ? await world.ledger.findCase(actor, reference) : null
  return found && written ? { found, rest: typed.replace(written, ' ') } : refuse('not_found')
}
