import { type CaseId, findId } from './ids.ts'
import { OPEN_ENTRY, type Plan, type PlannedEntry } from './plan.ts'
import { type Refusal, refuse } from './refusals.ts'

/** Whom a form is about: a case that was chosen, or somebody new with what is known of them. */
export type About = {
  case: string | null
  newName: string | null
  newGroup: 'child' | 'adult_at_risk' | null
  newAge: string | null
}

export const SOMEONE_NEW = 'new'
/** Somebody whose case the author does not see, if there is one. */
export const ELSEWHERE = 'elsewhere'
const OLDEST = 120

export type Place = Pick<Plan, 'case' | 'assign' | 'entries'>

/**
 * The case to write to, and the entries that open it when the person is new. What is written about
 * somebody whose case the author does not see opens a case that nobody works: the lead joins it
 * with theirs, and the author learns of none.
 */
export function decideAbout(about: About, why: string): Place | Refusal {
  if (about.case === SOMEONE_NEW) return newPerson(about, why)
  if (about.case === ELSEWHERE) return unseen(about)
  if (!about.case) return refuse('no_case_chosen')
  const id = findId<CaseId>(about.case)
  return id ? { case: id, entries: [] } : refuse('not_found')
}

function newPerson(about: About, why: string): Place | Refusal {
  const name = about.newName?.trim()
  if (!name) return refuse('no_name')
  if (!about.newGroup) return refuse('no_group')
  const typed = about.newAge?.trim() ?? ''
  const age = /^\d{1,3}$/.test(typed) ? Number(typed) : null
  if (typed && (age === null || age > OLDEST)) return refuse('odd_age')
  const payload = { name, group: about.newGroup, ...(age === null ? {} : { age }) }
  return {
    case: 'new',
    entries: [opened(why), { ...OPEN_ENTRY, label: 'person', kind: 'person_details', payload }],
  }
}

function unseen(about: About): Place | Refusal {
  const name = about.newName?.trim()
  if (!name) return refuse('no_name')
  const report = { ...OPEN_ENTRY, label: 'report', kind: 'report' as const }
  return {
    case: 'new',
    assign: false,
    entries: [opened('Opened with a report.'), { ...report, payload: { about: name } }],
  }
}

function opened(why: string): PlannedEntry {
  return { ...OPEN_ENTRY, label: 'opened', kind: 'case_opened', payload: { why } }
}
