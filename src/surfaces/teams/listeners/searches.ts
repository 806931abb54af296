import { findForm } from '../../../conversations/menu.ts'
import { searchField } from '../../../conversations/search-field.ts'
import { Failure } from '../../../domain/failures.ts'
import { findField } from '../../../messages/form.ts'
import { readInputs, readSearchValue } from '../read/card-data.ts'
import type { Envelope } from '../read/envelope.ts'
import { unmarked } from '../render/text.ts'
import { attempt, findActorOf, type Surface } from '../surface.ts'

/** Lists that are searched as people type: only what the person may choose from. */
export async function answerSearch(surface: Surface, activity: Envelope) {
  const asked = readSearchValue(activity.value)
  const form = asked ? findForm(asked.form) : null
  const field = form && asked ? findField(form, asked.field) : null
  const found = await attempt(surface, async () => {
    const actor = await findActorOf(surface, activity)
    if (!actor || !asked || !form || !field) return []
    const values = readInputs(form, asked.inputs)
    return await searchField(surface.world, actor, { field, values, typed: asked.typed })
  })
  const list = found instanceof Failure ? [] : found
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.search.searchResponse',
    value: { results: list.map(({ value, label }) => ({ title: unmarked(label), value })) },
  }
}
