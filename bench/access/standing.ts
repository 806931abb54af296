import type { EntryFacts, StepFacts } from '../../src/access/facts.ts'
import { holdsOffice } from '../../src/access/grounds.ts'
import { existsFor, mayAsSecond, mayOnCase, mayOnEntry } from '../../src/access/may.ts'
import type { Listed } from '../../src/domain/case-facts.ts'
import type { Role as HeldRole } from '../../src/domain/people.ts'
import { type Cell, isClosed, type Role, type Situation, type Visibility } from './dimensions.ts'

/** What src/access says about a cell. */
export function mayByRules(cell: Cell): boolean {
  const { operation } = cell
  const facts = toFacts(cell)
  switch (operation) {
    case 'exists':
      return existsFor(facts, readsSomething(facts))
    // The facts of an addendum are those of what it amends.
    case 'read_addendum':
      return mayOnEntry('read_entry', facts)
    case 'read_entry':
    case 'addendum':
    case 'take_alert':
    case 'name_reader':
      return mayOnEntry(operation, facts)
    case 'confirm_lowering':
    case 'review_override':
      return mayAsSecond(operation, toStep(cell, facts))
    default:
      return mayOnCase(operation, facts)
  }
}

/** The entry, or the open note beside it. */
function readsSomething(facts: EntryFacts): boolean {
  const note = { visibility: 'open', entryRestriction: 'none', entryConflict: false } as const
  return mayOnEntry('read_entry', facts) || mayOnEntry('read_entry', { ...facts, ...note })
}

const held: Readonly<Record<Role, readonly HeldRole[]>> = {
  none: [],
  worker: ['worker'],
  supervisor: ['supervisor'],
  lead: ['lead'],
  deputy: ['deputy'],
  deputy_on_duty: ['deputy', 'on_duty'],
  trustee: ['trustee'],
  trustee_alone: ['trustee'],
  records_officer: ['records_officer'],
  auditor: ['auditor'],
  administrator: ['administrator'],
  independent: ['independent'],
}
const covered: Partial<Record<Situation['relation'], readonly HeldRole[]>> = {
  covers_assigned: ['worker'],
  covers_supervisor: ['supervisor'],
  covers_lead: ['lead'],
  covers_named: ['independent'],
}

function listedOn(on: 'case' | 'entry', visibility: Visibility): Listed {
  if (!visibility.startsWith(`${on}_restricted`)) return 'none'
  return visibility === `${on}_restricted_listed` ? 'on' : 'off'
}

/** What the record would find to be true of the person of a cell. */
function toFacts(cell: Situation & Pick<Cell, 'account'>): EntryFacts {
  const { role, relation, conflict, visibility, account } = cell
  const supervisor = relation === 'line_supervisor' ? (['supervisor'] as const) : []
  const inPerson = [...held[role], ...supervisor]
  const closed = isClosed(visibility)
  const facts: EntryFacts = {
    active: account === 'active',
    holds: [...inPerson, ...(covered[relation] ?? [])],
    works: relation === 'assigned' || relation === 'covers_assigned',
    supervises: relation === 'line_supervisor' || relation === 'covers_supervisor',
    alerted: relation === 'alerted' && conflict !== 'on_entry',
    overrides: relation === 'override',
    hasTask: relation === 'task',
    conflict: conflict === 'on_case' ? 'case' : conflict === 'on_entry' ? 'an_entry' : 'none',
    restriction: listedOn('case', visibility),
    named: false,
    visibility: visibility === 'private' || visibility === 'staff_related' ? visibility : 'open',
    entryRestriction: listedOn('entry', visibility),
    entryConflict: conflict === 'on_entry',
    namedInPerson: relation === 'named',
    namesOffice: closed && (relation === 'office_named' || relation === 'covers_lead'),
    holdsInPerson: inPerson,
    coversLead: relation === 'covers_lead',
    raisedTheirAlert: relation === 'alerted',
    isReporter: relation === 'reporter',
  }
  const byName = facts.namedInPerson || (facts.namesOffice && holdsOffice(facts))
  return { ...facts, named: byName && !facts.entryConflict }
}

/** The assignee asked for the lowering, or the lead who is alone; so with the override. */
function toStep({ operation, role, relation }: Cell, facts: EntryFacts): StepFacts {
  const alone = role === 'trustee_alone'
  const office = relation === 'office_named' || relation === 'covers_lead'
  const unread = operation === 'confirm_lowering' && isClosed(facts.visibility) && !office
  const isFirst = operation === 'review_override' && relation === 'override'
  return { ...facts, isFirst, hasSecondLead: !alone && !unread, firstIsLead: alone }
}
