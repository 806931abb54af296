import { findForm } from '../../../conversations/menu.ts'
import { NOBODYS_CASE } from '../../../conversations/search-cases.ts'
import { searchField } from '../../../conversations/search-field.ts'
import { Failure } from '../../../domain/failures.ts'
import { type Field, findField } from '../../../messages/form.ts'
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
    value: {
      results: fitting(field, list).map(({ value, label }) => ({ title: unmarked(label), value })),
    },
  }
}

/** Teams draws no more than fifteen. What stands after the cases of every list stays in it. */
const MOST = 15

function fitting<Option>(field: Field | null, list: readonly Option[]): readonly Option[] {
  const last = field?.control === 'case' ? Object.keys(NOBODYS_CASE).length : 0
  if (list.length <= MOST) return list
  return [...list.slice(0, MOST - last), ...list.slice(list.length - last)]
}
