import type { Brief, BriefInput, BriefSentence } from '../domain/brief.ts'
import { type Entry, entryKinds, type Payload } from '../domain/entry-kinds.table.ts'
import { levelWords } from '../domain/levels.ts'
import { dateWords, daysBetween } from '../domain/when.ts'
import type { Summariser } from '../ports/summariser.ts'
import { type Effective, effectiveRecord } from './effective.ts'
import { briefOf } from './extractive/brief-of.ts'
import type { BriefUnit } from './extractive/brief-text.ts'
import { hostileIn } from './hostile/find-hostile.ts'
import { recordFromEntries } from './record/from-entries.ts'
import type { Readable } from './record/readable.ts'
import { findSignals } from './signals/find-signals.ts'

/** Sums up without a model: sentences of the record, each with the entries that it comes from. */
export const extractive: Summariser = { summarise: (input) => briefFrom(input, unitsOf(input)) }

const MOST_HAPPENED = 8

/**
 * A brief from units that cite entries. What is structure stays so, whoever wrote the units: level,
 * decisions and actions.
 * @param story `recorded`: what happened is told in the words of the entries; `written`: by the
 * units.
 */
export function briefFrom(
  input: BriefInput,
  units: BriefUnit[],
  story: 'recorded' | 'written' = 'recorded',
): Brief {
  const record = effectiveRecord(input.entries)
  const write = { ...input, record, units }
  return {
    sentences: [
      ...level(write),
      ...(story === 'written' ? ofText(write, ['happened']) : happened(write)),
      ...ofText(write, ['signals']),
      ...decisions(write),
      ...actions(write),
      ...ofText(write, ['other_way', 'not_recorded']),
      ...readFirst(write),
    ],
    entriesRead: input.entries.length,
  }
}

type Writing = BriefInput & { record: Effective[]; units: BriefUnit[] }
type Of<Kind extends Entry['kind']> = Effective & { entry: Extract<Entry, { kind: Kind }> }

function ofKind<Kind extends Entry['kind']>(w: Writing, kind: Kind): Of<Kind>[] {
  return w.record.filter((r): r is Of<Kind> => r.entry.kind === kind)
}

function cite(w: Writing, ...entries: Entry[]): BriefSentence['citations'] {
  return entries.map((entry) => ({
    entry: entry.id,
    label: `${entryKinds[entry.kind].label}, ${dateWords(whenOf(entry), w.zone)}`,
    about: `${w.reference}, ${dateWords(whenOf(entry), w.zone)}, ${by(w, entry)}`,
  }))
}

function whenOf(entry: Entry): string {
  const { occurredAt } = entry.payload as { occurredAt?: string }
  return occurredAt ?? entry.recordedAt
}

function by(w: Writing, entry: Entry): string {
  return (entry.authorId && w.names.get(entry.authorId)?.name) || 'Daybook'
}

/** Contact and safety first, then the level, since when, by whom and why. */
function level(w: Writing): BriefSentence[] {
  const safe = ofKind(w, 'safe_contact').at(-1)
  const safety = ofKind(w, 'safety_line').at(-1)
  // The change that made the level what it is for this reader.
  const change = ofKind(w, 'level_change').findLast((r) => r.entry.payload.to === w.level)
  const sentences: BriefSentence[] = []
  if (safety) {
    const { line } = safety.entry.payload
    sentences.push(sentence(w, ['level', `Safety: ${line}`], safety))
  }
  if (safe) {
    const { how, when, note, codeWord, noVoicemail, whoMustNotKnow } = safe.entry.payload
    const more = [
      codeWord && `code word: ${codeWord}`,
      noVoicemail && 'no voicemail',
      whoMustNotKnow && `must not know: ${whoMustNotKnow}`,
    ]
    const words = [how, when, ...more, note].filter(Boolean).join('; ')
    sentences.push(sentence(w, ['level', `Safe contact: ${words}`], safe))
  }
  if (change) {
    const since = dateWords(change.entry.recordedAt, w.zone)
    const { to, reason } = change.entry.payload
    const words = `${levelWords(to)} since ${since}, set by ${by(w, change.entry)}: ${reason}`
    sentences.push(sentence(w, ['level', words], change))
  } else {
    const opened = w.record[0]
    if (opened) sentences.push(sentence(w, ['level', `${levelWords(w.level)}.`], opened))
  }
  return sentences
}

