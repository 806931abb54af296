import type { ParseArgsOptionsConfig } from 'node:util'

/** What a command says: as lines for people, as data for programs. Not ok: exit 1. */
export type CommandResult = { ok: boolean; lines: string[]; data: unknown }

/** What was given with `--name`; of one that may be repeated, a list. */
export type Options = Record<string, string | boolean | (string | boolean)[] | undefined>

export type Command = {
  help: string
  /** The options that it takes besides `--json`. */
  options?: ParseArgsOptionsConfig
  run(args: string[], options: Options): Promise<CommandResult>
}
