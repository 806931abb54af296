import { z } from 'zod'
import { SECTIONS } from '../extractive/brief-text.ts'

/** What a model is asked for: sentences with the words of the record that each rests on. */
export const answerSchema = z.strictObject({
  sentences: z
    .array(
      z.strictObject({
        section: z.enum(SECTIONS),
        text: z.string().min(1).max(600),
        evidence: z
          .array(
            z.strictObject({
              entryId: z.string().min(1).max(100),
              quote: z.string().min(1).max(1000),
            }),
          )
          .min(1)
          .max(5),
      }),
    )
    .min(1)
    .max(60),
})
export type Answer = z.infer<typeof answerSchema>
export type AnswerSentence = Answer['sentences'][number]

/**
 * Reads what a model answered: JSON, also inside a fence or between other words.
 * @returns null when it is not what was asked for.
 */
export function readAnswer(content: string): Answer | null {
  const from = content.indexOf('{')
  const to = content.lastIndexOf('}')
  if (from < 0 || to < from) return null
  try {
    const parsed = answerSchema.safeParse(JSON.parse(content.slice(from, to + 1)))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
