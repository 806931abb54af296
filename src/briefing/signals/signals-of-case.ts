import type { CaseFile } from '../../domain/import/case-file.ts'
import { findSignals } from './find-signals.ts'
import type { Signal } from './signal.ts'

/** One line of `<case_id>.signals.json`. */
export type SignalRow = Pick<Signal, 'category' | 'quote' | 'status' | 'severity' | 'rationale'> & {
  entry_id: string
}

/** The reader of a portable case file for whom something is made. */
export type Reading = 'default' | 'privileged'

/**
 * What a case file holds that may point to a risk, from the entries that this reader may see:
 * what is private counts only for those whom it names.
 */
export function signalsOfCase(file: CaseFile, as: Reading = 'default'): SignalRow[] {
  const reader = file.readers?.[as]?.id
  const visible = file.entries.filter(
    (entry) => !entry.private_to || (reader !== undefined && entry.private_to.includes(reader)),
  )
  return findSignals(visible, { name: file.person.name }).map((signal) => ({
    entry_id: signal.entryId,
    category: signal.category,
    quote: signal.quote,
    status: signal.status,
    severity: signal.severity,
    rationale: signal.rationale,
  }))
}
