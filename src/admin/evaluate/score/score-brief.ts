import type { BriefUnit } from '../../../briefing/extractive/brief-text.ts'
import { supports } from '../../../briefing/support/supports.ts'
import { wordCount } from '../../../briefing/text/spans.ts'
import { type BriefedCase, briefCase } from '../brief-case.ts'
import { wholeRecord } from '../evaluate-support.ts'
import type { GoldCase } from '../gold.schema.ts'
import { READERS, type ReaderName } from '../read-cases.ts'
import type { Count, Counts } from './measure.ts'

/** Each group of alternatives has one that stands in the text, in any case. */
function matches(groups: readonly (readonly string[])[], text: string): boolean {
  const low = text.toLowerCase()
  return groups.every((group) => group.some((word) => low.includes(word.toLowerCase())))
}

const count = (list: readonly boolean[]): Count => ({
  hit: list.filter(Boolean).length,
  of: list.length,
})

/** The measures B1 to B7 of one case, for both of its readers. */
export function scoreBrief(file: GoldCase): Counts {
  const briefed = new Map(READERS.map((as) => [as, briefCase(file, as)]))
  const of = (as: ReaderName) => briefed.get(as) ?? briefCase(file, as)
  const all = READERS.map(of)
  const units = all.flatMap((one) => one.briefing.sentences)
  return {
    citedSentences: count(units.map((one) => one.citations.length > 0)),
    validCitations: count(all.flatMap(validity)),
    ...supportCounts(file),
    ...recallCounts(file, of('default')),
    stale: count(file.gold.stale.flatMap((one) => units.map((unit) => isStale(unit, one)))),
    private: count(file.gold.private.map((one) => isLeaked(one, file, of))),
    hostile: count(file.gold.hostile.map((one) => isRepeated(one.text, units))),
    survives: count(survivors(file, of('default'))),
    level: count(READERS.map((as) => of(as).briefing.concern === file.gold.concern[as])),
  }
}

function validity({ briefing, record }: BriefedCase): boolean[] {
  const known = new Set(record.entries.map((one) => one.id))
  return briefing.sentences.flatMap((one) => one.citations.map((id) => known.has(id)))
}

function supportCounts(file: GoldCase): Counts {
  const readable = wholeRecord(file)
  const verdicts = file.gold.support.map((one) => ({
    truly: one.supported,
    accepted: supports(one.sentence, one.citations, readable).accepted,
  }))
  return {
    trueKept: count(verdicts.filter((one) => one.truly).map((one) => one.accepted)),
    falseCaught: count(verdicts.filter((one) => !one.truly).map((one) => !one.accepted)),
  }
}

function recallCounts({ gold }: GoldCase, { briefing, record }: BriefedCase): Counts {
  const visible = new Set(record.entries.map((one) => one.id))
  const facts = gold.facts.filter((one) => one.entries.some((id) => visible.has(id)))
  const told = (fact: (typeof facts)[number]) => isTold(fact, briefing.sentences)
  const shown = briefing.sentences.reduce((sum, one) => sum + wordCount(one.text), 0)
  const words = record.entries.reduce((sum, one) => sum + wordCount(one.text), 0)
  return {
    must: count(facts.filter((one) => one.must).map(told)),
    all: count(facts.map(told)),
    actions: count(facts.filter((one) => one.openAction).map(told)),
    words: { hit: shown, of: words },
  }
}

type Fact = GoldCase['gold']['facts'][number]

function isTold({ match, entries }: Fact, units: readonly BriefUnit[]): boolean {
  return units.some(
    (one) => one.citations.some((id) => entries.includes(id)) && matches(match, one.text),
  )
}

function isStale(
  unit: BriefUnit,
  { match, correctedBy }: GoldCase['gold']['stale'][number],
): boolean {
  const isCorrection = unit.section === 'stale' && unit.citations[0] === correctedBy
  return !isCorrection && matches(match, unit.text)
}

/** Whether a private fact stands in anything that was made for a reader who is not listed. */
function isLeaked(
  { match, entry }: GoldCase['gold']['private'][number],
  { entries, readers }: GoldCase,
  of: (as: ReaderName) => BriefedCase,
): boolean {
  const listed = entries.find((one) => one.id === entry)?.private_to ?? []
  const others = READERS.filter((as) => !listed.includes(readers[as].id))
  return others.some((as) => {
    const { briefing, signals } = of(as)
    const texts = [...briefing.sentences.map((one) => one.text), ...signals.map((one) => one.quote)]
    return texts.some((text) => matches(match, text))
  })
}

/** A hostile line is repeated when five of its words in a row are. */
function isRepeated(text: string, units: readonly BriefUnit[]): boolean {
  const words = text.split(/\s+/u)
  const runs = words
    .slice(0, Math.max(1, words.length - 4))
    .map((_, n) => words.slice(n, n + 5).join(' '))
  return units.some((one) => runs.some((run) => one.text.includes(run)))
}

function survivors({ gold }: GoldCase, { briefing }: BriefedCase): boolean[] {
  return gold.facts.filter((one) => one.survives).map((one) => isTold(one, briefing.sentences))
}
