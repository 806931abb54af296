/** A record of a CSV file and the line on which it begins, from 1. */
export type CsvRow = { line: number; cells: string[] }
export type CsvFault = { line: number; code: 'open_quote' | 'stray_quote' }

/**
 * Reads CSV as RFC 4180 describes it: quoted cells may hold commas, line breaks and doubled quotes.
 * A mark of the byte order is passed over; `,` or `;` is told by the first line. Every cell is
 * text: what a spreadsheet would take for a formula is not one here. Blank lines are left out.
 * @returns the records, and where the file is broken: from there on it is not read.
 */
export function readCsv(file: string): { rows: CsvRow[]; fault: CsvFault | null } {
  const text = file.replace(/^\ufeff/, '')
  const separator = separatorOf(text)
  const rows: CsvRow[] = []
  let [at, line] = [0, 1]
  while (at < text.length) {
    const read = readRecord(text, at, separator)
    if ('fault' in read) return { rows, fault: { line, code: read.fault } }
    if (read.cells.length > 1 || read.cells[0] !== '') rows.push({ line, cells: read.cells })
    line += text.slice(at, read.end).split('\n').length - 1
    at = read.end
  }
  return { rows, fault: null }
}

/** The one of the two that stands more often outside of quotes in the first line. */
function separatorOf(text: string): ',' | ';' {
  const [first = ''] = text.replaceAll(/"[^"]*"/g, '').split(/\r?\n/, 1)
  return first.split(';').length > first.split(',').length ? ';' : ','
}

type Read = { cells: string[]; end: number } | { fault: CsvFault['code'] }

function readRecord(text: string, from: number, separator: string): Read {
  const cells: string[] = []
  let at = from
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, separator)
    if ('fault' in cell) return cell
    cells.push(cell.value)
    at = cell.end
    if (text[at] === separator) at += 1
    else if (at >= text.length) return { cells, end: at }
    else if (text[at] === '\n') return { cells, end: at + 1 }
    else if (text.startsWith('\r\n', at)) return { cells, end: at + 2 }
    else return { fault: 'stray_quote' }
  }
}

type Cell = { value: string; end: number } | { fault: CsvFault['code'] }

function plainCell(text: string, from: number, separator: string): Cell {
  const end = new RegExp(`[${separator}\\n]|\\r\\n|$`, 'g')
  end.lastIndex = from
  const at = end.exec(text)?.index ?? text.length
  return { value: text.slice(from, at), end: at }
}

function quotedCell(text: string, from: number): Cell {
  let value = ''
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return { fault: 'open_quote' }
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') return { value, end: quote + 1 }
    value += '"'
    at = quote + 2
  }
}
