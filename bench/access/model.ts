import type { Operation } from './dimensions.ts'

/** A grant that is in force. `object`: a team, a case, an entry or a colleague. */
export type Grant = {
  kind: string
  staff: string | null
  object: string | null
  role: string | null
}

export type ModelCase = {
  id: string
  /** Always open, and nobody is conflicted on it or listed for it. */
  note: string
  entry: {
    id: string
    added: string
    visibility: 'open' | 'private' | 'staff_related'
    reporter: string
  }
  askedLowering: string
  usedOverride: string
}

/** Who works here now, and what is in force. */
export type Model = { staff: readonly string[]; left: Set<string>; grants: Grant[] }

type Has = Partial<Grant>

const LEADS = ['lead', 'deputy']

/**
 * A second reading of the policy, on plain lists: all that somebody may do about an entry. Shares
 * nothing with the table but the names.
 */
export class SecondReading {
  readonly #model: Model
  readonly #case: ModelCase
  readonly #who: string
  readonly #for: string[]

  constructor(model: Model, about: ModelCase, who: string) {
    this.#model = model
    this.#case = about
    this.#who = who
    this.#for = this.#postsOf(who)
  }

  /** Nothing for somebody who has left. */
  may(): Set<Operation> {
    if (this.#model.left.has(this.#who)) return new Set()
    const allowed = [...this.#seeing(), ...this.#writing(), ...this.#deciding()]
    return new Set(allowed.flatMap(([operation, may]) => (may ? [operation] : [])))
  }

  #seeing(): [Operation, boolean][] {
    const onCase = this.#conflicted(this.#case.id)
    const shell = this.#works() || (!onCase && this.#readsOpen())
    const line = !onCase && (shell || this.#readsAsNamed())
    return [
      ['exists', this.#exists()],
      ['level', shell || this.#readsAsNamed()],
      ['safe_contact', !onCase && shell],
      ['safety_line', line],
      ['read_entry', this.#readsEntry()],
      ['read_addendum', this.#readsEntry()],
      ['access_log', this.#readsLog()],
      ['report', true],
    ]
  }

  #writing(): [Operation, boolean][] {
    const amends = this.#readsEntry() && (this.#writes() || this.#isNamed())
    return [
      ['write', this.#writes()],
      ['raise', this.#writes()],
      ['addendum', amends],
      ['take_alert', this.#takes()],
      ['ask_lowering', this.#asksLowering()],
    ]
  }

  #deciding(): [Operation, boolean][] {
    const { id, askedLowering, usedOverride } = this.#case
    const onCase = this.#conflicted(id)
    const free = this.#isFree(this.#who)
    const lead = this.#isLead()
    const supervisor = this.#for.some((one) => this.#holds(one, ['supervisor']))
    return [
      ['confirm_lowering', free && this.#who !== askedLowering && this.#isSecond(askedLowering)],
      ['assign', this.#readsOpen() && (lead || this.#supervises())],
      ['override', !onCase && (lead || supervisor)],
      ['restrict', free && lead],
      ['name_reader', this.#namesReader()],
      ['review_override', free && this.#who !== usedOverride && this.#reviews(usedOverride)],
      ['give_task', free && lead],
    ]
  }

  /** Themselves, and the colleagues whom they cover and who are still here. */
  #postsOf(who: string): string[] {
    const covered = this.#all({ kind: 'cover', staff: who }).map(({ object }) => object ?? '')
    return [who, ...covered.filter((one) => !this.#model.left.has(one))]
  }

  #all(like: Has): Grant[] {
    const keys = Object.keys(like) as (keyof Grant)[]
    return this.#model.grants.filter((grant) => keys.every((key) => grant[key] === like[key]))
  }

  #any(like: Has): boolean {
    return this.#all(like).length > 0
  }

  #holds(who: string, roles: readonly string[]): boolean {
    return roles.some((role) => this.#any({ kind: 'role', staff: who, role }))
  }

  #works(): boolean {
    const object = this.#case.id
    return this.#for.some((staff) => this.#any({ kind: 'assigned', staff, object }))
  }

  #isLead(): boolean {
    return this.#for.some((one) => this.#holds(one, LEADS))
  }

  #supervises(): boolean {
    const assignees = this.#all({ kind: 'assigned', object: this.#case.id })
    const teams = assignees.flatMap(({ staff }) => this.#all({ kind: 'member', staff }))
    return teams.some(({ object }) =>
      this.#for.some((staff) => this.#any({ kind: 'role', role: 'supervisor', staff, object })),
    )
  }

  #isAlerted(): boolean {
    const reached = this.#any({ kind: 'alerted', staff: this.#who, object: this.#case.id })
    return reached && !this.#conflicted(this.#case.entry.id)
  }

  #overrides(): boolean {
    const opened = this.#any({ kind: 'override', staff: this.#who, object: this.#case.id })
    return opened && this.#for.some((one) => this.#holds(one, ['supervisor', ...LEADS]))
  }

  #hasTask(): boolean {
    const given = this.#any({ kind: 'task', staff: this.#who, object: this.#case.id })
    return given && this.#for.some((one) => this.#holds(one, ['records_officer']))
  }

  #isBroad(): boolean {
    const writing = this.#works() || this.#supervises() || this.#isLead()
    return writing || this.#isAlerted() || this.#overrides() || this.#hasTask()
  }

  #passes(object: string): boolean {
    if (!this.#any({ kind: 'listed', object })) return true
    if (this.#any({ kind: 'listed', object, staff: this.#who })) return true
    return this.#isAlerted() || (this.#overrides() && this.#isLead())
  }

  #conflicted(object: string): boolean {
    return this.#any({ kind: 'conflict', staff: this.#who, object })
  }

  #isFree(who: string): boolean {
    const objects = [this.#case.id, this.#case.entry.id]
    return !objects.some((object) => this.#any({ kind: 'conflict', staff: who, object }))
  }

  #readsOpen(): boolean {
    const { id } = this.#case
    return this.#isBroad() && this.#passes(id) && !this.#conflicted(id)
  }

  #isNamed(): boolean {
    const { id, visibility } = this.#case.entry
    if (visibility === 'open') return false
    if (this.#any({ kind: 'reader', object: id, staff: this.#who })) return true
    if (!this.#any({ kind: 'reader', object: id, staff: null })) return false
    return this.#holds(this.#who, ['lead']) || (visibility === 'private' && this.#actsAsLead())
  }

  /** The deputy holds the lead's office while on duty or covering a lead. */
  #actsAsLead(): boolean {
    const covering = this.#for.some((one) => one !== this.#who && this.#holds(one, ['lead']))
    return this.#holds(this.#who, ['deputy']) && (covering || this.#holds(this.#who, ['on_duty']))
  }

  #readsAsNamed(): boolean {
    return this.#isNamed() && this.#isFree(this.#who)
  }

  #readsAll(): boolean {
    return this.#readsOpen() && this.#readsEntry()
  }

  #readsEntry(): boolean {
    const { id, visibility } = this.#case.entry
    if (!this.#isFree(this.#who)) return false
    if (visibility === 'open') return this.#readsOpen() && this.#passes(id)
    return this.#isNamed() || (visibility === 'private' && this.#isAlerted())
  }

  #exists(): boolean {
    const { id } = this.#case
    const restricted = this.#any({ kind: 'listed', object: id })
    const knows = this.#isLead() && restricted && !this.#conflicted(id)
    return this.#works() || this.#readsOpen() || this.#readsEntry() || knows
  }

  #writes(): boolean {
    if (this.#works()) return true
    const ground = this.#supervises() || this.#isLead() || this.#isAlerted() || this.#overrides()
    return ground && this.#readsOpen()
  }

  #asksLowering(): boolean {
    if (this.#conflicted(this.#case.id)) return false
    return this.#works() || (this.#readsOpen() && (this.#supervises() || this.#isLead()))
  }

  #takes(): boolean {
    const { visibility, reporter } = this.#case.entry
    if (this.#who === reporter || !this.#isFree(this.#who)) return false
    if (visibility === 'staff_related') return this.#readsEntry()
    return this.#isLead() || this.#supervises() || this.#isAlerted()
  }

  #namesReader(): boolean {
    const { visibility } = this.#case.entry
    if (visibility === 'open' || !this.#readsEntry()) return false
    return this.#isLead() || this.#holds(this.#who, ['independent'])
  }

  #readsLog(): boolean {
    const auditor = this.#for.some((one) => this.#holds(one, ['auditor']))
    const lead = this.#isLead() && !this.#conflicted(this.#case.id)
    return lead || (auditor && this.#isFree(this.#who))
  }

  /** A lead; or a trustee, when no other lead is here who is free of conflict and reads it all. */
  #isSecond(asker: string): boolean {
    if (this.#isLead()) return true
    const others = this.#model.staff.filter((one) => one !== asker && !this.#model.left.has(one))
    const reads = (one: string) => new SecondReading(this.#model, this.#case, one).#readsAll()
    const second = others.some((one) => this.#holds(one, LEADS) && this.#isFree(one) && reads(one))
    return !second && this.#isTrustee()
  }

  #reviews(user: string): boolean {
    const asLead = this.#postsOf(user).some((one) => this.#holds(one, LEADS))
    const others = this.#model.staff.filter((one) => one !== user && !this.#model.left.has(one))
    const second = others.some((one) => this.#holds(one, LEADS) && this.#isFree(one))
    return this.#isLead() || (this.#isTrustee() && (asLead || !second))
  }

  #isTrustee(): boolean {
    return this.#for.some((one) => this.#holds(one, ['trustee']))
  }
}
