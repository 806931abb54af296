import { daysFrom } from '../actions/due.ts'
import type { Readable, Sentence } from '../record/readable.ts'
import { contentOf } from '../text/stem.ts'
import { valuesIn } from '../text/values.ts'
import { type BriefUnit, shortDate } from './brief-text.ts'
import { saysAlone } from './narrative.ts'
import { OUTCOME, SAFE_CONTACT, VIEW } from './phrases.table.ts'

/** After so many days without it, the brief says since when nobody has seen the person alone. */
const ALONE_DAYS = 14

/** What a handover would need and the record lacks, each with the entry that it is seen from. */
export function gapUnits(readable: Readable): BriefUnit[] {
  return [...aloneGap(readable), ...outcomeGaps(readable), ...bareGaps(readable)]
}

/** NB: reads how notes of the field say it; who was seen alone in other words is not found. */
function aloneGap({ record, sentences }: Readable): BriefUnit[] {
  const seen = sentences.filter(({ text }) => saysAlone(text))
  const last = seen.at(-1)
  if (!last) return []
  if (daysFrom(last.entry.date, record.asOf) <= ALONE_DAYS) return []
  const date = shortDate(last.entry.date, record.asOf)
  return [gap(`Seen alone: not recorded since ${date}.`, last)]
}

function gap(text: string, { entry }: Pick<Sentence, 'entry'>): BriefUnit {
  return { section: 'not_recorded', text, citations: [entry.id] }
}

/** Referrals of which no later entry says what came of them. */
function outcomeGaps({ record, sentences }: Readable): BriefUnit[] {
  const referrals = record.entries.filter((one) => one.kind === 'referral')
  return referrals.flatMap((entry) => {
    const own = sentences.filter((one) => one.entry === entry)
    const words = own.map((one) => one.text).join(' ')
    const refs = valuesIn(words)
      .filter((one) => one.type === 'ref')
      .map((one) => one.key)
    const names = contentOf(words)
      .filter(({ raw }) => /^\p{Lu}{2,}/u.test(raw))
      .map((one) => one.low)
    const answered = sentences.some(({ text, entry: later }) => {
      if (later === entry || later.date < entry.date || !OUTCOME.test(text)) return false
      const low = text.toLowerCase()
      return (
        refs.some((one) => low.includes(one)) ||
        names.some((one) => low.includes(one)) ||
        /\b(?:strategy|section 47|s47|allocated|threshold)\b/u.test(low)
      )
    })
    const date = shortDate(entry.date, record.asOf)
    return answered ? [] : [gap(`No outcome is recorded of the referral of ${date}.`, { entry })]
  })
}

function bareGaps({ record, sentences }: Readable): BriefUnit[] {
  const last = record.entries.at(-1)
  if (!last) return []
  const gaps: string[] = []
  if (!sentences.some(({ text }) => SAFE_CONTACT.test(text))) gaps.push('a safe contact')
  if (!sentences.some(({ text }) => VIEW.test(text))) gaps.push('the person’s own view')
  return gaps.length === 0
    ? []
    : [gap(`Not found in the record: ${gaps.join('; ')}.`, { entry: last })]
}
