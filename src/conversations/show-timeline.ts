import type { Entry } from '../domain/entry-kinds.table.ts'
import type { CaseId, EntryId, StaffId } from '../domain/ids.ts'
import { levelChangesOf, levelSpans, spansOf } from '../domain/level-history.ts'
import type { Actor } from '../domain/people.ts'
import { isRefusal, type Refusal, refuse } from '../domain/refusals.ts'
import { authorNamed, readTimelineAsk, type TimelineAsk } from '../domain/timeline-ask.ts'
import { readPage, writePage } from '../domain/timeline-page.ts'
import { dayOf, startOfDay } from '../domain/when.ts'
import type { Message } from '../messages/message.ts'
import { levelHistoryMessage, timelineMessage } from '../messages/timeline.ts'
import type { CaseHead, TimelineFilter } from '../ports/ledger.ts'
import { caseOf } from './case-of.ts'
import { headOf } from './head-of.ts'
import type { World } from './world.ts'

/** Lines on one page: they fit one message of Slack, with their addenda. */
const PAGE = 20
/** What may stand beside another entry. */
const ADDENDA = ['addendum', 'imported'] as const
const LEVELS_PAGE = 30

/** `K-7QF3M disclosures by Wren since 3 May, high`: the newest page, or the oldest when asked. */
export async function showTimeline(
  world: World,
  actor: Actor,
  typed: string,
): Promise<Message | Refusal> {
  const about = await caseOf(world, actor, typed)
  if (isRefusal(about)) return about
  const { zone } = await world.people.getOrganisation(actor.organisationId)
  const read = readTimelineAsk(about.rest, dayOf(world.clock.now(), zone))
  if (isRefusal(read)) return read
  const { by, ...rest } = read
  const author = by === null ? null : await findAuthor(world, actor, about.found.id, by)
  if (author !== null && typeof author !== 'string') return author
  return await drawTimeline(world, actor, about.found, { ask: { ...rest, author }, zone })
}

/** "Older" and "Newer". What the button carries is no right: the case is looked up again. */
export async function showTimelinePage(
  world: World,
  actor: Actor,
  value: string,
): Promise<Message | Refusal> {
  const page = readPage(value)
  if (!page) return refuse('old_page')
  const found = await world.ledger.findCase(actor, page.reference)
  if (!found) return refuse('not_found')
  const { zone } = await world.people.getOrganisation(actor.organisationId)
  return await drawTimeline(world, actor, found, { ...page, zone })
}

/** The changes of level of a case: when, who and why. */
export async function showLevels(
  world: World,
  actor: Actor,
  typed: string,
): Promise<Message | Refusal> {
  const about = await caseOf(world, actor, typed)
  if (isRefusal(about)) return about
  const { found } = about
  const ask: TimelineAsk = { ...EVERYTHING, kinds: ['level_change'] }
  const filter = { kinds: ask.kinds, order: ask.order, size: LEVELS_PAGE }
  const { entries, next } = await world.ledger.readTimeline(actor, found.id, 'timeline', filter)
  const beside = await addendaOf(world, actor, found.id, entries)
  const { zone } = await world.people.getOrganisation(actor.organisationId)
  return levelHistoryMessage({
    head: await headOf(world, actor, found),
    reference: found.reference,
    entries: [...entries, ...beside],
    names: await namesOf(world, [...entries, ...beside]),
    zone,
    older: next && writePage({ reference: found.reference, ask, after: next, back: false }),
  })
}

const EVERYTHING: TimelineAsk = {
  kinds: [],
  author: null,
  from: null,
  until: null,
  level: null,
  order: 'newest',
}

type Wanted = { ask: TimelineAsk; zone: string; after?: EntryId; back?: boolean }

