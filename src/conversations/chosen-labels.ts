import { ELSEWHERE, SOMEONE_NEW } from '../domain/about.ts'
import { type CaseId, findId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { type Field, type Form, type FormValues, fieldsOf } from '../messages/form.ts'
import { NOBODYS_CASE } from './search-cases.ts'
import { searchEntries } from './search-entries.ts'
import type { World } from './world.ts'

/**
 * The labels of what was chosen in searched lists, for a form that is drawn again: references,
 * names of colleagues, and what was begun on a case. Nothing new is released.
 */
export async function chosenLabels(
  world: World,
  actor: Actor,
  form: Form<unknown>,
  values: FormValues,
): Promise<Record<string, string>> {
  const labels = await Promise.all(
    fieldsOf(form, values).map(async (field): Promise<[string, string] | null> => {
      const value = values[field.id]
      const label = value ? await labelOf(world, actor, { field, values, value }) : null
      return label ? [field.id, label] : null
    }),
  )
  return Object.fromEntries(labels.filter((label) => label !== null))
}

type Chosen = { field: Field; values: FormValues; value: string }

async function labelOf(world: World, actor: Actor, chosen: Chosen): Promise<string | null> {
  const { field, values, value } = chosen
  switch (field.control) {
    case 'case':
    case 'known_case': {
      if (value === ELSEWHERE || value === SOMEONE_NEW) return NOBODYS_CASE[value]
      const cases = await world.ledger.listCases(actor)
      return cases.find(({ id }) => (id as string) === value)?.reference ?? null
    }
    case 'colleague':
      return (await world.people.findNames(findId(value) ? [value] : [])).get(value)?.name ?? null
    case 'entry': {
      const caseId = findId<CaseId>(values.case)
      const { offers } = field
      const list = offers ? await searchEntries(world, actor, { caseId, offers }, '') : []
      return list.find((option) => option.value === value)?.label ?? null
    }
    default:
      return null
  }
}
