import type { CaseId, EntryId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { isRefusal, type Refusal, refuse } from '../domain/refusals.ts'
import { type Hit, Search } from '../domain/search.ts'
import { readQuery } from '../domain/search-query.ts'
import type { Message } from '../messages/message.ts'
import { searchMessage } from '../messages/search-results.ts'
import type { CaseHead, Scanned } from '../ports/ledger.ts'
import { caseOf } from './case-of.ts'
import type { World } from './world.ts'

/** The most hits that one answer shows. */
const MOST = 20
const WITHIN = /\bin\s+(?=K-?[0-9A-Z]{5}\b)/i

/**
 * Looks for words, names, dates and kinds in what the actor may see: within a case (`in K-…`), or
 * in all of theirs. What is shown is logged before it leaves, case by case, and nothing else.
 */
export async function searchRecord(
  world: World,
  actor: Actor,
  typed: string,
): Promise<Message | Refusal> {
  const within = await caseNamed(world, actor, typed)
  if (isRefusal(within)) return within
  const terms = readQuery(within.words)
  if (terms.length === 0) return refuse('nothing_to_search')
  const { zone } = await world.people.getOrganisation(actor.organisationId)
  const authors = await authorNames(world)
  const search = new Search(terms, zone)
  const scanned = world.ledger.scan(actor, within.found ? [within.found.id] : undefined)
  for await (const entry of scanned) search.look(entry, await authors(entry))
  const answer = search.answer(MOST)
  for (const [caseId, ids] of shownOf(answer.hits)) {
    await world.ledger.recordCited(actor, caseId, 'search', ids)
  }
  const names = await world.people.findNames(answer.hits.flatMap((h) => h.entry.authorId ?? []))
  return searchMessage({ answer, names, zone, reference: within.found?.reference ?? null })
}

/** A reference after `in` narrows the search; one that stands alone is looked for as well. */
async function caseNamed(
  world: World,
  actor: Actor,
  typed: string,
): Promise<{ found: CaseHead | null; words: string } | Refusal> {
  if (!WITHIN.test(typed)) return { found: null, words: typed }
  const about = await caseOf(world, actor, typed)
  if (isRefusal(about)) return about
  return { found: about.found, words: about.rest.replace(/\bin\s*$|\bin\s{2,}/i, ' ') }
}

function shownOf(hits: readonly Hit[]): Map<CaseId, EntryId[]> {
  const byCase = Map.groupBy(hits, ({ entry }) => entry.caseId)
  return new Map([...byCase].map(([id, list]) => [id, list.map((h) => h.entry.id as EntryId)]))
}

/** The names of authors, each asked for once. */
function authorNames(world: World): (entry: Scanned) => Promise<string> {
  const known = new Map<string, string>()
  return async ({ authorId }) => {
    if (authorId === null) return ''
    if (!known.has(authorId)) {
      const names = await world.people.findNames([authorId])
      known.set(authorId, names.get(authorId)?.name ?? '')
    }
    return known.get(authorId) ?? ''
  }
}
