import { type Entry, type EntryKind, entryKinds } from '../domain/entry-kinds.table.ts'
import { Failure } from '../domain/failures.ts'
import type { CaseId, EntryId, StaffId } from '../domain/ids.ts'
import { asItStood } from '../domain/moved.ts'
import type { KnownEntry, Sight, Visibility } from '../domain/plan.ts'
import type { Step } from '../domain/step.ts'
import type { AlertView, Basis, CaseHead, ListedCase, Scanned } from '../ports/ledger.ts'
import type { Vault } from '../ports/vault.ts'
import { fromUnits, open } from './seal.ts'

/** An entry as the record's functions return it. */
export type EntryRow = {
  id: string
  case_id: string
  organisation_id: string
  kind: EntryKind
  author_id: string | null
  amends: string | null
  recorded_at: Date
  ciphertext: Uint8Array
  visibility: Visibility
}

/** Opens entries with the keys of their cases; each key is asked for once. */
export async function openAll(vault: Vault, rows: readonly EntryRow[]): Promise<Entry[]> {
  const keys = new Map<string, Promise<Buffer>>()
  const keyOf = (caseId: string) => {
    const found = keys.get(caseId) ?? vault.getKey('case', caseId)
    keys.set(caseId, found)
    return found
  }
  return await Promise.all(rows.map(async (row) => openRow(row, await keyOf(row.case_id))))
}

function openRow(row: EntryRow, key: Buffer): Entry {
  const about = { organisation: row.organisation_id, id: row.id, kind: row.kind }
  const opened = open(about, row.ciphertext, key)
  const payload = entryKinds[row.kind].payload.safeParse(fromUnits(opened.units))
  if (!payload.success) throw new Failure('record_damaged')
  const entry = {
    id: row.id as EntryId,
    kind: row.kind,
    authorId: row.author_id,
    amends: row.amends,
    recordedAt: row.recorded_at.toISOString(),
    payload: payload.data,
  } as Entry
  return entry.kind === 'moved' ? asItStood(entry) : entry
}

export type SightRow = {
  readers: string[]
  conflicts: string[]
  listed: string[]
  visibility: Visibility
}

export function toSight(row: SightRow): Sight {
  return { ...row } as Sight
}

/** An entry with who sees it now, and who is conflicted on it. */
export async function openKnown(vault: Vault, row: EntryRow, sight: SightRow): Promise<KnownEntry> {
  const entry = openRow(row, await vault.getKey('case', row.case_id))
  return { entry, caseId: row.case_id, ...sight } as KnownEntry
}

export type ScannedRow = EntryRow & { reference: string }

/** Opens the rows of a scan, with the reference of each one's case. */
export async function openScanned(vault: Vault, rows: readonly ScannedRow[]): Promise<Scanned[]> {
  const entries = await openAll(vault, rows)
  return entries.map((entry, n) => {
    const { case_id = '', reference = '' } = rows[n] ?? {}
    return { ...entry, caseId: case_id as CaseId, reference }
  })
}

export type ListedRow = {
  id: string
  reference: string
  level: CaseHead['level']
  ground: string | null
  state: 'open' | 'closed'
}

export function toListedCase({ id, reference, level, ground, state }: ListedRow): ListedCase {
  return { id: id as CaseId, reference, level, ground, state }
}

export type HeadRow = ListedRow & {
  joined_to: string | null
  linked: string[]
  workers: string[] | null
  facts: CaseHead['facts']
}

export function toCaseHead(row: HeadRow): CaseHead {
  const { joined_to: joinedTo, linked, facts } = row
  const workers = (row.workers ?? []) as StaffId[]
  return { ...toListedCase(row), joinedTo, linked, workers, facts }
}

export type StepRow = {
  id: string
  kind: Step['kind']
  case_id: string
  reference: string
  asked_by: string
  asked_at: Date
  about: string
  detail: Step['detail']
  reads_it: boolean
}

export function toStep(row: StepRow): Step {
  return {
    id: row.id,
    kind: row.kind,
    caseId: row.case_id,
    reference: row.reference,
    askedBy: row.asked_by,
    askedAt: row.asked_at.toISOString(),
    about: row.about,
    detail: row.detail,
    readsIt: row.reads_it,
  } as Step
}

export type BasisRow = { known: string; standing_then: string; entries: Basis['entries'] }

export function toBasis(row: BasisRow): Basis {
  const { known, standing_then: standing, entries } = row
  return { known: Number(known), standing: Number(standing), entries }
}

export type AlertRow = {
  id: string
  case_id: string
  entry_id: string
  organisation_id: string
  kind: 'high' | 'review' | 'drill'
  staff_related: boolean
  reference: string
  level: CaseHead['level']
  opened_at: Date
  state: 'open' | 'taken' | 'closed'
  taken_by: string | null
  taken_at: Date | null
  reporter_id: string
  may_take: boolean
  may_open: boolean
  readers: string[] | null
  conflicts: string[] | null
  held: AlertView['held']
  passed_to: string | null
  due_at: Date | null
  exhausted: boolean
}

export function toAlertView(row: AlertRow): AlertView {
  return {
    id: row.id,
    caseId: row.case_id,
    entryId: row.entry_id,
    organisationId: row.organisation_id,
    kind: row.kind,
    staffRelated: row.staff_related,
    reference: row.reference,
    level: row.level,
    openedAt: row.opened_at.toISOString(),
    state: row.state,
    takenBy: row.taken_by,
    takenAt: row.taken_at?.toISOString() ?? null,
    reporterId: row.reporter_id,
    mayTake: row.may_take,
    mayOpen: row.may_open,
    readers: row.readers ?? [],
    conflicts: row.conflicts ?? [],
    held: row.held ?? null,
    passedTo: row.passed_to ?? null,
    dueAt: row.due_at?.toISOString() ?? null,
    exhausted: row.exhausted,
  } as AlertView
}
