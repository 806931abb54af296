import { drawMessage } from '../../src/conversations/draw.ts'
import { drawBrief } from '../../src/conversations/draw-brief.ts'
import { showDrafts } from '../../src/conversations/open-draft.ts'
import { openEntry } from '../../src/conversations/open-entry.ts'
import { searchCases } from '../../src/conversations/search-cases.ts'
import { searchEntries } from '../../src/conversations/search-entries.ts'
import { searchRecord } from '../../src/conversations/search-record.ts'
import { showCase } from '../../src/conversations/show-case.ts'
import { showCaseload } from '../../src/conversations/show-caseload.ts'
import { showChanges } from '../../src/conversations/show-changes.ts'
import { showChronology } from '../../src/conversations/show-chronology.ts'
import { showDue } from '../../src/conversations/show-due.ts'
import { showHome } from '../../src/conversations/show-home.ts'
import { showOverview } from '../../src/conversations/show-overview.ts'
import { showLevels, showTimeline } from '../../src/conversations/show-timeline.ts'
import { showWaiting } from '../../src/conversations/show-waiting.ts'
import type { World } from '../../src/conversations/world.ts'
import type { AlertId, EntryId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import { isRefusal, type Refusal } from '../../src/domain/refusals.ts'
import type { Message } from '../../src/messages/message.ts'
import type { MessageIds, OutgoingMessage, Template } from '../../src/ports/outbox.ts'
import { renderMessage } from '../../src/surfaces/slack/render/message.ts'
import { HIDDEN_WORD, type Hidden } from './hide.ts'
import type { LaidCase } from './place.ts'

/** Who looks, at what, and what they might stumble on. */
export type Look = { world: World; reader: Actor; laid: LaidCase; hidden: Hidden }

/** What each exit gives, as the bytes that Slack is sent; a refusal as its code. */
export async function viewsFor(look: Look): Promise<Record<string, string>> {
  const views: Record<string, string> = {}
  for (const [name, build] of Object.entries(EXITS)) views[name] = JSON.stringify(await build(look))
  return views
}

const EXITS: Record<string, (look: Look) => Promise<unknown>> = {
  list_cases: ({ world, reader }) => world.ledger.listCases(reader),
  picker: ({ world, reader }) => searchCases(world, reader, ''),
  picker_typed: ({ world, reader }) => searchCases(world, reader, HIDDEN_WORD),
  case_view: async ({ world, reader, laid }) => sent(await showCase(world, reader, laid.reference)),
  timeline: (look) => timeline(look, ''),
  timeline_oldest: (look) => timeline(look, 'oldest first'),
  timeline_high: (look) => timeline(look, 'high'),
  timeline_medium: (look) => timeline(look, 'medium'),
  levels: async ({ world, reader, laid }) => sent(await showLevels(world, reader, laid.reference)),
  chronology: async ({ world, reader, laid }) =>
    sent(await showChronology(world, reader, laid.reference)),
  search: async ({ world, reader }) => sent(await searchRecord(world, reader, 'library')),
  search_hidden_word: async ({ world, reader, laid }) =>
    sent(await searchRecord(world, reader, `${HIDDEN_WORD} in ${laid.reference}`)),
  brief: async (look) =>
    sent(await drawBrief(look.world, look.reader, toReader(look, 'brief', caseIds(look)))),
  waiting: async ({ world, reader }) => sent(await showWaiting(world, reader)),
  entries: async ({ world, reader, laid, hidden }) =>
    await eachOf([...laid.entries, ...hidden.entries], async (id: EntryId) =>
      sent(await openEntry(world, reader, id)),
    ),
  actions_and_referrals: async ({ world, reader, laid }) => [
    await searchEntries(world, reader, { caseId: laid.id, offers: 'open_actions' }, ''),
    await searchEntries(world, reader, { caseId: laid.id, offers: 'referrals' }, ''),
  ],
  alerts: async (look) =>
    await eachOf([...alertsOf(look)], async (alert) => [
      sent(await drawMessage(look.world, toReader(look, 'alert_person', { alert }))),
      sent(await drawMessage(look.world, toReader(look, 'alert_taken', { alert }))),
    ]),
  channel: async ({ world, hidden }) =>
    await eachOf(hidden.alerts, (alert) => world.ledger.findAlertForChannel(alert)),
  home: async ({ world, reader }) => sent(await showHome(world, reader)),
  due: async ({ world, reader }) => sent(await showDue(world, reader)),
  drafts: async ({ world, reader }) => sent(await showDrafts(world, reader)),
  caseload: async ({ world, reader }) => sent(await showCaseload(world, reader, '')),
  changes: async ({ world, reader, laid }) =>
    sent(await showChanges(world, reader, laid.reference)),
  overview: async ({ world, reader }) => sent(await showOverview(world, reader)),
  override_used: async (look) =>
    sent(await drawMessage(look.world, toReader(look, 'override_used', caseIds(look)))),
}

async function timeline({ world, reader, laid }: Look, filter: string): Promise<unknown> {
  return sent(await showTimeline(world, reader, `${laid.reference} ${filter}`))
}

function alertsOf({ laid, hidden }: Look): AlertId[] {
  return laid.alert ? [laid.alert, ...hidden.alerts] : hidden.alerts
}

function caseIds({ laid }: Look): MessageIds {
  return { case: laid.id, reference: laid.reference }
}

function toReader({ reader }: Look, template: Template, ids: MessageIds): OutgoingMessage {
  return { id: 'never-sent', lane: 1, to: { staff: reader.id }, template, ids } as never
}

function sent(outcome: Message | Refusal | null): unknown {
  return outcome === null || isRefusal(outcome) ? outcome : renderMessage(outcome)
}

async function eachOf<Item>(list: readonly Item[], ask: (item: Item) => Promise<unknown>) {
  const answers: unknown[] = []
  for (const item of list) answers.push(await ask(item))
  return answers
}
