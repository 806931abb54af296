import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryKinds } from '../../src/domain/entry-kinds.table.ts'
import { personOf, readCaseFile } from '../../src/domain/import/case-file.ts'
import { readCsvFile } from '../../src/domain/import/csv-file.ts'
import { planImport } from '../../src/domain/import/plan-import.ts'
import { readCsv } from '../../src/domain/import/read-csv.ts'
import { checkRows, type RawRow } from '../../src/domain/import/rows.ts'
import { IMPORT_FAULTS, IMPORT_OBSTACLES } from '../../src/domain/import/words.table.ts'
import { WHO } from './a-situation.ts'

const NOW = '2026-06-10T12:00:00Z'
const ZONE = 'Europe/London'

describe('reading CSV', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab ,;"\n\r=é') })
  const written = (text: string, separator: string, always: boolean) =>
    always || /[",;\n\r]/.test(text) || text.includes(separator)
      ? `"${text.replaceAll('"', '""')}"`
      : text

  it('gives back every cell that was written, whatever stands in it', () => {
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 })
    const ends = fc.constantFrom('\n', '\r\n')
    fc.assert(
      fc.property(
        rows,
        ends,
        fc.boolean(),
        fc.constantFrom('', '\ufeff'),
        (body, end, all, mark) => {
          const table = [['first', 'second'], ...body]
          const lines = table.map((row) => row.map((one) => written(one, ',', all)).join(','))
          const { rows: read, fault } = readCsv(mark + lines.join(end) + end)
          expect(fault).toBeNull()
          expect(read.map(({ cells }) => cells)).toEqual(table)
        },
      ),
    )
  })

  it('tells semicolons from commas by the first line', () => {
    expect(readCsv('a;b\n1,5;2').rows[1]?.cells).toEqual(['1,5', '2'])
    expect(readCsv('"a;b;c",d\n1;2,3').rows[1]?.cells).toEqual(['1;2', '3'])
  })

  it('counts lines as an editor does, also across line breaks in a cell', () => {
    const { rows } = readCsv('a,b\r\n"one\ntwo",2\n\n3,4')
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 5])
  })

  it('stops where quotation marks make no sense, and says on which line', () => {
    expect(readCsv('a,b\n1,"open\n2,3').fault).toEqual({ line: 2, code: 'open_quote' })
    const stray = readCsv('a,b\n1,2\n"x"y,3\n4,5')
    expect(stray.fault).toEqual({ line: 3, code: 'stray_quote' })
    expect(stray.rows).toHaveLength(2)
  })

  it('never fails on anything, and ends', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readCsvFile(text)))
  })

  it('keeps a formula as the text that it is', () => {
    const { rows } = readCsv('date,text\n2026-05-01,"=HYPERLINK(""x"")"')
    expect(rows[1]?.cells[1]).toBe('=HYPERLINK("x")')
  })
})

describe('the first line', () => {
  const obstacleOf = (file: string) => {
    const read = readCsvFile(file)
    return 'obstacle' in read ? read.obstacle : null
  }
  it('names the columns, in any order and any case of letters', () => {
    const read = readCsvFile('TEXT,Source_ID,Date\nHello,7,2026-05-01\n')
    expect(read).toMatchObject({
      rows: [{ place: 'line 2', text: 'Hello', sourceId: '7', date: '2026-05-01', author: '' }],
      faults: [],
    })
  })
  it.each([
    ['', 'no_header'],
    ['2026-05-01,Hello,7', 'no_header'],
    ['date,text\n2026-05-01,Hello', 'no_header'],
    ['date,text,source id,colour', 'unknown_column'],
    ['date,text,source id,text', 'same_column'],
  ] as const)('“%s” is %s', (file, obstacle) => expect(obstacleOf(file)).toBe(obstacle))

  it('a row with more cells than it names is refused by itself', () => {
    const read = readCsvFile('date,text,source id\n2026-05-01,a,1,x\n2026-05-01,b,2')
    expect(read).toMatchObject({
      rows: [{ place: 'line 3' }],
      faults: [{ place: 'line 2', fault: 'too_many_cells' }],
    })
  })
})

