import { readCsv } from './read-csv.ts'
import type { RawRow, RowFault } from './rows.ts'
import type { ImportObstacle } from './words.table.ts'

/** The columns of a CSV file, by the names that stand in its first line. */
export const CSV_COLUMNS = {
  date: { needed: true, holds: 'the day, `2026-05-03` or `03/05/2026`' },
  time: { needed: false, holds: 'the time of day, `14:30`; empty is the beginning of the day' },
  author: { needed: false, holds: 'who wrote it there; kept as a claim' },
  role: { needed: false, holds: 'what they were; kept as a claim' },
  kind: {
    needed: false,
    holds: 'what it was there, in its own words; `chronology` for a line of a chronology',
  },
  text: { needed: true, holds: 'the words, at most 40,000 characters' },
  'source id': { needed: true, holds: 'an id that stays the same when the file is made again' },
} as const

type Column = keyof typeof CSV_COLUMNS
type Header = (Column | undefined)[]

/** Reads a CSV file into rows; what is wrong is named by its line. */
export function readCsvFile(
  file: string,
): { rows: RawRow[]; faults: RowFault[] } | { obstacle: ImportObstacle } {
  const { rows: records, fault } = readCsv(file)
  const [first, ...rest] = records
  const header = first ? readHeader(first.cells) : ({ obstacle: 'no_header' } as const)
  if ('obstacle' in header) return header
  const { columns } = header
  const isRow = (cells: readonly string[]) => cells.length <= columns.length
  const place = (line: number) => `line ${line}`
  return {
    rows: rest
      .filter(({ cells }) => isRow(cells))
      .map(({ line, cells }) => toRow(columns, cells, place(line))),
    faults: [
      ...rest
        .filter(({ cells }) => !isRow(cells))
        .map(({ line }): RowFault => ({ place: place(line), fault: 'too_many_cells' })),
      ...(fault ? [{ place: place(fault.line), fault: fault.code }] : []),
    ],
  }
}

function readHeader(cells: readonly string[]): { columns: Header } | { obstacle: ImportObstacle } {
  const names = cells.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, ' '),
  )
  const given = names.filter((name) => name !== '')
  if (given.some((name) => !Object.hasOwn(CSV_COLUMNS, name))) {
    // A file whose first line names none of them has no header at all.
    const knows = given.some((name) => Object.hasOwn(CSV_COLUMNS, name))
    return { obstacle: knows ? 'unknown_column' : 'no_header' }
  }
  if (new Set(given).size < given.length) return { obstacle: 'same_column' }
  const needed = Object.entries(CSV_COLUMNS).filter(([, column]) => column.needed)
  if (needed.some(([name]) => !given.includes(name))) return { obstacle: 'no_header' }
  return { columns: names.map((name) => (name === '' ? undefined : (name as Column))) }
}

function toRow(columns: Header, cells: readonly string[], place: string): RawRow {
  const cell = (name: Column) => cells[columns.indexOf(name)] ?? ''
  return {
    place,
    date: cell('date'),
    time: cell('time'),
    author: cell('author'),
    role: cell('role'),
    kind: cell('kind'),
    text: cell('text'),
    sourceId: cell('source id'),
  }
}
