import { ELSEWHERE, SOMEONE_NEW } from '../domain/about.ts'
import type { Entry } from '../domain/entry-kinds.table.ts'
import type { Actor } from '../domain/people.ts'
import { ageOn } from '../domain/when.ts'
import type { World } from './world.ts'

export type CaseOption = { value: string; label: string }

/** The most cases that one list shows. */
const MOST = 30

/**
 * The cases that somebody may write to, and after them whom there is no case of yet, or none that
 * they see.
 * @param typed filters by reference or initials; empty lists all.
 */
export async function searchCases(
  world: World,
  actor: Actor,
  typed: string,
): Promise<CaseOption[]> {
  return [
    ...(await searchKnownCases(world, actor, typed)),
    { value: ELSEWHERE, label: 'Someone whose case I can’t see' },
    { value: SOMEONE_NEW, label: 'Someone new' },
  ]
}

/** The cases that somebody may write to, as reference, initials and age. */
export async function searchKnownCases(
  world: World,
  actor: Actor,
  typed: string,
): Promise<CaseOption[]> {
  const now = world.clock.now()
  const wanted = bare(typed)
  const cases = await world.ledger.listCases(actor)
  const options = cases
    .map((found) => ({ value: found.id, label: caseLabel(found.reference, found.details, now) }))
    .filter((option) => bare(option.label).includes(wanted))
  return options.slice(0, MOST)
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
