import type { CaseState } from '../domain/case-state.ts'
import type { CaseId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { dateWords } from '../domain/when.ts'
import type { FieldMeta } from '../messages/form.ts'
import type { CaseOption } from './search-cases.ts'
import type { World } from './world.ts'

export type Offers = NonNullable<FieldMeta['offers']>

const OFFERED: Record<Offers, (state: CaseState) => CaseState['openActions']> = {
  open_actions: (state) => state.openActions,
  open_referrals: (state) => state.openReferrals,
  referrals: (state) => [...state.openReferrals, ...state.answeredReferrals],
}

/** A label of a list holds this much. */
const LONGEST_LABEL = 75

/** What was begun on a case: its open actions, its referrals; nothing before a case is chosen. */
export async function searchEntries(
  world: World,
  actor: Actor,
  { caseId, offers }: { caseId: CaseId | null; offers: Offers },
  typed: string,
): Promise<CaseOption[]> {
  const state = caseId ? await world.ledger.findState(actor, caseId) : null
  if (!state) return []
  const { zone } = await world.people.getOrganisation(actor.organisationId)
  return OFFERED[offers](state)
    .filter(({ what }) => what.toLowerCase().includes(typed.trim().toLowerCase()))
    .slice(0, 30)
    .map(({ id, what, at }) => ({ value: id, label: labelOf(what, dateWords(at, zone)) }))
}

function labelOf(what: string, day: string): string {
  const room = LONGEST_LABEL - day.length - 3
  const shown = [...what.replaceAll(/\s+/g, ' ')]
  const words = shown.length > room ? `${shown.slice(0, room - 1).join('')}…` : shown.join('')
  return `${words} · ${day}`
}
