import { unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyRecord } from '../../src/admin/verify.ts'
import type { CaseId, EntryId } from '../../src/domain/ids.ts'
import { DirectoryVault } from '../../src/vault/directory-vault.ts'
import {
  appendOf,
  done,
  openCase,
  openRecord,
  planned,
  type TestRecord,
} from '../setup/open-record.ts'

let record: TestRecord
let caseId: CaseId
let other: CaseId
let entries: EntryId[]

/** Six entries on one case, the last of which amends the first; one on another; three releases. */
beforeEach(async () => {
  record = await openRecord(2)
  const wren = record.person('wren')
  const labels = ['1', '2', '3', '4', '5']
  const opened = await openCase(
    record,
    wren,
    labels.map((label) => planned({ label })),
  )
  caseId = opened.caseId
  entries = labels.map((label) => opened.entryIds.get(label) as EntryId)
  const addendum = planned({
    label: 'addendum',
    kind: 'addendum',
    payload: { addendum: 'correction', text: 'It was on Tuesday.' },
    amends: entries[0] as EntryId,
  })
  done(await record.ledger.append(wren, appendOf(caseId, { entries: [addendum] })))
  other = (await openCase(record, wren)).caseId
  await record.ledger.readCase(wren, caseId, 'timeline', 'released')
  await record.ledger.readEntry(wren, entries[0] as EntryId, 'entry')
  await record.ledger.readCase(wren, other, 'brief', 'consulted')
})
afterEach(() => record.close())

/** As somebody who owns the server, with the triggers switched off. */
async function tamper(...statements: string[]): Promise<void> {
  await record.owner.begin(async (t) => {
    await t`SET LOCAL session_replication_role = replica`
    await t`SET LOCAL search_path = daybook`
    for (const statement of statements) {
      const changed = await t.unsafe(statement)
      expect([statement, changed.count > 0]).toEqual([statement, true])
    }
  })
}

async function faults() {
  const report = await verifyRecord(record.ownerUrl, record.vault)
  return report.faults.map(({ code, place }) => {
    const { seq, id, case: inCase } = place as { seq?: number; id?: string; case?: string }
    if (code.includes('access')) return `${code} event ${id}`
    return `${code} ${inCase === other ? 'other ' : ''}${seq ?? 'head'}`
  })
}

const at = (seq: number) => `case_id = '${caseId}' AND seq = ${seq}`
const flip = (column: string, byte: number) =>
  `${column} = set_byte(${column}, ${byte}, get_byte(${column}, ${byte}) # 1)`
const guard = (n: number) => `entry_id = '${entries[n - 1]}'`

/** Each with what is found; where one act has several traces, all of them. */
const TAMPERINGS: [title: string, statements: () => string[], found: string[]][] = [
  [
    'a byte of an entry’s content',
    () => [`UPDATE entry SET ${flip('ciphertext', 40)} WHERE ${at(3)}`],
    ['link_mismatch 3', 'does_not_open 3'],
  ],
  [
    'an entry back-dated by a microsecond',
    () => [`UPDATE entry SET recorded_at = recorded_at - interval '1 microsecond' WHERE ${at(1)}`],
    ['link_mismatch 1'],
  ],
  [
    'an entry back-dated to the day before',
    () => [`UPDATE entry SET recorded_at = recorded_at - interval '1 day' WHERE ${at(6)}`],
    ['link_mismatch 6'],
  ],
  [
    'an entry post-dated',
    () => [`UPDATE entry SET recorded_at = recorded_at + interval '1 day' WHERE ${at(6)}`],
    ['link_mismatch 6'],
  ],
  [
    'the header’s commitment',
    () => [`UPDATE entry SET ${flip('header_commitment', 0)} WHERE ${at(2)}`],
    ['link_mismatch 2'],
  ],
  [
    'the payload’s commitment',
    () => [`UPDATE entry SET ${flip('payload_commitment', 31)} WHERE ${at(2)}`],
    ['link_mismatch 2'],
  ],
  ['a link', () => [`UPDATE entry SET ${flip('link', 5)} WHERE ${at(4)}`], ['link_mismatch 4']],
  ['an entry in the middle taken out', () => [`DELETE FROM entry WHERE ${at(3)}`], ['seq_gap 3']],
  [
    'an entry in the middle taken out and the rest moved up',
    () => [
      `DELETE FROM entry WHERE ${at(3)}`,
      `UPDATE entry SET seq = seq - 1 WHERE case_id = '${caseId}' AND seq > 3`,
    ],
    ['link_mismatch 3', 'link_mismatch 4', 'link_mismatch 5', 'head_seq_mismatch 6'],
  ],
  ['the last entry taken out', () => [`DELETE FROM entry WHERE ${at(6)}`], ['head_seq_mismatch 6']],
  [
    'the head set back',
    () => [`UPDATE case_head SET seq = 5 WHERE case_id = '${caseId}'`],
    ['head_seq_mismatch 5'],
  ],
  [
    'the head’s link',
    () => [`UPDATE case_head SET ${flip('link', 0)} WHERE case_id = '${caseId}'`],
    ['head_link_mismatch 6'],
  ],
  [
    'the head taken out',
    () => [`DELETE FROM case_head WHERE case_id = '${caseId}'`],
    ['missing_head head'],
  ],
  [
    'who may read an entry',
    () => [`UPDATE entry_guard SET visibility = 'private' WHERE ${guard(2)}`],
    ['guard_differs 2'],
  ],
  [
    'who wrote an entry',
    () => [`UPDATE entry_guard SET author_id = '${record.person('sol').id}' WHERE ${guard(2)}`],
    ['guard_differs 2'],
  ],
  [
    'an entry said to be written by the system',
    () => [`UPDATE entry_guard SET author_id = NULL WHERE ${guard(2)}`],
    ['guard_differs 2'],
  ],
  [
    'what an addendum amends',
    () => [`UPDATE entry_guard SET amends = '${entries[1]}' WHERE amends = '${entries[0]}'`],
    ['guard_differs 6'],
  ],
  [
    'an entry made an addendum',
    () => [`UPDATE entry_guard SET amends = '${entries[0]}' WHERE ${guard(2)}`],
    ['guard_differs 2'],
  ],
  [
    'the kind of an entry',
    () => [`UPDATE entry_guard SET kind = 'decision' WHERE ${guard(2)}`],
    ['does_not_open 2'],
  ],
  ['a guard taken out', () => [`DELETE FROM entry_guard WHERE ${guard(2)}`], ['does_not_open 2']],
  [
    'by which way something left',
    () => [`UPDATE access_event SET exit = 'brief' WHERE id = 2`],
    ['access_hash_mismatch event 2'],
  ],
  [
    'to whom',
    () => [`UPDATE access_event SET actor_id = '${record.person('sol').id}' WHERE id = 1`],
    ['access_hash_mismatch event 1'],
  ],
  [
    'what left',
    () => [`UPDATE access_event SET cited = cited[2:] WHERE id = 1`],
    ['access_hash_mismatch event 1'],
  ],
  [
    'what was consulted',
    () => [`UPDATE access_event SET consulted = '{}' WHERE id = 3`],
    ['access_hash_mismatch event 3'],
  ],
  [
    'when it left',
    () => [`UPDATE access_event SET at = at - interval '1 microsecond' WHERE id = 3`],
    ['access_hash_mismatch event 3'],
  ],
  [
    'of which case',
    () => [`UPDATE access_event SET case_id = NULL WHERE id = 1`],
    ['access_hash_mismatch event 1'],
  ],
]

