import { awayAt, USUAL_HOURS, withDuty } from '../domain/duty.ts'
import type { OrganisationId, StaffId } from '../domain/ids.ts'
import { type Colleague, holdersOf } from '../domain/people.ts'
import type { World } from './world.ts'

/** Everybody who is active, with "on duty" as the rota has it at that moment. */
export async function colleaguesAt(
  world: Pick<World, 'people' | 'rota'>,
  organisation: OrganisationId,
  at: string,
): Promise<{ people: Colleague[]; away: StaffId[] }> {
  const [people, { settings, zone }, rota] = await Promise.all([
    world.people.listColleagues(organisation),
    world.people.getOrganisation(organisation),
    world.rota.list(organisation),
  ])
  const nation = settings.nation ?? USUAL_HOURS.nation
  return { people: withDuty(people, rota, at, { zone, nation }), away: awayAt(rota, at) }
}

/** The names of those on duty now. */
export async function onDutyNames(
  world: World,
  organisation: OrganisationId,
  besides: ReadonlySet<StaffId> = new Set(),
): Promise<string[]> {
  const { people } = await colleaguesAt(world, organisation, world.clock.now())
  const onDuty = new Set(holdersOf(people, 'on_duty'))
  return people.filter(({ id }) => onDuty.has(id) && !besides.has(id)).map(({ name }) => name)
}
