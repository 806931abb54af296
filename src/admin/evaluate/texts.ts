import { z } from 'zod'
import { findSignals } from '../../briefing/signals/find-signals.ts'
import type { Options } from '../command.ts'
import { answerLines } from './ndjson.ts'

const line = z.object({ id: z.string(), text: z.string() })

/** `evaluate texts`: the risk signals of short texts, `{id, text}` to `{id, signals}`. */
export const evaluateTexts = {
  help: 'what short texts hold; --in and --out, one JSON a line.',
  run: (options: Options) =>
    answerLines(options, line, ({ id, text }) => ({
      id,
      signals: findSignals([{ id, date: '', author: '', text }]).map(
        ({ category, quote, status, severity, rationale, start, end }) => {
          return { category, quote, status, severity, rationale, start, end }
        },
      ),
    })),
}
