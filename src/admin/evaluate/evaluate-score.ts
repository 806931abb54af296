import type { CommandResult, Options } from '../command.ts'
import { type GoldCase, goldCaseSchema } from './gold.schema.ts'
import { type CaseFault, readCases } from './read-cases.ts'
import { scoresOf, scoresTable } from './score/scores.ts'

/** `evaluate score`: the engine on the case files of a folder that have gold. */
export const evaluateScore = {
  help: 'every measure on case files that have gold; score DIR [--markdown].',
  run,
}

async function run(options: Options, [folder]: string[]): Promise<CommandResult> {
  if (!folder) throw new Error('Say which folder: npm run -s daybook -- evaluate score DIR')
  const { cases, faults } = await readGoldCases(folder)
  if (cases.length === 0) throw new Error('There is no case file with gold in that folder.')
  const scores = scoresOf(cases)
  const table = scoresTable(scores)
  const said = faults.map((one) => one.words)
  const plain = scores.map(
    (one) => `${one.label.padEnd(44)}${one.measured?.value.toFixed(3) ?? '-'}  ${one.reached}`,
  )
  const lines = options.markdown === true ? [table] : [...said, ...plain]
  const data = { cases: cases.length, faults, scores }
  return { ok: faults.length === 0, lines, data }
}

/** The cases of a folder with what a good brief would say of them. */
export async function readGoldCases(
  folder: string,
): Promise<{ cases: GoldCase[]; faults: CaseFault[] }> {
  const read = await readCases(folder)
  const parsed = read.cases.map(({ name, raw }) => ({ name, gold: goldCaseSchema.safeParse(raw) }))
  const bad = parsed
    .filter(({ gold }) => !gold.success)
    .map(({ name }) => ({ name, words: `${name} has no gold, or it is not as its schema says.` }))
  const cases = parsed.flatMap(({ gold }) => (gold.success ? [gold.data] : []))
  return { cases, faults: [...read.faults, ...bad] }
}
