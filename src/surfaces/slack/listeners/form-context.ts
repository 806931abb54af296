import { Temporal } from 'temporal-polyfill'
import type { World } from '../../../conversations/world.ts'
import type { Actor } from '../../../domain/people.ts'
import { dangerLines } from '../../../domain/settings.ts'
import type { FormContext } from '../render/form.ts'

/** What a form needs besides its fields: the numbers to ring, today and now. */
export async function formContext(
  world: World,
  actor: Actor,
  caseLabel?: string,
): Promise<FormContext> {
  const { settings, zone } = await world.people.getOrganisation(actor.organisationId)
  const now = Temporal.Instant.from(world.clock.now()).toZonedDateTimeISO(zone)
  return {
    dangerLines: dangerLines(settings),
    today: now.toPlainDate().toString(),
    time: now.toPlainTime().toString({ smallestUnit: 'minute' }),
    ...(caseLabel ? { caseLabel } : {}),
  }
}