/** What the engine finds in the words of the entries, with what is addressed to software. */
function unitsOf(input: BriefInput): BriefUnit[] {
  const record = recordFromEntries(input)
  const signals = findSignals(record.entries, { name: record.person })
  const { units, readable } = briefOf(record, signals)
  return [...units, ...strangeUnits(readable)]
}

/** A line for each entry that holds words addressed to software. */
export function strangeUnits({ hostile }: Readable): BriefUnit[] {
  const strange = [...new Set(hostile.map((one) => one.entry.id))]
  return strange.map((id) => ({ section: 'signals', text: STRANGE, citations: [id] }))
}

const STRANGE =
  'Words in this entry are addressed to software. They were left out here: please read the entry.'

/** Sections that come from the words of the entries, as they were written. */
function ofText(w: Writing, sections: BriefUnit['section'][]): BriefSentence[] {
  return w.units.flatMap(({ section, text, citations }) => {
    const cited = w.entries.filter((one) => citations.includes(one.id))
    if (section === 'stale' || !sections.includes(section) || cited.length === 0) return []
    return [{ section, text, citations: cite(w, ...cited) }]
  })
}

/**
 * Disclosures all, notes and meetings the newest; gravest first within a day is the record's order.
 */
function happened(w: Writing): BriefSentence[] {
  const told = ofKind(w, 'disclosure')
  const rest = w.record.filter(({ entry }) => entry.kind === 'note' || entry.kind === 'meeting')
  const room = Math.max(2, MOST_HAPPENED - told.length)
  const chosen = [...told, ...rest.slice(-room)]
  const newestFirst = chosen.sort((a, b) => whenOf(b.entry).localeCompare(whenOf(a.entry)))
  return newestFirst.map((r) => sentence(w, ['happened', wordsOf(w, r)], r))
}

function wordsOf(w: Writing, { entry }: Effective): string {
  const date = dateWords(whenOf(entry), w.zone)
  switch (entry.kind) {
    case 'disclosure':
      return `${date}, told ${by(w, entry)}${toldWords(entry.payload)}`
    case 'meeting':
      return `${date}, multi-agency meeting: ${entry.payload.decisions}`
    case 'note':
      return `${date}, ${by(w, entry)}: ${opening(entry.payload.text)}`
    default:
      return `${date}: ${entryKinds[entry.kind].label}`
  }
}

/** Quotation marks stand around exact words only. */
function toldWords({ exactness, words }: Payload<'disclosure'>): string {
  switch (exactness) {
    case 'exact':
      return `: “${words}”`
    case 'near':
      return ` (as near as remembered): ${words}`
    case 'interpreted':
      return ` (through an interpreter): ${words}`
    case undefined:
      return `: ${words}`
  }
}

/**
 * The first two sentences, whole, so that nothing is bent by the cut; a mark says there is more.
 */
function opening(text: string): string {
  const segments = new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(text)
  const strange = hostileIn(text)
  const sentences = [...segments]
    .filter(({ index, segment }) => {
      return !strange.some((one) => index < one.end && one.start < index + segment.length)
    })
    .map((s) => s.segment)
  const shown = sentences.slice(0, 2).join('').trim()
  return sentences.length > 2 ? `${shown} …` : shown
}

