import { readConfig } from '../../config/config.ts'
import { raiseDrill } from '../../conversations/raise-drill.ts'
import { connect } from '../../database/connection.ts'
import { recordClock } from '../../database/record-clock.ts'
import { refusalWords } from '../../domain/refusals.ts'
import { momentWords } from '../../domain/when.ts'
import { ids } from '../../ledger/ids.ts'
import { postgresDrills } from '../../outbox/postgres-drills.ts'
import { postgresRota } from '../../people/postgres-rota.ts'
import type { SeenDrill } from '../../ports/drills.ts'
import { prismaPeople } from '../../store/prisma-people.ts'
import type { Command, CommandResult } from '../command.ts'
import { type Acting, acting } from '../people/change-command.ts'

/** `daybook drill`: a High that is none; `daybook drill list`: how the last ones went. */
export const drillCommand: Command = {
  help: 'A High that is none, to see who answers: drill --as NAME; drill list --as NAME.',
  options: { as: { type: 'string' } },
  run: async ([what], options) =>
    await acting(options, async (a) => {
      const sql = connect(readConfig(['DAYBOOK_DATABASE_URL']).DAYBOOK_DATABASE_URL, 1)
      try {
        const drills = postgresDrills(sql)
        if (what === 'list') return await listed(a, await drills.list(a.actor))
        const { clock, follow } = recordClock(sql)
        await follow()
        const people = prismaPeople(a.prisma)
        const world = { people, rota: postgresRota(sql), drills, clock, ids }
        const outcome = await raiseDrill(world, a.actor)
        const ok = !('refused' in outcome)
        const line = ok ? 'The drill is raised.' : refusalWords(outcome.refused)
        return { ok, lines: [line], data: outcome }
      } finally {
        await sql.end({ timeout: 2 })
      }
    }),
}

async function listed(a: Acting, drills: readonly SeenDrill[]): Promise<CommandResult> {
  const who = drills.flatMap(({ takenBy }) => (takenBy ? [takenBy] : []))
  const names = await prismaPeople(a.prisma).findNames(who)
  const lines = drills.map((drill) => {
    const name = drill.takenBy ? (names.get(drill.takenBy)?.name ?? 'a colleague') : ''
    const seconds = drill.secondsToTaken
    const how =
      seconds === null
        ? `${drill.isOver ? 'nobody took it' : 'nobody has it yet'}`
        : `${name} had it after ${Math.floor(seconds / 60)} min ${seconds % 60} s`
    return `${momentWords(drill.raisedAt, a.zone)} · ${how} · ${drill.rungs} told in turn`
  })
  return { ok: true, lines: lines.length > 0 ? lines : ['No drill yet.'], data: drills }
}
