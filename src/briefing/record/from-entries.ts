import type { BriefInput } from '../../domain/brief.ts'
import type { Entry } from '../../domain/entry-kinds.table.ts'
import { textOf } from '../../domain/search-text.ts'
import { dayOf } from '../../domain/when.ts'
import type { CaseRecord, RecordEntry, RecordKind } from './record.ts'

/** What people wrote about the case; everything else is told from its fields. */
const KINDS: Readonly<Partial<Record<Entry['kind'], RecordKind>>> = {
  note: 'note',
  disclosure: 'disclosure',
  addendum: 'addendum',
  level_change: 'concern_change',
  decision: 'decision',
  sharing_decision: 'decision',
  referral: 'referral',
  referral_outcome: 'note',
  meeting: 'multi_agency',
  consultation: 'contact',
}

/** The product’s entries as the engine reads them: only those that the reader may see. */
export function recordFromEntries(input: BriefInput): CaseRecord {
  const { entries, level, now, zone } = input
  const details = entries.findLast((one) => one.kind === 'person_details')
  const person = details?.kind === 'person_details' ? details.payload.name : ''
  return {
    person: person ?? '',
    asOf: dayOf(now, zone),
    levelBefore: level,
    entries: entries.flatMap((one) => recordEntry(one, input) ?? []),
    ...(entries.some(({ kind }) => kind === 'safe_contact') ? { hasSafeContact: true } : {}),
  }
}

function recordEntry(entry: Entry, { names, zone }: BriefInput): RecordEntry | null {
  const kind = KINDS[entry.kind]
  if (!kind) return null
  const author = names.get(entry.authorId ?? '')
  const date = dayOf(entry.recordedAt, zone)
  const { occurredAt, seen } = entry.payload as { occurredAt?: string; seen?: string }
  const happened = occurredAt ? dayOf(occurredAt, zone) : date
  return {
    id: entry.id,
    date,
    ...(happened === date ? {} : { happened }),
    ...(seen === 'seen_alone' ? { seenAlone: true } : {}),
    author: author?.name ?? 'Daybook',
    role: author?.jobTitle ?? '',
    kind,
    text: textOf(entry),
    ...(entry.kind === 'addendum' ? { corrects: entry.amends ?? '' } : {}),
    ...(entry.kind === 'level_change' ? { level: entry.payload.to } : {}),
  }
}
