import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { connect } from '../../src/database/connection.ts'
import { replaceFunctions } from '../../src/database/functions.ts'

const FAULTS = new URL('faults/', import.meta.url)
const FUNCTIONS = new URL('../../prisma/functions/', import.meta.url)

/** A fault as a patch of one line: what stands there, and what stands there instead. */
export type Fault = { name: string; file: string; before: string; after: string }

/** The faults that are kept as files in a folder, in the order of their names. */
export async function readFaults(folder: URL = FAULTS): Promise<Fault[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.patch')).sort()
  return await Promise.all(
    names.map(async (name) =>
      parsePatch(name.replace('.patch', ''), await readFile(new URL(name, folder), 'utf8')),
    ),
  )
}

/**
 * Reads a unified patch with one hunk, in which one line takes the place of another.
 * @throws Error when it is anything else.
 */
export function parsePatch(name: string, text: string): Fault {
  const lines = text.split('\n')
  const [file] = lines.flatMap((line) => /^\+\+\+ b\/(\S+)$/.exec(line)?.[1] ?? [])
  const hunk = lines.slice(lines.findIndex((line) => line.startsWith('@@')) + 1)
  const side = (signs: string) =>
    hunk
      .filter((line) => line !== '' && signs.includes(line.charAt(0)))
      .map((line) => line.slice(1))
  const count = (sign: string) => hunk.filter((line) => line.startsWith(sign)).length
  if (!file || count('-') !== 1 || count('+') !== 1 || count('@@') !== 0) {
    throw new Error(`${name} is not a patch of one line`)
  }
  return { name, file, before: side(' -').join('\n'), after: side(' +').join('\n') }
}

/**
 * The shipped functions with a fault in them.
 * @throws Error when the place where it is planted does not stand there exactly once.
 */
export async function plantInFunctions(fault: Fault): Promise<{ text: string; checksum: string }> {
  const names = (await readdir(FUNCTIONS)).filter((name) => name.endsWith('.sql')).sort()
  const texts = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, FUNCTIONS), 'utf8')
      return fault.file === `prisma/functions/${name}` ? plant(fault, text) : text
    }),
  )
  const text = texts.join('\n')
  return { text, checksum: createHash('sha256').update(text).digest('hex') }
}

/** Puts the shipped functions, with a fault in them or null for none, into a bench’s own record. */
export async function plantInRecord(ownerUrl: string, fault: Fault | null): Promise<void> {
  const functions = fault ? await plantInFunctions(fault) : undefined
  const sql = connect(ownerUrl, 1)
  try {
    await sql.begin(async (transaction) => {
      await transaction`SET LOCAL ROLE daybook_owner`
      await replaceFunctions(transaction, functions)
    })
  } finally {
    await sql.end()
  }
}

/**
 * The text of a file with a fault in it.
 * @throws Error when the place where it is planted does not stand there exactly once.
 */
export function plant({ name, file, before, after }: Fault, text: string): string {
  if (text.split(before).length !== 2) {
    throw new Error(`${file} has changed: ${name} can not be planted in it any more`)
  }
  return text.replace(before, () => after)
}
