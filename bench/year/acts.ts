import { messagesFor } from '../../src/conversations/tell.ts'
import type { World } from '../../src/conversations/world.ts'
import type { AlertId, CaseId, EntryId, OrganisationId, StaffId } from '../../src/domain/ids.ts'
import type { Level } from '../../src/domain/levels.ts'
import type { Actor } from '../../src/domain/people.ts'
import { OPEN_ENTRY, type Plan, type PlannedEntry } from '../../src/domain/plan.ts'
import { isRefusal } from '../../src/domain/refusals.ts'
import { alertFor } from '../../src/domain/sight.ts'
import type { Append } from '../../src/ports/ledger.ts'
import type { OwnRecord } from '../own-record.ts'
import { isoOf } from './calendar.ts'
import type { Noted } from './notebook.ts'

type Sketch = Pick<PlannedEntry, 'kind' | 'payload'> & { level?: Level }
type Extra = Partial<Omit<Append, 'plan'>> & { plan?: Partial<Plan>; id?: EntryId }

/** Writes on the record as people do; what is refused here is a fault of the bench. */
export class Acts {
  readonly #world: World
  readonly #record: OwnRecord

  constructor(world: World, record: OwnRecord) {
    this.#world = world
    this.#record = record
  }

  actor(key: string): Actor {
    const organisationId = this.#record.people.organisationId as OrganisationId
    return { id: this.#record.people.staff.get(key) as StaffId, organisationId, name: key }
  }

  async open(worker: string, team: string): Promise<Noted> {
    const id = this.#world.ids.random() as CaseId
    const referenceFor = (n: number) => this.#world.ids.reference(id, n)
    const opened = { kind: 'case_opened', payload: { why: 'Made up.' } } as const
    const { reference } = await this.#write(worker, id, opened, { referenceFor })
    return { id, reference, worker, team, open: true, level: null, contacts: [], still: false }
  }

  /** @param other true: a talk with somebody else, which is no contact. */
  async note(noted: Noted, at: number, other: boolean): Promise<void> {
    const whom = other ? { with: 'supervisor' as const } : {}
    const payload = { text: 'Made up.', occurredAt: isoOf(at), ...whom }
    await this.#write(noted.worker, noted.id, { kind: 'note', payload })
    if (!other) noted.contacts.push(at)
  }

  async set(noted: Noted, level: Level, raise: boolean): Promise<EntryId> {
    const id = this.#world.ids.random() as EntryId
    const sketch = levelOf(level)
    const plan = raise ? { raise: 'must' as const } : {}
    await this.#write(noted.worker, noted.id, sketch, { plan, id })
    noted.level = level
    return id
  }

  /** Raises to High; everybody of its ladder hears. */
  async raise(noted: Noted, now: number): Promise<AlertId> {
    const { people } = this.#world
    const worker = this.actor(noted.worker)
    const [colleagues, { settings, zone, supervisorChannels }] = await Promise.all([
      people.listColleagues(worker.organisationId),
      people.getOrganisation(worker.organisationId),
    ])
    const situation = { reporter: worker.id, people: colleagues, settings, now: isoOf(now), zone }
    const alert = alertFor(['entry', OPEN_ENTRY], 'high', situation)
    const alertId = this.#world.ids.random() as AlertId
    const plan = { raise: 'must', alert } as const
    await this.#write(noted.worker, noted.id, levelOf('high'), {
      plan,
      alertId,
      supervisorChannels,
    })
    noted.level = 'high'
    return alertId
  }

  /** Refused when it was decided meanwhile: then there is nothing to take. */
  async take(noted: Noted, alert: AlertId, by: string): Promise<void> {
    const payload = { alert, because: this.#world.ids.random() as EntryId }
    await this.#write(by, noted.id, { kind: 'alert_taken', payload }, { take: alert })
  }

  async decide(noted: Noted, alert: AlertId, by: string): Promise<void> {
    const payload = { decision: 'Made up.', reasoning: 'Made up.' }
    await this.#write(by, noted.id, { kind: 'decision', payload }, { close: alert })
  }

  /** From High: the worker asks, a lead who has read the case confirms. */
  async lower(noted: Noted, lead: string, to: Level): Promise<void> {
    const id = this.#world.ids.random() as EntryId
    const asked = { kind: 'lowering_request', payload: { to, reason: 'Made up.' } } as const
    await this.#write(noted.worker, noted.id, asked, {
      plan: { act: { act: 'ask_lowering', to } },
      id,
    })
    await this.#world.ledger.readWhole(this.actor(lead), noted.id, 'timeline')
    const act = { act: 'answer_lowering', step: id, confirmed: true } as const
    await this.#write(lead, noted.id, levelOf(to), { plan: { act } })
    noted.level = to
  }

  async close(noted: Noted): Promise<void> {
    const payload = { reason: 'Made up.', outcome: 'Made up.' }
    const plan = { act: { act: 'close_case' } } as const
    await this.#write(noted.worker, noted.id, { kind: 'case_closed', payload }, { plan })
    noted.open = false
  }

  async reopen(noted: Noted): Promise<void> {
    const plan = { act: { act: 'reopen_case' } } as const
    const reopened = { kind: 'case_reopened', payload: { why: 'Made up.' } } as const
    await this.#write(noted.worker, noted.id, reopened, { plan })
    noted.open = true
  }

  /** A supervisor gives the case to somebody else of the team. */
  async handOver(noted: Noted, supervisor: string, to: string): Promise<void> {
    for (const [act, key, what] of [
      ['assign', to, 'assigned'],
      ['unassign', noted.worker, 'unassigned'],
    ] as const) {
      const who = this.actor(key).id
      const plan = { act: { act, staff: who } }
      const payload = { who, what, why: 'Made up.' }
      await this.#write(supervisor, noted.id, { kind: 'assignment', payload }, { plan })
    }
    noted.worker = to
  }

  async #write(
    by: string,
    caseId: CaseId,
    sketch: Sketch,
    extra: Extra & { supervisorChannels?: Parameters<typeof messagesFor>[3] } = {},
  ) {
    const { plan: wanted, id, supervisorChannels, ...rest } = extra
    const actor = this.actor(by)
    const entry = { ...OPEN_ENTRY, label: 'entry', ...sketch } as PlannedEntry
    const isNew = 'referenceFor' in rest
    const plan: Plan = {
      case: isNew ? 'new' : caseId,
      entries: [entry],
      receiptFor: 'entry',
      ...wanted,
    }
    const entryIds = new Map([['entry', id ?? (this.#world.ids.random() as EntryId)]])
    const alertId = rest.alertId ?? (this.#world.ids.random() as AlertId)
    const messages = supervisorChannels
      ? messagesFor(actor, plan, { entryIds, alertId }, supervisorChannels)
      : []
    const append = { caseId, plan, entryIds, alertId, messages, ...rest }
    const done = await this.#world.ledger.append(actor, append)
    if (isRefusal(done))
      throw new Error(
        `${sketch.kind} was refused: ${done.refused} ${by} ${caseId} ${JSON.stringify(wanted)}`,
      )
    return done
  }
}

function levelOf(level: Level): Sketch {
  return { kind: 'level_change', payload: { to: level, reason: 'Made up.' }, level }
}
