import type { World } from '../../conversations/world.ts'
import { answersOf } from '../../door/first-time.ts'
import type { Route } from '../../door/open-server.ts'
import type { FormValues } from '../../messages/form.ts'
import type { Message } from '../../messages/message.ts'
import type { Log } from '../../ports/log.ts'
import type { Postman } from '../../ports/postman.ts'
import { teamsAccounts } from './accounts.ts'
import { openTeamsApp } from './app.ts'
import { heldFor } from './held.ts'
import { fetchedKeys } from './keys.ts'
import { answerActivity } from './listen.ts'
import { teamsPostman } from './postman.ts'
import { teamsSender } from './sender.ts'
import { teamsRoute } from './server.ts'
import type { TeamsSettings } from './settings.ts'
import { botToken } from './token.ts'
import type { Trail } from './trail.ts'

/** Microsoft Teams in front of the record: its side of the door, and who puts messages there. */
export function openTeams(
  world: World,
  settings: TeamsSettings,
  log: Log,
): { route: Route; postman: Postman<Message> } {
  // What a platform signs and how long it holds is dated by the platform, not by the record.
  const now = () => new Date().toISOString()
  const nowSeconds = () => Math.floor(Date.parse(now()) / 1000)
  const app = openTeamsApp(settings, botToken(settings, nowSeconds), log)
  const sender = teamsSender(settings, app.client)
  const nowMs = () => Date.parse(now())
  const kept = {
    held: heldFor<FormValues>(nowMs),
    trails: heldFor<Trail>(nowMs),
    answering: new Set<string>(),
    answers: answersOf(world.intake),
  }
  const asking = { sender, places: world.places, tenant: settings.tenant, now: nowMs }
  const accounts = teamsAccounts(asking, log)
  const surface = { world, log, tenant: settings.tenant, ...kept, sender, accounts }
  app.listen((activity) => answerActivity(surface, activity))
  const { appId, tenant, cloud, serviceOrigins } = settings
  const findKey = fetchedKeys(cloud.openIdMetadataUrl, nowSeconds)
  const route = teamsRoute({
    rules: { appId, tenant, issuer: cloud.tokenIssuer, serviceOrigins, findKey },
    now,
    isFirst: world.intake.isFirst,
    next: app.handle,
    log,
  })
  return { route, postman: teamsPostman(sender, world.places, settings) }
}
