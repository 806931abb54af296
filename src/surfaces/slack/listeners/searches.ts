import type { App } from '@slack/bolt'
import { findForm } from '../../../conversations/menu.ts'
import { searchField } from '../../../conversations/search-field.ts'
import { Failure } from '../../../domain/failures.ts'
import { findField } from '../../../messages/form.ts'
import { readValues, type ViewState } from '../read/values.ts'
import { plain } from '../render/text.ts'
import { attempt, findActorOf, type Surface } from '../surface.ts'

type Searched = { view?: { callback_id: string; state?: { values: ViewState } } }

/** Lists that are searched as people type: only what the person may choose from. */
export function listenToSearches(app: App, surface: Surface): void {
  app.options(/.*/, async ({ ack, body, payload }) => {
    const { view } = body as Searched
    const { action_id, value } = payload as { action_id: string; value: string }
    const form = view ? findForm(view.callback_id) : null
    const field = form ? findField(form, action_id) : null
    const values = readValues(view?.state?.values ?? {})
    const found = await attempt(surface, async () => {
      const actor = await findActorOf(surface, body)
      return actor && field
        ? await searchField(surface.world, actor, { field, values, typed: value })
        : []
    })
    const list = found instanceof Failure ? [] : found
    await ack({ options: list.map(({ value, label }) => ({ text: plain(label), value })) })
  })
}
