import { briefOf } from '../extractive/brief-of.ts'
import { type BriefUnit, SECTIONS } from '../extractive/brief-text.ts'
import type { SignalOf } from '../extractive/signal-of.ts'
import type { Readable } from '../record/readable.ts'
import type { CaseRecord } from '../record/record.ts'
import { type Asking, askModel } from './ask-model.ts'
import { type Checked, checkSentence } from './check-sentence.ts'
import { leftoversIn } from './leftovers.ts'
import { promptFor } from './prompt.ts'
import { type Pseudonyms, pseudonymsFor } from './pseudonyms.ts'

/** Why a brief is the extract alone, in a code that is safe to log. */
type Fallback = 'blocked' | 'too_long' | 'no_answer' | 'nothing_true'

export type ModelBrief = {
  units: BriefUnit[]
  /** What was read for it. */
  readable: Readable
  writtenByAi: boolean
  fallback: Fallback | null
  /** How many sentences were replaced by their quotes, and how many left out. */
  replaced: number
  leftOut: number
}

/**
 * A brief with sentences of a model, each checked against the words that it quotes. Level, open
 * actions, signals and corrections come from the record, and so does what the model left out. When
 * nothing may leave, or nothing usable comes back, it is the extract alone.
 */
export async function modelBrief(
  record: CaseRecord,
  signals: readonly SignalOf[],
  asking: Asking,
): Promise<ModelBrief> {
  const extract = briefOf(record, signals)
  const alone = (fallback: Fallback): ModelBrief => ({
    ...{ units: extract.units, readable: extract.readable, writtenByAi: false },
    ...{ fallback, replaced: 0, leftOut: 0 },
  })
  const names = pseudonymsFor(record)
  const plain = promptFor(record, extract.readable)
  const prompt = { system: plain.system, user: names.hide(plain.user) }
  if (prompt.user.length > asking.settings.mostCharacters) return alone('too_long')
  if (leftoversIn(plain.user).length > 0 || isLeaking(prompt.user, names)) return alone('blocked')
  const answer = await askModel(prompt, asking)
  if (!answer) return alone('no_answer')
  const checked = answer.sentences.map((one) => {
    const evidence = one.evidence.map(({ entryId, quote }) => {
      return { entryId: plain.idOf(entryId), quote: names.restore(quote) }
    })
    return checkSentence({ ...one, text: names.restore(one.text), evidence }, extract.readable)
  })
  const kept = checked.filter((one): one is Checked => one !== null)
  if (kept.length === 0) return alone('nothing_true')
  return {
    units: together(unique(kept.map((one) => one.unit)), extract.units),
    readable: extract.readable,
    writtenByAi: true,
    fallback: null,
    replaced: kept.filter((one) => one.quoted).length,
    leftOut: checked.length - kept.length,
  }
}

function isLeaking(text: string, { names }: Pseudonyms): boolean {
  if (leftoversIn(text).length > 0) return true
  const low = text.toLowerCase()
  return names.some((name) =>
    new RegExp(`(?<![\\p{L}])${RegExp.escape(name.toLowerCase())}(?![\\p{L}])`, 'u').test(low),
  )
}

function unique(units: readonly BriefUnit[]): BriefUnit[] {
  return [...new Map(units.map((one) => [one.text, one])).values()]
}

const NARRATIVE = new Set(['happened', 'decisions', 'other_way'])

/** The extract stands wherever the model said nothing of its entries. */
function together(written: readonly BriefUnit[], extract: readonly BriefUnit[]): BriefUnit[] {
  const told = new Set(written.flatMap((one) => one.citations))
  const rest = extract.filter(
    ({ section, citations }) => !NARRATIVE.has(section) || citations.some((id) => !told.has(id)),
  )
  const all = [...written, ...rest]
  return SECTIONS.flatMap((section) => all.filter((one) => one.section === section))
}
