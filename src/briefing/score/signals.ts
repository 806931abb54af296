import type { Context } from '../context/context.ts'
import { contextOf } from '../context/context-of.ts'
import { findSignals } from '../signals/find-signals.ts'
import type { Weights } from '../signals/learned/likeness.ts'
import type { Category, Severity, Signal, SignalStatus } from '../signals/signal.ts'
import { f1, type Measured, measure, share } from './interval.ts'
import { roughly, swapPeople } from './perturb.ts'

type GoldSignal = { category: Category; severity: Severity; status: SignalStatus; quote: string }
type GoldSpan = Context & { entry_id: string; start: number; end: number }

/** What the measures read of a case file with gold. */
export type SignalGold = {
  person: { name: string }
  entries: readonly { id: string; date: string; author: string; text: string }[]
  gold: {
    signals: readonly (GoldSignal & { entry_id: string })[]
    hardNegatives: readonly { entry_id: string; quote: string }[]
    contexts: readonly GoldSpan[]
  }
}
export type TextGold = { id: string; text: string; gold: { signals: readonly GoldSignal[] } }

/** The measures of what was found, each with its interval. */
export type FoundScore = Readonly<
  Record<'S1_f1' | 'S1_high_recall' | 'S1_critical_recall' | 'S2_raised', Measured>
>

/** These and the other measures of the engine of signals. */
export type SignalScore = FoundScore &
  Readonly<
    Record<
      | 'S3_verbatim'
      | 'S5_negated_f1'
      | 'S5_historical_f1'
      | 'S5_hypothetical_f1'
      | 'S7_changed'
      | 'S8_found',
      Measured
    >
  >

/** One case or text: what was found and what should have been. */
type Unit = {
  entries: SignalGold['entries']
  name: string | undefined
  found: Signal[]
  gold: (GoldSignal & { entry_id: string; start: number; end: number })[]
  negatives: { entry_id: string; start: number; end: number }[]
  contexts: { gold: GoldSpan; read: Context }[]
}

/** A sign that somebody or something has found in a text. */
export type Finding = Pick<Signal, 'entryId' | 'category' | 'start' | 'end' | 'status'>

/** Scores what was found in texts with gold, by whomever. */
export function scoreFound(
  texts: readonly TextGold[],
  foundIn: (text: TextGold) => readonly Finding[],
): FoundScore {
  return scoreOf(texts.map((text) => countsOf({ ...goldOf(text), found: foundIn(text) })))
}

/**
 * Scores the engine of signals on case files and texts with gold.
 *
 * @param weights others than the product’s own, for the texts
 */
export function scoreSignals(
  files: readonly SignalGold[],
  texts: readonly TextGold[] = [],
  weights?: Weights,
): SignalScore {
  const units = [...files.map(unitOfFile), ...texts.map((text) => unitOfText(text, weights))]
  const spans = units.filter(({ contexts }) => contexts.length > 0)
  return {
    ...scoreOf(units.map(countsOf)),
    S3_verbatim: measure(units.map(verbatim), (s) => share(sum(s, 'exact'), sum(s, 'of'))),
    S5_negated_f1: measure(spans, (s) => contextF1(s, (c) => c.polarity === 'negated')),
    S5_historical_f1: measure(spans, (s) => contextF1(s, (c) => c.time === 'historical')),
    S5_hypothetical_f1: measure(spans, (s) => contextF1(s, (c) => c.certainty === 'hypothetical')),
    S7_changed: measure(units.map(changesOf), (s) => share(sum(s, 'changed'), sum(s, 'of'))),
    S8_found: measure(units.map(stillFound), (s) => share(sum(s, 'found'), sum(s, 'of'))),
  }
}

function scoreOf(counts: readonly Counts[]): FoundScore {
  return {
    S1_f1: measure(counts, spanF1),
    S1_high_recall: measure(counts, (s) => share(sum(s, 'graveHit'), sum(s, 'grave'))),
    S1_critical_recall: measure(counts, (s) => share(sum(s, 'criticalHit'), sum(s, 'critical'))),
    S2_raised: measure(counts, (s) => share(sum(s, 'raised'), sum(s, 'negatives'))),
  }
}

function unitOfFile({ person, entries, gold }: SignalGold): Unit {
  const textOf = new Map(entries.map(({ id, text }) => [id, text]))
  const placed = <Quoted extends { entry_id: string; quote: string }>(one: Quoted) => {
    const start = (textOf.get(one.entry_id) ?? '').indexOf(one.quote)
    return { ...one, start, end: start + one.quote.length }
  }
  return {
    entries,
    name: person.name,
    found: findSignals(entries, person),
    gold: gold.signals.map(placed),
    negatives: gold.hardNegatives.map(placed),
    contexts: gold.contexts.map((span) => ({
      gold: span,
      read: contextOf(textOf.get(span.entry_id) ?? '', span.start, span.end),
    })),
  }
}

