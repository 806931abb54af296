import type { Action } from '../actions/find-actions.ts'
import { daysFrom } from '../actions/due.ts'
import type { Weighed } from '../facts/weigh.ts'
import type { Section } from './brief-text.ts'
import type { Piece } from './choose.ts'

/** Everything else that may be shown, by its section, with what must be said of each kind of entry. */
export function narrativePieces(weighed: readonly Weighed[], actions: readonly Action[]): Piece[] {
  const open = new Set(actions.filter((one) => one.state !== 'closed').map((one) => one.sentence))
  const byEntry = Map.groupBy(weighed, (one) => one.sentence.entry)
  return [...byEntry.values()].flatMap((own) => {
    const [{ sentence: { entry } } = { sentence: { entry: null } }] = own
    // Told by themselves, with their author and day.
    if (!entry || entry.kind === 'concern_change' || entry.kind === 'addendum') return []
    const leads = leadsOf(own)
    return own
      .filter((one) => !isWhollyAction(one, open, actions))
      .map((one) => pieceOf(one, leads.has(one)))
  })
}

/** A sentence that is nothing but an open action is shown among the actions. */
function isWhollyAction(one: Weighed, open: ReadonlySet<unknown>, actions: readonly Action[]): boolean {
  if (!open.has(one.sentence)) return false
  const shown = actions.filter((a) => a.sentence === one.sentence && a.state !== 'closed')
  const length = shown.reduce((sum, { text }) => sum + text.length, 0)
  return length >= one.sentence.text.length * 0.7
}

const OBLIGED = new Set(['disclosure', 'decision', 'referral'])

/** What an entry of this kind must not be without in a brief. */
function leadsOf(own: readonly Weighed[]): ReadonlySet<Weighed> {
  const kind = own[0]?.sentence.entry.kind ?? 'note'
  if (!OBLIGED.has(kind)) return new Set()
  const sorted = [...own].sort((a, b) => b.weight - a.weight)
  return new Set(sorted.slice(0, kind === 'disclosure' ? 2 : 1))
}

function pieceOf({ sentence, cues, weight }: Weighed, must: boolean): Piece {
  const { entry, text, order } = sentence
  return { section: sectionOf({ sentence, cues }), entry, text, order, weight, must }
}

function sectionOf({ sentence: { entry }, cues }: Pick<Weighed, 'sentence' | 'cues'>): Section {
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
      if (cues.has('missing') && !cues.has('protective')) return 'not_recorded'
      const isGood = cues.has('protective') && !cues.has('harm') && !cues.has('missing')
      return isGood && !cues.has('event') ? 'other_way' : 'happened'
    }
  }
}

/** How much newer is worth, for what must be said of a long record. */
export function recency(date: string, asOf: string): number {
  return 1 / (1 + Math.max(0, daysFrom(date, asOf)) / 365)
}
