import { SOMEONE_NEW } from '../domain/about.ts'
import type { Entry } from '../domain/entry-kinds.table.ts'
import type { EntryId } from '../domain/ids.ts'
import { fitOf, tokensOf } from '../domain/letters.ts'
import type { Actor } from '../domain/people.ts'
import { ageOn } from '../domain/when.ts'
import type { Scanned } from '../ports/ledger.ts'
import type { World } from './world.ts'

export type CaseOption = { value: string; label: string }

/** The most cases that one list shows. */
const MOST = 30

/**
 * The cases that somebody may write to, as reference, initials and age; "Someone new" comes last.
 * Whoever is not shown is not logged.
 * @param typed filters by reference, initials, or the person’s name as near as it is remembered;
 * empty lists all.
 */
export async function searchCases(
  world: World,
  actor: Actor,
  typed: string,
): Promise<CaseOption[]> {
  const now = world.clock.now()
  const found = await casesOf(world, actor)
  const options = found.map((one) => ({
    ...one,
    label: caseLabel(one.reference, one.details, now),
  }))
  const shown = options.filter((one) => isWanted(typed, one)).slice(0, MOST)
  const ids = shown.flatMap(({ details }) => (details ? [details.id as EntryId] : []))
  if (ids.length > 0) await world.ledger.recordCited(actor, null, 'case_list', ids)
  return [
    ...shown.map(({ id, label }) => ({ value: id, label })),
    { value: SOMEONE_NEW, label: 'Someone new' },
  ]
}

type Found = { id: string; reference: string; details: Scanned | null }

/** Each case with the latest details of its person. */
async function casesOf(world: World, actor: Actor): Promise<Found[]> {
  const found = new Map<string, Found>()
  for await (const entry of world.ledger.scan(actor)) {
    const { caseId: id, reference } = entry
    const known = found.get(id) ?? { id, reference, details: null }
    const isNewer = (known.details?.recordedAt ?? '') <= entry.recordedAt
    const details = entry.kind === 'person_details' && isNewer ? entry : known.details
    found.set(id, { id, reference, details })
  }
  return [...found.values()].sort((a, b) => (a.reference < b.reference ? -1 : 1))
}

function isWanted(typed: string, { label, details }: Found & { label: string }): boolean {
  if (bare(label).includes(bare(typed))) return true
  if (details?.kind !== 'person_details') return false
  const names = tokensOf(details.payload.name)
  return tokensOf(typed).every(({ folded }) => names.some((name) => fitOf(folded, name.folded)))
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

/** `K-7QF3M · K.F., 9`: enough to choose the right one, and no name. */
export function caseLabel(reference: string, details: Entry | null, now: string): string {
  if (details?.kind !== 'person_details') return reference
  const { name, dateOfBirth, age } = details.payload
  const years = dateOfBirth ? ageOn(dateOfBirth, now) : age
  return `${reference} · ${initials(name)}${years === undefined ? '' : `, ${years}`}`
}

/** Initials in place of a name: `Kezia Farrowby` gives `K.F.` */
function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word))
  return words.map((word) => `${word[0]?.toUpperCase()}.`).join('')
}
