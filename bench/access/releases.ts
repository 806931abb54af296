import type { CaseId, EntryId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import { knowledgeAs } from '../../src/ledger/knowledge.ts'
import { isClosed } from './dimensions.ts'
import { isLead, readsNote, seesStep } from './expected.ts'
import { check, type Exits, given, type Visit } from './visit.ts'

/** The ways out by which many entries leave at once. */
export async function tryReleasing(exits: Exits, visit: Visit): Promise<void> {
  const { ledger } = exits
  const { laid, actor, may, account } = visit
  const caseId = laid.caseId as CaseId
  const { entry } = laid.entries
  const isEntry = ({ id }: { id: string }) => id === entry
  const reads = may.has('read_entry')
  const readsOpen = account === 'active' && readsNote(laid.situation)
  const whole = await given(ledger.readWhole(actor, caseId, 'export'), [])
  check(exits, visit, 'entry in read_whole', whole.some(isEntry), reads)
  const newest = { order: 'newest' as const, size: 100 }
  const nothing = { entries: [], next: null }
  const page = await given(ledger.readTimeline(actor, caseId, 'timeline', newest), nothing)
  check(exits, visit, 'entry in read_timeline', page.entries.some(isEntry), reads)
  const cited = ledger.recordCited(actor, caseId, 'search', [entry as EntryId])
  const isCited = await given(
    cited.then(() => true),
    false,
  )
  check(exits, visit, 'record_cited', isCited, reads)
  // Before the safety line stand three entries, one of them the entry in question.
  const basis = await given(ledger.findBasis(actor, laid.entries.line as EntryId), null)
  const isCounted = basis?.standing === 3
  check(exits, visit, 'entry counted in basis_of', isCounted, reads && readsOpen)
}

/** Who has read the case. Somebody who may does so first, so that there is a line. */
export async function tryKnowing(exits: Exits, visit: Visit): Promise<void> {
  const { laid, actor, may, account } = visit
  const { assignee, named } = laid.colleagues
  const id = isClosed(laid.situation.visibility) ? named : assignee
  const reader = { ...actor, id } as Actor
  await exits.ledger.readEntry(reader, laid.entries.entry as EntryId, 'entry')
  const knowledge = knowledgeAs(exits.service, actor)
  const log = await given(knowledge.accessLog(laid.reference, '2000-01-01T00:00:00Z'), [])
  const tells = may.has('access_log')
  check(exits, visit, 'access_log', log.length > 0, tells)
  // A lead sees no line on an entry that they may not read; the auditor sees ids only.
  const leads = account === 'active' && isLead(laid.situation)
  const names = log.some(({ cited }) => cited.includes(laid.entries.entry))
  check(exits, visit, 'entry in access_log', names, tells && (!leads || may.has('read_entry')))
  const known = await given(knowledge.knew(assignee, laid.reference, new Date().toISOString()), [])
  const tellsNote = known.some((one) => one.entry === laid.entries.note)
  check(exits, visit, 'note in knew', tellsNote, tells && (!leads || readsNote(laid.situation)))
}

/** What waits for them as a second person, and the search; both look through all their cases. */
export async function tryListing(exits: Exits, visit: Visit): Promise<void> {
  const { ledger } = exits
  const { laid, actor, may } = visit
  const cases = await given(ledger.listCases(actor), [])
  const isThere = cases.some(({ id }) => id === laid.caseId)
  check(exits, visit, 'list_cases', isThere, may.has('exists'))
  const found: string[] = []
  for await (const { id } of ledger.scan(actor, [laid.caseId as CaseId])) found.push(id)
  check(exits, visit, 'entry in scan', found.includes(laid.entries.entry), may.has('read_entry'))
  const steps = await given(ledger.listSteps(actor), [])
  const waits = (which: string) => steps.some(({ id }) => id === which)
  const sees = seesStep.bind(null, laid.situation)
  const { lowering, review } = laid.steps
  check(exits, visit, 'lowering in list_steps', waits(lowering), sees('confirm_lowering'))
  check(exits, visit, 'review in list_steps', waits(review), sees('review_override'))
}
