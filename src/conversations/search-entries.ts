import type { CaseState } from '../domain/case-state.ts'
import { entryKinds } from '../domain/entry-kinds.table.ts'
import type { CaseId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { dateWords } from '../domain/when.ts'
import { firstWords } from '../messages/entry-line.ts'
import type { FieldMeta } from '../messages/form.ts'
import type { CaseOption } from './search-cases.ts'
import type { World } from './world.ts'

export type Offers = NonNullable<FieldMeta['offers']>

const OFFERED: Record<
  Exclude<Offers, 'entries'>,
  (state: CaseState) => CaseState['openActions']
> = {
  open_actions: (state) => state.openActions,
  open_referrals: (state) => state.openReferrals,
  referrals: (state) => [...state.openReferrals, ...state.answeredReferrals],
}

/** A label of a list holds this much. */
const LONGEST_LABEL = 75

/** More are found by their words. */
const LISTED = 30

/**
 * What was begun on a case (its open actions, its referrals), or all that this person reads there;
 * nothing before a case is chosen.
 */
export async function searchEntries(
  world: World,
  actor: Actor,
  { caseId, offers }: { caseId: CaseId | null; offers: Offers },
  typed: string,
): Promise<CaseOption[]> {
  if (caseId && offers === 'entries') return await searchReadable(world, actor, caseId, typed)
  const state = caseId ? await world.ledger.findState(actor, caseId) : null
  if (!state || offers === 'entries') return []
  const { zone } = await world.people.getOrganisation(actor.organisationId)
  return OFFERED[offers](state)
    .filter(({ what }) => what.toLowerCase().includes(typed.trim().toLowerCase()))
    .slice(0, LISTED)
    .map(({ id, what, at }) => ({ value: id, label: labelOf(what, dateWords(at, zone)) }))
}

function labelOf(what: string, day: string): string {
  const room = LONGEST_LABEL - day.length - 3
  const shown = [...what.replaceAll(/\s+/g, ' ')]
  const words = shown.length > room ? `${shown.slice(0, room - 1).join('')}…` : shown.join('')
  return `${words} · ${day}`
}

/**
 * The newest first. Their beginnings are no reading of them: they count as looked through, not as
 * given, as the other lists of a form do.
 */
async function searchReadable(
  world: World,
  actor: Actor,
  caseId: CaseId,
  typed: string,
): Promise<CaseOption[]> {
  const { zone } = await world.people.getOrganisation(actor.organisationId)
  const wanted = typed.trim().toLowerCase()
  const entries = await world.ledger.readCase(actor, caseId, 'form', 'consulted')
  const found = entries.flatMap((entry) => {
    const { kind, id, recordedAt } = entry
    const words = `${entryKinds[kind].label}: ${firstWords(entry)}`
    const label = labelOf(words, dateWords(recordedAt, zone))
    return `${words} ${label}`.toLowerCase().includes(wanted) ? [{ value: id, label }] : []
  })
  return found.slice(-LISTED).reverse()
}
