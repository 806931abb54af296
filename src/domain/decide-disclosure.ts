import { type About, decideAbout } from './about.ts'
import { checkText } from './decide-note.ts'
import type { Payload } from './entry-kinds.table.ts'
import { findId, type StaffId } from './ids.ts'
import { ladderForHigh, ladderForReaders, ladderForReview } from './ladder.ts'
import { holdersOf } from './people.ts'
import { OPEN_ENTRY, type Plan, type PlannedEntry, type Reader, type Situation } from './plan.ts'
import { isRefusal, type Refusal } from './refusals.ts'
import { readClaimedTime } from './when.ts'

type Detail = Payload<'disclosure'>

export type RecordDisclosure = About & {
  words: string
  date?: string | null | undefined
  time?: string | null | undefined
  worry?: Detail['worry'] | null
  /** Is this about someone who works or volunteers here? */
  aboutStaff?: 'yes' | 'no' | null
  /** Who, from the staff list, or nobody picked ("rather not say"). */
  staffMember?: string | null
  toldPassedOn?: 'yes' | 'no' | null
} & { [Key in Optional]?: Detail[Key] | null }

const OPTIONAL = [
  'exactness',
  'interpreter',
  'questionsAsked',
  'whoSpoke',
  'whoElse',
  'demeanour',
  'injuries',
  'doneAtOnce',
  'wishes',
  'whoHasBeenTold',
] as const
type Optional = (typeof OPTIONAL)[number]

/**
 * What a person told us. It goes to the lead for review; High raises the level in the same
 * submission. About staff: only the independent recipients hear of it, and the lead unless the lead
 * was named.
 */
export function decideDisclosure(command: RecordDisclosure, s: Situation): Plan | Refusal {
  const words = checkText(command.words)
  if (typeof words !== 'string') return words
  // How a case was opened is open to all who work it: about staff it says no more than that.
  const why =
    command.aboutStaff === 'yes' ? 'Opened with a first entry.' : 'Opened with a disclosure.'
  const about = decideAbout(command, why)
  if (isRefusal(about)) return about
  const when = readClaimedTime(command, s.now, s.zone)
  if (isRefusal(when)) return when
  const sight = decideSight(command, s)
  const entry: PlannedEntry = {
    ...sight,
    label: 'disclosure',
    kind: 'disclosure',
    payload: payloadOf(command, words, when.at),
  }
  const high = command.worry === 'high'
  // How a case began gives away that there is a disclosure: who is conflicted does not see it
  // either.
  const opening = about.entries.map((one) => ({ ...one, conflicts: sight.conflicts }))
  return {
    case: about.case,
    entries: [...opening, entry, ...(high ? [levelEntry(sight)] : [])],
    ...(high ? { raise: 'if_higher' as const } : {}),
    alert: alertFor(sight, high ? 'high' : 'review', s),
    receiptFor: 'disclosure',
  }
}

type Sight = Pick<PlannedEntry, 'visibility' | 'readers' | 'conflicts'>

function decideSight(command: RecordDisclosure, s: Situation): Sight {
  if (command.aboutStaff !== 'yes') return OPEN_ENTRY
  const named = findId<StaffId>(command.staffMember)
  const independent = holdersOf(s.people, 'independent').filter((id) => id !== named)
  const office: Reader[] =
    named !== null && !holdersOf(s.people, 'lead').includes(named) ? ['lead'] : []
  const conflicts = named === null ? [] : [named]
  return { visibility: 'staff_related', readers: [...independent, ...office], conflicts }
}

/**
 * A level is never private; who is conflicted does not see it rise, and its reason is elsewhere.
 */
function levelEntry(sight: Sight): PlannedEntry {
  const reason =
    sight.visibility === 'open'
      ? 'A disclosure was recorded as High.'
      : 'Raised on what was recorded that day.'
  return {
    ...OPEN_ENTRY,
    conflicts: sight.conflicts,
    label: 'level',
    kind: 'level_change',
    payload: { to: 'high', reason },
    level: 'high',
  }
}

function alertFor(sight: Sight, kind: 'high' | 'review', s: Situation): NonNullable<Plan['alert']> {
  const situation = { ...s, takeWithinMinutes: s.settings.takeWithinMinutes }
  const staffRelated = sight.visibility === 'staff_related'
  const leads = holdersOf(s.people, 'lead')
  const readers = sight.readers
    .flatMap((reader) => (reader === 'lead' ? leads : [reader]))
    .filter((id) => !sight.conflicts.includes(id))
  if (staffRelated) {
    const ladder = ladderForReaders(readers, kind, situation)
    return { kind, staffRelated, about: 'disclosure', ladder }
  }
  const ladder = kind === 'high' ? ladderForHigh(situation) : ladderForReview(situation)
  return { kind, staffRelated, about: 'disclosure', ladder }
}

function payloadOf(command: RecordDisclosure, words: string, occurredAt: string): Detail {
  const given = OPTIONAL.flatMap((key) => {
    const value = command[key]?.trim()
    return value ? [[key, value]] : []
  })
  return {
    words,
    occurredAt,
    ...Object.fromEntries(given),
    ...(command.toldPassedOn ? { toldPassedOn: command.toldPassedOn === 'yes' } : {}),
    ...(command.worry ? { worry: command.worry } : {}),
  }
}
