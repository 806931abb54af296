import type { App } from '@slack/bolt'
import { findForm } from '../../../conversations/menu.ts'
import {
  type CaseOption,
  searchCases,
  searchKnownCases,
} from '../../../conversations/search-cases.ts'
import { searchColleagues } from '../../../conversations/search-colleagues.ts'
import { searchEntries } from '../../../conversations/search-entries.ts'
import type { World } from '../../../conversations/world.ts'
import { Failure } from '../../../domain/failures.ts'
import { type CaseId, findId } from '../../../domain/ids.ts'
import type { Actor } from '../../../domain/people.ts'
import { type Field, type FormValues, findField } from '../../../messages/form.ts'
import { readValues, type ViewState } from '../read/values.ts'
import { plain } from '../render/text.ts'
import { attempt, findActorOf, type Surface } from '../surface.ts'

type Asked = { field: Field; values: FormValues; typed: string }
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
        ? await search(surface.world, actor, { field, values, typed: value })
        : []
    })
    const list = found instanceof Failure ? [] : found
    await ack({ options: list.map(({ value, label }) => ({ text: plain(label), value })) })
  })
}

async function search(world: World, actor: Actor, asked: Asked): Promise<CaseOption[]> {
  const { field, values, typed } = asked
  switch (field.control) {
    case 'case':
      return await searchCases(world, actor, typed)
    case 'known_case':
      return await searchKnownCases(world, actor, typed)
    case 'colleague':
      return await searchColleagues(world, actor, typed)
    case 'entry': {
      const caseId = findId<CaseId>(values.case)
      const { offers } = field
      return offers ? await searchEntries(world, actor, { caseId, offers }, typed) : []
    }
    default:
      return []
  }
}
