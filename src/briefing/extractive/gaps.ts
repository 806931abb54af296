import { daysFrom } from '../actions/due.ts'
import type { Readable, Sentence } from '../record/readable.ts'
import { contentOf } from '../text/stem.ts'
import { valuesIn } from '../text/values.ts'
import { type BriefUnit, shortDate } from './brief-text.ts'
import { saysAlone } from './narrative.ts'

/** After so many days without it, the brief says since when nobody has seen the person alone. */
const ALONE_DAYS = 14
const OUTCOME =
  /\b(?:accepted|allocated|threshold|outcome|no further action|nfa|strategy|section 47|s47|s42|assess\w*|arrest\w*|charged|conference|closed|declined|turned down|not taken on|rejected|granted|reasonable grounds|discharged|picked up|replied|answered|fitted|appointment|appt|waiting list|offered|started|seen by|visited)\b/iu
const SAFE_CONTACT =
  /\b(?:safe (?:contact|number|time|to (?:ring|call|text|phone))|code ?word|pass ?word|do not (?:ring|text|call|contact|phone|leave)|don[’']t (?:ring|text|call|contact|phone)|no voicemail|only (?:ring|text|call)|knock at|withheld number|ring (?:only )?(?:between|before|after))\b/iu
const VIEW =
  /\b(?:(?:he|she|they|who) (?:wants?|wishes|hopes|would like|said (?:he|she|they)|likes)|wants? (?:to|a|him|her)|in (?:his|her|their) (?:own )?words|(?:his|her|their) (?:view|wish|words|own idea|outcomes?))\b|[“"][^”"]{8,}[”"]/iu

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
