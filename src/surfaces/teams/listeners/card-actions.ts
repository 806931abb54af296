import { askSupervisor } from '../../../conversations/ask-supervisor.ts'
import { drawMessage } from '../../../conversations/draw.ts'
import { shows } from '../../../conversations/pressed.ts'
import { takeAlert } from '../../../conversations/take-alert.ts'
import { Failure } from '../../../domain/failures.ts'
import { type AlertId, type ChannelId, findId } from '../../../domain/ids.ts'
import type { Actor } from '../../../domain/people.ts'
import { isRefusal, type Refusal, refusalWords, refuse } from '../../../domain/refusals.ts'
import { failedMessage } from '../../../messages/failed.ts'
import { type Message, plainMessage } from '../../../messages/message.ts'
import { readActionValue } from '../read/card-data.ts'
import type { Envelope } from '../read/envelope.ts'
import { CARD } from '../render/card.ts'
import { renderCards } from '../render/message.ts'
import { attempt, findActorOf, type Surface } from '../surface.ts'

/** What takes the place of the card that was pressed, or a sentence beside it. */
export type ActionAnswer = { statusCode: number; type: string; value: unknown }

type Act = (
  surface: Surface,
  pressed: { actor: Actor; value: string; activity: Envelope },
) => Promise<Message | Refusal>

const acts: Record<string, Act> = {
  take_alert: take,
  ask_supervisor: async ({ world }, { actor, activity }) => {
    await askSupervisor(world, actor, `teams:ask:${placeOf(activity)}:${actor.id}`)
    return plainMessage('We have told your supervisor.')
  },
  confirm_change: ({ world }, { actor, value }) => shows.confirm_change(world, actor, value),
  delete_message: ({ world }, { actor, value }) => shows.delete_message(world, actor, value),
  drop_draft: ({ world }, { actor, value }) => shows.drop_draft(world, actor, value),
  decline_change: ({ world }, { actor, value }) => shows.decline_change(world, actor, value),
}

/** Buttons that act where they stand. The value is an id and no right. */
export async function answerAction(surface: Surface, activity: Envelope): Promise<ActionAnswer> {
  const data = readActionValue(activity.value)
  const pressed = data && 'pressed' in data ? data.pressed : null
  const act = pressed && Object.hasOwn(acts, pressed.action) ? acts[pressed.action] : undefined
  if (!pressed || !act) return said(refusalWords('not_understood'))
  const outcome = await attempt(surface, async () => {
    const actor = await findActorOf(surface, activity)
    if (!actor) return refuse('not_on_daybook')
    return await act(surface, { actor, value: pressed.value, activity })
  })
  if (outcome instanceof Failure) return said(sentencesOf(failedMessage(outcome)))
  if (isRefusal(outcome)) return said(refusalWords(outcome.refused))
  return { statusCode: 200, type: CARD, value: renderCards(outcome, 'chat')[0] }
}

/**
 * Every message about the alert is drawn again by the outbox; the one that was pressed already now,
 * as whoever sees that card may see it.
 */
async function take(
  { world }: Surface,
  { actor, value, activity }: { actor: Actor; value: string; activity: Envelope },
): Promise<Message | Refusal> {
  const id = findId<AlertId>(value)
  const taken = id ? await takeAlert(world, actor, id) : refuse('not_found')
  if (isRefusal(taken) || !id) return isRefusal(taken) ? taken : refuse('not_found')
  const isPersonal = activity.conversation.conversationType === 'personal'
  const drawn = await drawMessage(world, {
    lane: 0,
    ...(isPersonal
      ? { to: { staff: actor.id }, template: 'alert_person' }
      : { to: { channel: '' as ChannelId }, template: 'alert_channel' }),
    ids: { alert: id },
  })
  return drawn ?? plainMessage('You have this.')
}

function placeOf({ conversation, replyToId }: Envelope): string {
  return `${conversation.id}:${String(replyToId ?? '')}`
}

function said(value: string): ActionAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value }
}

function sentencesOf({ parts }: Message): string {
  return parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join(' ')
}