const row = (part: Partial<RawRow> = {}): RawRow => ({
  ...{ place: 'line 2', date: '2026-05-03', time: '14:30', author: 'A. Made-Up', role: 'worker' },
  ...{ kind: 'note', text: 'Hello', sourceId: '1' },
  ...part,
})

describe('a row', () => {
  const outcome = (part: Partial<RawRow>) => {
    const { rows, faults } = checkRows([row(part)], NOW, ZONE)
    return rows[0]?.occurredAt ?? faults[0]?.fault
  }
  it.each([
    [{}, '2026-05-03T13:30:00Z'],
    [{ date: '03/05/2026' }, '2026-05-03T13:30:00Z'],
    [{ date: '3.5.2026', time: '9:05' }, '2026-05-03T08:05:00Z'],
    [{ time: '' }, '2026-05-02T23:00:00Z'],
    [{ time: '14:30:15' }, '2026-05-03T13:30:15Z'],
    [{ date: '' }, 'no_date'],
    [{ date: 'May' }, 'not_a_date'],
    [{ date: '31/02/2026' }, 'not_a_date'],
    [{ time: '25:00' }, 'not_a_time'],
    [{ time: 'noon' }, 'not_a_time'],
    [{ date: '2026-06-11' }, 'in_the_future'],
    [{ date: '1890-01-01' }, 'too_long_ago'],
    [{ text: '  ' }, 'no_text'],
    [{ text: 'x'.repeat(40_001) }, 'text_too_long'],
    [{ sourceId: ' ' }, 'no_source_id'],
  ] as const)('%o is %s', (part, expected) => expect(outcome(part)).toBe(expected))

  it('that is wrong leaves the others alone; the second of one id is refused', () => {
    const rows = [row({ place: 'a' }), row({ place: 'b' }), row({ place: 'c', sourceId: '2' })]
    const checked = checkRows([...rows, row({ place: 'd', text: '', sourceId: '3' })], NOW, ZONE)
    expect(checked.rows.map(({ place }) => place)).toEqual(['a', 'c'])
    expect(checked.faults).toEqual([
      { place: 'b', fault: 'same_source_id' },
      { place: 'd', fault: 'no_text' },
    ])
  })
})

const context = {
  source: 'Old system',
  readers: new Map([
    ['u1', WHO.worker],
    ['u2', WHO.other],
    ['u3', WHO.lead],
  ]),
  leads: [WHO.lead],
  author: WHO.worker,
}
const plan = (...rows: Partial<RawRow>[]) =>
  planImport(
    rows.map((part, n) => ({ ...row({ sourceId: `${n}`, ...part }), occurredAt: NOW })),
    context,
  )

