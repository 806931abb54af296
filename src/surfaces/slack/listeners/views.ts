import type { App, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import { menus } from '../../../conversations/menu.ts'
import { type Submitted, submit } from '../../../conversations/submit.ts'
import { type Verb, verbs } from '../../../conversations/verbs.table.ts'
import { Failure, failureWords } from '../../../domain/failures.ts'
import { isRefusal, type RefusalCode, refusalWords } from '../../../domain/refusals.ts'
import { timeWords } from '../../../domain/when.ts'
import { refusals } from '../../../domain/words.table.ts'
import { type FormValues, fieldsOf } from '../../../messages/form.ts'
import { readHidden, readValues } from '../read/values.ts'
import { renderNotice } from '../render/form.ts'
import { attempt, findActorOf, type Surface } from '../surface.ts'
import { listenToMenus } from './menus.ts'

type Submission = SlackViewMiddlewareArgs<ViewSubmitAction>

/** Forms: what is sent, and what is closed. */
export function listenToViews(app: App, surface: Surface): void {
  for (const verb of Object.keys(verbs) as Verb[]) {
    app.view(verb, async (args) => await take(surface, verb, args as Submission))
  }
  app.view({ type: 'view_closed', callback_id: /.*/ }, async ({ ack }) => await ack())
  // Bolt matches a word anywhere in an id: whatever is none of ours is only acknowledged.
  const ours = [...Object.keys(verbs), ...Object.keys(menus)].join('|')
  app.view(new RegExp(`^(?!(${ours})$)`), async ({ ack }) => await ack())
  listenToMenus(app, surface)
}

async function take(surface: Surface, verb: Verb, { ack, body, view }: Submission): Promise<void> {
  const values = { ...readHidden(view.private_metadata), ...readValues(view.state.values) }
  const outcome = await attempt(surface, async () => {
    const actor = await findActorOf(surface, body)
    if (!actor) return { refused: 'not_on_daybook' as const }
    // Slack gives a form its id once: the same form sent twice is one entry.
    return await submit(surface.world, actor, { verb, values, key: `slack:view:${view.id}` })
  })
  const errors = errorsOf(verb, values, outcome)
  if (errors) return await ack({ response_action: 'errors', errors })
  await ack({ response_action: 'update', view: noticeOf(outcome as Submitted, surface) })
}

/** What stands under which field, or null when it was saved or will be. */
function errorsOf(
  verb: Verb,
  values: FormValues,
  outcome: Submitted | Failure,
): Record<string, string> | null {
  const fields = fieldsOf(verbs[verb].form, values)
  const words = fields.find((field) => field.control === 'long_text')?.id ?? fields[0]?.id ?? ''
  if (outcome instanceof Failure) return { [words]: failureWords(outcome.code) }
  if ('errors' in outcome) return outcome.errors
  if (!isRefusal(outcome)) return null
  const wanted = outcome.field ?? fieldOf(outcome.refused)
  const shown = fields.some((field) => field.id === wanted) ? wanted : null
  return { [shown ?? words]: refusalWords(outcome.refused) }
}

function fieldOf(code: RefusalCode): string | null {
  return refusals[code].field
}

function noticeOf(outcome: Submitted, surface: Surface) {
  if (!('saved' in outcome)) {
    return renderNotice('Received', ['Received, still saving. A receipt will follow by message.'])
  }
  const { saved, alert, zone, ring } = outcome
  const { appended, reference } = saved
  const at = timeWords(appended.at(-1)?.recordedAt ?? surface.world.clock.now(), zone)
  return renderNotice('Saved', [
    `Saved on ${reference} at ${at}.`,
    ...(alert === 'high'
      ? [`People are being told now. Until you hear who has it, ring ${ring}.`]
      : []),
    ...(alert === 'review' ? ['It is with the lead for review within one working day.'] : []),
    'Your receipt is in your messages.',
  ])
}
