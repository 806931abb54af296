import { type About, decideAbout } from './about.ts'
import type { KeptDocument } from './documents.ts'
import { OPEN_ENTRY, type Plan, type PlannedEntry, type Situation } from './plan.ts'
import { readPayload, type Typed } from './read-payload.ts'
import { isRefusal, type Refusal } from './refusals.ts'
import { alertFor } from './sight.ts'

/** What became of a message in its chat. `at`: when, ISO 8601. */
export type Alteration = { change: 'edited' | 'deleted'; text?: string; at: string }

/** A message of a chat: whom it is about, and what was kept when somebody chose to record it. */
export type CaptureMessage = About & {
  kept: Typed
  documents: readonly KeptDocument[]
  alterations: readonly Alteration[]
}

/** The message as it stood, with its provenance, and what became of it before it was saved. */
export function decideCapture(command: CaptureMessage, s: Situation): Plan | Refusal {
  const about = decideAbout(command, 'Opened with a message that came in.')
  if (isRefusal(about)) return about
  const read = readPayload('captured_message', command.kept, s)
  if (isRefusal(read)) return read
  const message = {
    ...OPEN_ENTRY,
    label: 'message',
    kind: 'captured_message',
    payload: withDocuments(read.payload, command.documents),
  } as PlannedEntry
  return {
    ...about,
    entries: [
      ...about.entries,
      message,
      ...command.alterations.map((one, n) => alteration(one, `altered ${n}`)),
    ],
    // Nobody works that case yet: the lead hears of it.
    ...(about.assign === false ? { alert: alertFor(['message', OPEN_ENTRY], 'review', s) } : {}),
    receiptFor: 'message',
  }
}

function withDocuments(
  { documents: _, ...payload }: { [field: string]: unknown },
  documents: readonly KeptDocument[],
) {
  return documents.length > 0 ? { ...payload, documents } : payload
}

/** It names the message when both are written: its id is not known before. */
function alteration({ change, text, at }: Alteration, label: string): PlannedEntry {
  const payload = { message: '', change, at, ...(text ? { text } : {}) }
  return { ...OPEN_ENTRY, label, kind: 'source_altered', payload, of: 'message' }
}
