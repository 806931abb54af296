import type { App, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import { type Ask, answerAsk, asks } from '../../../conversations/asks.ts'
import { Failure, failureWords } from '../../../domain/failures.ts'
import { isRefusal, type Refusal, refusalWords, refuse } from '../../../domain/refusals.ts'
import { refusals } from '../../../domain/words.table.ts'
import { openingCode } from '../../../messages/failed.ts'
import { fieldsOf } from '../../../messages/form.ts'
import { readHidden, readValues } from '../read/values.ts'
import { attempt, findActorOf, type Surface } from '../surface.ts'
import { windowOf } from './window.ts'

type Submission = SlackViewMiddlewareArgs<ViewSubmitAction>

/** Forms that write nothing: what they ask for takes their place. */
export function listenToAsks(app: App, surface: Surface): void {
  for (const ask of Object.keys(asks) as Ask[]) {
    app.view(ask, async (args) => await show(surface, ask, args as Submission))
  }
}

/** Under which field a refusal stands. */
function wantedBy({ refused, field }: Refusal): string | null {
  return field ?? refusals[refused].field
}

async function show(surface: Surface, ask: Ask, { ack, body, view }: Submission): Promise<void> {
  const values = { ...readHidden(view.private_metadata), ...readValues(view.state.values) }
  const key = `slack:view:${view.id}:${view.hash}`
  const outcome = await attempt(surface, async () => {
    const actor = await findActorOf(surface, body)
    return actor
      ? await answerAsk(surface.world, actor, { ask, values, key })
      : refuse('not_on_daybook')
  })
  const fields = fieldsOf(asks[ask], values).map(({ id }) => id)
  const wanted = outcome instanceof Failure || !isRefusal(outcome) ? null : wantedBy(outcome)
  const place = (wanted && fields.includes(wanted) ? wanted : fields[0]) ?? ''
  if (outcome instanceof Failure) {
    const errors = { [place]: failureWords(openingCode(outcome)) }
    return await ack({ response_action: 'errors', errors })
  }
  if (isRefusal(outcome)) {
    return await ack({
      response_action: 'errors',
      errors: { [place]: refusalWords(outcome.refused) },
    })
  }
  await ack({ response_action: 'update', view: windowOf(outcome) })
}
