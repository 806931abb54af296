import type { Actor } from '../domain/people.ts'
import { isRefusal } from '../domain/refusals.ts'
import type { OutgoingMessage } from '../ports/outbox.ts'
import { briefMessages, findBriefIds } from './ask-brief.ts'
import { openHome } from './open-home.ts'
import { planVisit } from './plan-visit.ts'
import {
  type Asked,
  askedIn,
  bareOf,
  isBareBrief,
  isBriefAsked,
  isVisitSaid,
} from './read-asked.ts'
import { handoverAskedIn, sendHandover } from './send-handover.ts'
import { submit } from './submit.ts'
import type { World } from './world.ts'

type Answer = Pick<OutgoingMessage, 'template' | 'ids'>

/**
 * What somebody writes to the bot where an answer can open no window: a brief comes, a note with
 * its case is saved, and what needs a window is answered with a button that opens it. What people
 * type is not kept otherwise; the same delivery twice is answered once.
 */
export async function answerDirectMessage(
  world: World,
  actor: Actor,
  text: string,
  key: string,
): Promise<void> {
  const bare = bareOf(text)
  if (/^home$/i.test(bare)) await openHome(world, actor, `${key}:home`)
  if (isBareBrief(text)) return await tell(world, actor, BRIEF_FORM, key)
  if (isBriefAsked(text)) return await answerBrief(world, actor, bare, key)
  if (isVisitSaid(text)) return await answerVisit(world, actor, bare, key)
  const asked = askedIn(text)
  const { reference, words } = asked.typed
  const isNote = asked.form === 'record_note' && reference !== null && words !== ''
  const answer = isNote
    ? await saveNote(world, actor, { reference, text: words, key })
    : offerFor(bare, asked)
  await tell(world, actor, answer, key)
}

const BRIEF_FORM: Answer = { template: 'offer', ids: { code: 'form:ask_brief' } }

async function answerBrief(world: World, actor: Actor, text: string, key: string): Promise<void> {
  const name = handoverAskedIn(text)
  if (name !== null) {
    const outcome = await sendHandover(world, actor, name, key)
    if (!isRefusal(outcome)) return
    return await tell(world, actor, { template: 'answer', ids: { code: outcome.refused } }, key)
  }
  const ids = await findBriefIds(world, actor, text)
  if (ids) return await world.outbox.tell(actor, await briefMessages(world, actor, ids), key)
  await tell(world, actor, { template: 'answer', ids: { code: 'not_found' } }, key)
}

/** The receipt is the answer, unless it can not be planned. */
async function answerVisit(world: World, actor: Actor, text: string, key: string): Promise<void> {
  const outcome = await planVisit(world, actor, text, `${key}:visit`)
  if (!isRefusal(outcome)) return
  await tell(world, actor, { template: 'answer', ids: { code: outcome.refused } }, key)
}

/** Beside the receipt: what is still in the chat. */
async function saveNote(
  world: World,
  actor: Actor,
  note: { reference: string; text: string; key: string },
): Promise<Answer> {
  const found = await world.ledger.findCase(actor, note.reference)
  if (!found) return { template: 'answer', ids: { code: 'not_found' } }
  const values = { case: found.id, text: note.text }
  const key = `${note.key}:note`
  const outcome = await submit(world, actor, { verb: 'record_note', values, key })
  const code = isRefusal(outcome) ? outcome.refused : 'still_in_chat'
  return { template: 'answer', ids: { code } }
}

/** A button that opens what was asked for; its value holds no word that was typed. */
function offerFor(bare: string, { form, shows, typed }: Asked): Answer {
  if (/^help\b/i.test(bare)) return { template: 'help', ids: {} }
  if (/^home$/i.test(bare)) return { template: 'answer', ids: { code: 'home_is_ready' } }
  const reference = typed.reference ?? /\bK-?[0-9A-Z]{5}\b/i.exec(typed.words)?.[0]?.toUpperCase()
  const of = reference ? { reference } : {}
  if (shows === 'search') return { template: 'offer', ids: { code: 'form:ask_search' } }
  if (shows) return { template: 'offer', ids: { code: `view:${shows}`, ...of } }
  const isUnknown = form === null || (form === 'menu' && typed.help)
  if (isUnknown && !/^(record|menu)$/i.test(bare)) {
    return { template: 'answer', ids: { code: 'not_understood' } }
  }
  return { template: 'offer', ids: { code: `form:${form ?? 'menu'}`, ...of } }
}

async function tell(world: World, actor: Actor, answer: Answer, key: string): Promise<void> {
  await world.outbox.tell(actor, [{ lane: 1, to: { staff: actor.id }, ...answer }], key)
}

/** A file that came with a message is not copied: what to do instead. */
export async function answerFile(world: World, actor: Actor, key: string): Promise<void> {
  await tell(world, actor, { template: 'answer', ids: { code: 'files_not_kept' } }, `${key}:file`)
}
