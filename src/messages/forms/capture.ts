import { z } from 'zod'
import type { Alteration, CaptureMessage } from '../../domain/decide-capture.ts'
import type { KeptDocument, SeenDocument } from '../../domain/documents.ts'
import { type Form, kept } from '../form.ts'
import { aboutFields } from './about.ts'

const keptFields = {
  text: kept(),
  writtenBy: kept(),
  writtenAt: kept(),
  permalink: kept(),
  editedAt: kept(),
  left: kept(),
  documents: kept(),
  alterations: kept(),
}

const schema = z.object({ ...aboutFields, ...keptFields })

/** “Record to Daybook” on a message: whom it is about. The message itself is as it stood. */
export const captureForm: Form<CaptureMessage> = {
  id: 'capture_message',
  title: 'Record this message',
  submit: 'Save',
  showsDangerLines: false,
  schema: schema.transform(({ alterations, documents, ...values }): CaptureMessage => {
    const { case: chosen, newName, newGroup, newAge, ...message } = values
    const about = { case: chosen, newName, newGroup, newAge }
    return {
      ...about,
      kept: message,
      documents: readKept(documents),
      alterations: readAlterations(alterations),
    }
  }),
  shape: schema.shape,
}

const alterations = z.array(
  z.object({ change: z.enum(['edited', 'deleted']), text: z.string().optional(), at: z.string() }),
)

/** What became of the message while the form was open: it waits with it, as JSON. */
export function readAlterations(text: string | null | undefined): Alteration[] {
  const read = alterations.safeParse(text ? JSON.parse(text) : [])
  return (read.success ? read.data : []).map(({ change, at, text: words }) => {
    return { change, at, ...(words ? { text: words } : {}) }
  })
}

const seen = z.array(
  z.object({
    name: z.string(),
    bytes: z.number(),
    on: z.enum(['slack', 'teams']),
    from: z.string().nullable(),
  }),
)
const fetched = z.array(
  z.object({ id: z.string(), name: z.string(), bytes: z.number(), sha256: z.string() }),
)

/** Documents that wait with the message to be fetched when it is saved, as JSON. */
export function readSeen(text: string | null | undefined): SeenDocument[] {
  const read = seen.safeParse(text ? JSON.parse(text) : [])
  return read.success ? read.data : []
}

/** Documents that were fetched; none while they wait. */
function readKept(text: string | null | undefined): KeptDocument[] {
  const read = fetched.safeParse(text ? JSON.parse(text) : [])
  return read.success ? read.data : []
}
