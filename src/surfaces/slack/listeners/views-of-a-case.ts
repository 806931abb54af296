import { searchRecord } from '../../../conversations/search-record.ts'
import { showAccess, showLookUps } from '../../../conversations/show-access.ts'
import { showCase } from '../../../conversations/show-case.ts'
import { showChronology } from '../../../conversations/show-chronology.ts'
import { showLevels, showTimeline } from '../../../conversations/show-timeline.ts'
import { showWaiting } from '../../../conversations/show-waiting.ts'
import type { Actor } from '../../../domain/people.ts'
import type { Refusal } from '../../../domain/refusals.ts'
import type { Message } from '../../../messages/message.ts'
import type { Surface } from '../surface.ts'

type View = (surface: Surface, actor: Actor, typed: string) => Promise<Message | Refusal>

/** What `/daybook` shows by these words; `typed` is what stands after the word. */
export const viewsOfACase: Record<string, View> = {
  case: ({ world }, actor, typed) => showCase(world, actor, typed),
  timeline: ({ world }, actor, typed) => showTimeline(world, actor, typed),
  levels: ({ world }, actor, typed) => showLevels(world, actor, typed),
  chronology: ({ world }, actor, typed) => showChronology(world, actor, typed),
  waiting: ({ world }, actor) => showWaiting(world, actor),
  access: ({ world }, actor, typed) => showAccess(world, actor, typed),
  lookups: ({ world }, actor) => showLookUps(world, actor),
  search: ({ world }, actor, typed) => searchRecord(world, actor, typed),
}
