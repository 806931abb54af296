import { LONGEST_TEXT } from '../entry-kinds.table.ts'
import type { Level } from '../levels.ts'
import { isRefusal } from '../refusals.ts'
import { readClaimedTime } from '../when.ts'
import type { ImportFault } from './words.table.ts'

/** A row of a file before it is checked, everything as it was written. */
export type RawRow = {
  /** Where it stands, in words: `line 12`, `entry 3`. */
  place: string
  date: string
  time: string
  author: string
  role: string
  kind: string
  text: string
  sourceId: string
  level?: Level
  /** Ids of the only people who may read it, as the other system names them. */
  privateTo?: readonly string[]
  /** The source id of the row that it corrects. */
  corrects?: string
}

/** A row that can be an entry. `occurredAt` is the claimed instant. */
export type CheckedRow = RawRow & { occurredAt: string }
export type RowFault = { place: string; fault: ImportFault }

/**
 * Checks rows one by one; one that is wrong leaves the others alone.
 * @param now the present instant; nothing that is claimed lies after it.
 */
export function checkRows(
  rows: readonly RawRow[],
  now: string,
  zone: string,
): { rows: CheckedRow[]; faults: RowFault[] } {
  const checked: CheckedRow[] = []
  const faults: RowFault[] = []
  const seen = new Set<string>()
  for (const raw of rows) {
    const row = { ...raw, text: raw.text.trim(), sourceId: raw.sourceId.trim() }
    const outcome = seen.has(row.sourceId) ? 'same_source_id' : checkRow(row, now, zone)
    if (typeof outcome === 'string') faults.push({ place: row.place, fault: outcome })
    else checked.push(outcome)
    if (row.sourceId) seen.add(row.sourceId)
  }
  return { rows: checked, faults }
}

function checkRow(row: RawRow, now: string, zone: string): CheckedRow | ImportFault {
  if (row.text === '') return 'no_text'
  if (row.text.length > LONGEST_TEXT) return 'text_too_long'
  if (row.sourceId === '') return 'no_source_id'
  const when = readWhen(row, now, zone)
  return typeof when === 'string' ? when : { ...row, occurredAt: when.at }
}

/** A row without a time is taken as the beginning of its day. */
function readWhen({ date, time }: RawRow, now: string, zone: string): { at: string } | ImportFault {
  if (date.trim() === '') return 'no_date'
  const day = isoDay(date.trim())
  if (day === null) return 'not_a_date'
  const typed = time.trim()
  if (typed !== '' && !/^\d{1,2}:\d{2}(:\d{2})?$/.test(typed)) return 'not_a_time'
  const clock =
    typed === ''
      ? '00:00'
      : typed.padStart(
          typed.length === 4 || typed.length === 7 ? typed.length + 1 : typed.length,
          '0',
        )
  const read = readClaimedTime({ date: day, time: clock }, now, zone)
  if (!isRefusal(read)) return read
  return read.refused === 'in_the_future' || read.refused === 'too_long_ago'
    ? read.refused
    : faultOf(day, now, zone)
}

/** Which of the two can not be read. */
function faultOf(day: string, now: string, zone: string): ImportFault {
  const alone = readClaimedTime({ date: day, time: '00:00' }, now, zone)
  return isRefusal(alone) && alone.refused === 'not_a_date' ? 'not_a_date' : 'not_a_time'
}

function isoDay(typed: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return typed
  const [, day = '', month = '', year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed) ?? []
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null
}
