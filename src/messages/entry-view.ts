import { type Entry, type EntryKind, entryKinds } from '../domain/entry-kinds.table.ts'
import { levelSchema, levelWords } from '../domain/levels.ts'
import { dateWords, latenessWords, momentWords } from '../domain/when.ts'
import { facts, heading, type Message, type Part, quote, small } from './message.ts'

type Names = ReadonlyMap<string, { name: string; jobTitle: string }>

/** The fields of entries, in words, in the order in which they are shown. */
const FIELD_LABELS: Record<string, string> = {
  why: 'Why',
  name: 'Name',
  group: 'Child or adult',
  dateOfBirth: 'Date of birth',
  age: 'Age',
  pronouns: 'Pronouns',
  line: 'Safety line',
  text: 'What happened',
  words: 'What they said',
  exactness: 'How exact',
  interpreter: 'Interpreter',
  questionsAsked: 'Asked',
  whoSpoke: 'Who spoke',
  whoElse: 'Who else was there',
  demeanour: 'How they seemed',
  injuries: 'Injuries',
  doneAtOnce: 'Done at once',
  wishes: 'What they want',
  toldPassedOn: 'Said that it must be passed on',
  whoHasBeenTold: 'Who has been told',
  worry: 'How worried',
  to: 'To',
  reason: 'Reason',
  decision: 'Decision',
  reasoning: 'Reasoning',
  alternatives: 'Alternatives',
  consulted: 'Consulted',
  reviewOn: 'Review on',
  what: 'What',
  owner: 'Owner',
  dueOn: 'Due on',
  result: 'Result',
  reference: 'Their reference',
  chaseOn: 'Chase on',
  outcome: 'Outcome',
  meeting: 'Meeting',
  attended: 'Who attended',
  shared: 'What was shared',
  decisions: 'Decisions',
  addendum: 'Kind of addendum',
  with: 'With',
  how: 'How',
  when: 'When',
  note: 'Note',
  seen: 'Seen',
  heard: 'Heard',
}
/** An entry with this many addenda at the most; more are on the timeline. */
const MOST_SHOWN = 12
/** What people wrote at length stands by itself, whole; a short value stands beside its label. */
const SHORT = 200
const LONG = new Set(['text', 'words'])

/** An entry with its addenda, as a reader sees it: all three clocks, the author, every field. */
export function entryMessage(entries: readonly Entry[], names: Names, zone: string): Message {
  const [first] = entries
  if (!first) throw new RangeError('an entry view needs an entry')
  return {
    summary: `${entryKinds[first.kind].label}, ${dateWords(first.recordedAt, zone)}`,
    parts: entries.slice(0, MOST_SHOWN).flatMap((entry) => entryParts(entry, names, zone)),
  }
}

function entryParts(entry: Entry, names: Names, zone: string): Part[] {
  const payload: Record<string, unknown> = entry.payload
  const shown = Object.entries(FIELD_LABELS).filter(([key]) => payload[key] !== undefined)
  const isLong = ([key]: [string, string]) => LONG.has(key) || String(payload[key]).length > SHORT
  const long = shown.filter(isLong)
  const short = shown.filter((field) => !isLong(field))
  const pairs = short.map(([key, label]): [string, string] => [
    label,
    isCoded(entry.kind, key)
      ? codeWords(String(payload[key]))
      : valueWords(key, payload[key], names, zone),
  ])
  return [
    heading(entryKinds[entry.kind].label),
    small(clockWords(entry, names, zone)),
    ...long.flatMap(([key, label]): Part[] => [
      { type: 'text', text: `${label}:` },
      quote(String(payload[key])),
    ]),
    ...inTens(pairs).map((some) => facts(...some)),
  ]
}

function inTens(pairs: [string, string][]): [string, string][][] {
  return pairs.length === 0 ? [] : [pairs.slice(0, 10), ...inTens(pairs.slice(10))]
}

function clockWords(entry: Entry, names: Names, zone: string): string {
  const who = entry.authorId ? names.get(entry.authorId) : undefined
  const author = who ? `${who.name}, ${who.jobTitle}` : 'Daybook'
  const recorded = `Recorded ${momentWords(entry.recordedAt, zone)} by ${author}`
  if (!('occurredAt' in entry.payload)) return recorded
  const late = latenessWords(entry.payload.occurredAt, entry.recordedAt)
  const happened = `Happened ${momentWords(entry.payload.occurredAt, zone)}`
  return [happened, recorded, late].filter(Boolean).join(' · ')
}

function valueWords(key: string, value: unknown, names: Names, zone: string): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  const text = String(value)
  if (key === 'owner') return names.get(text)?.name ?? 'a colleague'
  if (/On$|^dateOfBirth$/.test(key)) return dateWords(text, zone)
  return text
}

/** Fields with one of our codes in them; all others hold people's own words, shown as they are. */
const CODED = new Set(['group', 'exactness', 'worry', 'with', 'seen', 'meeting', 'addendum'])

function isCoded(kind: EntryKind, key: string): boolean {
  return CODED.has(key) || ['note how', 'level_change to'].includes(`${kind} ${key}`)
}

function codeWords(code: string): string {
  const level = levelSchema.safeParse(code)
  return level.success ? levelWords(level.data) : (CODE_WORDS[code] ?? code)
}

const CODE_WORDS: Record<string, string> = {
  child: 'Child',
  adult_at_risk: 'Adult at risk',
  exact: 'Their exact words',
  near: 'As near as the author remembers',
  interpreted: 'Through an interpreter',
  seen: 'Seen with others',
  seen_alone: 'Seen alone',
  not_seen: 'Not seen',
  strategy_discussion: 'Strategy discussion',
  marac: 'MARAC',
  case_conference: 'Case conference',
  core_group: 'Core group',
  taf: 'Team around the family',
  lado: 'LADO',
  mash: 'MASH',
  statutory_service: 'Statutory service',
}
