import type { Actor } from '../domain/people.ts'
import type { AlertFacts, MayDo } from '../messages/alerts.ts'
import type { AlertView, ChannelAlertView } from '../ports/ledger.ts'
import { onDutyNames } from './duty-now.ts'
import type { World } from './world.ts'

/** What a message about an alert may say of it: no word of, or about, the person. */
export async function factsOf(
  world: World,
  alert: AlertView | ChannelAlertView,
): Promise<AlertFacts> {
  const { id, kind, reference, openedAt, state, takenBy, takenAt, held, passedTo, dueAt } = alert
  const names = await world.people.findNames([takenBy, passedTo].filter((one) => one !== null))
  const nameOf = (who: string | null) => (who && names.get(who)?.name) || null
  const [takerName, passedToName] = [nameOf(takenBy), nameOf(passedTo)]
  const { zone } = await world.people.getOrganisation(alert.organisationId)
  const onDuty = state === 'open' ? await onDutyFor(world, alert) : []
  return {
    ...{ id, kind, reference, openedAt, state, takerName, takenAt, held, passedToName },
    ...{ dueAt, zone, onDuty },
  }
}

/** Whom one would ring: nobody who is, or may be, whom the entry is about. */
async function onDutyFor(world: World, alert: AlertView | ChannelAlertView): Promise<string[]> {
  if (!('conflicts' in alert)) return await onDutyNames(world, alert.organisationId)
  return alert.staffRelated
    ? []
    : await onDutyNames(world, alert.organisationId, new Set(alert.conflicts))
}

/** The same, with what one person may do. */
export async function factsFor(
  world: World,
  who: Actor,
  alert: AlertView,
): Promise<AlertFacts & MayDo> {
  const { mayTake, mayOpen, takenBy } = alert
  const isTheirs = alert.state === 'taken' && takenBy === who.id
  return { ...(await factsOf(world, alert)), mayTake, mayOpen, isTheirs }
}
