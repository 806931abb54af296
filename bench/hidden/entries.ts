import type { EntryKind } from '../../src/domain/entry-kinds.table.ts'
import type { AlertId, CaseId, EntryId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import { OPEN_ENTRY, type Plan, type PlannedEntry } from '../../src/domain/plan.ts'
import { isRefusal } from '../../src/domain/refusals.ts'
import { ids } from '../../src/ledger/ids.ts'
import type { Append, Ledger } from '../../src/ports/ledger.ts'
import type { Chance } from '../chance.ts'

type Sight = Partial<
  Pick<PlannedEntry, 'visibility' | 'readers' | 'conflicts' | 'amends' | 'level'>
>

const at = { occurredAt: '2026-01-05T10:00:00Z' }

/** What an entry of each of these kinds says, around one word that a search may look for. */
const PAYLOADS = {
  note: (w) => ({ text: `Met at the library; talked about the ${w}.`, ...at }),
  disclosure: (w) => ({ words: `“The ${w} frightens me at home.”`, ...at, worry: 'high' }),
  decision: (w) => ({ decision: `Not to act on the ${w}.`, reasoning: 'Talked it through.' }),
  action: (w, by) => ({ what: `Ring about the ${w}`, owner: by.id, dueOn: '2026-12-24' }),
  referral: (w) => ({ to: 'Early help', what: `Support with the ${w}`, ...at }),
  safe_contact: (w) => ({ how: `By letter, never about the ${w}.` }),
  safety_line: (w) => ({ line: `Leaves when the ${w} is back.` }),
  person_details: (w) => ({ name: `Made-up ${w}`, group: 'child', age: 9 }),
  significant_event: (w) => ({
    date: '2026-01-05',
    what: `The ${w} came`,
    impact: 'Slept badly.',
    tone: 'bad',
    entries: [],
  }),
  staff_concern: (w) => ({ type: 'low_level', what: `Was short about the ${w}.`, ...at }),
  addendum: (w) => ({ addendum: 'clarification', text: `It was another ${w}.` }),
} as const satisfies Partial<Record<EntryKind, (word: string, by: Actor) => object>>

export type SaidKind = keyof typeof PAYLOADS
/** Kinds that anybody may write openly, and that stand by themselves. */
export const OPEN_KINDS = Object.keys(PAYLOADS).filter(
  (kind) => kind !== 'addendum' && kind !== 'staff_concern',
) as SaidKind[]

let labels = 0

/** An entry of a kind, made up. */
export function said(kind: SaidKind, word: string, by: Actor, sight: Sight = {}): PlannedEntry {
  labels += 1
  const payload = PAYLOADS[kind](word, by)
  return { ...OPEN_ENTRY, ...sight, label: `${kind} ${labels}`, kind, payload } as PlannedEntry
}

/** A change of the level. */
export function levelled(to: 'low' | 'medium' | 'high', sight: Sight = {}): PlannedEntry {
  labels += 1
  const payload = { to, reason: `Looks ${to} to me.` }
  const entry = { ...OPEN_ENTRY, ...sight, label: `level ${labels}`, kind: 'level_change', payload }
  return { ...entry, level: to } as PlannedEntry
}

/** What `append` needs, with every id chosen. */
export function appendOf(
  caseId: CaseId,
  entries: PlannedEntry[],
  more: Partial<Omit<Plan, 'case' | 'entries'>> = {},
): Append {
  return {
    caseId,
    plan: { case: caseId, entries, receiptFor: entries[0]?.label ?? '', ...more },
    entryIds: new Map(entries.map(({ label }) => [label, ids.random() as EntryId])),
    alertId: ids.random() as AlertId,
    messages: [],
  }
}

/** An alert about the first entry, to people whom it may reach. */
export function alertTo(staff: readonly Actor[], about: PlannedEntry): NonNullable<Plan['alert']> {
  const ladder = [{ staff: staff.map(({ id }) => id), waitSeconds: 86_400 }]
  const staffRelated = about.visibility === 'staff_related'
  return { kind: staffRelated ? 'review' : 'high', staffRelated, about: about.label, ladder }
}

/** Writes it; a refusal is a fault of the bench. */
export async function write(ledger: Ledger, by: Actor, append: Append): Promise<EntryId[]> {
  const done = await ledger.append(by, append)
  if (isRefusal(done)) throw new Error(`${by.name} was refused: ${done.refused}`)
  return done.appended.map(({ id }) => id)
}

/** Some of a list, each once. */
export function some<T>(chance: Chance, list: readonly T[], count: number): T[] {
  const left = [...list]
  const taken: T[] = []
  while (taken.length < count && left.length > 0) {
    taken.push(...left.splice(chance.below(left.length), 1))
  }
  return taken
}
