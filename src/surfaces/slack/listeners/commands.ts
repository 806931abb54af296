import type { AllMiddlewareArgs, App, SlackCommandMiddlewareArgs } from '@slack/bolt'
import { askBrief } from '../../../conversations/ask-brief.ts'
import { submit } from '../../../conversations/submit.ts'
import { type Verb, verbs } from '../../../conversations/verbs.table.ts'
import { Failure, type FailureCode } from '../../../domain/failures.ts'
import type { Actor } from '../../../domain/people.ts'
import { isRefusal, type RefusalCode, refusalWords } from '../../../domain/refusals.ts'
import { timeWords } from '../../../domain/when.ts'
import { failures } from '../../../domain/words.table.ts'
import { answerMessage } from '../../../messages/answer.ts'
import type { FormValues } from '../../../messages/form.ts'
import { type Message, plainMessage, quote } from '../../../messages/message.ts'
import { COMMANDS, type Command } from '../catalogue.table.ts'
import { type CommandText, readCommandText } from '../read/command-text.ts'
import { renderForm } from '../render/form.ts'
import { renderMessage } from '../render/message.ts'
import { attempt, findActorOf, type Surface } from '../surface.ts'
import { formContext, knownDangerLines } from './form-context.ts'

type Args = SlackCommandMiddlewareArgs & AllMiddlewareArgs

/** Registers the commands of the catalogue; any other command is answered with the help. */
export function listenToCommands(app: App, surface: Surface): void {
  for (const command of Object.keys(COMMANDS) as Command[]) {
    app.command(command, async (args) => await answer(surface, command, args))
  }
  app.command(/^(?!\/(note|disclosure|concern|brief)$)/, async ({ ack }) => {
    await ack(renderMessage(helpMessage()))
  })
}

async function answer(surface: Surface, command: Command, args: Args): Promise<void> {
  const typed = readCommandText(args.command.text)
  if (typed.help) return await args.ack(renderMessage(helpMessage(command)))
  const said = await attempt(surface, () => reply(surface, command, typed, args))
  if (said === null) return await args.ack()
  await args.ack(renderMessage(said instanceof Failure ? failed(said, command, typed) : said))
}

/** @returns what to say, or null when a form was opened instead. */
async function reply(
  surface: Surface,
  command: Command,
  typed: CommandText,
  args: Args,
): Promise<Message | null> {
  const actor = await findActorOf(surface, args.body)
  if (!actor) return answerMessage('not_on_daybook')
  const { verb } = COMMANDS[command]
  if (verb === null) return await brief(surface, actor, typed, args.command.trigger_id)
  const found = typed.reference
    ? await surface.world.ledger.findCase(actor, typed.reference)
    : undefined
  if (found === null) return refused('not_found', typed.words)
  const values: FormValues = { case: found?.id ?? null, text: typed.words || null }
  if (verb === 'record_note' && found && typed.words) {
    return await saveNote(surface, actor, values, args.command.trigger_id)
  }
  await openForm(surface, actor, { verb, values, caseLabel: found?.reference }, args)
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

type Opening = { verb: Verb; values: FormValues; caseLabel: string | undefined }

async function openForm(surface: Surface, actor: Actor, opening: Opening, args: Args) {
  const { verb, values, caseLabel } = opening
  const context = await formContext(surface.world, actor, caseLabel)
  const view = renderForm(verbs[verb].form, values, context)
  await args.client.views.open({ trigger_id: args.command.trigger_id, view })
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

/** What can be typed, one line a command. */
function helpMessage(command?: Command): Message {
  const chosen = command ? [command] : (Object.keys(COMMANDS) as Command[])
  const lines = chosen.map((name) => `${name} ${COMMANDS[name].hint}\n${COMMANDS[name].help}`)
  const known = command ? [] : [refusalWords('not_understood')]
  return plainMessage(...known, ...lines)
}
