import { levelWords } from '../../domain/levels.ts'
import { weigh } from '../facts/weigh.ts'
import { CONFIRMED } from '../record/phrases.table.ts'
import type { Readable } from '../record/readable.ts'
import { levelOf, type RecordEntry } from '../record/record.ts'
import type { Sentence } from '../record/sentence.ts'
import { CATEGORY_WORDS } from '../signals/category-words.table.ts'
import { wordCount } from '../text/spans.ts'
import { type BriefUnit, joined, shortDate, shortName } from './brief-text.ts'
import type { SignalOf } from './signal-of.ts'

const WORDS_NOW = 26
const WORDS_BEFORE = 14
const NOTHING_BESIDE = { severity: 0, closes: false, isPast: false, besideHostile: false }

/** The level, since when, by whom and why; then each level before it, the newest first. */
export function levelUnits(readable: Readable): BriefUnit[] {
  const { record } = readable
  const changes = record.entries.filter((one) => one.kind === 'concern_change')
  const current = changes.at(-1)
  if (!current) {
    const [first] = record.entries
    const words = levelWords(levelOf(record))
    return first ? [unit('level', `${words}. No change of level is recorded.`, first)] : []
  }
  return changes.reverse().map((entry) => {
    const isNow = entry === current
    const date = shortDate(entry.date, record.asOf)
    const level = levelWords(entry.level ?? null)
    const lead = isNow
      ? `${level} since ${date}, set by ${shortName(entry)}:`
      : `Before: ${level}, ${date}:`
    return unit(
      'level',
      `${lead} ${reasonOf(readable, entry, isNow ? WORDS_NOW : WORDS_BEFORE)}`,
      entry,
    )
  })
}

function unit(section: BriefUnit['section'], text: string, ...entries: RecordEntry[]): BriefUnit {
  return { section, text: text.trim(), citations: entries.map((one) => one.id) }
}

/** A kind of risk as people say it; a case file may name one of its own. */
function kindWords(category: string): string {
  return (CATEGORY_WORDS as Record<string, string>)[category] ?? category.replaceAll('_', ' ')
}

/** The weightiest sentences of why, without the bare word that the unit begins with. */
function reasonOf({ sentences }: Readable, entry: RecordEntry, most: number): string {
  const own = sentences.filter((one) => one.entry === entry && !/^\p{L}+\.$/u.test(one.text))
  return joined(within(own, most))
}

function within(sentences: readonly Sentence[], most: number): Sentence[] {
  const first = (one: Sentence) => (one.order <= 1 ? 2 : 0)
  const weight = (one: Sentence) => weigh(one, NOTHING_BESIDE).weight * 3 + first(one)
  const sorted = [...sentences].sort((a, b) => weight(b) - weight(a))
  const chosen: Sentence[] = []
  let left = most
  for (const one of sorted) {
    const words = wordCount(one.text)
    if (chosen.length > 0 && words > left) continue
    chosen.push(one)
    left -= words
  }
  return chosen
}

/** What was corrected, when and by whom; both entries are cited. */
export function correctionUnits({ record, sentences, byId }: Readable): BriefUnit[] {
  return record.entries
    .filter((one) => one.kind === 'addendum')
    .map((entry) => {
      const all = sentences.filter((one) => one.entry === entry)
      const changing = all.filter((one) => !CONFIRMED.test(one.text))
      const [own] = within(changing.length > 0 ? changing : all, 1)
      const target = byId.get(entry.corrects ?? '')
      const of = target ? ` (of ${shortDate(target.date, record.asOf)})` : ''
      const lead = `Corrected on ${shortDate(entry.date, record.asOf)}${of}:`
      const words = own?.text ?? ''
      return unit('stale', `${lead} ${words}`, entry, ...(target ? [target] : []))
    })
    .reverse()
}

const MOST_CITED = 5

/**
 * The categories of the current critical and high signals; critical ones are cited first. Those
 * that are not cited here are by their own words, or by the guard.
 */
export function signalUnits({ byId }: Readable, signals: readonly SignalOf[]): BriefUnit[] {
  const current = signals.filter((one) => byId.has(one.entryId) && one.status === 'current')
  const graded = (['critical', 'high'] as const).map((severity) => ({
    severity,
    own: current.filter((one) => one.severity === severity),
  }))
  const critical = new Set(graded[0]?.own.map((one) => one.category))
  const said = graded.flatMap(({ severity, own }) => {
    const names = [...new Set(own.map((one) => one.category))]
    const fresh = names.filter((one) => severity === 'critical' || !critical.has(one))
    const words = fresh.map(kindWords).join(', ')
    return words === '' ? [] : [`${severity === 'critical' ? 'Critical' : 'High'}: ${words}.`]
  })
  const cited = [...new Set(graded.flatMap(({ own }) => own.map((one) => one.entryId)))]
  if (said.length === 0) return []
  return [{ section: 'signals', text: said.join(' '), citations: cited.slice(0, MOST_CITED) }]
}
