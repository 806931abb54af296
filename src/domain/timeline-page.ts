import { Temporal } from 'temporal-polyfill'
import { type EntryKind, entryKinds } from './entry-kinds.table.ts'
import { type EntryId, findId, findReference, type StaffId } from './ids.ts'
import type { Level } from './levels.ts'
import type { TimelineAsk } from './timeline-ask.ts'
import { daysBetween } from './when.ts'

/**
 * A page of a timeline, as a button carries it. `back`: the page lies on the other side of `after`,
 * against the order in which the timeline is shown.
 */
export type TimelinePage = {
  reference: string
  ask: TimelineAsk
  after: EntryId
  back: boolean
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_'
const BASE = BigInt(DIGITS.length)
const VERSION = '1'
const WIDTH = { id: 22, day: 4, kinds: 20, sum: 2, reference: 5 } as const
const EPOCH = '1900-01-01'
const LEVELS: readonly (Level | null)[] = [null, 'low', 'medium', 'high']
const KINDS = Object.keys(entryKinds) as EntryKind[]

/**
 * A page in at most 100 characters: a reference, ids, days and numbers, no words. It is no right to
 * anything: the case is looked up again when the button is pressed.
 */
export function writePage({ reference, ask, after, back }: TimelinePage): string {
  const kinds = ask.kinds.reduce((sum, kind) => sum | (1n << BigInt(KINDS.indexOf(kind))), 0n)
  const flags = LEVELS.indexOf(ask.level) + (ask.order === 'oldest' ? 4 : 0) + (back ? 8 : 0)
  return [
    VERSION,
    digits(kindsSum(), WIDTH.sum),
    digits(BigInt(flags), 1),
    writeDay(ask.from),
    writeDay(ask.until),
    digits(kinds, WIDTH.kinds),
    reference.replace('K-', ''),
    writeId(after),
    ask.author ? writeId(ask.author) : '',
  ].join('')
}

/** Null: it is not one, or it was made when there were other kinds of entry. */
export function readPage(value: string): TimelinePage | null {
  const sum = VERSION + digits(kindsSum(), WIDTH.sum)
  if (!value.startsWith(sum) || /[^\w-]/.test(value)) return null
  let at = sum.length
  const take = (width: number) => {
    at += width
    return value.slice(at - width, at)
  }
  const flags = Number(numberOf(take(1)))
  const [from, until] = [readDay(take(WIDTH.day)), readDay(take(WIDTH.day))]
  const kinds = numberOf(take(WIDTH.kinds))
  const reference = findReference(`K-${take(WIDTH.reference)}`)
  const after = readId<EntryId>(take(WIDTH.id))
  const author = at < value.length ? readId<StaffId>(take(WIDTH.id)) : null
  if (!reference || !after || at !== value.length) return null
  const ask: TimelineAsk = {
    kinds: KINDS.filter((_, n) => (kinds >> BigInt(n)) & 1n),
    author,
    from,
    until,
    level: LEVELS[flags & 3] ?? null,
    order: flags & 4 ? 'oldest' : 'newest',
  }
  return { reference, ask, after, back: (flags & 8) !== 0 }
}

/** Another list of kinds has another sum: a button made before is not read wrongly. */
function kindsSum(): bigint {
  const letters = [...KINDS.join()].map((letter) => BigInt(letter.charCodeAt(0)))
  return letters.reduce((sum, code) => (sum * 31n + code) % (BASE * BASE), 0n)
}

function digits(value: bigint, width: number): string {
  let rest = value
  let written = ''
  for (let n = 0; n < width; n += 1) {
    written = `${DIGITS[Number(rest % BASE)]}${written}`
    rest /= BASE
  }
  return written
}

function numberOf(written: string): bigint {
  return [...written].reduce((sum, digit) => sum * BASE + BigInt(DIGITS.indexOf(digit)), 0n)
}

function writeId(id: string): string {
  return digits(BigInt(`0x${id.replaceAll('-', '')}`), WIDTH.id)
}

function readId<Id extends string>(written: string): Id | null {
  const hex = numberOf(written).toString(16).padStart(32, '0')
  return findId<Id>(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'))
}

/** Days since 1900, from 1 on; 0 is none. */
function writeDay(day: string | null): string {
  return digits(day === null ? 0n : BigInt(daysBetween(EPOCH, day) + 1), WIDTH.day)
}

function readDay(written: string): string | null {
  const days = Number(numberOf(written))
  return days === 0
    ? null
    : Temporal.PlainDate.from(EPOCH)
        .add({ days: days - 1 })
        .toString()
}
