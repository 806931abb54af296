import { randomUUID } from 'node:crypto'
import type { ParseArgsOptionsConfig } from 'node:util'
import { readConfig } from '../../config/config.ts'
import { connect } from '../../database/connection.ts'
import type { ChangeId, StaffId } from '../../domain/ids.ts'
import type { Actor, SurfaceName } from '../../domain/people.ts'
import { refusalWords } from '../../domain/refusals.ts'
import { startOfDay } from '../../domain/when.ts'
import { postgresChanges } from '../../people/postgres-changes.ts'
import type { NewTeam, StaffChange, StaffChanges } from '../../ports/staff-changes.ts'
import { findTeamsCalled, listWorkspaces } from '../../store/list-posts.ts'
import { openStore, prismaPeople } from '../../store/prisma-people.ts'
import type { Command, CommandResult, Options } from '../command.ts'
import { given, personCalled } from '../knowledge/asked.ts'

/** What a command about the people has at hand; names are of the actor's organisation. */
export type Acting = {
  actor: Actor
  prisma: ReturnType<typeof openStore>
  changes: StaffChanges
  zone: string
  staff(name: string): Promise<StaffId>
  team(name: string): Promise<string>
  workspace(surface: SurfaceName): Promise<string>
}

/** Opens the service's connection for the colleague named with `--as`. */
export async function acting<T>(options: Options, work: (a: Acting) => Promise<T>): Promise<T> {
  const as = wanted(options, 'as', 'Say who you are: --as “Name in full”.')
  const { DAYBOOK_DATABASE_URL } = readConfig(['DAYBOOK_DATABASE_URL'])
  const sql = connect(DAYBOOK_DATABASE_URL, 2)
  const prisma = openStore(DAYBOOK_DATABASE_URL)
  try {
    const actor = await personCalled(prisma, as)
    const { organisationId } = actor
    const { zone } = await prismaPeople(prisma).getOrganisation(organisationId)
    return await work({
      actor,
      prisma,
      zone,
      changes: postgresChanges(sql),
      staff: async (name) => (await personCalled(prisma, name, organisationId)).id,
      team: async (name) =>
        one(await findTeamsCalled(prisma, organisationId, name), `There is no team “${name}”.`),
      workspace: async (surface) =>
        one(
          await listWorkspaces(prisma, organisationId, surface),
          'Say which workspace: --workspace T…, or for Teams the id of the tenant.',
        ),
    })
  } finally {
    await sql.end({ timeout: 2 })
    await prisma.$disconnect()
  }
}

function one(list: readonly string[], otherwise: string): string {
  const [only, another] = list
  if (!only || another) throw new Error(otherwise)
  return only
}

/** @throws with `otherwise` when the option was not given. */
export function wanted(options: Options, name: string, otherwise: string): string {
  const value = given(options, name)
  if (!value) throw new Error(otherwise)
  return value
}

type Make = (
  a: Acting,
  name: string,
  options: Options,
  args: string[],
) => Promise<StaffChange | NewTeam>

/** A command that asks for one change; its first argument is a name. */
export function changeCommand(help: string, options: ParseArgsOptionsConfig, make: Make): Command {
  return {
    help,
    options: { ...options, as: { type: 'string' } },
    run: async ([name, ...args], values) => {
      if (!name) throw new Error(`Say whom it is about: ${help.split(': ').at(-1)}`)
      return await acting(values, async (a) => {
        const id = randomUUID() as string as ChangeId
        const change = await make(a, name, values, args)
        return resultOf(id, change, await a.changes.ask(a.actor, id, change))
      })
    },
  }
}

function resultOf(
  id: ChangeId,
  change: StaffChange | NewTeam,
  outcome: Awaited<ReturnType<StaffChanges['ask']>>,
): CommandResult {
  const data = { id, change, ...outcome }
  if ('refused' in outcome) return { ok: false, lines: [refusalWords(outcome.refused)], data }
  const waits = 'waits' in outcome
  const line = waits
    ? 'This waits for a second person, who has been asked in a direct message.'
    : 'Done.'
  return { ok: true, lines: [line], data }
}

/** The first instant of a day, in the organisation's time. */
export function dayFrom(typed: string, zone: string, daysLater = 0): string {
  try {
    return startOfDay(typed, zone, daysLater)
  } catch {
    throw new Error('That day can’t be read. Write it like 2026-11-24.')
  }
}
