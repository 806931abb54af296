import { type CaseId, findId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import type { Field, FormValues } from '../messages/form.ts'
import { type CaseOption, searchCases, searchKnownCases } from './search-cases.ts'
import { searchColleagues } from './search-colleagues.ts'
import { searchEntries } from './search-entries.ts'
import type { World } from './world.ts'

/** What somebody types into a list, and what stands in the rest of the form. */
export type Searched = { field: Field; values: FormValues; typed: string }

/** What a searched list offers: only what the person may choose from. */
export async function searchField(
  world: World,
  actor: Actor,
  { field, values, typed }: Searched,
): Promise<CaseOption[]> {
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
