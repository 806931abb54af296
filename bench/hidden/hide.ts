import type { AlertId, EntryId, StaffId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import type { Append, Ledger } from '../../src/ports/ledger.ts'
import type { Chance } from '../chance.ts'
import { alertTo, appendOf, levelled, OPEN_KINDS, said, some, write } from './entries.ts'
import { everybody } from './people.ts'
import type { LaidCase, Place } from './place.ts'

/** What is to be hidden from somebody, with every id chosen but nothing written yet. */
export type Hidden = {
  appends: Append[]
  author: Actor
  entries: EntryId[]
  alerts: AlertId[]
}

/** Stands in what is hidden and nowhere else. */
export const HIDDEN_WORD = 'quokka'

type Scene = { place: Place; laid: LaidCase; reader: Actor; author: Actor; chance: Chance }

/** One to three entries that the reader may not know of, written by somebody who works the case. */
export function planHidden(place: Place, laid: LaidCase, reader: Actor, chance: Chance): Hidden {
  const author = chance.pick(laid.workers.filter(({ id }) => id !== reader.id))
  const scene = { place, laid, reader, author, chance }
  const ways = [privately, aboutStaff, inConflict, inConflict, highInConflict, addedInConflict]
  const count = 1 + chance.below(3)
  const appends = Array.from({ length: count }, () => chance.pick(ways)(scene))
  return {
    appends,
    author,
    entries: appends.flatMap(({ entryIds }) => [...entryIds.values()]),
    alerts: appends.map(({ alertId }) => alertId),
  }
}

export async function hide(ledger: Ledger, { appends, author }: Hidden): Promise<void> {
  for (const append of appends) await write(ledger, author, append)
}

/** Who receives what the reader must not: the office of the lead, or somebody independent. */
function recipient({ place: { staff }, reader }: Scene): StaffId | 'lead' {
  const mayHoldOffice = reader.id === staff.lead.id || reader.id === staff.deputy.id
  if (!mayHoldOffice) return 'lead'
  return staff.ina.id
}

function privately(scene: Scene): Append {
  const { author, laid } = scene
  const readers = [author.id, recipient(scene)]
  return appendOf(laid.id, [said('note', HIDDEN_WORD, author, { visibility: 'private', readers })])
}

/** About the reader, or about somebody else; with an alert or without. */
function aboutStaff(scene: Scene): Append {
  const { author, laid, reader, chance, place } = scene
  const conflicts = chance.below(2) === 0 ? [reader.id] : []
  const readers = [author.id, recipient(scene)]
  // Whom the form names is asked about: of somebody else, and never seen by who is named.
  const picked = conflicts
  const sight = { visibility: 'staff_related' as const, readers, conflicts, picked }
  const entry = said('staff_concern', HIDDEN_WORD, author, sight)
  const reached = reader.id === place.staff.ivo.id ? place.staff.ina : place.staff.ivo
  const more = chance.below(2) === 0 ? { alert: alertTo([reached], entry) } : {}
  return appendOf(laid.id, [entry], more)
}

function inConflict({ author, laid, reader, chance }: Scene): Append {
  const kind = chance.pick(OPEN_KINDS)
  return appendOf(laid.id, [said(kind, HIDDEN_WORD, author, { conflicts: [reader.id] })])
}

function highInConflict({ author, laid, reader, chance, place }: Scene): Append {
  const conflicts = [reader.id]
  const words = said('disclosure', HIDDEN_WORD, author, { conflicts })
  const others = everybody(place.staff).filter(({ id }) => id !== reader.id && id !== author.id)
  const alert = alertTo(some(chance, others, 2), words)
  const raised = levelled('high', { conflicts })
  return appendOf(laid.id, [words, raised], { raise: 'if_higher', alert })
}

/** To an entry that the reader may well see; the record wants its author to see it. */
function addedInConflict(scene: Scene): Append {
  const { author, laid, reader, chance } = scene
  if (laid.restricted || laid.plain.length === 0) return inConflict(scene)
  const amends = chance.pick(laid.plain)
  const sight = { conflicts: [reader.id], amends }
  return appendOf(laid.id, [said('addendum', HIDDEN_WORD, author, sight)])
}
