import type { AllMiddlewareArgs, App, SlackCommandMiddlewareArgs } from '@slack/bolt'
import { askBrief } from '../../../conversations/ask-brief.ts'
import { type CommandText, readCommandText } from '../../../conversations/command-text.ts'
import { knownDangerLines, type Opening } from '../../../conversations/form-context.ts'
import { menuLines } from '../../../conversations/menu.ts'
import { type Asked, claimedCode, readAsked, wordsFor } from '../../../conversations/read-asked.ts'
import { submit } from '../../../conversations/submit.ts'
import { LOOK_UPS, viewsOfACase } from '../../../conversations/views-of-a-case.table.ts'
import { Failure, type FailureCode } from '../../../domain/failures.ts'
import type { Actor } from '../../../domain/people.ts'
import { isRefusal, type RefusalCode, refusalWords, refuse } from '../../../domain/refusals.ts'
import { timeWords } from '../../../domain/when.ts'
import { failures } from '../../../domain/words.table.ts'
import { answerMessage } from '../../../messages/answer.ts'
import type { FormValues } from '../../../messages/form.ts'
import { type Message, plainMessage, quote } from '../../../messages/message.ts'
import { COMMANDS, type Command } from '../catalogue.table.ts'
import { renderNotice } from '../render/form.ts'
import { renderMessage } from '../render/message.ts'
import { attempt, findActorOf, type Surface } from '../surface.ts'
import { answerClaim } from './claim.ts'
import { openForm } from './open-form.ts'
import { windowOf } from './window.ts'

type Args = SlackCommandMiddlewareArgs & AllMiddlewareArgs

/** Registers the commands of the catalogue; any other command is answered with the help. */
export function listenToCommands(app: App, surface: Surface): void {
  for (const command of Object.keys(COMMANDS) as Command[]) {
    app.command(command, async (args) => await answer(surface, command, args))
  }
  const ours = Object.keys(COMMANDS).join('|')
  app.command(new RegExp(`^(?!(${ours})$)`), async ({ ack }) => {
    await ack(renderMessage(helpMessage()))
  })
}

async function answer(surface: Surface, command: Command, args: Args): Promise<void> {
  const code = command === '/daybook' ? claimedCode(args.command.text) : null
  if (code !== null) return await answerClaim(surface, code, args)
  const asked = askedBy(command, args.command.text)
  const { typed } = asked
  if (typed.help) {
    const isWanted = /^\s*help\s*$/i.test(args.command.text)
    return await args.ack(renderMessage(helpMessage(command, isWanted)))
  }
  const said = await attempt(surface, () => reply(surface, asked, args))
  if (said === null) return await args.ack()
  await args.ack(renderMessage(said instanceof Failure ? failed(said, command, typed) : said))
}

/** `/daybook referral K-…` names its form by a word; the other commands are words of their own. */
function askedBy(command: Command, text: string): Asked {
  if (command === '/daybook') return readAsked(text)
  return { form: COMMANDS[command].verb, typed: readCommandText(text) }
}

/** @returns what to say, or null when a form was opened instead. */
async function reply(surface: Surface, asked: Asked, args: Args): Promise<Message | null> {
  const { form, typed } = asked
  const actor = await findActorOf(surface, args.body)
  if (!actor) return answerMessage('not_on_daybook')
  const trigger = args.command.trigger_id
  const open = async (opening: Opening) => {
    await openForm(surface, actor, opening, { client: args.client, trigger, onTop: false })
    return null
  }
  if (asked.shows) return await showView(surface, actor, asked, args)
  if (form === null && !isBare(typed)) return await brief(surface, actor, typed, trigger)
  // Nobody sees the case that they open by an override: its reference goes into the form.
  if (form === 'override_access') {
    const values = { reference: typed.reference, reason: typed.words || null }
    return await open({ form, values })
  }
  if (form === null) return await open({ form: 'ask_brief', values: {} })
  const found = typed.reference
    ? await surface.world.ledger.findCase(actor, typed.reference)
    : undefined
  if (found === null) return refused('not_found', typed.words)
  const values = { case: found?.id ?? null, ...wordsFor(form, typed.words) }
  if (form === 'record_note' && found && typed.words) {
    return await saveNote(surface, actor, values, trigger)
  }
  return await open({ form, values, caseLabel: found?.reference })
}

