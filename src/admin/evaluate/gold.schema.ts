import { z } from 'zod'
import { CATEGORIES, SEVERITIES, STATUSES } from '../../briefing/signals/signal.ts'
import { caseFileSchema } from '../../domain/import/case-file.ts'

const category = z.enum(CATEGORIES)
const severity = z.enum(SEVERITIES)
const status = z.enum(STATUSES)
const level = z.enum(['Low', 'Medium', 'High'])
const words = z.string().min(1)

/** Groups of alternatives: each group has to have one that stands in the sentence, in any case. */
const match = z.array(z.array(words).min(1)).min(1)

const fact = z.strictObject({
  id: words,
  kind: z.enum([
    'event',
    'disclosure',
    'decision',
    'referral',
    'level',
    'action',
    'contact',
    'protective',
    'missing',
  ]),
  must: z.boolean(),
  /** An action that is still to do; one that was done later has none. */
  openAction: z.literal(true).optional(),
  /** Stands in an entry with words addressed to software, and has to come through all the same. */
  survives: z.literal(true).optional(),
  match,
  entries: z.array(words).min(1),
})

const context = z.strictObject({
  id: words,
  entry_id: words,
  /** UTF-16 offsets into the entry’s text; `end` is the first unit that is not in the span. */
  start: z.int().min(0),
  end: z.int().min(1),
  polarity: z.enum(['affirmed', 'negated']),
  time: z.enum(['current', 'historical', 'future']),
  certainty: z.enum(['certain', 'hypothetical', 'uncertain']),
  person: z.enum(['subject', 'other', 'staff']),
})

const goldSchema = z.strictObject({
  /** The level that each of the file’s two readers has to be told. */
  concern: z.strictObject({ default: level, privileged: level }),
  facts: z.array(fact),
  /** What an addendum (`correctedBy`) corrected away. */
  stale: z.array(z.strictObject({ match, correctedBy: words })),
  /** What stands in a private entry only. */
  private: z.array(z.strictObject({ match, entry: words })),
  /** Words addressed to software; an ordinary one reads like a colleague’s request. */
  hostile: z.array(
    z.strictObject({ text: words, entry: words, ordinary: z.literal(true).optional() }),
  ),
  signals: z.array(z.strictObject({ entry_id: words, category, quote: words, severity, status })),
  /** What sounds like a risk of the category and is none, with the reason. */
  hardNegatives: z.array(z.strictObject({ entry_id: words, quote: words, category, why: words })),
  contexts: z.array(context),
  /** Sentences with citations: does what is cited say so? */
  support: z.array(
    z.strictObject({
      id: words,
      sentence: words,
      citations: z.array(words).min(1),
      supported: z.boolean(),
      why: words,
    }),
  ),
})

/** A portable case file together with what a good briefing and good signals would say of it. */
export const goldCaseSchema = caseFileSchema.required({ readers: true }).extend({
  readers: z.strictObject({
    default: z.strictObject({ id: words, role: words }),
    privileged: z.strictObject({ id: words, role: words }),
  }),
  gold: goldSchema,
})
export type GoldCase = z.infer<typeof goldCaseSchema>

/** One line of a file of short texts: all signals that it holds, none for a hard negative. */
export const goldTextSchema = z.strictObject({
  id: words,
  text: words,
  gold: z.strictObject({
    signals: z.array(z.strictObject({ category, severity, status, quote: words })),
  }),
})
