import type { Action } from '../actions/find-actions.ts'
import { CUES, type Cue } from '../facts/cues.table.ts'
import type { Weighed } from '../facts/weigh.ts'
import type { RecordEntry } from '../record/record.ts'
import type { Section } from './brief-text.ts'
import type { Piece } from './choose.ts'

/**
 * Everything else that may be shown, by its section, with what must be said of each kind of entry.
 */
export function narrativePieces(weighed: readonly Weighed[], actions: readonly Action[]): Piece[] {
  const open = Map.groupBy(
    actions.filter((one) => one.state !== 'closed'),
    (one) => one.entry,
  )
  const byEntry = Map.groupBy(weighed, (one) => one.clause.entry)
  return [...byEntry].flatMap(([entry, own]) => {
    // Told by themselves, with their author and day.
    if (entry.kind === 'concern_change' || entry.kind === 'addendum') return []
    const leads = leadsOf(entry, own)
    return own
      .filter((one) => !isWhollyAction(one, open.get(entry) ?? []))
      .map((one) => pieceOf(one, leads.has(one)))
  })
}

/** What is nothing but an open action is shown among the actions. */
function isWhollyAction({ clause }: Weighed, open: readonly Action[]): boolean {
  return open.some(({ text }) => text.includes(clause.text) || clause.text.includes(text))
}

const OBLIGED = new Set(['disclosure', 'decision', 'referral'])

/** What an entry of this kind must not be without in a brief. */
function leadsOf({ kind }: RecordEntry, own: readonly Weighed[]): ReadonlySet<Weighed> {
  if (!OBLIGED.has(kind)) return new Set()
  const sorted = [...own].sort((a, b) => b.weight - a.weight)
  return new Set(sorted.slice(0, kind === 'disclosure' ? 2 : 1))
}

function pieceOf({ clause, cues, weight }: Weighed, must: boolean): Piece {
  const { entry, text, order, start } = clause
  return { section: sectionOf(entry, cues), entry, text, order, start, weight, must }
}

function sectionOf(entry: RecordEntry, cues: ReadonlySet<Cue>): Section {
  switch (entry.kind) {
    case 'decision':
    case 'referral':
    case 'multi_agency':
      return 'decisions'
    case 'disclosure':
      return 'happened'
    case 'addendum':
      return 'stale'
    case 'concern_change':
      return 'level'
    case 'note':
    case 'contact': {
      if (cues.has('lacking') || cues.has('gap')) return 'not_recorded'
      const isGood = GOOD.some((cue) => cues.has(cue))
      return isGood && !BAD.some((cue) => cues.has(cue)) ? 'other_way' : 'happened'
    }
  }
}

const GOOD: readonly Cue[] = ['better', 'activity', 'support']
const BAD: readonly Cue[] = ['harm', 'justice', 'happened', 'dissent']

/** Whether a clause says that somebody was seen or heard alone. */
export function saysAlone(text: string): boolean {
  return CUES.alone.test(text) && SEEN.test(text) && !NOT_SEEN.test(text)
}

const SEEN = /\b(?:seen|saw|spoke|spoken|talk(?:ed)?|met|asked|chat(?:ted)?|alone in)\b/iu
const NOT_SEEN = /\b(?:not|never|nobody|nor|without having)\b|n[’']t\b|\bno[ -]one\b/iu
