import { ELSEWHERE, SOMEONE_NEW } from '../domain/about.ts'
import type { Entry } from '../domain/entry-kinds.table.ts'
import type { EntryId } from '../domain/ids.ts'
import { fitOf, tokensOf } from '../domain/letters.ts'
import type { Actor } from '../domain/people.ts'
import { ageOn } from '../domain/when.ts'
import type { World } from './world.ts'

export type CaseOption = { value: string; label: string }

/** What stands after the cases of every list, in this order. */
export const NOBODYS_CASE = {
  [ELSEWHERE]: 'Someone whose case I can’t see',
  [SOMEONE_NEW]: 'Someone new',
} as const

/** The most cases that one list shows. */
const MOST = 30

/**
 * The cases that somebody may write to, and after them whom there is no case of yet, or none that
 * they see.
 * @param typed filters by reference, initials, or the person’s name as near as it is remembered;
 * empty lists all.
 */
export async function searchCases(
  world: World,
  actor: Actor,
  typed: string,
): Promise<CaseOption[]> {
  return [
    ...(await searchKnownCases(world, actor, typed)),
    ...Object.entries(NOBODYS_CASE).map(([value, label]) => ({ value, label })),
  ]
}

/**
 * The cases that somebody may write to, as reference, initials and age. Only what is shown is
 * logged as released.
 */
export async function searchKnownCases(
  world: World,
  actor: Actor,
  typed: string,
): Promise<CaseOption[]> {
  const now = world.clock.now()
  const details = new Map<string, Entry>()
  for await (const entry of world.ledger.scan(actor, undefined, ['person_details'])) {
    details.set(entry.caseId, entry)
  }
  const cases = await world.ledger.listCases(actor)
  const found = cases
    .map(({ id, reference }) => {
      const known = details.get(id) ?? null
      return { value: id, label: caseLabel(reference, known, now), known }
    })
    .filter(({ label, known }) => bare(label).includes(bare(typed)) || isNamed(known, typed))
    .slice(0, MOST)
  const shown = found.flatMap(({ known }) => (known ? [known.id as EntryId] : []))
  await world.ledger.recordCited(actor, null, 'case_list', shown)
  const options = found.map(({ value, label }) => ({ value, label }))
  return options
}

/** Every word that was typed is in the name, begins a word of it or nearly is one. */
function isNamed(details: Entry | null, typed: string): boolean {
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
