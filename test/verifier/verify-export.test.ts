import { describe, expect, it } from 'vitest'
import { verifyDisclosedEntry } from '../../src/verifier/disclosed-entry.ts'
import { faultWords } from '../../src/verifier/faults.ts'
import { genesisOf, leafOf } from '../../src/verifier/hashes.ts'
import type { DisclosedEntryLine, EntryLine, Unit } from '../../src/verifier/lines.ts'
import { verifyExport } from '../../src/verifier/verify-export.ts'
import {
  fixedBytes,
  fixedUuid,
  microseconds,
  relink,
  type SampleCase,
  sampleAccess,
  sampleCase,
  sampleEntry,
  sampleHeader,
  unitsOf,
  withoutContent,
} from './sample-export.ts'

const text = (objects: readonly object[]) => objects.map((one) => JSON.stringify(one))
const linesOf = ({ head, entries }: SampleCase) => text([head, ...entries])

async function found(lines: readonly string[]) {
  const { faults } = await verifyExport(lines)
  return faults.map(({ code, place }) => ({ code, seq: place.seq, id: place.id }))
}

async function codes(lines: readonly string[]) {
  return (await found(lines)).map((one) => one.code)
}

const one = sampleCase('one', 5)
const at = (index: number): DisclosedEntryLine => {
  const entry = one.entries[index]
  if (!entry) throw new RangeError(`no entry ${index}`)
  return entry
}
/** The sample with one entry replaced, its link left as it was. */
const withEntry = (index: number, changes: object) =>
  text([
    one.head,
    ...one.entries.map((entry, n) => (n === index ? { ...entry, ...changes } : entry)),
  ])

describe('a clean export has no fault', () => {
  it('with several cases whose lines alternate, withheld parts and access events', async () => {
    const two = sampleCase('two', 3)
    const lines = text([
      one.head,
      two.head,
      {
        ...at(0),
        units: at(0).units.map((unit) => ('path' in unit ? { leaf: leafOf(unit) } : unit)),
      },
      ...two.entries.map(withoutContent),
      {
        ...at(1),
        units: at(1).units.map((unit) => ('path' in unit ? { ...unit, leaf: leafOf(unit) } : unit)),
      },
      at(2),
      withoutContent(at(3)),
      sampleAccess(1, one.head.case),
      at(4),
      sampleAccess(2, null),
    ])
    const report = await verifyExport(lines)
    expect(report).toEqual({ cases: 2, entries: 8, accessEvents: 2, faults: [] })
  })

  it('when it comes as a stream, with an empty line at the end', async () => {
    async function* stream() {
      yield* [...linesOf(one), '']
    }
    expect((await verifyExport(stream())).faults).toEqual([])
  })

  it('with a case that has no entry yet', async () => {
    const link = genesisOf(one.head.organisation, one.head.case)
    expect(await found(text([{ ...one.head, seq: 0, link }]))).toEqual([])
  })
})

describe('what was committed wrongly is found although every link fits', () => {
  it('a time that goes down', async () => {
    const recordedAt = microseconds('2026-11-23T09:00:00.000Z')
    const entries = one.entries.map((entry, n) => (n === 3 ? { ...entry, recordedAt } : entry))
    const faults = await found(linesOf(relink(one.head, entries)))
    expect(faults).toEqual([{ code: 'time_going_down', seq: 4, id: at(3).id }])
  })

  it('an entry that stands twice, each with its own place', async () => {
    const faults = await found(
      linesOf(relink(one.head, [...one.entries, { ...at(1), recordedAt: at(4).recordedAt }])),
    )
    expect(faults).toEqual([{ code: 'duplicate_id', seq: 6, id: at(1).id }])
  })

  it.each([
    ['unknown_format', { format: 'daybook/2' }],
    ['header_malformed', { mood: 'calm' }],
    ['header_malformed', { visibility: 'secret' }],
    ['header_row_mismatch', { id: fixedUuid('another entry') }],
    ['header_row_mismatch', { case: fixedUuid('another case') }],
    ['header_row_mismatch', { organisation: fixedUuid('another organisation') }],
  ])('a header with %s %o', async (code, changes) => {
    const header = { ...sampleHeader('strange', one.head.case), ...changes }
    const made = sampleEntry(header, { words: 'a' })
    const strange = { ...made, id: fixedUuid('entry strange'), case: one.head.case }
    const entries = [...one.entries, { ...strange, seq: 6, recordedAt: at(4).recordedAt, link: '' }]
    const faults = await found(linesOf(relink(one.head, entries)))
    expect(faults).toEqual([{ code, seq: 6, id: strange.id }])
  })
})

describe('one disclosed entry on its own', () => {
  const organisation = one.head.organisation

  it('is clean when what is shown is what was committed', () => {
    expect(verifyDisclosedEntry(at(0), organisation)).toEqual([])
    expect(verifyDisclosedEntry(at(0), null)).toEqual([])
  })

  it('lists a header of another organisation and a changed part, with its path', () => {
    const [first] = at(0).units
    if (!first || !('path' in first)) throw new RangeError('the sample shows its first unit')
    const part = { ...first, value: 'elsewhere', leaf: leafOf(first) }
    const entry = { ...at(0), units: at(0).units.with(0, part) }
    const faults = verifyDisclosedEntry(entry, fixedUuid('another organisation'))
    expect(faults.map(({ code, place }) => [code, place.seq, place.path])).toEqual([
      ['header_row_mismatch', 1, undefined],
      ['unit_leaf_mismatch', 1, 'place'],
    ])
  })
})

