import { z } from 'zod'
import type { Payload } from '../entry-kinds.table.ts'
import type { Level } from '../levels.ts'
import type { RawRow } from './rows.ts'
import type { ImportObstacle } from './words.table.ts'

const who = z.object({ id: z.string(), role: z.string() })

/** A portable case, `daybook-case/1`. Fields that are not named here are passed over. */
export const caseFileSchema = z.object({
  schema: z.literal(1),
  case_id: z.string().min(1),
  title: z.string().optional(),
  person: z.object({
    name: z.string().min(1),
    age: z.int().min(0).max(120).optional(),
    pronouns: z.string().optional(),
  }),
  as_of: z.string().optional(),
  readers: z.object({ default: who, privileged: who }).partial().optional(),
  entries: z.array(
    z.object({
      id: z.string().min(1),
      /** Local ISO: `2026-05-03` or `2026-05-03T14:30`. */
      date: z.string(),
      author: z.string(),
      author_role: z.string().optional(),
      kind: z.string(),
      text: z.string(),
      private_to: z.array(z.string()).optional(),
      corrects: z.string().optional(),
      concern: z.enum(['Low', 'Medium', 'High']).optional(),
    }),
  ),
})
export type CaseFile = z.infer<typeof caseFileSchema>

/** Reads a case file; what is wrong is named by the fields’ names, never by what stands in them. */
export function readCaseFile(
  text: string,
): { file: CaseFile; rows: RawRow[] } | { obstacle: ImportObstacle; fields: string[] } {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return { obstacle: 'not_json', fields: [] }
  }
  const read = caseFileSchema.safeParse(json)
  if (!read.success) {
    const fields = read.error.issues.slice(0, 20).map(({ path }) => path.join('.') || 'the file')
    return { obstacle: 'not_a_case_file', fields: [...new Set(fields)] }
  }
  return { file: read.data, rows: read.data.entries.map(toRow) }
}

function toRow(entry: CaseFile['entries'][number], n: number): RawRow {
  const [date = '', time = ''] = entry.date.split(/[T ]/)
  return {
    place: `entry ${n + 1}`,
    date,
    // The clock may carry seconds and more; an offset is not local and is not read.
    time: time.replace(/(:\d{2}:\d{2})\.\d+$/, '$1'),
    author: entry.author,
    role: entry.author_role ?? '',
    kind: entry.kind,
    text: entry.text,
    sourceId: entry.id,
    ...(entry.concern ? { level: entry.concern.toLowerCase() as Level } : {}),
    ...(entry.private_to ? { privateTo: entry.private_to } : {}),
    ...(entry.corrects ? { corrects: entry.corrects } : {}),
  }
}

/** The person of a case file, as details of a new case; null: not told whether child or adult. */
export function personOf({ person }: CaseFile): Payload<'person_details'> | null {
  const { name, age, pronouns } = person
  if (age === undefined) return null
  return {
    name,
    group: age < 18 ? 'child' : 'adult_at_risk',
    age,
    ...(pronouns ? { pronouns } : {}),
  }
}
