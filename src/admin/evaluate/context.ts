import { z } from 'zod'
import { contextOf } from '../../briefing/context/context-of.ts'
import type { Options } from '../command.ts'
import { answerLines } from './ndjson.ts'

const line = z
  .object({ id: z.string(), text: z.string(), start: z.int().min(0), end: z.int().min(1) })
  .refine(({ text, start, end }) => start < end && end <= text.length, { path: ['start and end'] })

/** `evaluate context`: what stands around a span; `start` and `end` in UTF-16 units. */
export const evaluateContext = {
  help: 'what a text says of a span of it; --in and --out, one JSON a line.',
  run: (options: Options) =>
    answerLines(options, line, ({ id, text, start, end }) => ({
      id,
      ...contextOf(text, start, end),
    })),
}
