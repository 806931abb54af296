import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type CaseFile, readCaseFile } from '../../domain/import/case-file.ts'
import { readCsvFile } from '../../domain/import/csv-file.ts'
import type { RawRow, RowFault } from '../../domain/import/rows.ts'
import { IMPORT_OBSTACLES, type ImportObstacle } from '../../domain/import/words.table.ts'

const LARGEST_BYTES = 20_000_000

/** Why nothing can be imported, in words that quote nothing of a file. */
export class ImportStopped extends Error {
  readonly obstacle: ImportObstacle

  constructor(obstacle: ImportObstacle, fields: readonly string[] = []) {
    super([IMPORT_OBSTACLES[obstacle], fields.join(', ')].filter(Boolean).join(' '))
    this.obstacle = obstacle
  }
}

export type ReadFile = {
  name: string
  rows: RawRow[]
  faults: RowFault[]
  /** Null: it was a CSV file. */
  caseFile: CaseFile | null
}

/**
 * Reads a CSV or `daybook-case/1` file, told apart by what it begins with.
 * @throws ImportStopped
 */
export async function readImportFile(path: string): Promise<ReadFile> {
  const text = await readText(path)
  const name = basename(path)
  if (/^\ufeff?\s*[{[]/.test(text)) {
    const read = readCaseFile(text)
    if ('obstacle' in read) throw new ImportStopped(read.obstacle, read.fields)
    return { name, rows: read.rows, faults: [], caseFile: read.file }
  }
  const read = readCsvFile(text)
  if ('obstacle' in read) throw new ImportStopped(read.obstacle)
  return { name, ...read, caseFile: null }
}

async function readText(path: string): Promise<string> {
  let bytes: Buffer
  try {
    if ((await stat(path)).size > LARGEST_BYTES) throw new ImportStopped('too_large')
    bytes = await readFile(path)
  } catch (thrown) {
    throw thrown instanceof ImportStopped ? thrown : new ImportStopped('not_readable')
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new ImportStopped('not_utf8')
  }
}
