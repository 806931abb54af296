import type { Entry, EntryKind } from './entry-kinds.table.ts'
import type { CaseId, EntryId } from './ids.ts'
import type { Level } from './levels.ts'

/** Something that was begun on a case: an action, a referral. */
export type Begun = { id: EntryId; what: string; at: string }

/** How a case stands, as far as its reader may know. */
export type CaseState = {
  state: 'open' | 'closed'
  /** What was here goes on in this other case. */
  joinedTo: CaseId | null
  level: Level | null
  /** Actions that are not done yet. */
  openActions: Begun[]
  /** Referrals without an outcome, and those with one. */
  openReferrals: Begun[]
  answeredReferrals: Begun[]
}

/** The kinds of entry that say how a case stands: no other has to be opened for it. */
export const STATE_KINDS: readonly EntryKind[] = [
  ...(['case_opened', 'case_closed', 'case_reopened', 'case_joined', 'level_change'] as const),
  ...(['action', 'action_done', 'referral', 'referral_outcome'] as const),
]

type Of<Kind extends EntryKind> = Extract<Entry, { kind: Kind }>

/**
 * How a case stands after its entries, oldest first.
 * NB: says what a form can know beforehand; the record decides when it is sent.
 */
export function caseStateFrom(entries: readonly Entry[]): CaseState {
  const all = <Kind extends EntryKind>(kind: Kind) =>
    entries.filter((entry): entry is Of<Kind> => entry.kind === kind)
  const turn = entries.findLast((e) => e.kind === 'case_closed' || e.kind === 'case_reopened')
  const joined = all('case_joined').at(-1)
  const done = new Set(all('action_done').map((e) => e.payload.action))
  const answered = new Set(all('referral_outcome').map((e) => e.payload.referral))
  const referrals = all('referral').map(
    (e): Begun => begun(e, `${e.payload.to}: ${e.payload.what}`),
  )
  return {
    state: turn?.kind === 'case_closed' ? 'closed' : 'open',
    joinedTo: (joined?.payload.other as CaseId | undefined) ?? null,
    level: all('level_change').at(-1)?.payload.to ?? null,
    openActions: all('action')
      .filter((e) => !done.has(e.id))
      .map((e) => begun(e, e.payload.what)),
    openReferrals: referrals.filter(({ id }) => !answered.has(id)),
    answeredReferrals: referrals.filter(({ id }) => answered.has(id)),
  }
}

function begun(entry: Entry, what: string): Begun {
  return { id: entry.id as EntryId, what, at: entry.recordedAt }
}