describe('verifying a whole record', () => {
  it('finds nothing wrong with one that nobody touched, and counts what it read', async () => {
    const report = await verifyRecord(record.ownerUrl, record.vault)
    expect(report).toEqual({ cases: 2, entries: 7, accessEvents: 3, faults: [] })
  })

  it.each(TAMPERINGS)(
    'finds at its place, and nowhere else: %s',
    async (_title, statements, found) => {
      await tamper(...statements())
      expect((await faults()).sort()).toEqual([...found].sort())
    },
  )

  it('finds two entries that changed their ids', async () => {
    const [a, b] = [entries[1], entries[2]]
    const spare = '00000000-0000-4000-8000-000000000000'
    await tamper(
      `UPDATE entry SET id = '${spare}' WHERE id = '${a}'`,
      `UPDATE entry SET id = '${a}' WHERE id = '${b}'`,
      `UPDATE entry SET id = '${b}' WHERE id = '${spare}'`,
    )
    expect(await faults()).toEqual(expect.arrayContaining(['link_mismatch 2', 'link_mismatch 3']))
    const withoutKeys = await verifyRecord(record.ownerUrl, null)
    expect(withoutKeys.faults.map((fault) => fault.code)).toEqual([
      'link_mismatch',
      'link_mismatch',
    ])
  })

  it('finds two entries that changed their contents', async () => {
    await tamper(`UPDATE entry e SET ciphertext = o.ciphertext FROM entry o
      WHERE e.case_id = o.case_id AND e.case_id = '${caseId}' AND e.seq + o.seq = 5
        AND e.seq IN (2, 3)`)
    const found = ['does_not_open 2', 'does_not_open 3', 'link_mismatch 2', 'link_mismatch 3']
    expect((await faults()).sort()).toEqual(found)
  })

  it('finds an entry that was moved to another case', async () => {
    await tamper(`UPDATE entry SET case_id = '${other}', seq = 2 WHERE ${at(6)}`)
    const found = ['beyond_head other 2', 'does_not_open other 2', 'head_seq_mismatch 6']
    expect((await faults()).sort()).toEqual(found)
  })

  it('finds an entry that was moved to another organisation', async () => {
    await tamper(`UPDATE entry SET organisation_id = gen_random_uuid() WHERE ${at(3)}`)
    expect(await faults()).toEqual(['seq_gap 3'])
  })

  it('can not find a tail cut off together with its head: only a checkpoint outside shows that', async () => {
    await tamper(
      `DELETE FROM entry WHERE ${at(6)}`,
      `UPDATE case_head h SET seq = 5, link = e.link, recorded_at = e.recorded_at FROM entry e
       WHERE e.case_id = h.case_id AND h.case_id = '${caseId}' AND e.seq = 5`,
    )
    expect(await faults()).toEqual([])
  })

  it('can not find an access event that is missing', async () => {
    await tamper('DELETE FROM access_event WHERE id = 2')
    expect(await faults()).toEqual([])
  })

  it('still verifies the chain of a case whose key was destroyed', async () => {
    await unlink(join(record.folder, 'case', `${caseId}.key`))
    expect(await faults()).toEqual([])
    await tamper(`UPDATE entry SET ${flip('ciphertext', 40)} WHERE ${at(3)}`)
    expect(await faults()).toEqual(['link_mismatch 3'])
  })

  it('does not call a record sound when the keys can not be reached', async () => {
    await unlink(join(record.folder, 'master.key'))
    const lost = verifyRecord(record.ownerUrl, new DirectoryVault(record.folder))
    await expect(lost).rejects.toThrow('vault_unavailable')
  })
})
