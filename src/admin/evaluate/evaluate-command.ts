import type { Command, CommandResult, Options } from '../command.ts'
import { evaluateContext } from './context.ts'
import { evaluateCases } from './evaluate-cases.ts'
import { evaluateScore } from './evaluate-score.ts'
import { evaluateSupport } from './evaluate-support.ts'
import { evaluateTexts } from './texts.ts'

type Part = { help: string; run(options: Options, args: string[]): Promise<CommandResult> }

/** What stands after `evaluate`, one file each; without a word it is the cases. */
const parts: Readonly<Record<string, Part>> = {
  texts: evaluateTexts,
  context: evaluateContext,
  support: evaluateSupport,
  score: evaluateScore,
}

/** `evaluate`: the engine of the service on files, without a database and without a network. */
export const evaluateCommand: Command = {
  help: 'Runs briefings and risk signals on case files: evaluate --cases DIR --out DIR.',
  options: {
    in: { type: 'string' },
    cases: { type: 'string' },
    out: { type: 'string' },
    pairs: { type: 'string' },
    as: { type: 'string', default: 'default' },
    engine: { type: 'string', default: 'extractive' },
    markdown: { type: 'boolean', default: false },
  },
  run: async ([name, ...args], options) => {
    if (name === undefined && options.cases !== undefined) return evaluateCases(options)
    const part = name !== undefined && Object.hasOwn(parts, name) ? parts[name] : undefined
    if (part) return part.run(options, args)
    const lines = Object.entries(parts).map(([part, { help }]) => `evaluate ${part}: ${help}`)
    return {
      ok: false,
      lines: ['evaluate --cases DIR --out DIR: briefs and signals.', ...lines],
      data: Object.keys(parts),
    }
  },
}
