import { randomUUID } from 'node:crypto'
import { ids } from '../../src/ledger/ids.ts'
import type { Chance } from '../chance.ts'
import { instant } from './grant-rows.ts'
import { ALERT_WAITS } from './insert.ts'
import type { ModelCase } from './model.ts'

/** Six people, two teams and three cases of two entries and an addendum, in their organisation. */
export type Population = {
  organisationId: string
  staff: string[]
  teams: string[]
  cases: (ModelCase & { alertId: string })[]
}

const STAFF = 6
const VISIBILITIES = ['open', 'private', 'staff_related'] as const
const NOTHING = '\\x00'
const DAY = 86_400_000

export function drawPopulation(chance: Chance): Population {
  const staff = Array.from({ length: STAFF }, () => randomUUID() as string)
  const cases = VISIBILITIES.map((visibility) => ({
    id: randomUUID() as string,
    note: randomUUID() as string,
    entry: {
      id: randomUUID() as string,
      added: randomUUID() as string,
      visibility,
      reporter: chance.pick(staff),
    },
    askedLowering: chance.pick(staff),
    usedOverride: chance.pick(staff),
    alertId: randomUUID() as string,
  }))
  return { organisationId: randomUUID(), staff, teams: [randomUUID(), randomUUID()], cases }
}

/** The rows of a population, by table. No entry is ever opened, so nothing is sealed. */
export function populationRows(p: Population): Record<string, object[]> {
  const of = { organisation_id: p.organisationId }
  const each = (row: (one: Population['cases'][number]) => object[]) => p.cases.flatMap(row)
  return {
    organisation: [
      { id: p.organisationId, name: 'Made up', timezone: 'UTC', settings: {}, made_up: true },
    ],
    team: p.teams.map((id) => ({ ...of, id, name: 'Team' })),
    staff: p.staff.map((id) => ({ ...of, id, name: 'Made up', job_title: 'Colleague' })),
    case_file: each(({ id }) => [
      { ...of, id, reference: ids.reference(id as never, 0), opened_at: instant(-30 * DAY) },
    ]),
    case_head: each(({ id }) => [
      { ...of, case_id: id, reference: 'K-22222', seq: 3, link: NOTHING },
    ]),
    entry: each((one) => entriesOf(one).map((entry) => ({ ...of, ...entryRow(entry) }))),
    entry_guard: each((one) => entriesOf(one).map((entry) => ({ ...of, ...guardRow(entry) }))),
    case_level: each(({ id, note }) => [
      { ...of, case_id: id, entry_id: note, level: 'high', seq: 1, cancels: '{}' },
    ]),
    alert: each((one) => [{ ...of, ...alertRow(one) }]),
    two_step: each((one) => stepRows(one).map((step) => ({ ...of, ...step }))),
  }
}

type EntryPlace = {
  id: string
  caseId: string
  seq: number
  visibility: string
  author: string
  amends?: string
}

function entriesOf({ id, note, entry }: ModelCase): EntryPlace[] {
  const author = entry.reporter
  const added = { id: entry.added, amends: entry.id }
  return [
    { id: note, caseId: id, seq: 1, visibility: 'open', author },
    { id: entry.id, caseId: id, seq: 2, visibility: entry.visibility, author },
    { ...added, caseId: id, seq: 3, visibility: entry.visibility, author },
  ]
}

function entryRow({ id, caseId, seq }: EntryPlace): object {
  const sealed = { header_commitment: NOTHING, payload_commitment: NOTHING, ciphertext: NOTHING }
  return { id, case_id: caseId, seq, recorded_at: instant(-DAY), ...sealed, link: NOTHING }
}

function guardRow({ id, caseId, seq, visibility, author, amends }: EntryPlace): object {
  const about = { entry_id: id, case_id: caseId, kind: 'note', amends: amends ?? null }
  return { ...about, author_id: author, visibility, seq, at: instant(-DAY) }
}

function alertRow({ id, entry, alertId }: Population['cases'][number]): object {
  return {
    id: alertId,
    case_id: id,
    entry_id: entry.id,
    kind: 'high',
    staff_related: entry.visibility === 'staff_related',
    reporter_id: entry.reporter,
    opened_at: instant(-DAY),
    ladder: [{ staff: [], waitSeconds: 900 }],
    rung: 0,
    state: 'open',
    next_due_at: instant(DAY),
    ...ALERT_WAITS,
  }
}

function stepRows(one: ModelCase): object[] {
  const step = {
    case_id: one.id,
    about: one.id,
    asked_in: one.note,
    asked_at: instant(-3_600_000),
    detail: {},
  }
  return [
    { ...step, id: randomUUID(), kind: 'lowering', asked_by: one.askedLowering },
    { ...step, id: randomUUID(), kind: 'override_review', asked_by: one.usedOverride },
  ]
}
