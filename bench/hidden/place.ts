import type { Sql } from '../../src/database/connection.ts'
import { setUpOrganisation } from '../../src/database/set-up.ts'
import type { AlertId, CaseId, EntryId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import { OPEN_ENTRY, type PlannedEntry } from '../../src/domain/plan.ts'
import { ids } from '../../src/ledger/ids.ts'
import type { Ledger } from '../../src/ports/ledger.ts'
import type { Chance } from '../chance.ts'
import { alertTo, appendOf, levelled, OPEN_KINDS, said, some, write } from './entries.ts'
import { everybody, organisation, type Staff, staffOf, WORKERS } from './people.ts'

/** A case as it lies there before anything is hidden in it. */
export type LaidCase = {
  id: CaseId
  reference: string
  workers: [Actor, Actor]
  /** Open entries without a conflict: one of them may be added to. */
  plain: EntryId[]
  entries: EntryId[]
  alert: AlertId | null
  restricted: boolean
}
export type Place = { staff: Staff; cases: LaidCase[] }
type Parts = { owner: Sql; ledger: Ledger; chance: Chance }

const CASES = 6

/** An organisation of its own with a few cases, and what people happen to be to them. */
export async function layPlace(parts: Parts, n: number): Promise<Place> {
  const staff = staffOf(await setUpOrganisation(parts.owner, organisation(n)))
  const cases: LaidCase[] = []
  for (let k = 0; k < CASES; k += 1) cases.push(await layCase(parts, staff))
  const [covering, covered] = some(parts.chance, everybody(staff), 2)
  if (covering && covered) await grant(parts, covering, { kind: 'cover', object: covered.id })
  return { staff, cases }
}

async function layCase(parts: Parts, staff: Staff): Promise<LaidCase> {
  const { chance, ledger } = parts
  const [first, second] = some(chance, WORKERS, 2).map((key) => staff[key])
  if (!first || !second) throw new RangeError('nobody works the case')
  const id = ids.random() as CaseId
  const opening = appendOf(id, [said('person_details', 'otter', first)])
  const referenceFor = (attempt: number) => ids.reference(id, attempt)
  const done = await ledger.append(first, { ...opening, referenceFor })
  if (!('reference' in done)) throw new Error('a case was not opened')
  const { reference } = done
  await grant(parts, second, { kind: 'assigned', object: id, ofCase: id })
  const laid: LaidCase = {
    ...{ id, reference, workers: [first, second], plain: [], alert: null, restricted: false },
    entries: [...opening.entryIds.values()],
  }
  await fill(parts, staff, laid)
  await surround(parts, staff, laid)
  return laid
}

/** Entries of every sort, some of them with an alert or with a request to lower the level. */
async function fill({ chance, ledger }: Parts, staff: Staff, laid: LaidCase): Promise<void> {
  const count = 3 + chance.below(5)
  for (let n = 0; n < count; n += 1) {
    const by = chance.pick(laid.workers)
    const entry = anyEntry(chance, staff, by)
    const written = await write(ledger, by, appendOf(laid.id, [entry]))
    laid.entries.push(...written)
    const isPlain = entry.visibility === 'open' && entry.conflicts.length === 0
    if (isPlain && entry.kind === 'note') laid.plain.push(...written)
  }
  const [by] = laid.workers
  const raise = { raise: 'if_higher' } as const
  await write(ledger, by, appendOf(laid.id, [levelled('medium')], raise))
  if (chance.below(3) === 0) {
    const words = said('disclosure', 'heron', by)
    const alert = alertTo(some(chance, everybody(staff), 2), words)
    const append = appendOf(laid.id, [words, levelled('high')], { ...raise, alert })
    await write(ledger, by, append)
    laid.alert = append.alertId
  }
  if (laid.alert && chance.below(2) === 0) await askToLower(ledger, laid)
}

function anyEntry(chance: Chance, staff: Staff, by: Actor): PlannedEntry {
  const word = chance.pick(['otter', 'heron', 'badger'])
  const conflicts = chance.below(6) === 0 ? [chance.pick(everybody(staff)).id] : []
  const sort = chance.below(5)
  if (sort === 0) {
    const readers = [by.id, 'lead' as const]
    return said('note', word, by, { visibility: 'private', readers, conflicts })
  }
  if (sort === 1) {
    const readers = [by.id, staff.ina.id]
    return said('staff_concern', word, by, { visibility: 'staff_related', readers, conflicts })
  }
  return said(sort < 4 ? 'note' : chance.pick(OPEN_KINDS), word, by, { conflicts })
}

async function askToLower(ledger: Ledger, { id, workers }: LaidCase): Promise<void> {
  const payload = { to: 'low' as const, reason: 'Calmer since.' }
  const request = { ...OPEN_ENTRY, label: 'asked', kind: 'lowering_request' as const, payload }
  const act = { act: 'ask_lowering', to: 'low' } as const
  await write(ledger, workers[0], appendOf(id, [request], { act }))
}

/** Restrictions, overrides, tasks: as if somebody had done them. */
async function surround(parts: Parts, staff: Staff, laid: LaidCase): Promise<void> {
  const { chance } = parts
  const of = { object: laid.id, ofCase: laid.id }
  const soon = new Date(Date.now() + 2 * 3_600_000).toISOString()
  if (chance.below(5) === 0) {
    laid.restricted = true
    const listed = [staff.lead, ...some(chance, laid.workers, 1), staff.sue]
    for (const one of listed) await grant(parts, one, { kind: 'listed', ...of })
  }
  if (chance.below(3) === 0) {
    const one = chance.pick([staff.sid, staff.deputy])
    await grant(parts, one, { kind: 'override', ...of, until: soon })
  }
  if (chance.below(3) === 0) {
    await grant(parts, staff.officer, { kind: 'task', ...of, until: soon })
  }
}

type Given = { kind: string; object: string; ofCase?: string; until?: string }

async function grant({ owner }: Parts, to: Actor, given: Given): Promise<void> {
  const { kind, object, ofCase = null, until = null } = given
  await owner`INSERT INTO daybook.access_grant
    (id, organisation_id, kind, staff_id, object_id, case_id, from_at, until_at, reason)
    VALUES (gen_random_uuid(), ${to.organisationId}, ${kind}, ${to.id}, ${object}, ${ofCase},
      clock_timestamp(), ${until}, 'laid for a bench')`
}
