import {
  type Cell,
  isClosed,
  type Operation,
  type Situation,
  type Visibility,
} from './dimensions.ts'
import { type Facts, rules } from './rules.table.ts'

/** Whether the policy lets this person do that. Written from its text; shares nothing with src. */
export function expected(cell: Cell): boolean {
  return cell.account === 'active' && rules[cell.operation](factsOf(cell))
}

/** All that somebody with an active account may do. */
export function expectedOf(situation: Situation): Set<Operation> {
  const facts = factsOf(situation)
  const names = Object.keys(rules) as Operation[]
  return new Set(names.filter((operation) => rules[operation](facts)))
}

/** The same for the open note beside the entry in question, which nobody is conflicted on. */
export function readsNote(situation: Situation): boolean {
  return factsOf(situation).readsOpen
}

/** Holds lead or deputy, or covers somebody who does. */
export function isLead(situation: Situation): boolean {
  return factsOf(situation).lead
}

/** A lead confirms what they can read all of; of the trustee no reading is asked. */
export function readsAllOf(situation: Situation): boolean {
  const facts = factsOf(situation)
  return !facts.lead || (facts.readsEntry && facts.readsOpen)
}

/**
 * A conflict with an entry does not take a step away that waits: that would tell them. A lead sees
 * the lowering when they see the request, which is an open note; of the trustee no reading is
 * asked.
 */
export function seesStep(
  situation: Situation,
  operation: 'confirm_lowering' | 'review_override',
): boolean {
  const facts = factsOf(situation)
  const isShown = operation === 'review_override' || !facts.lead || facts.readsOpen
  const asIfFree = { ...facts, conflictAnywhere: false }
  return !facts.conflictOnCase && isShown && rules[operation](asIfFree)
}

type Grounds = Pick<
  Facts,
  'works' | 'lineSupervisor' | 'lead' | 'alerted' | 'override' | 'task' | 'supervisorSomewhere'
>

const LEADS: readonly string[] = ['lead', 'deputy', 'deputy_on_duty']

function groundsOf({ role, relation, conflict }: Situation): Grounds {
  const lead = LEADS.includes(role) || relation === 'covers_lead'
  const lineSupervisor = relation === 'line_supervisor' || relation === 'covers_supervisor'
  const supervisorSomewhere = role === 'supervisor' || lineSupervisor
  return {
    works: relation === 'assigned' || relation === 'covers_assigned',
    lineSupervisor,
    lead,
    supervisorSomewhere,
    // A conflict of interest still wins: an alert about what is theirs is no ground.
    alerted: relation === 'alerted' && conflict !== 'on_entry',
    override: relation === 'override' && (lead || supervisorSomewhere),
    task: relation === 'task' && role === 'records_officer',
  }
}

function isBroad(g: Grounds): boolean {
  return g.works || g.lineSupervisor || g.lead || g.alerted || g.override || g.task
}

/** A restriction takes away from all but the listed, the alerted and the override of a lead. */
function passesUnlisted(g: Grounds): boolean {
  return g.alerted || (g.override && g.lead)
}

const RESTRICTED: Partial<Record<Visibility, 'case' | 'entry'>> = {
  case_restricted_unlisted: 'case',
  entry_restricted_unlisted: 'entry',
}

function factsOf(situation: Situation): Facts {
  const { role, conflict, visibility, relation } = situation
  const grounds = groundsOf(situation)
  const without = RESTRICTED[visibility]
  const conflictOnCase = conflict === 'on_case'
  const conflictAnywhere = conflictOnCase || conflict === 'on_entry'
  const passes = (on: 'case' | 'entry') => without !== on || passesUnlisted(grounds)
  const readsOpen = isBroad(grounds) && passes('case') && !conflictOnCase
  const namedReader = isNamed(situation) && !conflictAnywhere
  const ofAlert = relation === 'alerted' && visibility === 'private' && !conflictAnywhere
  const openEntry = !isClosed(visibility) && readsOpen && passes('entry') && !conflictAnywhere
  return {
    ...grounds,
    readsOpen,
    namedReader,
    readsEntry: openEntry || namedReader || ofAlert,
    conflictOnCase,
    conflictAnywhere,
    caseRestrictedWithout: without === 'case',
    visibility: visibility === 'private' || visibility === 'staff_related' ? visibility : 'open',
    isReporter: relation === 'reporter',
    usedOverride: relation === 'override',
    trustee: role === 'trustee' || role === 'trustee_alone',
    auditor: role === 'auditor',
    independent: role === 'independent',
    noSecondLead: role === 'trustee_alone',
    noConfirmer: role === 'trustee_alone' || isHiddenFromLeads(situation),
  }
}

/** A closed entry is read by the lead where it names the office; the others named are no leads. */
function isHiddenFromLeads({ relation, visibility }: Situation): boolean {
  return isClosed(visibility) && relation !== 'office_named' && relation !== 'covers_lead'
}

/** In person, or because the office is named and they hold it for this kind of entry. */
function isNamed({ role, relation, visibility }: Situation): boolean {
  if (!isClosed(visibility)) return false
  if (relation === 'named') return true
  if (relation !== 'office_named' && relation !== 'covers_lead') return false
  if (role === 'lead') return true
  if (visibility === 'staff_related') return false
  return role === 'deputy_on_duty' || (role === 'deputy' && relation === 'covers_lead')
}
