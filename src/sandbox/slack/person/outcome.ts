import { showAnswer } from '../api/respond.ts'
import type { Delivery, SentRequest } from '../types.ts'
import type { ResponsePlace, World } from '../world.ts'

/** What Slack's clients show when an app did not answer as it should. */
export const TROUBLE = 'We had some trouble connecting. Try again?'

/** What a person is told of a request: the answer, and a notice when there was none. */
export function outcome(request: SentRequest): Delivery {
  const { status, ms, body } = request
  const fine = status !== null && status < 300
  return fine ? { status, ms, body } : { status, ms, body, notice: TROUBLE }
}

/** What a person is told of a command. Slack names the command and the fault. */
export function commandOutcome(request: SentRequest, command: string): Delivery {
  const told = outcome(request)
  if (told.notice === undefined) return told
  const fault = request.timedOut ? 'operation_timeout' : 'dispatch_failed'
  return { ...told, notice: `${command} failed with the error "${fault}"` }
}

/** Shows what an acknowledgement says, as text or as a message object. */
export function showAcknowledgement(world: World, place: ResponsePlace, told: Delivery): void {
  if (told.notice !== undefined || told.body === '' || told.body === null) return
  const said = typeof told.body === 'string' ? { text: told.body } : told.body
  if (typeof said !== 'object' || Object.keys(said).length === 0) return
  const error = showAnswer(world, place, { ...said })
  if (error !== null) told.notice = TROUBLE
}
