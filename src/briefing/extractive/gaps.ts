import { daysFrom } from '../actions/due.ts'
import type { Readable } from '../record/readable.ts'
import { dayToldOf, type RecordEntry } from '../record/record.ts'
import { contentOf } from '../text/stem.ts'
import { valuesIn } from '../text/values.ts'
import { type BriefUnit, shortDate } from './brief-text.ts'
import { saysAlone } from './narrative.ts'
import { OUTCOME, SAFE_CONTACT, VIEW } from './phrases.table.ts'

/** After so many days without it, the brief says since when nobody has seen the person alone. */
const ALONE_DAYS = 14

/** What a handover would need and the record lacks, with the entries that it is seen from. */
export function gapUnits(readable: Readable): BriefUnit[] {
  const gaps = [...aloneGap(readable), ...outcomeGaps(readable), ...bareGaps(readable)]
  const groups = Array.from({ length: Math.ceil(gaps.length / MOST_CITED) }, (_, n) =>
    gaps.slice(n * MOST_CITED, (n + 1) * MOST_CITED),
  )
  return groups.map((group) => ({
    section: 'not_recorded',
    text: `Not recorded: ${group.map((one) => one.words).join('; ')}.`,
    citations: [...new Set(group.map((one) => one.entry.id))],
  }))
}

const MOST_CITED = 5
type Gap = { words: string; entry: RecordEntry }

/**
 * NB: where its author did not choose it, reads how notes of the field say it; who was seen alone
 * in other words is not found.
 */
function aloneGap({ record, sentences }: Readable): Gap[] {
  const said = sentences.filter(({ text }) => saysAlone(text)).map(({ entry }) => entry)
  const alone = [...said, ...record.entries.filter(({ seenAlone }) => seenAlone)]
  const [last] = alone.reverse().sort((a, b) => dayToldOf(b).localeCompare(dayToldOf(a)))
  if (!last || daysFrom(dayToldOf(last), record.asOf) <= ALONE_DAYS) return []
  return [{ words: `seen alone since ${shortDate(dayToldOf(last), record.asOf)}`, entry: last }]
}

/** Referrals of which no later entry says what came of them. */
function outcomeGaps(readable: Readable): Gap[] {
  const { record } = readable
  const referrals = record.entries.filter((one) => one.kind === 'referral')
  return referrals
    .filter((entry) => !isAnswered(entry, readable))
    .map((entry) => ({
      words: `outcome of the referral of ${shortDate(entry.date, record.asOf)}`,
      entry,
    }))
}

function isAnswered(entry: RecordEntry, { sentences }: Readable): boolean {
  const own = sentences.filter((one) => one.entry === entry)
  const words = own.map((one) => one.text).join(' ')
  const refs = valuesIn(words).filter((one) => one.type === 'ref')
  const offices = contentOf(words).filter(({ raw }) => /^\p{Lu}{2,}/u.test(raw))
  const names = [...refs.map((one) => one.key), ...offices.map((one) => one.low)]
  return sentences.some(({ text, entry: later }) => {
    if (later === entry || later.date < entry.date || !OUTCOME.test(text)) return false
    const low = text.toLowerCase()
    return names.some((one) => low.includes(one)) || FOLLOWS.test(low)
  })
}

const FOLLOWS = /\b(?:strategy|section 47|s47|allocated|threshold)\b/u

function bareGaps({ record, sentences }: Readable): Gap[] {
  const entry = record.entries.at(-1)
  if (!entry) return []
  const lacks = (form: RegExp) => !sentences.some(({ text }) => form.test(text))
  const words = [
    !record.hasSafeContact && lacks(SAFE_CONTACT) && 'safe contact',
    lacks(VIEW) && 'the person’s own view',
  ]
  return words.flatMap((one) => (one ? [{ words: one, entry }] : []))
}
