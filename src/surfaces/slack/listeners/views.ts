import type { App, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import { asks } from '../../../conversations/asks.ts'
import { keepDraft } from '../../../conversations/keep-draft.ts'
import { menus } from '../../../conversations/menu.ts'
import { errorsOf, noticeOf } from '../../../conversations/outcome-of-form.ts'
import { type Submitted, submit } from '../../../conversations/submit.ts'
import { type Verb, verbs } from '../../../conversations/verbs.table.ts'
import { readHidden, readValues } from '../read/values.ts'
import { renderNotice } from '../render/form.ts'
import { attempt, findActorOf, type Surface } from '../surface.ts'
import { listenToAsks } from './asks.ts'
import { inTurn } from './in-turn.ts'
import { listenToMenus } from './menus.ts'

type Submission = SlackViewMiddlewareArgs<ViewSubmitAction>

/** Forms: what is sent, and what is closed. */
export function listenToViews(app: App, surface: Surface): void {
  for (const verb of Object.keys(verbs) as Verb[]) {
    app.view(verb, async (args) => await take(surface, verb, args as Submission))
  }
  app.view({ type: 'view_closed', callback_id: /.*/ }, async ({ ack, body, view }) => {
    await ack()
    await closed(surface, body, view.id)
  })
  // Bolt matches a word anywhere in an id: whatever is none of ours is only acknowledged.
  const ours = [...Object.keys(verbs), ...Object.keys(menus), ...Object.keys(asks)].join('|')
  app.view(new RegExp(`^(?!(${ours})$)`), async ({ ack }) => await ack())
  listenToMenus(app, surface)
  listenToAsks(app, surface)
}

/** Slack sends no words when a form is closed: what was kept of them before is offered again. */
async function closed(surface: Surface, body: object, view: string): Promise<void> {
  await attempt(surface, () =>
    inTurn(view, async () => {
      const actor = await findActorOf(surface, body)
      if (actor) await surface.world.drafts.close(actor, `slack:view:${view}`)
    }),
  )
}

async function take(surface: Surface, verb: Verb, { ack, body, view }: Submission): Promise<void> {
  const values = { ...readHidden(view.private_metadata), ...readValues(view.state.values) }
  const outcome = await attempt(surface, async () => {
    const actor = await findActorOf(surface, body)
    if (!actor) return { refused: 'not_on_daybook' as const }
    // Slack gives a form its id once: the same form sent twice is one entry.
    const key = `slack:view:${view.id}`
    const sent = await submit(surface.world, actor, { verb, values, key })
    const isKept = 'saved' in sent || 'waiting' in sent
    if (!isKept) await keepDraft(surface.world, actor, { form: verb, values, key })
    return sent
  })
  const errors = errorsOf(verbs[verb].form, values, outcome)
  if (errors) return await ack({ response_action: 'errors', errors })
  const { title, lines } = noticeOf(outcome as Submitted, surface.world)
  await ack({ response_action: 'update', view: renderNotice(title, lines) })
}