const isBare = ({ reference, words }: CommandText) => reference === null && words === ''

/** A trigger lives three seconds: the window opens first and is filled after. */
async function showView(
  surface: Surface,
  actor: Actor,
  { shows = '', typed }: Asked,
  { client, command }: Args,
): Promise<null> {
  const wait = renderNotice('One moment', ['Opening the record.'])
  const opened = await client.views.open({ trigger_id: command.trigger_id, view: wait })
  const view = viewsOfACase[shows]
  const outcome = await attempt(surface, async () =>
    view ? await view(surface.world, actor, typed.words) : refuse('not_understood'),
  )
  await client.views.update({ view_id: opened.view?.id ?? '', view: windowOf(outcome) })
  return null
}

async function saveNote(
  surface: Surface,
  actor: Actor,
  values: FormValues,
  trigger: string,
): Promise<Message> {
  const key = `slack:trigger:${trigger}`
  const outcome = await submit(surface.world, actor, { verb: 'record_note', values, key })
  if ('waiting' in outcome) return plainMessage('Received, still saving.', 'A receipt will follow.')
  if ('errors' in outcome) return plainMessage(...Object.values(outcome.errors))
  if (isRefusal(outcome)) return refused(outcome.refused, values.text ?? '')
  const { appended } = outcome.saved
  const at = timeWords(appended.at(-1)?.recordedAt ?? surface.world.clock.now(), outcome.zone)
  return plainMessage(`Saved on ${outcome.saved.reference} at ${at}.`)
}

async function brief(
  surface: Surface,
  actor: Actor,
  typed: CommandText,
  trigger: string,
): Promise<Message> {
  const asked = typed.reference ?? typed.words
  const outcome = await askBrief(surface.world, actor, asked, `slack:trigger:${trigger}`)
  if (isRefusal(outcome)) return answerMessage(outcome.refused)
  return plainMessage(`Your brief on ${outcome.sending.reference} is coming by direct message.`)
}

function refused(code: RefusalCode, words: string): Message {
  return withWords(answerMessage(code), words)
}

/** A command's text is gone from Slack once it is sent: what was not saved is handed back. */
function withWords(message: Message, words: string): Message {
  if (!words) return message
  return {
    ...message,
    parts: [...message.parts, { type: 'text', text: 'Your words:' }, quote(words)],
  }
}

/** What was to be saved at once may be on its way; what was to be opened was not. */
function failed(failure: Failure, command: Command, typed: CommandText): Message {
  const saving = command === '/note' && typed.reference !== null && typed.words !== ''
  const code = saving ? savingCode(failure) : 'not_opened'
  const { words, next } = failures[code]
  const danger = ['/disclosure', '/concern'].includes(command) ? knownDangerLines() : []
  return withWords(plainMessage(words, next, ...danger), typed.words)
}

function savingCode({ code }: Failure): FailureCode {
  return code === 'too_slow' ? 'perhaps_saved' : code
}

/** What can be typed, one line a command. Where nobody asked for it: that we did not understand. */
function helpMessage(command?: Command, isWanted = false): Message {
  const chosen = command ? [command] : (Object.keys(COMMANDS) as Command[])
  const lines = chosen.map((name) => `${name} ${COMMANDS[name].hint}\n${COMMANDS[name].help}`)
  const known = isWanted ? [] : [refusalWords('not_understood')]
  const shown = `To look up: ${LOOK_UPS.join(', ')}`
  if (command === '/daybook') return plainMessage(...known, ...lines, shown, ...menuLines())
  return plainMessage(...known, ...lines)
}
