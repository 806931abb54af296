import type { z } from 'zod'
import { accessKinds } from './kinds/access.table.ts'
import { caseKinds } from './kinds/case.table.ts'
import { concernKinds } from './kinds/concern.table.ts'
import { contactKinds } from './kinds/contact.table.ts'
import { decisionKinds } from './kinds/decision.table.ts'
import { partnerKinds } from './kinds/partners.table.ts'

export { LONGEST_TEXT } from './kinds/fields.table.ts'

/** The kinds of entry and what each holds (the payload); one file of `kinds` for each meaning. */
export const entryKinds = {
  ...caseKinds,
  ...contactKinds,
  ...concernKinds,
  ...decisionKinds,
  ...partnerKinds,
  ...accessKinds,
} as const satisfies Record<string, { label: string; payload: z.ZodObject }>

export type EntryKind = keyof typeof entryKinds
export type Payload<Kind extends EntryKind> = z.infer<(typeof entryKinds)[Kind]['payload']>

/** An entry as an authorised reader has it: opened, and its payload known by its kind. */
export type Entry = {
  [Kind in EntryKind]: {
    id: string
    kind: Kind
    authorId: string | null
    amends: string | null
    recordedAt: string
    payload: Payload<Kind>
  }
}[EntryKind]
