import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CommandResult, Options } from '../command.ts'
import { briefCase, writtenSignal } from './brief-case.ts'
import { READERS, type ReaderName, readCases } from './read-cases.ts'

/** Writes `<case_id>.briefing.json` and `<case_id>.signals.json` for every case of a folder. */
export async function evaluateCases(options: Options): Promise<CommandResult> {
  const folder = needed(options, 'cases')
  const out = needed(options, 'out')
  const as = readerNamed(options.as)
  if (options.engine !== 'extractive') {
    throw new Error('There is one engine here: --engine extractive. A model is not asked by files.')
  }
  const { cases, faults } = await readCases(folder)
  await mkdir(out, { recursive: true })
  for (const { file } of cases) {
    const { briefing, signals } = briefCase(file, as)
    await writeJson(join(out, `${file.case_id}.briefing.json`), briefing)
    await writeJson(join(out, `${file.case_id}.signals.json`), signals.map(writtenSignal))
  }
  const lines = [...faults.map((one) => one.words), `${cases.length} cases read as ${as}.`]
  return { ok: faults.length === 0, lines, data: { cases: cases.length, faults } }
}

/** An option that has to be there. */
export function needed(options: Options, name: string): string {
  const value = options[name]
  if (typeof value === 'string' && value !== '') return value
  throw new Error(`Say which: --${name}`)
}

function readerNamed(as: Options[string]): ReaderName {
  const name = READERS.find((one) => one === as)
  if (!name) throw new Error(`--as is one of ${READERS.join(', ')}.`)
  return name
}

export async function writeJson(path: string, data: unknown): Promise<void> {
  await writeFile(path, `${JSON.stringify(data, null, 2)}\n`)
}