describe('what becomes of a row', () => {
  it('an imported entry: everything in it is a claim, and a level stays one', () => {
    const { entries } = plan({ level: 'high', role: '' })
    expect(entries[0]?.payload).toEqual({
      ...{ text: 'Hello', originalKind: 'note', claimedAuthor: 'A. Made-Up' },
      ...{ source: 'Old system', sourceId: '0', occurredAt: NOW, level: 'high' },
    })
    expect(entryKinds.imported.payload.safeParse(entries[0]?.payload).success).toBe(true)
  })

  it('with named readers is private to exactly those, and to the lead', () => {
    expect(plan({ privateTo: ['u1', 'u3'] }).entries[0]?.readers).toEqual([WHO.worker, WHO.lead])
    expect(plan({ privateTo: ['u1', 'u2'] }).entries[0]?.readers).toEqual([
      WHO.worker,
      WHO.other,
      'lead',
    ])
  })

  it('is refused when its readers are not all known, or it has but one', () => {
    const refusal = (privateTo: string[]) => plan({ privateTo }).faults[0]?.fault
    expect(refusal(['u1', 'u9'])).toBe('unknown_reader')
    expect(refusal([])).toBe('unknown_reader')
    expect(refusal(['u3'])).toBe('one_reader')
  })

  it('that corrects another stands after it, wherever it stands in the file', () => {
    const { entries } = plan(
      { sourceId: 'c', corrects: 'b' },
      { sourceId: 'b', corrects: 'a' },
      { sourceId: 'a' },
    )
    expect(entries.map(({ sourceId }) => sourceId)).toEqual(['a', 'b', 'c'])
  })

  it('that corrects what is not there, what is refused, or what others read, is refused', () => {
    expect(plan({ corrects: 'z' }).faults[0]?.fault).toBe('nothing_corrected')
    const refused = plan({ sourceId: 'a', privateTo: ['u9'] }, { corrects: 'a' })
    expect(refused.faults.map(({ fault }) => fault)).toEqual([
      'unknown_reader',
      'corrected_refused',
    ])
    const wider = plan({ sourceId: 'a', privateTo: ['u1', 'u3'] }, { corrects: 'a' })
    expect(wider.faults[0]?.fault).toBe('other_readers')
    const privateTo = ['u2', 'u3']
    const others = plan({ sourceId: 'a', privateTo }, { corrects: 'a', privateTo })
    expect(others.faults[0]?.fault).toBe('not_for_importer')
  })

  it('rows that correct one another in a circle are refused, and it ends', () => {
    const { entries, faults } = plan(
      { sourceId: 'a', corrects: 'b' },
      { sourceId: 'b', corrects: 'a' },
    )
    expect(entries).toEqual([])
    expect(faults).toHaveLength(2)
  })
})

describe('a case file', () => {
  const file = {
    ...{ schema: 1, case_id: 'c-1', title: 'Made up', as_of: '2026-06-01' },
    person: { name: 'Sam Made-Up', age: 9 },
    entries: [
      { id: 'e1', date: '2026-05-03T14:30', author: 'A.', kind: 'disclosure', text: 'Hello' },
      { id: 'e2', date: '2026-05-04', author: 'B.', kind: 'note', text: 'x', concern: 'High' },
    ],
  }
  it('is rows and a person', () => {
    const read = readCaseFile(JSON.stringify(file))
    if ('obstacle' in read) throw new Error(read.obstacle)
    expect(read.rows[0]).toMatchObject({ place: 'entry 1', date: '2026-05-03', time: '14:30' })
    expect(read.rows[1]).toMatchObject({ level: 'high', time: '' })
    expect(personOf(read.file)).toEqual({ name: 'Sam Made-Up', group: 'child', age: 9 })
    const adult = personOf({ ...read.file, person: { name: 'Sam', age: 18, pronouns: 'they' } })
    expect(adult).toEqual({ name: 'Sam', group: 'adult_at_risk', age: 18, pronouns: 'they' })
    expect(personOf({ ...read.file, person: { name: 'Sam' } })).toBeNull()
  })

  it('that is wrong is refused by the names of its fields, and none of its words', () => {
    expect(readCaseFile('{')).toEqual({ obstacle: 'not_json', fields: [] })
    const wrong = { ...file, entries: [{ ...file.entries[0], concern: 'Sam is unwell' }] }
    const read = readCaseFile(JSON.stringify(wrong))
    expect(read).toEqual({ obstacle: 'not_a_case_file', fields: ['entries.0.concern'] })
    expect(readCaseFile('[]')).toEqual({ obstacle: 'not_a_case_file', fields: ['the file'] })
  })
})

it('no word about a fault holds a place for what stands in the file', () => {
  for (const words of [...Object.values(IMPORT_FAULTS), ...Object.values(IMPORT_OBSTACLES)]) {
    expect(words).not.toMatch(/\$\{|%s/)
    expect(words.length).toBeLessThan(140)
  }
})