describe('one change is one fault, at its place', () => {
  const other = fixedBytes('other', 32)
  const [place] = unitsOf(at(1).id, { place: 'home' })
  const unit = { path: 'place', salt: place?.salt ?? '', value: 'home' }
  const elsewhere = { ...unit, value: 'elsewhere' }
  const changeUnit = (changed: Unit) => ({ units: at(1).units.with(0, changed) })

  it.each([
    ['link_mismatch', { link: other }],
    ['link_mismatch', { id: fixedUuid('other') }],
    ['link_mismatch', { recordedAt: '1' }],
    ['link_mismatch', { headerCommitment: other }],
    ['link_mismatch', { payloadCommitment: other }],
    ['link_mismatch', { ciphertext: Buffer.alloc(40).toString('base64') }],
    ['seq_changed', { seq: 900 }],
    ['seq_changed', { seq: 1 }],
    ['header_commitment_mismatch', { headerSalt: other }],
    ['header_commitment_mismatch', { header: { ...at(1).header, id: fixedUuid('other') } }],
    ['payload_commitment_mismatch', changeUnit(elsewhere)],
    ['payload_commitment_mismatch', changeUnit({ ...unit, salt: fixedBytes('salt', 16) })],
    ['payload_commitment_mismatch', changeUnit({ leaf: other })],
    ['payload_commitment_mismatch', { units: at(1).units.toReversed() }],
    ['payload_commitment_mismatch', { units: at(1).units.slice(1) }],
    ['unit_leaf_mismatch', changeUnit({ ...unit, leaf: other })],
    ['unit_leaf_mismatch', changeUnit({ ...elsewhere, leaf: leafOf(unit) })],
    ['malformed_line', { link: 'none' }],
    ['malformed_line', { recordedAt: '1.5' }],
    ['malformed_line', { recordedAt: '9223372036854775808' }],
    ['malformed_line', { ciphertext: 'AAAA' }],
    ['malformed_line', { mood: 'calm' }],
    ['malformed_line', { headerSalt: undefined }],
    ['malformed_line', { units: [{ ...unit, value: '\ud83d' }] }],
  ])('%s: %o', async (code, changes) => {
    const { faults } = await verifyExport(withEntry(1, changes))
    const path = code === 'unit_leaf_mismatch' ? { path: 'place' } : {}
    const [fault] = faults
    expect(faults).toHaveLength(1)
    expect(fault).toMatchObject({ code, place: { case: one.head.case, line: 3, ...path } })
    expect(fault?.words).toBe(faultWords[fault?.code ?? 'seq_gap'])
  })

  it('a line that no longer says what it is, and the gap that it leaves', async () => {
    const lines = linesOf(one).with(2, '{"type":"entry"')
    const { faults } = await verifyExport(lines)
    expect(faults.map(({ code, place }) => [code, place.line, place.seq])).toEqual([
      ['malformed_line', 3, undefined],
      ['seq_gap', undefined, 2],
    ])
  })

  it('the last entry, changed, leaves the head alone', async () => {
    expect(await found(withEntry(4, { link: other }))).toHaveLength(1)
    expect(await found(withEntry(4, { recordedAt: '5' }))).toHaveLength(1)
  })

  it('a changed organisation shows at the first entry only', async () => {
    const lines = text([{ ...one.head, organisation: fixedUuid('other') }, ...one.entries])
    expect(await found(lines)).toEqual([{ code: 'link_mismatch', seq: 1, id: at(0).id }])
  })

  it('a changed head', async () => {
    const heads = [{ link: other }, { seq: 4 }, { seq: 9 }, { format: 'daybook/2' }, { link: 'x' }]
    const all = heads.map((changes) => codes(text([{ ...one.head, ...changes }, ...one.entries])))
    expect(await Promise.all(all)).toEqual([
      ['head_link_mismatch'],
      ['head_seq_mismatch'],
      ['head_seq_mismatch'],
      ['unknown_format'],
      ['malformed_line'],
    ])
  })

  it('an entry that strayed in from another case', async () => {
    const two = sampleCase('two', 9)
    const { case: inCase } = one.head
    const stray = (n: number) =>
      text([...two.entries.slice(n, n + 1).map((e) => ({ ...e, case: inCase }))])
    expect(await codes([...linesOf(one), ...stray(5)])).toEqual(['beyond_head'])
    expect(await codes([...linesOf(one), ...stray(8)])).toEqual(['beyond_head'])
    expect(await codes([...linesOf(one), ...stray(2)])).toEqual(['seq_repeat'])
    const first = linesOf(one)
    expect(await codes([...first.slice(0, 2), ...stray(3), ...first.slice(2)])).toEqual([
      'seq_repeat',
    ])
    expect(await codes([...first, ...text(two.entries.slice(3, 4))])).toEqual(['unknown_case'])
  })

  it('an entry added at the end by someone who knows the format', async () => {
    const added = { ...withoutContent(at(0)), id: fixedUuid('more') }
    const later = { ...added, recordedAt: at(4).recordedAt }
    const longer = relink<EntryLine>(one.head, [...one.entries, later])
    expect(await codes(text([one.head, ...longer.entries]))).toEqual(['head_seq_mismatch'])
  })

  it('an access event', async () => {
    const event = sampleAccess(1, null)
    expect(await codes(text([{ ...event, exit: 'digest' }]))).toEqual(['access_hash_mismatch'])
    expect(await codes(text([{ ...event, cited: event.cited.toReversed() }]))).toEqual([
      'access_hash_mismatch',
    ])
    expect(await codes(text([event, event]))).toEqual(['duplicate_access_id'])
  })
})

it('every fault comes with words, which name no code', () => {
  for (const words of Object.values(faultWords)) expect(words).toMatch(/^[A-Z][^_]+\.$/)
})
