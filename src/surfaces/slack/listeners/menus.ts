import type { App, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import { findChosen, type Menu, menus } from '../../../conversations/menu.ts'
import { Failure, failureWords } from '../../../domain/failures.ts'
import { isRefusal, refusalWords, refuse } from '../../../domain/refusals.ts'
import { fieldsOf } from '../../../messages/form.ts'
import { readHidden, readValues } from '../read/values.ts'
import { attempt, findActorOf, type Surface } from '../surface.ts'
import { viewOf } from './open-form.ts'

type Submission = SlackViewMiddlewareArgs<ViewSubmitAction>

/** What was chosen in a menu takes the menu’s place: its form. */
export function listenToMenus(app: App, surface: Surface): void {
  for (const menu of Object.keys(menus) as Menu[]) {
    app.view(menu, async (args) => await goOn(surface, menu, args as Submission))
  }
}

async function goOn(surface: Surface, menu: Menu, { ack, body, view }: Submission): Promise<void> {
  const hidden = readHidden(view.private_metadata)
  const values = { ...hidden, ...readValues(view.state.values) }
  const outcome = await attempt(surface, async () => {
    const actor = await findActorOf(surface, body)
    if (!actor) return refuse('not_on_daybook')
    const form = findChosen(values)
    return form ? await viewOf(surface, actor, { form, values: hidden }) : refuse('missing_answer')
  })
  const place = fieldsOf(menus[menu], values).at(-1)?.id ?? ''
  if (outcome instanceof Failure) {
    return await ack({
      response_action: 'errors',
      errors: { [place]: failureWords(outcome.code) },
    })
  }
  if (isRefusal(outcome)) {
    return await ack({
      response_action: 'errors',
      errors: { [place]: refusalWords(outcome.refused) },
    })
  }
  await ack({ response_action: 'update', view: outcome })
}
