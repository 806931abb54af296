import { type About, decideAbout } from './about.ts'
import { readAlsoOn } from './also-on.ts'
import { checkText } from './decide-note.ts'
import type { Payload } from './entry-kinds.table.ts'
import { OPEN_ENTRY, type Plan, type PlannedEntry, type Sight, type Situation } from './plan.ts'
import { isRefusal, type Refusal } from './refusals.ts'
import { alertFor, sightAboutStaff } from './sight.ts'
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
  /** The case of somebody else whom it concerns too. */
  alsoOn?: string | null
  toldPassedOn?: 'yes' | 'no' | null
} & { [Key in Optional]?: Detail[Key] | null }

const OPTIONAL = [
  'exactness',
  'interpreter',
  'originalWords',
  'questionsAsked',
  'whoSpoke',
  'whoElse',
  'where',
  'demeanour',
  'injuries',
  'takenDown',
  'keptAt',
  'doneAtOnce',
  'wishes',
  'whoHasBeenTold',
  'capacity',
  'consent',
  'withoutConsent',
  'parentTold',
  'parentWhy',
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
  const sight = command.aboutStaff === 'yes' ? sightAboutStaff(command.staffMember, s) : OPEN_ENTRY
  const also = readAlsoOn(command.alsoOn, about.case)
  if (isRefusal(also)) return also
  const entry: PlannedEntry = {
    ...sight,
    picked: sight.conflicts,
    label: 'disclosure',
    kind: 'disclosure',
    payload: { ...payloadOf(command, words, when.at), ...pickedIn(sight), ...also },
  }
  const high = command.worry === 'high'
  // How a case began gives away that there is a disclosure: who is conflicted does not see it
  // either.
  const opening = about.entries.map((one) => ({ ...one, conflicts: sight.conflicts }))
  return {
    ...about,
    ...also,
    entries: [...opening, entry, ...(high ? [levelEntry(sight)] : [])],
    ...(high ? { raise: 'if_higher' as const } : {}),
    alert: alertFor(['disclosure', sight], high ? 'high' : 'review', s),
    receiptFor: 'disclosure',
  }
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

/** The colleague whom the form names, who is conflicted on it at once. */
function pickedIn({ conflicts: [staffMember] }: Sight): Pick<Detail, 'staffMember'> {
  return staffMember ? { staffMember } : {}
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
