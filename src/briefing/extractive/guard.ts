import type { Action } from '../actions/find-actions.ts'
import type { Readable } from '../record/readable.ts'
import type { RecordEntry } from '../record/record.ts'
import { type BriefUnit, type Section, shortDate } from './brief-text.ts'
import type { SignalOf } from './signal-of.ts'

const MOST_CITED = 5

const GUARDED: Readonly<Partial<Record<RecordEntry['kind'], [Section, string, string]>>> = {
  concern_change: ['level', 'change of level', 'changes of level'],
  disclosure: ['happened', 'disclosure', 'disclosures'],
  decision: ['decisions', 'decision', 'decisions'],
  referral: ['decisions', 'referral', 'referrals'],
}

/**
 * What no brief may be without and the chosen units do not cite: every change of level, referral,
 * decision, disclosure, critical signal and open action is named at least once.
 */
export function guardUnits(
  { record }: Readable,
  actions: readonly Action[],
  { units, signals }: { units: readonly BriefUnit[]; signals: readonly SignalOf[] },
): BriefUnit[] {
  const cited = new Set(units.flatMap((one) => one.citations))
  const told = new Set(units.flatMap((one) => (one.section === 'actions' ? one.citations : [])))
  const byId = new Map(record.entries.map((one) => [one.id, one]))
  const open = actions.filter((one) => one.state !== 'closed' && !told.has(one.entry.id))
  const critical = signals.filter((one) => one.severity === 'critical' && !cited.has(one.entryId))
  const left = (kind: RecordEntry['kind']) =>
    record.entries.filter((one) => one.kind === kind && !cited.has(one.id))
  return [
    ...Object.entries(GUARDED).flatMap(([kind, words]) =>
      named(left(kind as RecordEntry['kind']), words, record.asOf),
    ),
    ...named(
      unique(open.map((one) => one.entry)),
      ['actions', 'open action', 'open actions'],
      record.asOf,
    ),
    ...named(
      unique(critical.flatMap((one) => byId.get(one.entryId) ?? [])),
      ['signals', 'critical signal', 'critical signals'],
      record.asOf,
    ),
  ]
}

function unique(entries: readonly RecordEntry[]): RecordEntry[] {
  return [...new Set(entries)]
}

/** `Also recorded: 5 decisions, 3 Jan to 4 May.`, in groups that can all be cited. */
function named(
  entries: readonly RecordEntry[],
  [section, one, many]: [Section, string, string],
  asOf: string,
): BriefUnit[] {
  const groups = Array.from({ length: Math.ceil(entries.length / MOST_CITED) }, (_, n) =>
    entries.slice(n * MOST_CITED, (n + 1) * MOST_CITED),
  )
  return groups.map((group) => {
    const [first, last] = [group[0], group.at(-1)]
    const from = first ? shortDate(first.date, asOf) : ''
    const to = last && last !== first ? ` to ${shortDate(last.date, asOf)}` : ''
    const what =
      group.length === 1 ? `a${/^[aeiou]/u.test(one) ? 'n' : ''} ${one}` : `${group.length} ${many}`
    return {
      section,
      text: `Also recorded: ${what}, ${from}${to}.`,
      citations: group.map((e) => e.id),
    }
  })
}
