import { type Entry, type EntryKind, entryKinds, type Payload } from './entry-kinds.table.ts'
import { Failure } from './failures.ts'
import type { EntryId } from './ids.ts'
import type { KnownEntry, PlannedEntry } from './plan.ts'

type Moved = Extract<Entry, { kind: 'moved' }>

/** What stands on the right case for an entry that was on the wrong one, with its clocks. */
export function planMoved({ entry, visibility, readers, conflicts }: KnownEntry): PlannedEntry {
  const { id, kind, authorId, recordedAt, payload } = entry
  return {
    label: 'moved',
    kind: 'moved',
    payload: {
      was: id,
      original: kind,
      author: authorId,
      stoodSince: recordedAt,
      // What a schema has read is JSON: a field that is absent is not there.
      fields: payload as Payload<'moved'>['fields'],
    },
    visibility,
    readers,
    conflicts,
  }
}

/**
 * An entry that was moved here, as it stood: its kind, author, words and clocks. When and by whom
 * it was moved goes with it.
 * @throws Failure `record_damaged` when what it holds is no entry.
 */
export function asItStood(moved: Moved): Entry {
  const { original, author, stoodSince, fields } = moved.payload
  const kind = Object.hasOwn(entryKinds, original) ? (original as EntryKind) : null
  const payload = kind && entryKinds[kind].payload.safeParse(fields)
  if (!payload?.success) throw new Failure('record_damaged')
  return {
    id: moved.id as EntryId,
    kind,
    authorId: author,
    amends: moved.amends,
    recordedAt: stoodSince,
    payload: payload.data,
    moved: { at: moved.recordedAt, by: moved.authorId },
  } as Entry
}
