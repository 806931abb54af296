import type { Command, CommandResult, Options } from '../command.ts'
import { evaluateCases } from './evaluate-cases.ts'
import { evaluateScore } from './evaluate-score.ts'
import { evaluateSupport } from './evaluate-support.ts'

/** What stands after `evaluate`; without a word it is the cases. */
const WAYS: Readonly<Record<string, (args: string[], options: Options) => Promise<CommandResult>>> =
  {
    support: evaluateSupport,
    score: evaluateScore,
  }

/** `evaluate`: the engine on files, in memory, without a database and without a network. */
export const evaluateCommand: Command = {
  help: 'Briefs and signals for case files: evaluate --cases DIR --out DIR; also support, score.',
  options: {
    cases: { type: 'string' },
    out: { type: 'string' },
    pairs: { type: 'string' },
    as: { type: 'string', default: 'default' },
    engine: { type: 'string', default: 'extractive' },
    markdown: { type: 'boolean', default: false },
  },
  run: async (args, options) => {
    const [way, ...rest] = args
    if (way === undefined) return evaluateCases(options)
    const run = Object.hasOwn(WAYS, way) ? WAYS[way] : undefined
    if (!run)
      throw new Error(`There is no “evaluate ${way}”. There are: ${Object.keys(WAYS).join(', ')}.`)
    return run(rest, options)
  },
}
