import { type EntryKind, entryKinds } from '../domain/entry-kinds.table.ts'
import { momentWords } from '../domain/when.ts'
import { buttons, heading, line, type Message, small } from './message.ts'

type Given = { id: string; kind: EntryKind; recordedAt: string }

/** What fits one window. */
export const GIVEN_SHOWN = 20

/**
 * What somebody had been given when they decided, newest first, as far as the reader may read it:
 * each opens as it stands now.
 * @param from how many were shown before.
 */
export function knownThenMessage(
  decision: string,
  given: readonly Given[],
  { from, zone }: { from: number; zone: string },
): Message {
  const shown = given.slice(from, from + GIVEN_SHOWN)
  const next = from + shown.length
  const earlier = { label: 'Earlier', action: 'show_view' as const }
  return {
    summary: 'As known when it was decided',
    parts: [
      heading('As known when it was decided'),
      ...shown.map(({ id, kind, recordedAt }) =>
        line(`${entryKinds[kind].label} · recorded ${momentWords(recordedAt, zone)}`, {
          label: 'Open',
          action: 'open_entry',
          value: id,
        }),
      ),
      small('These had been released to whoever decided, before they decided.'),
      ...(next < given.length ? [buttons({ ...earlier, value: `known ${decision} ${next}` })] : []),
    ],
  }
}