async function drawTimeline(
  world: World,
  actor: Actor,
  found: CaseHead,
  { ask, zone, after, back = false }: Wanted,
): Promise<Message> {
  const filter = await filterOf(world, actor, found, { ask, zone })
  const order = back ? opposite(ask.order) : ask.order
  const page = filter && {
    ...filter,
    order,
    size: PAGE,
    ...(after ? { after } : {}),
  }
  const { entries, next } = page
    ? await world.ledger.readTimeline(actor, found.id, 'timeline', page)
    : { entries: [], next: null }
  const beside = await addendaOf(world, actor, found.id, entries)
  const names = await namesOf(world, [...entries, ...beside], ask.author)
  const { reference } = found
  const ahead = next && writePage({ reference, ask, after: next, back })
  // We came from the other side, so there is something there.
  const edge = after ? ((entries[0]?.id ?? after) as EntryId) : null
  const behind = edge && writePage({ reference, ask, after: edge, back: !back })
  const [older, newer] = order === 'newest' ? [ahead, behind] : [behind, ahead]
  const shown = back ? entries.toReversed() : entries
  const head = await headOf(world, actor, found)
  return timelineMessage({
    head,
    reference,
    entries: shown,
    beside,
    ask,
    names,
    zone,
    older,
    newer,
  })
}

function opposite(order: TimelineAsk['order']): TimelineAsk['order'] {
  return order === 'newest' ? 'oldest' : 'newest'
}

/** What was added to the entries of a page and stands on another one; logged, as it is shown. */
async function addendaOf(
  world: World,
  actor: Actor,
  caseId: CaseId,
  page: readonly Entry[],
): Promise<Entry[]> {
  if (page.length === 0) return []
  const shown = new Set(page.map((entry) => entry.id))
  const all = await Array.fromAsync(world.ledger.scan(actor, [caseId], ADDENDA))
  const beside = all.filter(({ id, amends }) => !shown.has(id) && shown.has(amends ?? ''))
  const ids = beside.map(({ id }) => id as EntryId)
  if (ids.length > 0) await world.ledger.recordCited(actor, caseId, 'timeline', ids)
  return beside
}

/** Null: the level that was asked for never stood. */
async function filterOf(
  world: World,
  actor: Actor,
  found: CaseHead,
  { ask, zone }: Pick<Wanted, 'ask' | 'zone'>,
): Promise<TimelineFilter | null> {
  const from = ask.from ? startOfDay(ask.from, zone) : undefined
  const until = ask.until ? startOfDay(ask.until, zone, 1) : undefined
  const dated = { ...(from ? { from } : {}), ...(until ? { until } : {}) }
  const stood = ask.level ? await levelsStood(world, actor, found, ask.level) : [{}]
  const spans = stood.map((span) => overlap(span, dated)).filter((span) => span !== null)
  if (spans.length === 0) return null
  const isOpen = spans.length === 1 && Object.keys(spans[0] ?? {}).length === 0
  return {
    ...(ask.kinds.length > 0 ? { kinds: ask.kinds } : {}),
    ...(ask.author ? { authors: [ask.author] } : {}),
    ...(isOpen ? {} : { spans }),
  }
}

type Span = { from?: string; until?: string }

async function levelsStood(
  world: World,
  actor: Actor,
  found: CaseHead,
  level: NonNullable<TimelineAsk['level']>,
): Promise<Span[]> {
  const entries = await Array.fromAsync(world.ledger.scan(actor, [found.id], ['level_change']))
  return spansOf(levelSpans(levelChangesOf(entries), found.level), level)
}

function overlap(a: Span, b: Span): Span | null {
  const from = [a.from, b.from]
    .filter((at) => at !== undefined)
    .sort(byTime)
    .at(-1)
  const until = [a.until, b.until].filter((at) => at !== undefined).sort(byTime)[0]
  if (from && until && byTime(from, until) >= 0) return null
  return { ...(from ? { from } : {}), ...(until ? { until } : {}) }
}

function byTime(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b)
}

/** Among those who wrote something that the reader may see; who has left is found as well. */
async function findAuthor(
  world: World,
  actor: Actor,
  caseId: CaseId,
  by: string,
): Promise<StaffId | Refusal> {
  const entries = await Array.fromAsync(world.ledger.scan(actor, [caseId]))
  return authorNamed(by, await namesOf(world, entries))
}

async function namesOf(world: World, entries: readonly Entry[], author: StaffId | null = null) {
  const ids = entries.flatMap((entry) => entry.authorId ?? [])
  return await world.people.findNames(author ? [...ids, author] : ids)
}
