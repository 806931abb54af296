import { type About, decideAbout, type Place } from './about.ts'
import { readAlsoOn } from './also-on.ts'
import { deadlinesOf } from './deadlines.ts'
import { entryKinds } from './entry-kinds.table.ts'
import type { EntryId, StaffId } from './ids.ts'
import { kindRules, NEEDS, type On, type PlainKind, type Rule } from './kind-rules.table.ts'
import { holdersOf } from './people.ts'
import { OPEN_ENTRY, type Plan, type PlannedEntry, type Sight, type Situation } from './plan.ts'
import { readPayload, type Typed } from './read-payload.ts'
import { isRefusal, type Refusal, refuse } from './refusals.ts'
import { alertFor, sightOfEntry } from './sight.ts'
import { dayOf } from './when.ts'

type Filled = { [field: string]: unknown }

/**
 * One entry of a kind that has no rules but those of its table: where it stands, what the case has
 * to be like, who sees it, and what is done with it.
 * @param typed what was filled in, by the names of the kind’s fields, with `case` and its
 * companions, and `date` and `time` for when it happened.
 */
export function decidePlain(kind: PlainKind, typed: Typed, s: Situation): Plan | Refusal {
  const rule = kindRules[kind] as Rule<Filled>
  const place = placeOf(rule, typed, s)
  if (isRefusal(place)) return place
  const read = readPayload(kind, { ...typed, ...suppliedFor(kind, rule, s) }, s)
  if (isRefusal(read)) return read
  const also = 'alsoOn' in read.payload ? readAlsoOn(typed.alsoOn, place.case) : {}
  if (isRefusal(also)) return also
  const against = whatStandsAgainst(rule, read.payload, place, s)
  if (against) return against
  const entry = { ...sightFor(kind, read.payload, s), label: 'entry', kind, payload: read.payload }
  const on: On = {
    caseId: place.case as On['caseId'],
    entry: aboutEntry(rule, s),
    movedTo: s.movedTo ?? null,
  }
  return {
    ...place,
    ...also,
    entries: [
      ...place.entries,
      {
        ...entry,
        ...deadlinesOf({ kind, payload: read.payload } as PlannedEntry, s),
        ...(rule.amends && on.entry ? { amends: on.entry } : {}),
      } as PlannedEntry,
    ],
    ...(rule.act ? { act: rule.act(read.payload, on) } : {}),
    // Nobody works that case yet: the lead hears of it.
    ...(place.assign === false ? { alert: alertFor(['entry', OPEN_ENTRY], 'review', s) } : {}),
    receiptFor: 'entry',
  }
}

/** The case of the entry that the form was opened from, or the one that was chosen. */
function placeOf(rule: Rule<Filled>, typed: Typed, s: Situation): Place | Refusal {
  if (typed.entry || rule.about === 'entry') {
    if (rule.about === 'case' || !s.entry) return refuse('not_found')
    const { kind } = rule.link ?? {}
    if (kind && s.entry.entry.kind !== kind) return refuse('not_found')
    if (rule.second && s.entry.entry.authorId === s.reporter) return refuse('needs_another_person')
    return { case: s.entry.caseId, entries: [] }
  }
  const place = decideAbout(aboutIn(typed), rule.opening ?? '')
  if (isRefusal(place) || rule.about === 'anyone' || place.case !== 'new') return place
  return refuse('no_case_chosen')
}

function aboutIn(typed: Typed): About {
  const { case: chosen = null, newName = null, newGroup = null, newAge = null } = typed
  return { case: chosen, newName, newGroup: newGroup as About['newGroup'], newAge }
}

function aboutEntry(rule: Rule<Filled>, s: Situation): EntryId | null {
  if (rule.about === 'case' || !s.entry) return null
  const { kind, id, payload } = s.entry.entry
  if (kind !== rule.undoes) return id as EntryId
  return (payload as { entry?: EntryId }).entry ?? null
}

/** What nobody fills in: the entry that it is about, and who is always on the list. */
function suppliedFor(kind: PlainKind, rule: Rule<Filled>, s: Situation): Typed {
  const id = aboutEntry(rule, s)
  const always = [...holdersOf(s.people, 'lead'), s.reporter].join(' ')
  return {
    ...(rule.link && id ? { [rule.link.field]: id } : {}),
    ...('on' in entryKinds[kind].payload.shape ? { on: id ? 'entry' : 'case' } : {}),
    ...(kind === 'restriction' ? { listed4: always } : {}),
  }
}

function whatStandsAgainst(
  rule: Rule<Filled>,
  payload: Filled,
  place: Place,
  s: Situation,
): Refusal | null {
  const { other, who, owner } = payload
  if (other === place.case || payload.rightCase === place.case) {
    return refuse('same_case', other ? 'other' : 'rightCase')
  }
  const stranger = [who, owner].find((id) => id && !s.people.some((p) => p.id === id))
  if (stranger) return refuse('nobody_chosen', stranger === who ? 'who' : 'owner')
  if (kindMoves(payload, rule) && !s.movedTo) return refuse('waits')
  if (isWithoutDay(payload, s)) return refuse('review_again_or_end', 'again')
  if (!rule.needs) return null
  const { caseState } = s
  if (!caseState) return refuse('not_found')
  const unmet = rule.needs.map((need) => NEEDS[need]).find((n) => !n.holds(caseState, payload))
  return unmet ? refuse(unmet.refused) : null
}

/** A confirmed “wrong case” needs the entry that stands for it on the right case. */
function kindMoves(payload: Filled, rule: Rule<Filled>): boolean {
  return rule.link?.kind === 'wrong_case' && payload.confirmed === true
}

/** The review of a restriction sets the day of the next one: else it is ended. */
function isWithoutDay(payload: Filled, { entry, now, zone }: Situation): boolean {
  if (payload.of !== entry?.entry.id || entry?.entry.kind !== 'restriction') return false
  return String(payload.again ?? '') <= dayOf(now, zone)
}

/**
 * Whoever sees an entry sees what is written about it; not whom a conflict is about, who is no
 * reader of it any more, or whom a restriction leaves out.
 */
function sightFor(kind: PlainKind, payload: Filled, s: Situation): Sight {
  const sight = s.entry ? sightOfEntry(s.entry) : OPEN_ENTRY
  const who = payload.who as StaffId
  if (kind === 'conflict_declared') return { ...sight, conflicts: [...sight.conflicts, who] }
  if (kind === 'reader_ended') {
    return { ...sight, readers: sight.readers.filter((reader) => reader !== who) }
  }
  if (kind === 'restriction' && s.entry) return { ...sight, listed: payload.listed as StaffId[] }
  return sight
}
