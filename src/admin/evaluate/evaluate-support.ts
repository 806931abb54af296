import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { recordOf } from '../../briefing/record/from-case-file.ts'
import { type Readable, readableOf } from '../../briefing/record/readable.ts'
import { supports } from '../../briefing/support/supports.ts'
import type { CaseFile } from '../../domain/import/case-file.ts'
import type { CommandResult, Options } from '../command.ts'
import { needed, writeJson } from './evaluate-cases.ts'
import { readCases } from './read-cases.ts'

const pairsSchema = z.array(
  z.object({
    id: z.union([z.string(), z.number()]),
    case_id: z.string(),
    sentence: z.string(),
    citations: z.array(z.string()),
  }),
)

/** `evaluate support`: of each sentence, whether the entries that it cites say so. */
export const evaluateSupport = {
  help: 'whether sentences follow from what they cite; --pairs, --cases and --out.',
  run,
}

async function run(options: Options): Promise<CommandResult> {
  const path = needed(options, 'pairs')
  const { cases, faults } = await readCases(needed(options, 'cases'))
  const out = needed(options, 'out')
  const read = pairsSchema.safeParse(JSON.parse(await readFile(path, 'utf8')))
  if (!read.success) throw new Error('The pairs are a list of {id, case_id, sentence, citations}.')
  const byCase = new Map(cases.map(({ file }) => [file.case_id, wholeRecord(file)]))
  const verdicts = read.data.map(({ id, case_id, sentence, citations }) => {
    const readable = byCase.get(case_id)
    if (!readable) return { id, accepted: false, reason: 'There is no such case.' }
    return { id, ...supports(sentence, citations, readable) }
  })
  await writeJson(out, verdicts)
  const accepted = verdicts.filter((one) => one.accepted).length
  const lines = [...faults.map((one) => one.words), `${accepted} of ${verdicts.length} accepted.`]
  return { ok: faults.length === 0, lines, data: { pairs: verdicts.length, accepted, faults } }
}

/** Pairs name no reader: what is judged is the sentence, against all of the record. */
export function wholeRecord(file: CaseFile): Readable {
  const open = file.entries.map(({ private_to: _readers, ...entry }) => entry)
  return readableOf(recordOf({ ...file, entries: open }, ''))
}
