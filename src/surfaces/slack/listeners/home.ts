import type { App } from '@slack/bolt'
import { openHome } from '../../../conversations/open-home.ts'
import type { Surface } from '../surface.ts'

/** The Home tab: drawn by the outbox each time it is opened, and whenever it has changed since. */
export function listenToHome(app: App, { world }: Surface): void {
  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab !== 'home') return
    const account = { surface: 'slack', workspace: body.team_id, account: event.user } as const
    const actor = await world.people.findActor(account)
    if (actor) await openHome(world, actor, `slack:home:${body.event_id}`)
  })
}
