import { type CaseOperation, mayOnCase } from '../../src/access/may.ts'
import { caseRules } from '../../src/access/rules.table.ts'
import { connect } from '../../src/database/connection.ts'
import type { AlertId, CaseId, EntryId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import { postgresLedger } from '../../src/ledger/postgres-ledger.ts'
import type { Vault } from '../../src/ports/vault.ts'
import type { Chance } from '../chance.ts'
import { tryActing } from './acts.ts'
import type { Operation } from './dimensions.ts'
import { expectedOf, readsNote } from './expected.ts'
import type { Laid } from './lay.ts'
import { tryKnowing, tryListing, tryReleasing } from './releases.ts'
import type { Tally } from './tally.ts'
import { check, type Exits, given, type Visit } from './visit.ts'
import { tryWriting } from './writes.ts'

/** A list of all cases is dear where there are thousands: so many people ask for theirs. */
const LISTS = 12

/**
 * Goes through the real exits, as the service does, with one situation after the other until there
 * were `least` checks or no situation is left. Reads come before writes, which change the case.
 */
export async function goThroughExits(
  urls: { ownerUrl: string; serviceUrl: string; vault: Vault },
  { laid, chance, least }: { laid: readonly Laid[]; chance: Chance; least: number },
  tally: Tally,
): Promise<void> {
  const service = connect(urls.serviceUrl, 4)
  const owner = connect(urls.ownerUrl, 1)
  const exits = { ledger: postgresLedger(service, urls.vault), service, owner, tally, listed: 0 }
  try {
    for (const one of shuffled(laid, chance)) {
      if (tally.checks >= least) break
      await visitAll(exits, one, otherThan(one, laid, chance))
    }
  } finally {
    await service.end()
    await owner.end()
  }
}

/** Another open case of the same organisation, where there is one. */
function otherThan(one: Laid, laid: readonly Laid[], chance: Chance): Laid {
  const others = laid.filter(
    (other) =>
      other !== one &&
      other.organisationId === one.organisationId &&
      other.situation.visibility === 'open',
  )
  return others.length > 0 ? chance.pick(others) : one
}

/** By chance, but by turns of the relations: the first few have all of them. */
function shuffled(list: readonly Laid[], chance: Chance): Laid[] {
  const turns = new Map<string, number>()
  return list
    .map((item) => ({ item, at: chance.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item, at }) => {
      const turn = turns.get(item.situation.relation) ?? 0
      turns.set(item.situation.relation, turn + 1)
      return { item, at: turn + at }
    })
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

async function visitAll(exits: Exits, laid: Laid, other: Laid): Promise<void> {
  for (const account of ['other_organisation', 'left', 'unknown', 'active'] as const) {
    const id = laid.people[account]
    if (!id) continue
    const actor = { id, organisationId: laid.organisationId, name: 'Made up' } as Actor
    const may = account === 'active' ? expectedOf(laid.situation) : new Set<Operation>()
    const visit = { laid, account, actor, may }
    await tryReading(exits, visit)
    if (account !== 'active') continue
    await tryWriting(exits, visit, other)
    await tryActing(exits, visit)
  }
}

async function tryReading(exits: Exits, visit: Visit): Promise<void> {
  const { ledger } = exits
  const { laid, actor, may, account } = visit
  const { entries } = laid
  const head = await given(ledger.findCase(actor, laid.reference), null)
  check(exits, visit, 'find_case', head !== null, may.has('exists'))
  check(exits, visit, 'level of find_case', Boolean(head?.level), may.has('level'))
  // What the buttons go by: the facts that came with the case, read by the rules.
  for (const operation of Object.keys(caseRules) as CaseOperation[]) {
    if (!head) break
    const offered = mayOnCase(operation, head.facts)
    check(exits, visit, `${operation} by the facts of find_case`, offered, may.has(operation))
  }
  const read = await given(
    ledger.readCase(actor, laid.caseId as CaseId, 'timeline', 'released'),
    [],
  )
  const holds = (id: string) => read.some((entry) => entry.id === id)
  const readsOpen = account === 'active' && readsNote(laid.situation)
  check(exits, visit, 'note in read_case', holds(entries.note), readsOpen)
  check(exits, visit, 'entry in read_case', holds(entries.entry), may.has('read_entry'))
  check(exits, visit, 'addendum in read_case', holds(entries.added), may.has('read_addendum'))
  check(exits, visit, 'contact in read_case', holds(entries.contact), readsOpen)
  check(exits, visit, 'line in read_case', holds(entries.line), readsOpen)
  const top = await given(ledger.readTop(actor, laid.caseId as CaseId), [])
  const tops = (id: string) => top.some((entry) => entry.id === id)
  check(exits, visit, 'contact in read_top', tops(entries.contact), may.has('safe_contact'))
  check(exits, visit, 'line in read_top', tops(entries.line), may.has('safety_line'))
  const one = await given(ledger.readEntry(actor, entries.entry as EntryId, 'entry'), [])
  check(exits, visit, 'read_entry', one.length > 0, may.has('read_entry'))
  const added = await given(ledger.readEntry(actor, entries.added as EntryId, 'entry'), [])
  check(exits, visit, 'read_entry of the addendum', added.length > 0, may.has('read_addendum'))
  const note = await given(ledger.readEntry(actor, entries.note as EntryId, 'entry'), [])
  check(exits, visit, 'read_entry of the note', note.length > 0, readsOpen)
  const alert = await given(ledger.findAlert(actor, laid.alertId as AlertId), null)
  check(exits, visit, 'may take, of find_alert', Boolean(alert?.mayTake), may.has('take_alert'))
  check(exits, visit, 'may open, of find_alert', Boolean(alert?.mayOpen), may.has('read_entry'))
  await tryReleasing(exits, visit)
  await tryKnowing(exits, visit)
  if (account !== 'active' || exits.listed >= LISTS) return
  exits.listed += 1
  await tryListing(exits, visit)
}
