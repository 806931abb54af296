import type { Act } from './acts.ts'
import type { AlertClocks } from './alert-clocks.ts'
import type { CaseState } from './case-state.ts'
import type { Entry, EntryKind, Payload } from './entry-kinds.table.ts'
import type { AlertId, CaseId, EntryId, StaffId } from './ids.ts'
import type { AlertKind, Rung } from './ladder.ts'
import type { Level } from './levels.ts'
import type { Colleague } from './people.ts'
import type { Settings } from './settings.ts'
import type { ConflictStep } from './step.ts'

export type Visibility = 'open' | 'private' | 'staff_related'

/** A named reader, or the office of the lead, whoever holds it. */
export type Reader = StaffId | 'lead'

/**
 * An entry that is to be written. `label` tells the entries of one plan apart; ids come from it.
 */
export type PlannedEntry = {
  [Kind in EntryKind]: {
    label: string
    kind: Kind
    payload: Payload<Kind>
    visibility: Visibility
    readers: Reader[]
    /** Who is conflicted on it: they lose sight of it however they come to the case. */
    conflicts: StaffId[]
    /** Of those, whom its author picked in the form: somebody is asked whether that is so. */
    picked?: StaffId[]
    /** Who still sees it where it is restricted; absent: it is not. */
    listed?: StaffId[]
    /** The entry that an addendum amends. */
    amends?: EntryId
    /** The label of the entry of the same plan that it amends. */
    of?: string
    level?: Level
    /** The day (ISO date) by which somebody looks at it again. */
    due?: string
    /** The entry whose day it settles. */
    meets?: EntryId
  }
}[EntryKind]

/** Who sees an entry. */
export type Sight = Pick<PlannedEntry, 'visibility' | 'readers' | 'conflicts' | 'listed'>

/** What a command leads to: all of it is written in one transaction, or none. */
export type Plan = {
  case: CaseId | 'new'
  /** A new case that nobody works yet: its author does not see it, the lead finds who does. */
  assign?: false
  entries: PlannedEntry[]
  /**
   * `must`: refuse unless the level rises. `if_higher`: leave the level entry out unless it rises.
   */
  raise?: 'must' | 'if_higher'
  /** What is done besides writing; the record decides whether the author may. */
  act?: Act
  alert?: {
    kind: AlertKind
    staffRelated: boolean
    about: string
    ladder: Rung[]
    /** As they are set now; without, those of the table. */
    clocks?: AlertClocks
  }
  /** The alert that this decides. */
  closes?: { alert: AlertId; reporter: StaffId }
  /** Whoever has the alert says when they look at it again. */
  steps?: { alert: AlertId; reviewAt: string }
  /** Whoever has the alert asks a colleague to take it. */
  passes?: { alert: AlertId; to: StaffId }
  /** The label of the entry that the receipt speaks of. */
  receiptFor: string
}

/** What a decision may look at: nothing else, so that the same question has the same answer. */
export type Situation = {
  reporter: StaffId
  people: readonly Colleague[]
  /** Who is on leave now, by the rota. */
  away?: readonly StaffId[]
  settings: Settings
  now: string
  zone: string
  /** The alert that a decision is about, as far as its maker may know of it. */
  alert?: Decided | null
  /** The entry that is added to or answered, when its author may read it. */
  entry?: KnownEntry | null
  /** What stands on the right case for an entry that was on the wrong one. */
  movedTo?: EntryId | null
  /** Whom an entry names as in conflict, when its author is asked about that. */
  conflict?: (ConflictStep & Sight) | null
  /** The case to open by an override, when its reference is right and that is theirs to do. */
  overridden?: CaseId | null
  /** How the case stands; read only where a kind needs it. */
  caseState?: CaseState | null
}

/** An entry that something is written about, with who sees it. */
export type KnownEntry = {
  entry: Entry
  caseId: CaseId
  visibility: Visibility
  readers: Reader[]
  conflicts: StaffId[]
  listed?: StaffId[]
}

/** What a decision on an alert has to know of it. */
export type Decided = {
  id: AlertId
  caseId: CaseId
  reporterId: StaffId
  staffRelated: boolean
  readers: Reader[]
  conflicts: StaffId[]
}

/** Who sees what is written about an entry: whoever sees that entry. */
export function sightOf(
  source: Decided,
): Pick<PlannedEntry, 'visibility' | 'readers' | 'conflicts'> {
  const { staffRelated, readers, conflicts } = source
  return { visibility: staffRelated ? 'staff_related' : 'open', readers, conflicts }
}

/** The parts that an open entry, readable by everybody with a ground, has in common. */
export const OPEN_ENTRY = {
  visibility: 'open' as const,
  readers: [] as Reader[],
  conflicts: [] as StaffId[],
}
