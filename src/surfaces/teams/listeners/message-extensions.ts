import { z } from 'zod'
import type { Opening } from '../../../conversations/form-context.ts'
import { refuse } from '../../../domain/refusals.ts'
import { pieces } from '../../../messages/plain-text.ts'
import { EXTENSIONS, type ExtensionId } from '../catalogue.table.ts'
import type { Envelope } from '../read/envelope.ts'
import { holdsMore, wordsOfHtml } from '../read/message-text.ts'
import type { DialogAnswer } from '../render/dialog.ts'
import { attempt, findActorOf, type Surface } from '../surface.ts'
import { dialogOf } from './dialogs.ts'
import { formDialog } from './forms.ts'

/** A box of a form holds this much; a captured message goes on in a second one. */
const BOX = 3000

const capture = z.looseObject({
  commandId: z.string(),
  messagePayload: z
    .looseObject({
      createdDateTime: z.string().max(60).optional(),
      from: z
        .looseObject({ user: z.looseObject({ displayName: z.string().nullish() }).nullish() })
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
  const opening = read.success ? openingOf(read.data) : null
  const outcome = await attempt(surface, async () => {
    const actor = await findActorOf(surface, activity)
    if (!actor) return refuse('not_on_daybook')
    return opening ? await formDialog(surface, actor, opening) : refuse('not_understood')
  })
  return dialogOf(outcome)
}

type Named = { commandId: string; messagePayload?: Captured | null | undefined }

function openingOf({ commandId, messagePayload }: Named): Opening | null {
  if (!Object.hasOwn(EXTENSIONS, commandId)) return null
  const command = commandId as ExtensionId
  switch (command) {
    case 'record':
      return { form: 'menu', values: {} }
    case 'record_message':
      return messagePayload ? captured(messagePayload) : { form: 'menu', values: {} }
  }
}

/** What came from outside: who wrote it, when, its words. Pictures and files are left there. */
function captured({ body, from, createdDateTime, attachments }: Captured): Opening {
  const html = body?.content ?? ''
  const [text = '', more = '', ...rest] = pieces(wordsOfHtml(html), BOX)
  const lines = [
    ...(holdsMore(html, attachments ?? []) ? [NOT_COPIED] : []),
    ...(rest.length > 0 ? [TOO_LONG] : []),
  ]
  const source = from?.user?.displayName?.slice(0, 300) ?? null
  const dated = /^\d{4}-\d{2}-\d{2}/.exec(createdDateTime ?? '')?.[0] ?? null
  const values = { medium: 'text', source, dated, keptAt: 'Microsoft Teams' }
  const words = { text: text.trim() || null, more: more.trim() || null }
  return { form: 'keep_outside_record', values: { ...values, ...words }, lines }
}

const NOT_COPIED =
  'Pictures, files and clips are not copied. Do not forward, copy or screenshot pictures of a ' +
  'child; keep the device as it is and ring the lead or the police.'
const TOO_LONG =
  'The message is longer than this form holds: its end is not here. Please add it, or keep it ' +
  'in two parts.'
