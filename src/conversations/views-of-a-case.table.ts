import type { Actor } from '../domain/people.ts'
import type { Refusal } from '../domain/refusals.ts'
import type { Message } from '../messages/message.ts'
import { showDrafts } from './open-draft.ts'
import { planVisit } from './plan-visit.ts'
import { searchRecord } from './search-record.ts'
import { sendHandover } from './send-handover.ts'
import { setReminders, snoozeReminder } from './set-reminders.ts'
import { showAccess, showLookUps } from './show-access.ts'
import { showAi } from './show-ai.ts'
import { showCase } from './show-case.ts'
import { showCaseload } from './show-caseload.ts'
import { showChanges } from './show-changes.ts'
import { showChronology } from './show-chronology.ts'
import { showDue } from './show-due.ts'
import { showKnownThen } from './show-known-then.ts'
import { showOverview } from './show-overview.ts'
import { showRules } from './show-rules.ts'
import { showLevels, showTimeline } from './show-timeline.ts'
import { showWaiting } from './show-waiting.ts'
import type { World } from './world.ts'

type View = (world: World, actor: Actor, typed: string) => Promise<Message | Refusal>

/** What is shown by these words; `typed` is what stands after the word. */
export const viewsOfACase: Record<string, View> = {
  case: showCase,
  timeline: showTimeline,
  levels: showLevels,
  chronology: showChronology,
  new: showChanges,
  caseload: showCaseload,
  handover: sendHandover,
  due: (world, actor) => showDue(world, actor),
  drafts: (world, actor) => showDrafts(world, actor),
  waiting: (world, actor) => showWaiting(world, actor),
  access: showAccess,
  lookups: (world, actor) => showLookUps(world, actor),
  ai: showAi,
  search: searchRecord,
  reminders: setReminders,
  snooze: snoozeReminder,
  visiting: (world, actor, typed) => planVisit(world, actor, typed, `visit:${world.ids.random()}`),
  overview: (world, actor) => showOverview(world, actor),
  known: showKnownThen,
  rules: (world, actor) => showRules(world, actor),
}

/** The words that people may type for them. What is known of a decision opens from there. */
export const LOOK_UPS: readonly string[] = Object.keys(viewsOfACase).filter((w) => w !== 'known')
