import { randomUUID } from 'node:crypto'
import { unlink } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CaseId, EntryId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import { postgresDocuments } from '../../src/ledger/documents.ts'
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
  expect(await documents.read(wren, entry, document)).toEqual(WORDS)
  const events = (await accessEvents(record.owner)).slice(before)
  expect(events).toMatchObject([{ actor_id: wren.id, exit: 'document', cited: [entry] }])
})

it('is nobody else’s: not by its id, not beside another entry, and nothing is logged', async () => {
  const { entry, document } = await written({ caseId, isNew: false })
  const other = await written({ caseId, isNew: false })
  const before = (await accessEvents(record.owner)).length
  expect(await documents.read(record.person('pia'), entry, document)).toBeNull()
  expect(await documents.read(wren, other.entry, document)).toBeNull()
  expect(await documents.read(wren, id<EntryId>(), document)).toBeNull()
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
  await expect(documents.read(wren, entry, document)).rejects.toMatchObject({
    code: 'record_damaged',
  })
})

it('is not another document than the one that the entry speaks of', async () => {
  const { entry, document } = await written({ caseId, isNew: false })
  const another = { ...document, sha256: documents.digest(Buffer.from('another')) }
  await expect(documents.read(wren, entry, another)).rejects.toMatchObject({
    code: 'record_damaged',
  })
})

it('is read beside the entry on the right case, and beside the wrong one no more', async () => {
  const { entry, document } = await written({ caseId, isNew: false })
  const right = await openCase(record, wren)
  const act = { act: 'ask_wrong_case', entry, rightCase: right.caseId } as const
  const wrong = planned({
    label: 'wrong',
    kind: 'wrong_case',
    payload: { entry, rightCase: right.caseId, why: 'Made up.' },
    amends: entry,
  })
  const asked = appendOf(caseId, { act, entries: [wrong] })
  done(await record.ledger.append(wren, asked))
  const yes = appendOf(caseId, movedBy(asked.entryIds.get('wrong') ?? '', right.caseId))
  done(await record.ledger.append(record.person('lena'), yes))
  const moved = yes.beside?.entryIds.get('moved') as EntryId
  expect(await documents.read(wren, moved, document)).toEqual(WORDS)
  expect(await documents.read(wren, entry, document)).toBeNull()
})

it('goes with the key of its case', async () => {
  const mine = await openCase(record, wren)
  const { entry, document } = await written({ caseId: mine.caseId, isNew: false })
  await unlink(`${record.folder}/case/${mine.caseId}.key`)
  await expect(documents.read(wren, entry, document)).rejects.toMatchObject({
    code: 'key_destroyed',
  })
})
