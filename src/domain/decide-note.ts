import { type About, decideAbout } from './about.ts'
import { readAlsoOn } from './also-on.ts'
import { LONGEST_TEXT, type Payload } from './entry-kinds.table.ts'
import { OPEN_ENTRY, type Plan, type Situation } from './plan.ts'
import { isRefusal, type Refusal, refuse } from './refusals.ts'
import { alertFor } from './sight.ts'
import { readClaimedTime } from './when.ts'

export type RecordNote = About & NoteFields & { alsoOn?: string | null }

export type NoteFields = {
  text: string
  date?: string | null | undefined
  time?: string | null | undefined
  /** The day when the author came to know of it, if that was later. */
  awareDate?: string | null | undefined
  with?: Payload<'note'>['with'] | null
  how?: Payload<'note'>['how'] | null
  seen?: Payload<'note'>['seen'] | null
  heard?: 'yes' | 'no' | null
}

/** A note: what happened, on one case, at the time that the author gives. */
export function decideNote(command: RecordNote, s: Situation): Plan | Refusal {
  const text = checkText(command.text)
  if (typeof text !== 'string') return text
  const about = decideAbout(command, 'Opened with a first note.')
  if (isRefusal(about)) return about
  const when = readClaimedTime(command, s.now, s.zone)
  if (isRefusal(when)) return when
  const read = payloadOf(command, { text, occurredAt: when.at }, s)
  if (isRefusal(read)) return read
  const also = readAlsoOn(command.alsoOn, about.case)
  if (isRefusal(also)) return also
  const payload = { ...read, ...also }
  return {
    ...about,
    ...also,
    entries: [...about.entries, { ...OPEN_ENTRY, label: 'note', kind: 'note', payload }],
    // Nobody works that case yet: the lead hears of it.
    ...(about.assign === false ? { alert: alertFor(['note', OPEN_ENTRY], 'review', s) } : {}),
    receiptFor: 'note',
  }
}

/** A note’s fields, those that were filled in. */
export function payloadOf(
  command: NoteFields,
  first: Pick<Payload<'note'>, 'text' | 'occurredAt'>,
  s: Situation,
): Payload<'note'> | Refusal {
  const { awareDate } = command
  const aware = awareDate ? readClaimedTime({ date: awareDate }, s.now, s.zone) : null
  if (aware && isRefusal(aware)) return refuse(aware.refused, 'awareDate')
  return {
    ...first,
    ...(aware ? { becameAwareAt: aware.at } : {}),
    ...(command.with ? { with: command.with } : {}),
    ...(command.how ? { how: command.how } : {}),
    ...(command.seen ? { seen: command.seen } : {}),
    ...(command.heard ? { heard: command.heard === 'yes' } : {}),
  }
}

/** The text as it will stand on the record: whole, without blank ends; or why it can not. */
export function checkText(typed: string): string | Refusal {
  const text = typed.trim()
  if (text === '') return refuse('empty_text')
  return text.length > LONGEST_TEXT ? refuse('text_too_long') : text
}
