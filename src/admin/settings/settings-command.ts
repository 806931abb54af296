import { readFile } from 'node:fs/promises'
import { readConfig } from '../../config/config.ts'
import { connect } from '../../database/connection.ts'
import { clocksOfHigh } from '../../domain/alert-clocks.ts'
import { isRefusal, refusalWords } from '../../domain/refusals.ts'
import { settingsSchema } from '../../domain/settings.ts'
import { momentWords } from '../../domain/when.ts'
import { postgresSettings } from '../../people/postgres-settings.ts'
import { prismaPeople } from '../../store/prisma-people.ts'
import type { Command, CommandResult } from '../command.ts'
import { type Acting, acting } from '../people/change-command.ts'

const USAGE = [
  'settings list --as NAME',
  'settings set takeWithinMinutes 10 --as LEAD',
  'settings set clocks.holdMinutes 20 --as LEAD',
  'settings set digest true --as LEAD',
  'settings set documents true --as LEAD',
  'settings set protocol FILE.json --as LEAD',
  'settings unset clocks.holdMinutes --as LEAD',
  'settings changes --as NAME',
]

type Sheet = Acting & { settings: ReturnType<typeof postgresSettings> }
type Act = (a: Sheet, name: string, typed: string) => Promise<CommandResult>

/** `daybook settings`: clocks, the protocol and reminders of an organisation. */
export const settingsCommand: Command = {
  help: 'Clocks, protocol and reminders: settings list, set, unset or changes; alone says how.',
  options: { as: { type: 'string' } },
  run: async ([what = '', name = '', typed = ''], options) => {
    const act = Object.hasOwn(acts, what) ? acts[what] : undefined
    if (!act) return { ok: what === '', lines: USAGE, data: null }
    return await acting(options, async (a) => {
      const sql = connect(readConfig(['DAYBOOK_DATABASE_URL']).DAYBOOK_DATABASE_URL, 1)
      try {
        return await act({ ...a, settings: postgresSettings(sql) }, name, typed)
      } finally {
        await sql.end({ timeout: 2 })
      }
    })
  },
}

const acts: Record<string, Act> = {
  async list(a) {
    const { settings } = await organisationOf(a)
    const clocks = Object.entries(clocksOfHigh(settings)).map(([clock, seconds]) => {
      return `  in force: ${clock} ${seconds}`
    })
    const lines = Object.entries(settings).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    return { ok: true, lines: [...lines, ...clocks], data: settings }
  },

  set: async (a, name, typed) => await change(a, name, await readValue(name, typed)),
  unset: async (a, name) => await change(a, name, undefined),

  async changes(a) {
    const list = await a.settings.list(a.actor)
    const names = await prismaPeople(a.prisma).findNames(list.map(({ by }) => by))
    const lines = list.map(({ setting, was, becomes, by, at }) => {
      const who = names.get(by)?.name ?? 'A colleague'
      return `${momentWords(at, a.zone)} · ${who} · ${setting}: ${said(was)} → ${said(becomes)}`
    })
    return { ok: true, lines: lines.length > 0 ? lines : ['Nothing was changed.'], data: list }
  },
}

function organisationOf(a: Sheet) {
  return prismaPeople(a.prisma).getOrganisation(a.actor.organisationId)
}

/** A number, true or false, or words; a protocol stands in a file. */
async function readValue(name: string, typed: string): Promise<unknown> {
  if (typed === '') throw new Error('Say what it becomes: settings set takeWithinMinutes 10.')
  if (name === 'protocol') return JSON.parse(await readFile(typed, 'utf8'))
  if (/^-?\d+$/.test(typed) && !name.startsWith('numbers.')) return Number(typed)
  return typed === 'true' ? true : typed === 'false' ? false : typed
}

/** Reads the whole as it would be, so that nothing is written that the service can not read. */
async function change(a: Sheet, name: string, value: unknown): Promise<CommandResult> {
  const { settings } = await organisationOf(a)
  const [setting = '', inner] = name.split('.')
  const was = (settings as Record<string, unknown>)[setting]
  const becomes = inner === undefined ? value : { ...(was as object | undefined), [inner]: value }
  const whole = settingsSchema.strict().safeParse({ ...settings, [setting]: becomes })
  if (!whole.success) {
    const words = whole.error.issues.map((one) => `${one.path.join('.')}: ${one.message}`)
    throw new Error(words.join('\n'))
  }
  if (inner && !isKnown(whole.data, setting, inner, value)) {
    throw new Error(`There is no setting ${name}.`)
  }
  const outcome = await a.settings.change(a.actor, { setting, inner, becomes: value })
  if (isRefusal(outcome)) throw new Error(refusalWords(outcome.refused))
  return { ok: true, lines: [`${name}: ${said(value)}.`], data: { setting: name, value } }
}

/** What the schema does not know it leaves out. */
function isKnown(whole: object, setting: string, inner: string, value: unknown): boolean {
  const read = (whole as Record<string, object | undefined>)[setting]
  return value === undefined || (read !== undefined && inner in read)
}

function said(value: unknown): string {
  return value === undefined || value === null ? 'as usual' : JSON.stringify(value)
}
