import { randomUUID } from 'node:crypto'
import { unlink } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyRecord } from '../../src/admin/verify.ts'
import { drawDocument } from '../../src/conversations/ask-document.ts'
import { besideOf } from '../../src/conversations/move-entry.ts'
import type { World } from '../../src/conversations/world.ts'
import { documentsOf } from '../../src/domain/documents.ts'
import type { CaseId, EntryId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { isRefusal } from '../../src/domain/refusals.ts'
import { postgresDocuments } from '../../src/ledger/documents.ts'
import { ids } from '../../src/ledger/ids.ts'
import type { DocumentPlace, Documents } from '../../src/ports/documents.ts'
import {
  accessEvents,
  appendOf,
  done,
  id,
  movedBy,
  openCase,
  openRecord,
  planned,
  refusalOf,
  type TestRecord,
} from '../setup/open-record.ts'

const WORDS = Buffer.from('canary-document: words that stand in it')
let record: TestRecord
let documents: Documents
let wren: Actor
let caseId: CaseId

beforeAll(async () => {
  record = await openRecord()
  documents = postgresDocuments(record.service, record.vault)
  wren = record.person('wren')
  ;({ caseId } = await openCase(record, wren))
})
afterAll(async () => await record.close())

/** A message with a document, on the record, as the service writes both. */
async function written(about: Pick<DocumentPlace, 'caseId' | 'isNew'>, more = {}) {
  const document = {
    id: randomUUID(),
    name: 'Made up.pdf',
    bytes: WORDS.length,
    sha256: documents.digest(WORDS),
  }
  const payload = {
    text: 'See this.',
    writtenBy: 'Pia',
    writtenAt: '2026-05-01T10:00:00Z',
    permalink: 'https://made-up.example/1',
    documents: [document],
  }
  const message = planned({ label: 'message', kind: 'captured_message', payload, ...more })
  const append = appendOf(about.caseId, { entries: [message] })
  const entry = append.entryIds.get('message') as EntryId
  expect(await documents.keep(wren, { ...about, entry }, document.id, WORDS)).toBe(true)
  done(await record.ledger.append(wren, append))
  return { entry, document }
}

it('is kept sealed, and comes back as it was, logged, to whoever reads its entry', async () => {
  const { entry, document } = await written({ caseId, isNew: false })
  const [row] = await record.owner<{ ciphertext: Buffer }[]>`
    SELECT ciphertext FROM daybook.document WHERE id = ${document.id}`
  expect(row?.ciphertext.includes('canary')).toBe(false)
  const before = (await accessEvents(record.owner)).length
  expect(await documents.read(wren, entry, document, 'document')).toEqual(WORDS)
  const events = (await accessEvents(record.owner)).slice(before)
  expect(events).toMatchObject([{ actor_id: wren.id, exit: 'document', cited: [entry] }])
})

it('that goes out by a message is logged once, however often it is tried, and then words go', async () => {
  const { entry, document } = await written({ caseId, isNew: false })
  const about = { entry, document: document.id }
  const to = { staff: wren.id }
  const asked = { lane: 1, to, template: 'document', ids: about } as const
  await record.outbox.tell(wren, [asked, asked])
  const all = await record.outbox.claim({ high: 0, others: 0, documents: 10 })
  const mine = all.filter((one) => one.ids.entry === entry)
  const draw = (n: number, attempts: number, to = wren) =>
    drawDocument({ documents } as Partial<World> as World, to, { ...asked, ...mine[n], attempts })
  const before = (await accessEvents(record.owner)).length
  for (const attempts of [1, 2, 5]) {
    const drawn = await draw(0, attempts)
    expect(drawn?.file).toEqual({ name: 'document-1.pdf', bytes: WORDS })
  }
  expect((await draw(1, 1))?.file).toBeDefined()
  const gaveUp = await draw(0, 6)
  expect(gaveUp?.file).toBeUndefined()
  expect(gaveUp?.summary).toBe('The document that you asked for could not be sent.')
  // A message to somebody else opens it for nobody.
  expect((await draw(0, 1, record.person('pia')))?.file).toBeUndefined()
  const events = (await accessEvents(record.owner)).slice(before)
  const once = { actor_id: wren.id, exit: 'document', cited: [entry] }
  expect(events).toMatchObject([once, once])
})

it('is nobody else’s: not by its id, not beside another entry, and nothing is logged', async () => {
  const { entry, document } = await written({ caseId, isNew: false })
  const other = await written({ caseId, isNew: false })
  const before = (await accessEvents(record.owner)).length
  expect(await documents.read(record.person('pia'), entry, document, 'document')).toBeNull()
  expect(await documents.read(wren, other.entry, document, 'document')).toBeNull()
  expect(await documents.read(wren, id<EntryId>(), document, 'document')).toBeNull()
  expect((await accessEvents(record.owner)).length).toBe(before)
})

it('is added to no entry that is on the record, and to no case of somebody else', async () => {
  const { entry } = await written({ caseId, isNew: false })
  const place = { caseId, isNew: false, entry }
  expect(await documents.keep(wren, place, randomUUID(), WORDS)).toBe(false)
  const fresh = { ...place, entry: id<EntryId>() }
  expect(await documents.keep(record.person('pia'), fresh, randomUUID(), WORDS)).toBe(false)
  expect(
    await documents.keep(record.person('pia'), { ...fresh, isNew: true }, randomUUID(), WORDS),
  ).toBe(false)
})

it('is not changed and not removed, and one that was changed all the same does not open', async () => {
  const { entry, document } = await written({ caseId, isNew: false })
  const { owner } = record
  const where = owner`WHERE id = ${document.id}`
  expect(await refusalOf(owner`DELETE FROM daybook.document ${where}`)).toBe('DBK02')
  expect(await refusalOf(owner`UPDATE daybook.document SET kept_at = now() ${where}`)).toBe('DBK02')
  await owner.begin(async (sql) => {
    await sql`ALTER TABLE daybook.document DISABLE TRIGGER append_only`
    await sql`UPDATE daybook.document
      SET ciphertext = set_byte(ciphertext, 20, 1 # get_byte(ciphertext, 20))
      WHERE id = ${document.id}`
    await sql`ALTER TABLE daybook.document ENABLE TRIGGER append_only`
  })
  await expect(documents.read(wren, entry, document, 'document')).rejects.toMatchObject({
    code: 'record_damaged',
  })
  const { faults } = await verifyRecord(record.ownerUrl, record.vault)
  expect(faults).toMatchObject([{ code: 'document_differs', place: { id: entry } }])
})

it('is missed when the record is checked, if somebody took it away', async () => {
  const before = (await verifyRecord(record.ownerUrl, record.vault)).faults.length
  const { entry, document } = await written({ caseId, isNew: false })
  await record.owner.begin(async (sql) => {
    await sql`SET LOCAL session_replication_role = replica`
    await sql`DELETE FROM daybook.document WHERE id = ${document.id}`
  })
  const { faults } = await verifyRecord(record.ownerUrl, record.vault)
  expect(faults).toHaveLength(before + 1)
  expect(faults.some(({ place }) => (place as { id?: string }).id === entry)).toBe(true)
})

it('is not another document than the one that the entry speaks of', async () => {
  const { entry, document } = await written({ caseId, isNew: false })
  const another = { ...document, sha256: documents.digest(Buffer.from('another')) }
  await expect(documents.read(wren, entry, another, 'document')).rejects.toMatchObject({
    code: 'record_damaged',
  })
})

it('found on another case than the one it was sealed for, it is a fault of its entry', async () => {
  const other = await openCase(record, wren)
  const { entry, document } = await written({ caseId, isNew: false })
  const faultsOf = async () =>
    (await verifyRecord(record.ownerUrl, record.vault)).faults.filter(
      ({ place }) => (place as { id?: string }).id === entry,
    )
  expect(await faultsOf()).toEqual([])
  await record.owner.begin(async (sql) => {
    await sql`SET LOCAL session_replication_role = replica`
    await sql`UPDATE daybook.document SET case_id = ${other.caseId} WHERE id = ${document.id}`
  })
  expect(await faultsOf()).toMatchObject([{ code: 'document_differs' }])
  // Nor does a case whose key was destroyed hide it.
  await unlink(`${record.folder}/case/${other.caseId}.key`)
  expect(await faultsOf()).toMatchObject([{ code: 'document_differs' }])
})

it('goes with its entry to the right case, under the key of that case', async () => {
  const wrong = await openCase(record, wren)
  const right = await openCase(record, wren)
  const { entry, document } = await written({ caseId: wrong.caseId, isNew: false })
  const act = { act: 'ask_wrong_case', entry, rightCase: right.caseId } as const
  const request = planned({
    label: 'wrong',
    kind: 'wrong_case',
    payload: { entry, rightCase: right.caseId, why: 'Made up.' },
    amends: entry,
  })
  const asked = appendOf(wrong.caseId, { act, entries: [request] })
  done(await record.ledger.append(wren, asked))
  const step = asked.entryIds.get('wrong') as EntryId
  const yes = appendOf(wrong.caseId, movedBy(step, right.caseId))
  const lena = record.person('lena')
  const world = { ledger: record.ledger, documents, ids } as Partial<World> as World
  const plan = { act: yes.plan.act } as Plan
  const beside = await besideOf(world, lena, plan)
  if (!beside || isRefusal(beside)) throw new Error('nothing to move')
  done(await record.ledger.append(lena, { ...yes, beside }))
  const moved = beside.entryIds.get('moved') as EntryId
  const [there] = await record.ledger.readEntry(wren, moved, 'entry')
  const [kept = document] = documentsOf(there)
  expect(kept).toMatchObject({ name: document.name, sha256: document.sha256 })
  expect(await documents.read(wren, moved, kept, 'document')).toEqual(WORDS)
  expect(await documents.read(wren, entry, document, 'document')).toBeNull()
  // What becomes of the wrong case takes nothing from the right one, and is no fault.
  const before = (await verifyRecord(record.ownerUrl, record.vault)).faults.length
  await unlink(`${record.folder}/case/${wrong.caseId}.key`)
  expect(await documents.read(wren, moved, kept, 'document')).toEqual(WORDS)
  expect((await verifyRecord(record.ownerUrl, record.vault)).faults).toHaveLength(before)
})

it('goes with the key of its case', async () => {
  const mine = await openCase(record, wren)
  const { entry, document } = await written({ caseId: mine.caseId, isNew: false })
  await unlink(`${record.folder}/case/${mine.caseId}.key`)
  await expect(documents.read(wren, entry, document, 'document')).rejects.toMatchObject({
    code: 'key_destroyed',
  })
})
