import { z } from 'zod'
import { clockSchema } from './alert-clocks.table.ts'
import { nationSchema } from './bank-holidays.table.ts'
import { protocolStepSchema } from './protocol.table.ts'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time is written like 09:00.')

/** What an organisation sets: the numbers people are given, and the clocks. Times in minutes. */
export const settingsSchema = z.object({
  numbers: z.object({
    emergency: z.string().default('999'),
    lead: z.string(),
    council: z.string(),
    outOfHours: z.string(),
  }),
  /** "I have this" is expected within this time; then the next person is told. */
  takeWithinMinutes: z.number().int().min(1).max(120).default(15),
  /** Messages with words of the record leave the chat after so many hours: 24 without. */
  contentHours: z.number().int().min(1).max(720).optional(),
  /** What an organisation sets otherwise than the table of clocks does. */
  clocks: clockSchema.partial().optional(),
  /** What High and Medium set in motion; those of the table without. */
  protocol: z.array(protocolStepSchema).max(40).optional(),
  /** Whose bank holidays count; England and Wales without. */
  nation: nationSchema.optional(),
  /** Whether everybody is reminded, once a working day, of what waits on their cases. */
  reminders: z.boolean().optional(),
  /** Whether leads get the counts of each week, and the supervisors’ channels a shorter one. */
  digest: z.boolean().optional(),
  /** Whether documents that stand in a captured message are kept with it, sealed; never else. */
  documents: z.boolean().optional(),
  /** When small signs are put together: within how many days, in how many entries by how many. */
  patterns: z
    .object({
      days: z.number().int().min(1).max(365),
      entries: z.number().int().min(2).max(20),
      authors: z.number().int().min(1).max(10),
      signs: z.number().int().min(2).max(50),
    })
    .partial()
    .optional(),
  /** When people are at work, local: nine to five without. */
  hours: z.object({ from: time, until: time }).optional(),
})
export type Settings = z.infer<typeof settingsSchema>

/** The first line of every form and receipt about a disclosure or a High. */
export function dangerLines(settings: Settings): string[] {
  const { emergency, lead, council, outOfHours } = settings.numbers
  return [
    `Someone in danger now? Ring ${emergency} first. This form calls nobody.`,
    `Your lead: ${lead}. Council: ${council}. Out of hours: ${outOfHours}.`,
  ]
}
