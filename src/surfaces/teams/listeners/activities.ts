import { claimAdministrator } from '../../../conversations/claim-administrator.ts'
import { noteAltered } from '../../../conversations/note-altered.ts'
import { openHome } from '../../../conversations/open-home.ts'
import { askedIn, claimedCode } from '../../../conversations/read-asked.ts'
import { Failure } from '../../../domain/failures.ts'
import { isRefusal, refuse } from '../../../domain/refusals.ts'
import { answerMessage } from '../../../messages/answer.ts'
import { heading, type Message, plainMessage, text } from '../../../messages/message.ts'
import type { Envelope } from '../read/envelope.ts'
import { bringsFile, instantOf, sourceOf, wordsTyped } from '../read/message-text.ts'
import type { Where } from '../sender.ts'
import { accountOf, attempt, findActorOf, type Surface } from '../surface.ts'
import { failedWords } from './failed-words.ts'
import { takeMove } from './moves.ts'
import { answerWords, asksForBrief, helpMessage } from './personal-words.ts'
import { say, whereOf, whisper } from './say.ts'

/** What people write, and that the app was added. Nothing is waited for: answers are messages. */
export async function takeActivity(surface: Surface, activity: Envelope): Promise<void> {
  if (activity.type === 'message') return await takeMessage(surface, activity)
  await takeMove(surface, activity)
  if (activity.type === 'messageUpdate' || activity.type === 'messageDelete') {
    return await takeAlteration(surface, activity)
  }
  if (activity.type === 'installationUpdate' && activity.action === 'add') {
    await welcome(surface, activity)
  }
}

/** Of a message that nobody has recorded nothing is kept. */
async function takeAlteration({ world, tenant }: Surface, activity: Envelope): Promise<void> {
  const source = sourceOf(tenant, activity.conversation.id, activity.id ?? '')
  const at = instantOf(activity.timestamp) ?? world.clock.now()
  if (activity.type === 'messageDelete') {
    return await noteAltered(world, source, { change: 'deleted', at })
  }
  const text = wordsTyped(activity.text)
  await noteAltered(world, source, { change: 'edited', at, ...(text ? { text } : {}) })
}

async function takeMessage(surface: Surface, activity: Envelope): Promise<void> {
  const words = wordsTyped(activity.text)
  const where = whereOf(activity)
  const key = `teams:message:${surface.tenant}:${where.conversation}:${activity.id ?? ''}`
  const isPersonal = activity.conversation.conversationType === 'personal'
  const isPrivate = isPersonal || activity.recipient?.isTargeted === true
  if (!isPrivate) return await whisper(surface, activity, NOT_HERE, key)
  const work = async () => {
    const code = claimedCode(words)
    const account = accountOf(surface, activity)
    if (code !== null && account && isPersonal && (await surface.accounts.isMember(activity)))
      return await claimAdministrator(surface.world, account, code)
    const actor = await findActorOf(surface, activity)
    if (!actor) return refuse('not_on_daybook')
    if (isPersonal && asksForBrief(words)) await showTyping(surface, where)
    return await answerWords(surface, actor, { words, key, isPersonal })
  }
  const outcome = isPersonal
    ? await typingWhile(surface, where, () => attempt(surface, work))
    : await attempt(surface, work)
  if (!isPersonal) {
    const message = outcome === null ? ELSEWHERE : messageOf(outcome, words)
    return await whisper(surface, activity, message, `${key}:answer`)
  }
  const brought = bringsFile(activity.attachments)
  if (outcome !== null && !(brought && words === '')) {
    await say(surface, where, messageOf(outcome, words), `${key}:answer`)
  }
  if (brought) await say(surface, where, answerMessage('files_not_kept'), `${key}:file`)
}

type Outcome = Message | ReturnType<typeof refuse> | Failure

function messageOf(outcome: Outcome, words: string): Message {
  if (outcome instanceof Failure) return failedWords(outcome, askedIn(words))
  return isRefusal(outcome) ? answerMessage(outcome.refused) : outcome
}

/** A brief takes a moment. That it is coming is no promise: a fault here changes nothing. */
async function showTyping({ sender }: Surface, where: Where): Promise<void> {
  await sender.post(where, { type: 'typing' }).catch(() => undefined)
}

/** Milliseconds until somebody who waits sees that an answer is coming. */
const TYPING_AFTER_MS = 1500

/** Among others nobody is shown to be answered. */
async function typingWhile<T>(surface: Surface, where: Where, work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => void showTyping(surface, where), TYPING_AFTER_MS)
  return await work().finally(() => clearTimeout(timer))
}

const NOT_HERE = plainMessage(
  'Please write to me in our own chat, where only you see the answer.',
  'Nothing that was written there was kept. If it says who somebody is, please delete it there.',
)
const ELSEWHERE = plainMessage('The answer comes in our own chat, where only you see it.')

/** To whoever has added the app, once. */
async function welcome(surface: Surface, activity: Envelope): Promise<void> {
  const account = accountOf(surface, activity)
  if (activity.conversation.conversationType !== 'personal' || !account) return
  const actor = await findActorOf(surface, activity)
  const hello: Message = {
    summary: 'Welcome to Daybook',
    parts: [
      heading('Welcome to Daybook'),
      text('Here you write notes and disclosures down, and look up what you may read.'),
      ...(actor ? helpMessage().parts : answerMessage('not_on_daybook').parts),
    ],
  }
  const key = `teams:welcome:${account.workspace}:${account.account}`
  await say(surface, whereOf(activity), hello, key)
  if (actor) await openHome(surface.world, actor, `${key}:home`)
}
