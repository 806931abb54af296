import type { Actor } from '../domain/people.ts'
import type { Message } from '../messages/message.ts'
import {
  changeAnsweredMessage,
  changeMessage,
  leadAdministersMessage,
  leftBehindMessage,
  roleGivenMessage,
} from '../messages/people.ts'
import type { MessageIds, OutgoingMessage, Template } from '../ports/outbox.ts'
import type { SeenChange, StaffChange } from '../ports/staff-changes.ts'
import type { World } from './world.ts'

type Draw = (world: World, to: Actor, message: OutgoingMessage) => Promise<Message | null>
type OfPeople = Extract<
  Template,
  'change_waits' | 'change_answered' | 'role_given' | 'lead_administers' | 'left_behind'
>

/** What is said about joiners, movers and leavers, drawn from ids. */
export const peopleDrawings: Record<OfPeople, Draw> = {
  change_waits: async (world, to, { ids }) => {
    const seen = ids.change ? await world.changes.find(to, ids.change) : null
    return seen ? await drawChange(world, to, seen) : null
  },
  change_answered: async (world, to, { ids }) => {
    const seen = ids.change ? await world.changes.find(to, ids.change) : null
    return seen ? changeAnsweredMessage(await wordedOf(world, to, seen)) : null
  },
  role_given: async (world, _to, { ids }) =>
    roleGivenMessage(await nameIn(world, ids), ids.code ?? ''),
  lead_administers: async (world, _to, { ids }) => leadAdministersMessage(await nameIn(world, ids)),
  // Only the cases that exist for this lead: they may have a conflict in one of them.
  left_behind: async (world, to, { ids }) => {
    const known: string[] = []
    for (const reference of ids.references ?? []) {
      if (await world.ledger.findCase(to, reference)) known.push(reference)
    }
    return known.length > 0 ? leftBehindMessage(await nameIn(world, ids), known) : null
  },
}

/** A change, with its buttons while it waits. */
export async function drawChange(world: World, to: Actor, seen: SeenChange): Promise<Message> {
  return changeMessage(await wordedOf(world, to, seen))
}

async function nameIn(world: World, { colleague }: MessageIds): Promise<string> {
  const names = await world.people.findNames(colleague ? [colleague] : [])
  return (colleague && names.get(colleague)?.name) || 'A colleague'
}

async function wordedOf(world: World, to: Actor, seen: SeenChange) {
  const { id, change, askedBy, askedAt, answeredBy, confirmed } = seen
  const { zone } = await world.people.getOrganisation(to.organisationId)
  const ids = [change.staff, askedBy, ...(answeredBy ? [answeredBy] : []), ...coveredBy(change)]
  const names = await world.people.findNames(ids)
  const teams = await world.people.findTeamNames(teamsOf(change))
  return {
    ...{ id, change, askedBy, askedAt, answeredBy, confirmed, zone },
    nameOf: (staff: string) => names.get(staff)?.name ?? 'A colleague',
    teamOf: (team: string) => teams.get(team) ?? 'a team',
  }
}

function coveredBy(change: StaffChange): string[] {
  return 'covers' in change ? [change.covers] : []
}

function teamsOf(change: StaffChange): string[] {
  const { team, from } = change as { team?: string; from?: string }
  return change.kind === 'move' ? [team, from].filter((id) => id !== undefined) : team ? [team] : []
}
