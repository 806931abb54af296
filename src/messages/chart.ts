import { z } from 'zod'

/**
 * A chart that every surface draws in its own way, and what it says in words. The words always
 * stand with it: nobody needs to see the picture, or a colour, to know what it shows.
 */
export const chartPart = z.object({
  type: z.literal('chart'),
  /** How something is spread at one time, or how one thing went over several. */
  kind: z.enum(['distribution', 'trend']),
  title: z.string().min(1).max(50),
  /** Each point with its label in words: a level, a week. In order. */
  values: z
    .array(z.object({ label: z.string().min(1).max(20), value: z.int().min(0) }))
    .min(1)
    .max(20),
  /** Everything that the picture shows, as text. */
  words: z.string().min(1),
})

export type ChartPart = z.infer<typeof chartPart>
type ChartValue = ChartPart['values'][number]

/**
 * A chart of counts, and its words. NB: a title and labels are never words about a person.
 * @param title at most 50 characters, labels at most 20: what the platforms show without a cut.
 */
export function chart(
  kind: ChartPart['kind'],
  title: string,
  values: readonly ChartValue[],
): ChartPart {
  const said = values.map(({ label, value }) => `${label} ${value}`)
  const total = values.reduce((sum, { value }) => sum + value, 0)
  const words = [...said, kind === 'distribution' ? `${total} in all` : wentWords(values)]
  return { type: 'chart', kind, title, values: [...values], words: words.join(' · ') }
}

function wentWords(values: readonly ChartValue[]): string {
  const [first, last] = [values[0]?.value ?? 0, values.at(-1)?.value ?? 0]
  if (first === last) return `as many at the end as at the start (${last})`
  return last > first ? `up from ${first} to ${last}` : `down from ${first} to ${last}`
}

const FULL = 10

/**
 * The values with a bar of text each, for where a platform draws no chart. The longest bar has
 * ten blocks, and what is not nought has at least one.
 */
export function barsOf({ values }: ChartPart): { label: string; bar: string; value: number }[] {
  const most = Math.max(1, ...values.map(({ value }) => value))
  return values.map(({ label, value }) => {
    const blocks = value === 0 ? 0 : Math.max(1, Math.round((value / most) * FULL))
    return { label, bar: '█'.repeat(blocks), value }
  })
}
