import type { CaseFacts, Listed } from '../domain/case-facts.ts'
import type { Role } from '../domain/people.ts'
import type { EntryFacts } from './facts.ts'

/** What the rules are made of. Grounds add up; conflict, privacy and restriction take away. */

export function holds(facts: Pick<CaseFacts, 'holds'>, ...roles: Role[]): boolean {
  return roles.some((role) => facts.holds.includes(role))
}

export function leads(facts: Pick<CaseFacts, 'holds'>): boolean {
  return holds(facts, 'lead', 'deputy')
}

/** The case, or a relative of theirs, is what it is about. */
export function isAbout({ conflict }: Pick<CaseFacts, 'conflict'>): boolean {
  return conflict === 'case'
}

/** An override counts while its user holds a role that may use one. */
export function overrides(facts: CaseFacts): boolean {
  return facts.overrides && holds(facts, 'supervisor', 'lead', 'deputy')
}

/** A restriction leaves out whoever is not listed; an alert and a lead’s override open it. */
function isWithin(facts: CaseFacts, list: Listed): boolean {
  return list !== 'off' || facts.alerted || (overrides(facts) && leads(facts))
}

function hasGround(facts: CaseFacts): boolean {
  const task = facts.hasTask && holds(facts, 'records_officer')
  return (
    facts.works || facts.supervises || leads(facts) || facts.alerted || overrides(facts) || task
  )
}

/** Reads the entries of the case that are open to everybody with a ground. */
export function readsOpen(facts: CaseFacts): boolean {
  return hasGround(facts) && isWithin(facts, facts.restriction) && !isAbout(facts)
}

/** Holds a ground that lets somebody write besides working the case. */
export function mayWriteByGround(facts: CaseFacts, ...withAlert: boolean[]): boolean {
  const temporary = withAlert.some(Boolean)
  const ground = facts.supervises || leads(facts) || temporary
  return ground && isWithin(facts, facts.restriction) && !isAbout(facts)
}

/** “The lead” as a reader: the holder; of a private entry, a deputy while covering or on duty. */
export function holdsOffice(facts: EntryFacts): boolean {
  const inPerson = (role: Role) => facts.holdsInPerson.includes(role)
  if (inPerson('lead')) return true
  if (facts.visibility === 'staff_related') return false
  return inPerson('deputy') && (facts.coversLead || inPerson('on_duty'))
}

/** Reads one entry. */
export function reads(facts: EntryFacts): boolean {
  if (!facts.active || isAbout(facts) || facts.entryConflict) return false
  if (facts.visibility === 'open')
    return readsOpen(facts) && isWithin(facts, facts.entryRestriction)
  const byAlert = facts.visibility === 'private' && facts.raisedTheirAlert
  return facts.namedInPerson || (facts.namesOffice && holdsOffice(facts)) || byAlert
}
