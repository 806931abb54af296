import type { AlertId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { OPEN_ENTRY } from '../domain/plan.ts'
import type { Refusal } from '../domain/refusals.ts'
import { alertFor } from '../domain/sight.ts'
import type { OutgoingMessage } from '../ports/outbox.ts'
import { colleaguesAt } from './duty-now.ts'
import type { World } from './world.ts'

type Needs = Pick<World, 'people' | 'rota' | 'drills' | 'clock' | 'ids'>

/**
 * Raises a High that is none: the same people hear of it in the same way, and everything about it
 * says that it is a drill. It is in no case, and ends with "I have this".
 */
export async function raiseDrill(world: Needs, actor: Actor): Promise<{ id: AlertId } | Refusal> {
  const now = world.clock.now()
  const organisation = actor.organisationId
  const [{ people, away }, { settings, zone, supervisorChannels }] = await Promise.all([
    colleaguesAt(world, organisation, now),
    world.people.getOrganisation(organisation),
  ])
  const situation = { reporter: actor.id, people, away, settings, now, zone }
  const { ladder, clocks } = alertFor(['drill', OPEN_ENTRY], 'high', situation)
  const id = world.ids.random() as AlertId
  const base = { lane: 0, ids: { alert: id }, alertId: id } as const
  const messages: OutgoingMessage[] = [
    ...(ladder[0]?.staff ?? []).map((staff) => ({
      ...{ ...base, to: { staff } },
      template: 'alert_person' as const,
    })),
    ...supervisorChannels.map((channel) => ({
      ...{ ...base, to: { channel } },
      template: 'alert_channel' as const,
    })),
  ]
  // A day without a decision means nothing here: there is none to make.
  const drill = { id, ladder, clocks: { ...clocks, decideSeconds: null }, messages }
  const outcome = await world.drills.open(actor, drill)
  return 'refused' in outcome ? outcome : { id }
}
