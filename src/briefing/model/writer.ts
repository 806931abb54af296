import { createHash } from 'node:crypto'
import type { Brief, BriefInput } from '../../domain/brief.ts'
import type { CaseId } from '../../domain/ids.ts'
import type { Actor } from '../../domain/people.ts'
import type { Ai } from '../../ports/ai.ts'
import type { Clock } from '../../ports/clock.ts'
import type { EgressRow } from '../../ports/egress.ts'
import type { Log } from '../../ports/log.ts'
import type { Writer, Written } from '../../ports/writer.ts'
import { briefFrom, extractive, strangeUnits } from '../extract.ts'
import { recordFromEntries } from '../record/from-entries.ts'
import { findSignals } from '../signals/find-signals.ts'
import { modelBrief } from './model-brief.ts'
import type { ModelSettings } from './settings.ts'

/** So many briefs are held at once, the newest. */
const MOST_HELD = 100

type Parts = { settings: ModelSettings; ai: Ai; clock: Clock; log: Log }

/**
 * Briefs that a model writes and the engine checks. Whatever goes wrong, the brief is the extract:
 * nobody waits for ever, and a fault is logged by its code.
 */
export function modelWriter(parts: Parts): Writer {
  const held = new Map<string, Written>()
  return {
    write(actor, caseId, input) {
      const key = keyOf(actor, caseId, input)
      const before = held.get(key)
      if (before) return before
      const waiting: Written = { state: 'waiting' }
      held.set(key, waiting)
      for (const old of held.keys()) if (held.size > MOST_HELD) held.delete(old)
      void written(parts, actor, caseId, input).then((brief) => {
        held.set(key, { state: 'there', brief })
      })
      return waiting
    },
  }
}

/** What a brief rests on: the reader, the entries that they see, the level and the day. */
function keyOf(actor: Actor, caseId: CaseId, { entries, level, now }: BriefInput): string {
  const ids = entries.map(({ id }) => id)
  const seen = JSON.stringify([actor.id, caseId, level, now.slice(0, 10), ids])
  return createHash('sha256').update(seen).digest('hex')
}

async function written(
  { settings, ai, clock, log }: Parts,
  actor: Actor,
  caseId: CaseId,
  input: BriefInput,
): Promise<Brief> {
  try {
    const record = recordFromEntries(input)
    const signals = findSignals(record.entries, { name: record.person })
    const egress = {
      async record({ hash, bytes, model, host }: EgressRow) {
        const allowed = await ai.record(actor, caseId, { hash, bytes, model, host })
        if (!allowed) throw new NotAllowed()
      },
    }
    const asking = { settings, egress, caseId, now: () => clock.now() }
    const { units, readable, writtenByAi, fallback } = await modelBrief(record, signals, asking)
    if (fallback) log.warn('a brief is an extract', { code: fallback })
    const all = [...units, ...strangeUnits(readable)]
    return writtenByAi
      ? { ...briefFrom(input, all, 'written'), writtenByAi }
      : briefFrom(input, all)
  } catch (thrown) {
    const code = thrown instanceof NotAllowed ? 'not_allowed' : 'failed'
    log.warn('a brief is an extract', { code })
    return extractive.summarise(input)
  }
}

/** Switched off meanwhile, or the day’s requests are used up. */
class NotAllowed extends Error {}
