import type { StaffId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { type Refusal, refuse } from '../domain/refusals.ts'
import { authorNamed } from '../domain/timeline-ask.ts'
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

/** Whom a typed name means among those who work here now; nothing typed means the asker. */
export async function colleagueNamed(
  world: World,
  actor: Actor,
  typed: string,
): Promise<{ id: StaffId; name: string } | Refusal> {
  if (typed.trim() === '') return actor
  const people = await world.people.listColleagues(actor.organisationId)
  const names = new Map(people.map((person) => [person.id as string, person]))
  const id = authorNamed(typed, names)
  if (typeof id === 'string') return { id, name: names.get(id)?.name ?? 'A colleague' }
  return id.refused === 'several_authors' ? id : refuse('no_such_colleague')
}
