import { askBrief } from '../../../conversations/ask-brief.ts'
import { menuLines } from '../../../conversations/menu.ts'
import { openHome } from '../../../conversations/open-home.ts'
import { planVisit } from '../../../conversations/plan-visit.ts'
import {
  type Asked,
  askedIn,
  bareOf,
  isBareBrief,
  isBriefAsked,
  isVisitSaid,
  wordsFor,
} from '../../../conversations/read-asked.ts'
import { handoverAskedIn, sendHandover } from '../../../conversations/send-handover.ts'
import { submit } from '../../../conversations/submit.ts'
import { LOOK_UPS } from '../../../conversations/views-of-a-case.table.ts'
import { findReferenceIn } from '../../../domain/ids.ts'
import type { Actor } from '../../../domain/people.ts'
import { isRefusal, type RefusalCode } from '../../../domain/refusals.ts'
import { timeWords } from '../../../domain/when.ts'
import { answerMessage } from '../../../messages/answer.ts'
import type { FormValues } from '../../../messages/form.ts'
import { buttons, type Message, plainMessage, quote, text } from '../../../messages/message.ts'
import { WORDS } from '../catalogue.table.ts'
import type { Surface } from '../surface.ts'

/**
 * What somebody wrote to the bot where only they see the answer, and the id of that message.
 * `isPersonal`: in their own chat; else behind a slash, among others who do not see it.
 */
export type Said = { words: string; key: string; isPersonal: boolean }

/** True when a brief is asked for: it takes a moment, and the person sees that it is coming. */
export function asksForBrief(words: string): boolean {
  return isBriefAsked(words) && findReferenceIn(words) !== null
}

/**
 * The answer to what somebody wrote; null when it comes by the outbox. A message can not open a
 * window, so what needs one is answered with a button that does.
 */
export async function answerWords(
  surface: Surface,
  actor: Actor,
  { words, key, isPersonal }: Said,
): Promise<Message | null> {
  const bare = bareOf(words)
  if (/^help\b/i.test(bare)) return helpMessage()
  if (/^home$/i.test(bare)) {
    await openHome(surface.world, actor, `${key}:home`)
    return null
  }
  if (isBareBrief(words)) return formButton('ask_brief')
  if (isBriefAsked(words)) {
    const handover = handoverAskedIn(bare)
    if (handover !== null) return await handOver(surface, actor, handover, key)
    return await brief(surface, actor, bare, key)
  }
  if (isVisitSaid(words)) return await plan(surface, actor, bare, key)
  if (bare === '' || /^(record|menu)$/i.test(bare)) return formButton('menu')
  const asked = askedIn(words)
  if (asked.shows) return view(surface, actor, asked.shows, asked.typed.words)
  if (asked.form === null || asked.form === 'menu') return answerMessage('not_understood')
  return await form(surface, actor, { ...asked, form: asked.form }, { key, isPersonal })
}

async function brief(
  { world }: Surface,
  actor: Actor,
  words: string,
  key: string,
): Promise<Message | null> {
  const outcome = await askBrief(world, actor, words, key)
  return isRefusal(outcome) ? answerMessage(outcome.refused) : null
}

async function plan({ world }: Surface, actor: Actor, words: string, key: string) {
  const outcome = await planVisit(world, actor, words, `${key}:visit`)
  return isRefusal(outcome) ? answerMessage(outcome.refused) : outcome
}

async function handOver({ world }: Surface, actor: Actor, name: string, key: string) {
  const outcome = await sendHandover(world, actor, name, key)
  return isRefusal(outcome) ? answerMessage(outcome.refused) : outcome
}

/** Words that are more than a reference wait for the button here; none stands in the card. */
function view({ held }: Surface, actor: Actor, word: string, typed: string): Message {
  const isReference = /^(K-?[0-9A-Z]{5})?$/i.test(typed)
  return viewButton(word, isReference ? typed : `held:${held.hold(actor.id, { words: typed })}`)
}

function viewButton(word: string, typed: string): Message {
  const open = { label: 'Open', action: 'show_view', value: `${word} ${typed}`.trim() } as const
  const parts = [text('Only you see what opens, and it is logged.'), buttons(open)]
  return { summary: 'Open it here', parts }
}

type AskedForm = Asked & { form: Exclude<Asked['form'], null | 'menu'> }

async function form(
  surface: Surface,
  actor: Actor,
  { form, typed }: AskedForm,
  said: Omit<Said, 'words'>,
): Promise<Message> {
  const { reference, words } = typed
  // Nobody sees the case that they open by an override: its reference goes into the form.
  if (form === 'override_access') {
    return formButton(form, '', hold(surface, actor, { reference, reason: words || null }))
  }
  const found = reference ? await surface.world.ledger.findCase(actor, reference) : undefined
  if (found === null) return withWords('not_found', words)
  if (form === 'record_note' && found && words) {
    return await saveNote(surface, actor, { case: found.id, text: words }, said)
  }
  const about = found ? `case:${found.id}:${found.reference}` : '::'
  return formButton(form, about, hold(surface, actor, wordsFor(form, words)))
}

function hold({ held }: Surface, actor: Actor, values: FormValues): string {
  return Object.values(values).some(Boolean) ? held.hold(actor.id, values) : ''
}

function formButton(form: string, about = '', held = ''): Message {
  const value = held ? `${form}:${about || '::'}:${held}` : `${form}${about ? `:${about}` : ''}`
  const open = { label: 'Open the form', action: 'open_form', value, style: 'primary' } as const
  return { summary: 'A form for you', parts: [text('The form opens here.'), buttons(open)] }
}

async function saveNote(
  { world }: Surface,
  actor: Actor,
  values: FormValues,
  { key, isPersonal }: Omit<Said, 'words'>,
): Promise<Message> {
  const outcome = await submit(world, actor, { verb: 'record_note', values, key: `${key}:note` })
  if ('waiting' in outcome) return plainMessage('Received, still saving.', 'A receipt will follow.')
  if ('errors' in outcome) return plainMessage(...Object.values(outcome.errors))
  if (isRefusal(outcome)) return withWords(outcome.refused, values.text ?? '')
  // In their own chat the receipt says the rest.
  if (isPersonal) return answerMessage('still_in_chat')
  const { appended, reference } = outcome.saved
  const at = timeWords(appended.at(-1)?.recordedAt ?? world.clock.now(), outcome.zone)
  return plainMessage(`Saved on ${reference} at ${at}.`, ONLY_YOU)
}

const ONLY_YOU =
  'Only you see this here, and what you wrote; Teams takes both off the screen after a day. The ' +
  'record keeps the note.'

function withWords(code: RefusalCode, words: string): Message {
  const message = answerMessage(code)
  if (!words) return message
  return { ...message, parts: [...message.parts, text('Your words:'), quote(words)] }
}

/** Every word that can be used, and what is offered without one. */
export function helpMessage(): Message {
  const lines = WORDS.map(({ title, description }) => `${title}: ${description}`)
  const shown = `To look up: ${LOOK_UPS.join(', ')}`
  const open = { label: 'Record something', action: 'open_form', value: 'menu' } as const
  const parts = [...lines, shown, ...menuLines()].map((line) => text(line))
  return { summary: 'What you can write here', parts: [...parts, buttons(open)] }
}
