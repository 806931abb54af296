import { Temporal } from 'temporal-polyfill'
import type { Act } from '../domain/acts.ts'
import type { EntryKind } from '../domain/entry-kinds.table.ts'
import type { CaseId } from '../domain/ids.ts'
import { OPEN_ENTRY, type PlannedEntry } from '../domain/plan.ts'
import type { CharityCase, CharityEntry } from '../sandbox/charity/charity.types.ts'

type Get = (key: string) => string

export type Lookup = { staff: Get; entry: Get; case: Get }

const ZONE = 'Europe/London'

/** The instant of a row of the charity's tables, counted back from today. */
export function instantOf(daysAgo: number, time: string, today: Temporal.PlainDate): string {
  const at = today.subtract({ days: daysAgo }).toZonedDateTime({ timeZone: ZONE, plainTime: time })
  return at.toInstant().toString()
}

function dayAfter(at: string, days: number): string {
  const day = Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toPlainDate()
  return day.add({ days }).toString()
}

/** The entries with which a case of the charity was opened. */
export function openingEntries(c: CharityCase): PlannedEntry[] {
  const entry = <Kind extends EntryKind>(kind: Kind, payload: object) =>
    ({ ...OPEN_ENTRY, label: kind, kind, payload }) as PlannedEntry
  return [
    entry('case_opened', { why: c.openedWhy }),
    entry('person_details', c.person),
    ...(c.safeContact ? [entry('safe_contact', c.safeContact)] : []),
    ...(c.safetyLine ? [entry('safety_line', { line: c.safetyLine })] : []),
  ]
}

/** A row of the charity's history as the entries that it becomes. */
export function entriesOf(row: CharityEntry, at: string, today: Temporal.PlainDate, find: Lookup) {
  const occurredAt = row.occurredTime
    ? instantOf(row.occurredDaysAgo ?? row.daysAgo, row.occurredTime, today)
    : at
  const payload = payloadOf(row, at, occurredAt, find)
  const base = { ...OPEN_ENTRY, label: 'entry', kind: row.kind, payload } as PlannedEntry
  if (row.kind === 'addendum') return [{ ...base, amends: find.entry(row.fields.amends) }]
  if (row.kind === 'level_change') return [{ ...base, level: row.fields.to }]
  if (row.kind !== 'disclosure' || row.fields.worry !== 'high') return [base]
  const raised = { to: 'high' as const, reason: 'A disclosure was recorded as High.' }
  return [
    base,
    {
      ...OPEN_ENTRY,
      label: 'level',
      kind: 'level_change' as const,
      payload: raised,
      level: 'high' as const,
    },
  ]
}

function payloadOf(row: CharityEntry, at: string, occurredAt: string, find: Lookup): object {
  switch (row.kind) {
    case 'note':
    case 'disclosure':
    case 'meeting':
      return { ...row.fields, occurredAt }
    case 'consultation':
      return { ...row.fields, occurredAt }
    case 'level_change':
      return { to: row.fields.to, reason: row.fields.reason }
    case 'sharing_decision':
    case 'case_closed':
      return row.fields
    case 'supervision_record':
      return { ...row.fields, with: find.staff(row.fields.with) }
    case 'significant_event': {
      const { happenedDaysAgo, entries, ...rest } = row.fields
      const date = dayAfter(at, row.daysAgo - happenedDaysAgo)
      return { ...rest, date, entries: entries.map(find.entry) }
    }
    case 'decision': {
      const { reviewOn, ...rest } = row.fields
      return reviewOn === undefined ? rest : { ...rest, reviewOn: dayAfter(at, reviewOn) }
    }
    case 'action': {
      const { what, owner, dueInDays } = row.fields
      return { what, owner: find.staff(owner), dueOn: dayAfter(at, dueInDays) }
    }
    case 'action_done':
      return { ...row.fields, action: find.entry(row.fields.action) }
    case 'referral': {
      const { chaseInDays, ...rest } = row.fields
      const chase = chaseInDays === undefined ? {} : { chaseOn: dayAfter(at, chaseInDays) }
      return { ...rest, ...chase, occurredAt }
    }
    case 'referral_outcome':
      return { ...row.fields, referral: find.entry(row.fields.referral) }
    case 'planned_contact':
    case 'outside_record':
    case 'professional_challenge':
    case 'case_linked':
      return payloadWithMore(row, at, find)
    case 'addendum':
      return { addendum: row.fields.addendum, text: row.fields.text }
  }
}

type More = Extract<
  CharityEntry,
  { kind: 'planned_contact' | 'outside_record' | 'professional_challenge' | 'case_linked' }
>

function payloadWithMore(row: More, at: string, find: Lookup): object {
  switch (row.kind) {
    case 'planned_contact': {
      const { what, inDays, at: clock, who } = row.fields
      const day = Temporal.PlainDate.from(dayAfter(at, inDays))
      const when = instantOf(0, clock, day)
      return { what, when, ...(who ? { who: find.staff(who) } : {}) }
    }
    case 'outside_record': {
      const { datedDaysAgo, ...rest } = row.fields
      return { ...rest, dated: dayAfter(at, row.daysAgo - datedDaysAgo) }
    }
    case 'professional_challenge': {
      const { answerInDays, ...rest } = row.fields
      return answerInDays === undefined ? rest : { ...rest, answerBy: dayAfter(at, answerInDays) }
    }
    case 'case_linked':
      return { ...row.fields, other: find.case(row.fields.other) }
  }
}

/** How a case stands from then on, for the rows that say so. */
export function actOf(row: CharityEntry, find: Lookup): Act | null {
  if (row.kind === 'case_closed') return { act: 'close_case' }
  if (row.kind !== 'case_linked') return null
  return { act: 'link_case', other: find.case(row.fields.other) as CaseId }
}
