import type { GoldCase } from '../../bench/evaluation/gold.schema.ts'

type Entry = GoldCase['entries'][number]

/** True when each group of alternatives has one that stands in the text, in any case. */
export function matches(groups: string[][], text: string): boolean {
  const low = text.toLowerCase()
  return groups.every((group) => group.some((word) => low.includes(word.toLowerCase())))
}

const split = (text: string) => text.split(/(?<=[.!?”"])\s+(?=[A-Z“"‘'])|\n/)

/** What is wrong with a case and its gold, in words; an empty list when nothing is. */
export function findCorpusFaults(file: GoldCase): string[] {
  const entries = new Map(file.entries.map((entry) => [entry.id, entry]))
  return [
    ...findShapeFaults(file),
    ...findUnknownEntries(file, entries),
    ...findQuoteFaults(file, entries),
    ...findMatchFaults(file, entries),
    ...findLevelFaults(file),
  ]
}

function findShapeFaults({ entries, gold }: GoldCase): string[] {
  const faults: string[] = []
  const atLeast = (what: string, found: number, least: number) => {
    if (found < least) faults.push(`no ${what}: ${found} found, ${least} wanted`)
  }
  atLeast('entries', entries.length, 18)
  atLeast('facts', gold.facts.length, 12)
  atLeast('facts that must be told', gold.facts.filter((one) => one.must).length, 4)
  atLeast('open actions', gold.facts.filter((one) => one.openAction).length, 2)
  atLeast('stale values', gold.stale.length, 1)
  atLeast('signals', gold.signals.length, 3)
  atLeast('hard negatives', gold.hardNegatives.length, 2)
  atLeast('contexts', gold.contexts.length, 10)
  atLeast('supported sentences', gold.support.filter((one) => one.supported).length, 5)
  atLeast('unsupported sentences', gold.support.filter((one) => !one.supported).length, 5)
  for (const list of [entries, gold.facts, gold.contexts, gold.support]) {
    const ids = list.map((one) => one.id)
    if (new Set(ids).size < ids.length) faults.push(`id twice among ${ids.slice(0, 3)} ...`)
  }
  const dates = entries.map((one) => one.date)
  if (dates.some((date, n) => date < (dates[n - 1] ?? ''))) faults.push('order of the entries')
  return faults
}

function findUnknownEntries({ entries, gold }: GoldCase, known: Map<string, Entry>): string[] {
  const named = [
    ...gold.facts.flatMap((one) => one.entries),
    ...gold.stale.map((one) => one.correctedBy),
    ...gold.private.map((one) => one.entry),
    ...gold.hostile.map((one) => one.entry),
    ...[...gold.signals, ...gold.hardNegatives, ...gold.contexts].map((one) => one.entry_id),
    ...gold.support.flatMap((one) => one.citations),
    ...entries.flatMap((one) => one.corrects ?? []),
  ]
  return named.filter((id) => !known.has(id)).map((id) => `unknown entry ${id}`)
}

function findQuoteFaults({ gold }: GoldCase, known: Map<string, Entry>): string[] {
  const faults: string[] = []
  const expectIn = (what: string, id: string, words: string) => {
    if (!known.get(id)?.text.includes(words)) faults.push(`${what} is not in ${id}: ${words}`)
  }
  for (const one of gold.signals) expectIn('signal quote', one.entry_id, one.quote)
  for (const one of gold.hardNegatives) expectIn('hard negative quote', one.entry_id, one.quote)
  for (const one of gold.hostile) expectIn('hostile text', one.entry, one.text)
  for (const { id, entry_id, start, end } of gold.contexts) {
    const length = known.get(entry_id)?.text.length ?? 0
    if (start >= end || end > length) faults.push(`context outside of ${entry_id}: ${id}`)
  }
  return faults
}

function findMatchFaults({ entries, gold }: GoldCase, known: Map<string, Entry>): string[] {
  const textOf = (id: string | undefined) => known.get(id ?? '')?.text ?? ''
  const faults: string[] = []
  for (const { id, kind, entries: cited, match } of gold.facts) {
    // A level is told with its reason from the entry as a whole; all else stands in one sentence.
    const units = cited.map(textOf).flatMap((text) => (kind === 'level' ? [text] : split(text)))
    if (!units.some((one) => matches(match, one))) faults.push(`fact not found: ${id}`)
  }
  for (const { match, correctedBy } of gold.stale) {
    const addendum = known.get(correctedBy)
    if (!matches(match, textOf(addendum?.corrects))) faults.push(`stale not found: ${match}`)
    // The correction itself has to be free to be shown.
    if (matches(match, textOf(correctedBy))) faults.push(`stale in its correction: ${match}`)
  }
  for (const { match, entry } of gold.private) {
    if (!known.get(entry)?.private_to) faults.push(`private not found: ${entry} is for everybody`)
    if (!matches(match, textOf(entry))) faults.push(`private not found: ${match}`)
    const told = entries.some((one) => !one.private_to && matches(match, one.text))
    if (told) faults.push(`private fact in an open entry: ${match}`)
  }
  return faults
}

function findLevelFaults({ entries, readers, gold }: GoldCase): string[] {
  const levelFor = (reader: string) =>
    entries
      .filter((one) => one.kind === 'concern_change')
      .filter((one) => !one.private_to || one.private_to.includes(reader))
      .at(-1)?.concern ?? 'Low'
  return (['default', 'privileged'] as const)
    .filter((who) => levelFor(readers[who].id) !== gold.concern[who])
    .map((who) => `level of the ${who} reader`)
}