function unitOfText(one: TextGold, weights?: Weights): Unit {
  const entries = [{ id: one.id, date: '', author: '', text: one.text }]
  const found = findSignals(entries, undefined, weights)
  return { entries, name: undefined, found, contexts: [], ...goldOf(one) }
}

function goldOf({ id, text, gold }: TextGold): Pick<Unit, 'gold' | 'negatives'> {
  const whole = { entry_id: id, start: 0, end: text.length }
  return {
    gold: gold.signals.map((one) => {
      const start = text.indexOf(one.quote)
      return { ...one, entry_id: id, start, end: start + one.quote.length }
    }),
    negatives: gold.signals.length === 0 ? [whole] : [],
  }
}

type Span = { start: number; end: number }
const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end

function isFound(gold: Unit['gold'][number], found: readonly Finding[]): boolean {
  return found.some(
    (one) => one.entryId === gold.entry_id && one.category === gold.category && overlap(one, gold),
  )
}

type Counts = {
  all: number
  right: number
  wanted: number
  hit: number
  grave: number
  graveHit: number
  critical: number
  criticalHit: number
  negatives: number
  raised: number
}

/** Counted once a unit, so that drawing units again only adds. */
function countsOf({
  found,
  gold,
  negatives,
}: Pick<Unit, 'gold' | 'negatives'> & { found: readonly Finding[] }): Counts {
  const seen = gold.map((one) => ({ severity: one.severity, hit: isFound(one, found) }))
  const critical = seen.filter(({ severity }) => severity === 'critical')
  const grave = seen.filter(({ severity }) => severity === 'critical' || severity === 'high')
  const hits = (of: typeof seen) => of.filter(({ hit }) => hit).length
  return {
    all: found.length,
    right: found.filter((one) => gold.some((g) => isFound(g, [one]))).length,
    wanted: gold.length,
    hit: hits(seen),
    grave: grave.length,
    graveHit: hits(grave),
    critical: critical.length,
    criticalHit: hits(critical),
    negatives: negatives.length,
    raised: negatives.filter((one) =>
      found.some((s) => s.entryId === one.entry_id && s.status === 'current' && overlap(s, one)),
    ).length,
  }
}

function spanF1(counts: readonly Counts[]): number | null {
  const precision = share(sum(counts, 'right'), sum(counts, 'all'))
  const recalled = share(sum(counts, 'hit'), sum(counts, 'wanted'))
  if (precision === null || recalled === null || precision + recalled === 0) return null
  return (2 * precision * recalled) / (precision + recalled)
}

function verbatim({ entries, found }: Unit): { exact: number; of: number } {
  const exact = found.filter((s) => {
    const text = entries.find(({ id }) => id === s.entryId)?.text
    return s.quote !== '' && text?.slice(s.start, s.end) === s.quote
  })
  return { exact: exact.length, of: found.length }
}

function contextF1(units: readonly Unit[], is: (context: Context) => boolean): number | null {
  const pairs = units.flatMap(({ contexts }) => contexts)
  const count = (gold: boolean, read: boolean) =>
    pairs.filter((pair) => is(pair.gold) === gold && is(pair.read) === read).length
  return f1(count(true, true), count(false, true), count(true, false))
}

const inShort = (found: readonly Signal[], id: string) =>
  found
    .filter(({ entryId }) => entryId === id)
    .map(({ category, severity, status }) => `${category} ${severity} ${status}`)
    .sort()
    .join('; ')

/** How many entries have other signals when the same is said of somebody else. */
function changesOf({ entries, name, found }: Unit): { changed: number; of: number } {
  const swapped = entries.map((e) => ({ ...e, text: swapPeople(e.text, name) }))
  const again = findSignals(swapped, name ? { name: swapPeople(name, name) } : undefined)
  const changed = entries.filter(({ id }) => inShort(found, id) !== inShort(again, id)).length
  return { changed, of: entries.length }
}

/** How many signals are found again when the same is written less neatly. */
function stillFound({ entries, name, found }: Unit): { found: number; of: number } {
  let again = 0
  const ways = Object.values(roughly)
  for (const rewrite of ways) {
    const rough = entries.map((entry) => ({ ...entry, text: rewrite(entry.text) }))
    const now = findSignals(rough, name ? { name } : undefined)
    again += found.filter((s) =>
      now.some((n) => n.entryId === s.entryId && n.category === s.category),
    ).length
  }
  return { found: again, of: found.length * ways.length }
}

function sum<Key extends string>(counts: readonly Record<Key, number>[], key: Key): number {
  return counts.reduce((total, one) => total + one[key], 0)
}
