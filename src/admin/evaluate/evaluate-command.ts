import type { Command, CommandResult, Options } from '../command.ts'
import { evaluateContext } from './context.ts'
import { evaluateTexts } from './texts.ts'

type Part = { help: string; run(options: Options, args: string[]): Promise<CommandResult> }

/** The parts of `evaluate`, one file each. */
const parts: Readonly<Record<string, Part>> = {
  texts: evaluateTexts,
  context: evaluateContext,
}

/** `evaluate`: the engine of the service on files, without a database and without a network. */
export const evaluateCommand: Command = {
  help: 'Runs briefings and risk signals on files: evaluate texts --in F.ndjson --out F.ndjson.',
  options: { in: { type: 'string' }, out: { type: 'string' } },
  run: async ([name = '', ...args], options) => {
    const part = parts[name]
    if (part) return part.run(options, args)
    const lines = Object.entries(parts).map(([part, { help }]) => `evaluate ${part}: ${help}`)
    return { ok: false, lines, data: Object.keys(parts) }
  },
}
