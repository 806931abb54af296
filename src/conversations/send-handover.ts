import { byLevel } from '../domain/caseload.ts'
import type { Actor } from '../domain/people.ts'
import { isRefusal, type Refusal } from '../domain/refusals.ts'
import { handoverMessage } from '../messages/caseload.ts'
import type { Message } from '../messages/message.ts'
import type { OutgoingMessage } from '../ports/outbox.ts'
import { colleagueNamed } from './search-colleagues.ts'
import { casesWorkedBy } from './show-caseload.ts'
import type { World } from './world.ts'

/** `brief me on all of Wren’s cases`: the name; `my cases` is the asker’s own, an empty one. */
export function handoverAskedIn(text: string): string | null {
  const name = /\ball(?:\s+of)?\s+(?:the\s+)?(.+?)(?:[’']s?)?\s+cases\b/i.exec(text)?.[1] ?? null
  return name?.replace(/^my$/i, '') ?? null
}

/** More briefs than anybody reads at once. */
const MOST = 20

/**
 * "Brief me on all of a colleague’s cases": a brief of each by direct message, to the asker only
 * and as far as they see it, the gravest level first.
 */
export async function sendHandover(
  world: World,
  actor: Actor,
  typed: string,
  key?: string,
): Promise<Message | Refusal> {
  const who = await colleagueNamed(world, actor, typed)
  if (isRefusal(who)) return who
  const heads = (await casesWorkedBy(world, actor, who.id)).toSorted(byLevel)
  const sent = heads.slice(0, MOST)
  const briefs = sent.map(
    ({ reference }): OutgoingMessage => ({
      lane: 1,
      to: { staff: actor.id },
      template: 'brief',
      ids: { reference },
    }),
  )
  if (briefs.length > 0) await world.outbox.tell(actor, briefs, key)
  return handoverMessage({
    name: who.id === actor.id ? null : who.name,
    cases: sent.map(({ reference, level }) => ({ reference, level })),
    left: heads.slice(MOST).map(({ reference }) => reference),
  })
}
