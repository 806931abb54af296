import type { Span } from '../text/spans.ts'
import type { RecordEntry } from './record.ts'

/** A sentence of an entry that may be shown; `text` can be shorter than what stands at the span. */
export type Sentence = Span & { entry: RecordEntry; order: number }
