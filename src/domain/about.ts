import { type CaseId, findId } from './ids.ts'
import { OPEN_ENTRY, type PlannedEntry } from './plan.ts'
import { type Refusal, refuse } from './refusals.ts'

/** Whom a form is about: a case that was chosen, or somebody new with what is known of them. */
export type About = {
  case: string | null
  newName: string | null
  newGroup: 'child' | 'adult_at_risk' | null
  newAge: string | null
}

export const SOMEONE_NEW = 'new'
const OLDEST = 120

/** The case to write to, and the entries that open it when the person is new. */
export function decideAbout(
  about: About,
  why: string,
): { case: CaseId | 'new'; entries: PlannedEntry[] } | Refusal {
  if (about.case === SOMEONE_NEW) return newPerson(about, why)
  if (!about.case) return refuse('no_case_chosen')
  const id = findId<CaseId>(about.case)
  return id ? { case: id, entries: [] } : refuse('not_found')
}

function newPerson(about: About, why: string): { case: 'new'; entries: PlannedEntry[] } | Refusal {
  const name = about.newName?.trim()
  if (!name) return refuse('no_name')
  if (!about.newGroup) return refuse('no_group')
  const typed = about.newAge?.trim() ?? ''
  const age = /^\d{1,3}$/.test(typed) ? Number(typed) : null
  if (typed && (age === null || age > OLDEST)) return refuse('odd_age')
  const payload = { name, group: about.newGroup, ...(age === null ? {} : { age }) }
  return {
    case: 'new',
    entries: [
      { ...OPEN_ENTRY, label: 'opened', kind: 'case_opened', payload: { why } },
      { ...OPEN_ENTRY, label: 'person', kind: 'person_details', payload },
    ],
  }
}
