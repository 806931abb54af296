import { z } from 'zod'

/** The outside of an activity: who says it, where, and for whom. What is inside is read later. */
const envelope = z.looseObject({
  type: z.string().max(60),
  id: z.string().max(300).optional(),
  name: z.string().max(100).optional(),
  channelId: z.string(),
  serviceUrl: z.string().max(500),
  from: z.looseObject({
    id: z.string().min(1).max(500),
    aadObjectId: z.string().max(100).optional(),
  }),
  /** `isTargeted`: in a channel or group chat, only its author and the bot see it. */
  recipient: z
    .looseObject({ id: z.string().max(500), isTargeted: z.boolean().optional() })
    .optional(),
  conversation: z.looseObject({
    id: z.string().min(1).max(1000),
    tenantId: z.string().optional(),
    conversationType: z.string().optional(),
  }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).nullish(),
})

export type Envelope = z.infer<typeof envelope>

/** Reads an activity's outside; null when it has none. Nothing of it is echoed. */
export function readEnvelope(body: Buffer): Envelope | null {
  try {
    const read = envelope.safeParse(JSON.parse(body.toString()))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** Every tenant that an activity names. */
export function tenantsOf({ conversation, channelData }: Envelope): string[] {
  return [conversation.tenantId, channelData?.tenant?.id].filter((id) => id !== undefined)
}
