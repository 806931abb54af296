import { failureWords, toFailure } from '../../domain/failures.ts'
import type { Answer } from './app.ts'
import { INVOKES, type InvokeName } from './catalogue.table.ts'
import { takeActivity } from './listeners/activities.ts'
import { answerAction } from './listeners/card-actions.ts'
import { answerDialog } from './listeners/dialogs.ts'
import { openExtension } from './listeners/message-extensions.ts'
import { rememberPlace } from './listeners/moves.ts'
import { answerSearch } from './listeners/searches.ts'
import type { Envelope } from './read/envelope.ts'
import type { Surface } from './surface.ts'

const answers: Record<InvokeName, (surface: Surface, activity: Envelope) => Promise<object>> = {
  'task/fetch': answerDialog,
  'task/submit': answerDialog,
  'adaptiveCard/action': answerAction,
  'application/search': answerSearch,
  'composeExtension/fetchTask': openExtension,
  'composeExtension/submitAction': answerDialog,
}

/** Answers everything that the door let in; what the catalogue does not name, as not known here. */
export async function answerActivity(surface: Surface, activity: Envelope): Promise<Answer> {
  // Only a hint for later: what it is for has another way.
  rememberPlace(surface, activity).catch((thrown: unknown) =>
    surface.log.warn('a place was not kept', { code: toFailure(thrown).code, surface: 'teams' }),
  )
  if (activity.type !== 'invoke') {
    await takeActivity(surface, activity)
    return { status: 200 }
  }
  const name = INVOKES.find((one) => one === activity.name)
  if (!name) return { status: 501, body: { error: failureWords('broken_request') } }
  return { status: 200, body: await answers[name](surface, activity) }
}
