import type { Actor } from '../domain/people.ts'
import type { CaseOption } from './search-cases.ts'
import type { World } from './world.ts'

/** Colleagues whose name contains what was typed. */
export async function searchColleagues(
  world: World,
  actor: Actor,
  typed: string,
): Promise<CaseOption[]> {
  const people = await world.people.listColleagues(actor.organisationId)
  return people
    .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()))
    .slice(0, 30)
    .map(({ id, name, jobTitle }) => ({ value: id, label: `${name}, ${jobTitle}`.slice(0, 75) }))
}
