import { z } from 'zod'
import { captureMessage, type SeenMessage } from '../../../conversations/capture-message.ts'
import { refuse } from '../../../domain/refusals.ts'
import { EXTENSIONS, type ExtensionId } from '../catalogue.table.ts'
import type { Envelope } from '../read/envelope.ts'
import { besidesWords, instantOf, sourceOf, wordsOfHtml } from '../read/message-text.ts'
import type { DialogAnswer } from '../render/dialog.ts'
import { attempt, findActorOf, type Surface } from '../surface.ts'
import { dialogOf } from './dialogs.ts'
import { formDialog } from './forms.ts'

const capture = z.looseObject({
  commandId: z.string(),
  messagePayload: z
    .looseObject({
      id: z.string().max(300).optional(),
      createdDateTime: z.string().max(60).optional(),
      lastEditedDateTime: z.string().max(60).nullish(),
      linkToMessage: z.string().max(2000).nullish(),
      from: z
        .looseObject({
          user: z.looseObject({ displayName: z.string().max(300).nullish() }).nullish(),
          application: z.looseObject({ displayName: z.string().max(300).nullish() }).nullish(),
        })
        .nullish(),
      body: z.looseObject({ content: z.string().nullish() }).nullish(),
      attachments: z.array(z.unknown()).nullish(),
    })
    .nullish(),
})
type Captured = NonNullable<z.infer<typeof capture>['messagePayload']>

/** “Record to Daybook” at a message, and “Record” beside the box where people write. */
export async function openExtension(surface: Surface, activity: Envelope): Promise<DialogAnswer> {
  const read = capture.safeParse(activity.value)
  const outcome = await attempt(surface, async () => {
    const actor = await findActorOf(surface, activity)
    if (!actor) return refuse('not_on_daybook')
    if (!read.success || !Object.hasOwn(EXTENSIONS, read.data.commandId)) {
      return refuse('not_understood')
    }
    const { messagePayload } = read.data
    const isCapture = (read.data.commandId as ExtensionId) === 'record_message' && messagePayload
    const opening = isCapture
      ? await captureMessage(surface.world, actor, seen(surface, activity, messagePayload))
      : { form: 'menu', values: {} }
    return await formDialog(surface, actor, opening)
  })
  return dialogOf(outcome)
}

/** The message as Teams handed it over. Pictures and files are left there. */
function seen(surface: Surface, { conversation }: Envelope, message: Captured): SeenMessage {
  const { id, body, from, createdDateTime, lastEditedDateTime, linkToMessage } = message
  const html = body?.content ?? ''
  const { documents, isMore } = besidesWords(html, message.attachments ?? [])
  return {
    text: wordsOfHtml(html),
    writtenBy: (from?.user?.displayName || from?.application?.displayName) ?? 'Somebody on Teams',
    writtenAt: instantOf(createdDateTime) ?? surface.world.clock.now(),
    permalink: linkToMessage ?? 'Microsoft Teams',
    editedAt: instantOf(lastEditedDateTime),
    documents,
    left: isMore ? 'What stands there besides words' : null,
    source: sourceOf(surface.tenant, conversation.id, id ?? ''),
  }
}
