import type { StaffId } from '../domain/ids.ts'
import type { AlertFacts } from '../messages/alerts.ts'
import type { AlertView, ChannelAlertView } from '../ports/ledger.ts'
import type { World } from './world.ts'

/** What a message may say of an alert. */
export async function alertFacts(
  world: World,
  alert: AlertView | ChannelAlertView,
): Promise<AlertFacts> {
  const { id, kind, reference, openedAt, state, takenBy, takenAt } = alert
  const names = await world.people.findNames(takenBy ? [takenBy as StaffId] : [])
  const takerName = takenBy ? (names.get(takenBy)?.name ?? null) : null
  const { zone } = await world.people.getOrganisation(alert.organisationId)
  return { id, kind, reference, openedAt, state, takerName, takenAt, zone }
}
