import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CaseFile, caseFileSchema } from '../../domain/import/case-file.ts'

/** A file that could be read, or why it could not, in one sentence by its name. */
export type ReadCase = { name: string; file: CaseFile; raw: unknown }
export type CaseFault = { name: string; words: string }

/**
 * Every case file of a folder, in the order of the names. A bad one does not stop the others, and
 * nothing that stands in it is repeated.
 */
export async function readCases(
  folder: string,
): Promise<{ cases: ReadCase[]; faults: CaseFault[] }> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  const cases: ReadCase[] = []
  const faults: CaseFault[] = []
  for (const name of names) {
    const read = readCase(name, await readFile(join(folder, name), 'utf8'))
    if ('file' in read) cases.push(read)
    else faults.push(read)
  }
  return { cases, faults }
}

function readCase(name: string, text: string): ReadCase | CaseFault {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return { name, words: `${name} is not JSON.` }
  }
  const parsed = caseFileSchema.safeParse(raw)
  if (!parsed.success) {
    const fields = [...new Set(parsed.error.issues.map((one) => one.path.join('.') || 'the whole'))]
    return {
      name,
      words: `${name} is not a daybook-case/1 file: look at ${fields.slice(0, 5).join(', ')}.`,
    }
  }
  if (!/^[\w.-]{1,120}$/u.test(parsed.data.case_id) || /^\.+$/u.test(parsed.data.case_id)) {
    return { name, words: `${name} has a case_id that can not be the name of a file.` }
  }
  const ids = parsed.data.entries.map((one) => one.id)
  if (new Set(ids).size < ids.length) return { name, words: `${name} has two entries with one id.` }
  return { name, file: parsed.data, raw }
}

export const READERS = ['default', 'privileged'] as const
export type ReaderName = (typeof READERS)[number]

/** The reader of a file; one that names none is read as by a stranger, who is listed nowhere. */
export function readerOf(file: CaseFile, name: ReaderName): { id: string; role: string } {
  return file.readers?.[name] ?? { id: '', role: name }
}
