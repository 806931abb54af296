import type { CaseFile } from '../../domain/import/case-file.ts'
import { type Level, levelSchema } from '../../domain/levels.ts'
import { type CaseRecord, RECORD_KINDS, type RecordEntry, type RecordKind } from './record.ts'

/**
 * What one reader may see of a portable case. `private_to` is exactly the listed ids: nobody reads
 * a private entry by office. In this format the level before the first change is Low.
 */
export function recordOf(file: CaseFile, reader: string): CaseRecord {
  const visible = file.entries.filter((one) => !one.private_to || one.private_to.includes(reader))
  const entries = visible.map(entryOf).sort((a, b) => (a.date < b.date ? -1 : +(a.date > b.date)))
  const asOf = file.as_of ?? entries.at(-1)?.date ?? '1970-01-01'
  return { person: file.person.name, asOf: asOf.slice(0, 10), levelBefore: 'low', entries }
}

function entryOf(one: CaseFile['entries'][number]): RecordEntry {
  const level = one.concern ? levelOfWord(one.concern) : undefined
  return {
    id: one.id,
    date: one.date,
    author: one.author,
    role: one.author_role ?? '',
    kind: isKind(one.kind) ? one.kind : 'note',
    text: one.text,
    ...(one.corrects === undefined ? {} : { corrects: one.corrects }),
    ...(level === undefined ? {} : { level }),
  }
}

function isKind(kind: string): kind is RecordKind {
  return RECORD_KINDS.some((one) => one === kind)
}

function levelOfWord(word: string): Level | undefined {
  return levelSchema.safeParse(word.toLowerCase()).data
}
