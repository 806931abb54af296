import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { readConfig } from '../../config/config.ts'
import { connect, type Sql } from '../../database/connection.ts'
import { recordClock } from '../../database/record-clock.ts'
import { DAY_NAMES, readDays, readTime } from '../../domain/days.ts'
import { type Duty, onDutyAt, USUAL_HOURS } from '../../domain/duty.ts'
import { refusalWords } from '../../domain/refusals.ts'
import { momentWords } from '../../domain/when.ts'
import { postgresRota } from '../../people/postgres-rota.ts'
import type { NewDuty, Rota } from '../../ports/rota.ts'
import { prismaPeople } from '../../store/prisma-people.ts'
import type { Command, CommandResult, Options } from '../command.ts'
import { type Acting, acting, wanted } from '../people/change-command.ts'

const text = { type: 'string' } as const
const USAGE = [
  'rota list --as NAME',
  'rota set NAME --days mon-fri --from 09:00 --until 17:00 --as NAME',
  'rota override NAME --from 2026-12-24T09:00 --until 2026-12-25T09:00 --as NAME',
  'rota away NAME --from 2026-12-24T00:00 --until 2027-01-04T00:00 --as NAME',
  'rota end NUMBER --as NAME',
]

/** `daybook rota`: who is on duty when, and who is now. */
export const rotaCommand: Command = {
  help: 'Who is on duty when: rota list, set, override, away or end; rota alone says how.',
  options: { days: text, from: text, until: text, as: text },
  run: async ([what = '', about = ''], options) => {
    if (!Object.hasOwn(acts, what)) return { ok: what === '', lines: USAGE, data: null }
    return await acting(options, async (a) => {
      const sql = connect(readConfig(['DAYBOOK_DATABASE_URL']).DAYBOOK_DATABASE_URL, 1)
      try {
        return await (acts[what] as Act)(
          { ...a, rota: postgresRota(sql), now: await nowOf(sql) },
          about,
          options,
        )
      } finally {
        await sql.end({ timeout: 2 })
      }
    })
  },
}

async function nowOf(sql: Sql): Promise<string> {
  const { clock, follow } = recordClock(sql)
  await follow()
  return clock.now()
}

type OnRota = Acting & { rota: Rota; now: string }
type Act = (a: OnRota, about: string, options: Options) => Promise<CommandResult>

const acts: Record<string, Act> = {
  list,
  set: async (a, name, options) => {
    const staff = await a.staff(name)
    const days = readDays(wanted(options, 'days', 'Say on which days: --days mon-fri.'))
    const from = readTime(wanted(options, 'from', 'Say from when: --from 09:00.'))
    const until = readTime(wanted(options, 'until', 'Say until when: --until 17:00.'))
    return await write(
      a,
      days.map((weekday) => ({ id: randomUUID(), kind: 'weekly', staff, weekday, from, until })),
    )
  },
  override: (a, name, options) => between(a, 'override', name, options),
  away: (a, name, options) => between(a, 'away', name, options),
  end: async (a, number) => {
    const duty = (await linesOf(a))[Number(number) - 1]
    if (!duty) throw new Error('Say which line, by its number in the list: rota end 2.')
    return said(await a.rota.end(a.actor, duty.id))
  },
}

async function between(a: OnRota, kind: 'override' | 'away', name: string, options: Options) {
  const staff = await a.staff(name)
  const [fromAt, untilAt] = (['from', 'until'] as const).map((end) => {
    const typed = wanted(options, end, `Say ${end} when: --${end} 2026-12-24T09:00.`)
    return momentFrom(typed, a.zone)
  }) as [string, string]
  if (untilAt <= fromAt) throw new Error('It has to end after it begins.')
  return await write(a, [{ id: randomUUID(), kind, staff, fromAt, untilAt }])
}

function momentFrom(typed: string, zone: string): string {
  try {
    return Temporal.PlainDateTime.from(typed).toZonedDateTime(zone).toInstant().toString()
  } catch {
    throw new Error('That time can’t be read. Write it like 2026-12-24T09:00.')
  }
}

async function write(a: OnRota, duties: readonly NewDuty[]): Promise<CommandResult> {
  let result = said({ done: true })
  for (const duty of duties) {
    result = said(await a.rota.set(a.actor, duty))
    if (!result.ok) return result
  }
  return result
}

function said(outcome: Awaited<ReturnType<Rota['set']>>): CommandResult {
  const ok = !('refused' in outcome)
  return { ok, lines: [ok ? 'Done.' : refusalWords(outcome.refused)], data: outcome }
}

/** The lines of the rota itself, in the order in which they are numbered. */
async function linesOf({ rota, actor }: OnRota): Promise<NewDuty[]> {
  const all = await rota.list(actor.organisationId)
  return all.filter((duty): duty is NewDuty => duty.kind !== 'cover')
}

async function list(a: OnRota): Promise<CommandResult> {
  const people = prismaPeople(a.prisma)
  const { settings } = await people.getOrganisation(a.actor.organisationId)
  const rota = await a.rota.list(a.actor.organisationId)
  const nation = settings.nation ?? USUAL_HOURS.nation
  const onDuty = onDutyAt(rota, a.now, { zone: a.zone, nation })
  const duties = await linesOf(a)
  const names = await people.findNames([...duties.map(({ staff }) => staff), ...(onDuty ?? [])])
  const nameOf = (id: string) => names.get(id)?.name ?? 'a colleague'
  const lines = duties.map(
    (duty, n) => `${n + 1}  ${nameOf(duty.staff)} · ${wordsOf(duty, a.zone)}`,
  )
  const nobody = 'Nobody: a High goes to everybody at once'
  const there = onDuty?.map(nameOf).join(', ') || nobody
  const head = `On duty now: ${onDuty === null ? 'whoever holds the role' : there}.`
  return { ok: true, lines: [head, ...lines], data: { onDuty, duties } }
}

function wordsOf(duty: Duty, zone: string): string {
  if (duty.kind === 'weekly') {
    return `${DAY_NAMES[duty.weekday - 1]} ${duty.from} to ${duty.until}`
  }
  if (duty.kind === 'cover') return 'stands in'
  const what = duty.kind === 'away' ? 'away' : 'on duty instead'
  return `${what} ${momentWords(duty.fromAt, zone)} to ${momentWords(duty.untilAt, zone)}`
}