function decisions(w: Writing): BriefSentence[] {
  const decided = ofKind(w, 'decision').map((r) => {
    const { decision, reasoning } = r.entry.payload
    const date = dateWords(r.entry.recordedAt, w.zone)
    const words = `${date}, ${by(w, r.entry)} decided: ${decision} Because: ${reasoning}`
    return sentence(w, ['decisions', words], r)
  })
  const outcomes = ofKind(w, 'referral_outcome')
  const referred = ofKind(w, 'referral').map((r) => {
    const { to, what } = r.entry.payload
    const answer = outcomes.findLast((o) => o.entry.payload.referral === r.entry.id)
    const end = answer ? `Outcome: ${answer.entry.payload.outcome}` : 'No outcome is recorded yet.'
    const words = `${dateWords(whenOf(r.entry), w.zone)}, referred to ${to}: ${what} ${end}`
    return sentence(w, ['decisions', words], r, answer ? [answer.entry] : [])
  })
  return [...decided, ...shared(w), ...advised(w), ...referred]
}

/** The entries that nobody should go to a visit without: their words are not summed up. */
function readFirst(w: Writing): BriefSentence[] {
  const newest = [
    ofKind(w, 'safety_line').at(-1),
    ofKind(w, 'disclosure').at(-1),
    ofKind(w, 'disclosure').at(-2),
    w.level === 'high'
      ? ofKind(w, 'level_change').findLast((r) => r.entry.payload.to === 'high')
      : undefined,
    ofKind(w, 'decision').at(-1),
  ].flatMap((r) => (r ? [r.entry] : []))
  if (newest.length === 0) return []
  const names = newest.map((entry) => {
    return `${entryKinds[entry.kind].label.toLowerCase()} of ${dateWords(whenOf(entry), w.zone)}`
  })
  const text = `The ${names.join(', the ')}.`
  return [{ section: 'read_first', text, citations: cite(w, ...newest) }]
}

function shared(w: Writing): BriefSentence[] {
  return ofKind(w, 'sharing_decision').map((r) => {
    const { share, with: whom, what, why } = r.entry.payload
    const chosen = share === 'share' ? 'to share' : 'not to share'
    const date = dateWords(r.entry.recordedAt, w.zone)
    const decided = `${by(w, r.entry)} decided ${chosen} with ${whom}`
    const words = `${date}, ${decided}: ${what} Because: ${why}`
    return sentence(w, ['decisions', words], r)
  })
}

function advised(w: Writing): BriefSentence[] {
  return ofKind(w, 'consultation').map((r) => {
    const { by: adviser, question, advice } = r.entry.payload
    const date = dateWords(whenOf(r.entry), w.zone)
    const words = `${date}, asked ${adviser}: ${question} Advice: ${advice}`
    return sentence(w, ['decisions', words], r)
  })
}

function actions(w: Writing): BriefSentence[] {
  const done = new Set(ofKind(w, 'action_done').map((r) => r.entry.payload.action))
  const open = ofKind(w, 'action').filter((r) => !done.has(r.entry.id))
  return open.map((r) => {
    const { what, owner, dueOn } = r.entry.payload
    const late = daysBetween(dueOn, w.now, w.zone)
    const overdue = late > 0 ? `, ${late} ${late === 1 ? 'day' : 'days'} overdue` : ''
    const due = `due ${dateWords(dueOn)}${overdue}`
    const words = `${what} (${w.names.get(owner)?.name ?? 'a colleague'}, ${due})`
    return sentence(w, ['actions', words], r)
  })
}

const ADDED = {
  correction: 'Corrected',
  clarification: 'Clarified',
  objection: 'Objected to',
} as const

/** A sentence with what was added beside its entry, and all that it rests on. */
function sentence(
  w: Writing,
  [section, text]: [BriefSentence['section'], string],
  r: Effective,
  more: Entry[] = [],
): BriefSentence {
  const added = r.corrections.map(({ payload, recordedAt }) => {
    return ` ${ADDED[payload.addendum]} on ${dateWords(recordedAt, w.zone)}: ${payload.text}`
  })
  const citations = cite(w, r.entry, ...more, ...r.corrections).slice(0, 5)
  return { section, text: `${text}${added.join('')}`, citations }
}
