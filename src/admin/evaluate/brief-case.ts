import { briefOf } from '../../briefing/extractive/brief-of.ts'
import type { BriefUnit } from '../../briefing/extractive/brief-text.ts'
import { recordOf } from '../../briefing/record/from-case-file.ts'
import { type CaseRecord, levelOf } from '../../briefing/record/record.ts'
import { findSignals } from '../../briefing/signals/find-signals.ts'
import type { Signal } from '../../briefing/signals/signal.ts'
import type { CaseFile } from '../../domain/import/case-file.ts'
import { levelWords } from '../../domain/levels.ts'
import { type ReaderName, readerOf } from './read-cases.ts'

/** What the evaluation writes for a case: the same engine as the bot’s, and nothing else. */
export type BriefedCase = {
  briefing: { reader: string; concern: string; sentences: BriefUnit[] }
  signals: Signal[]
  record: CaseRecord
}

/** Reads a case as one reader sees it, and sums it up. In memory: no database, no network. */
export function briefCase(file: CaseFile, as: ReaderName): BriefedCase {
  const reader = readerOf(file, as)
  const record = recordOf(file, reader.id)
  const signals = findSignals(record.entries, { name: record.person })
  const { units } = briefOf(record, signals)
  const concern = levelWords(levelOf(record))
  return { briefing: { reader: reader.id, concern, sentences: units }, signals, record }
}

/** A signal as it is written to a file. */
export function writtenSignal({ entryId, category, quote, status, severity, rationale }: Signal) {
  return { entry_id: entryId, category, quote, status, severity, rationale }
}
