import type { Chance } from '../chance.ts'
import { type GrantRow, toGrantRow } from './grant-rows.ts'
import type { Draft, When } from './grants.table.ts'
import type { Grant, Model } from './model.ts'
import type { Population } from './population.ts'

/** What happens next in a history: a grant, the end of one, or somebody leaves. */
export type Step =
  | { step: 'grant'; row: GrantRow; grant: Grant; holds: boolean }
  | { step: 'end'; id: string }
  | { step: 'leave'; who: string }

export type Held = { id: string; grant: Grant }

const ROLES = [
  ...['worker', 'supervisor', 'lead', 'lead', 'deputy', 'deputy', 'trustee'],
  ...['records_officer', 'auditor', 'administrator', 'on_duty', 'independent'],
]
const KINDS = [
  ...['role', 'role', 'role', 'member', 'assigned', 'assigned', 'reader', 'office', 'alerted'],
  ...['conflict', 'cover', 'cover', 'override', 'task', 'listed', 'listed'],
]

/** A random step. Leaving is rare, and the last two people stay. */
export function drawStep(chance: Chance, p: Population, model: Model, held: Held[]): Step {
  const dice = chance.next()
  if (dice < 0.04 && model.left.size < p.staff.length - 2) {
    return { step: 'leave', who: chance.pick(p.staff) }
  }
  if (dice < 0.3 && held.length > 0) return { step: 'end', id: chance.pick(held).id }
  return drawGrant(chance, p)
}

/** A random grant; one in six is over, or has not begun. */
export function drawGrant(chance: Chance, p: Population): Step & { step: 'grant' } {
  const draft = drawDraft(chance, p)
  const dice = chance.next()
  const when: When = dice < 0.1 ? 'over' : dice < 0.17 ? 'later' : 'now'
  const about = p.cases.find(({ id, entry }) =>
    [id, entry.id, entry.added].includes(draft.object ?? ''),
  )
  const row = toGrantRow({ ...draft, when }, p.organisationId, about?.id ?? '')
  const { kind, staff, object = null, role = null } = draft
  return { step: 'grant', row, grant: { kind, staff, object, role }, holds: when === 'now' }
}

function drawDraft(chance: Chance, p: Population): Draft {
  const kind = chance.pick(KINDS)
  const staff = chance.pick(p.staff)
  const about = chance.pick(p.cases)
  const closed = chance.pick(p.cases.filter(({ entry }) => entry.visibility !== 'open'))
  const on = chance.next() < 0.5 ? about.id : about.entry.id
  if (kind === 'role') return drawRole(chance, p, staff)
  if (kind === 'member') return { kind, staff, object: chance.pick(p.teams) }
  if (kind === 'cover') {
    return { kind, staff, object: chance.pick(p.staff.filter((one) => one !== staff)) }
  }
  if (kind === 'reader') {
    const { id, added } = closed.entry
    return { kind, staff, object: chance.next() < 0.7 ? id : added }
  }
  if (kind === 'office') {
    return { kind: 'reader', staff: null, role: 'lead', object: closed.entry.id }
  }
  if (kind === 'alerted') return { kind, staff, object: about.id, alert: about.alertId }
  if (kind === 'conflict') return { kind, staff, object: on }
  // A restriction lies on a case or on an open entry.
  if (kind === 'listed') {
    return { kind, staff, object: about.entry.visibility === 'open' ? on : about.id }
  }
  return { kind, staff, object: about.id }
}

function drawRole(chance: Chance, p: Population, staff: string): Draft {
  const role = chance.pick(ROLES)
  const team = role === 'supervisor' ? { object: chance.pick(p.teams) } : {}
  return { kind: 'role', staff, role, ...team }
}
