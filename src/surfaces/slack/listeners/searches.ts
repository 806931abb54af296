import type { App } from '@slack/bolt'
import { searchCases } from '../../../conversations/search-cases.ts'
import { searchColleagues } from '../../../conversations/search-colleagues.ts'
import { Failure } from '../../../domain/failures.ts'
import { plain } from '../render/text.ts'
import { attempt, findActorOf, type Surface } from '../surface.ts'

/** Lists that are searched as people type: only what the person may choose from. */
export function listenToSearches(app: App, surface: Surface): void {
  const searches = { case: searchCases, staffMember: searchColleagues }
  for (const [field, search] of Object.entries(searches)) {
    app.options(field, async ({ ack, body, payload }) => {
      const found = await attempt(surface, async () => {
        const actor = await findActorOf(surface, body)
        return actor ? await search(surface.world, actor, payload.value) : []
      })
      const list = found instanceof Failure ? [] : found
      await ack({ options: list.map(({ value, label }) => ({ text: plain(label), value })) })
    })
  }
}
