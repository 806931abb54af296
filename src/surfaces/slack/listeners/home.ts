import type { App } from '@slack/bolt'
import { openHome } from '../../../conversations/open-home.ts'
import { findActorBy, type Surface } from '../surface.ts'

/** The Home tab: drawn by the outbox each time it is opened, and whenever it has changed since. */
export function listenToHome(app: App, surface: Surface): void {
  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab !== 'home') return
    const { team_id: team, enterprise_id: enterprise = null } = body
    const actor = await findActorBy(surface, { user: event.user, team, enterprise })
    if (actor) await openHome(surface.world, actor, `slack:home:${body.event_id}`)
  })
}
