import type { Entry } from '../domain/entry-kinds.table.ts'
import { type Level, levelWords } from '../domain/levels.ts'
import { dateWords } from '../domain/when.ts'
import { type Part, quote, small } from './message.ts'

/** What stands on top of a case, as far as it is theirs to see. */
export type CaseTop = {
  level: Level | null
  seesLevel: boolean
  /** Safety line and safe contact. */
  top: readonly Entry[]
}

/** On top of every view of a case: the level, how to be safe, how to get in touch safely. */
export function caseTop({ level, seesLevel, top }: CaseTop, zone: string): Part[] {
  return [...(seesLevel ? [small(`Level: ${levelWords(level)}`)] : []), ...topParts(top, zone)]
}

/** The last safety line and the last safe contact. */
export function topParts(top: readonly Entry[], zone: string): Part[] {
  return top.flatMap((entry) => partsOf(entry, zone))
}

function partsOf(entry: Entry, zone: string): Part[] {
  const since = `since ${dateWords(entry.recordedAt, zone)}`
  if (entry.kind === 'safety_line') {
    return [small(`Safety, ${since}:`), quote(entry.payload.line)]
  }
  if (entry.kind !== 'safe_contact') return []
  const { how, when, note, codeWord, whoMustNotKnow, noVoicemail } = entry.payload
  const words = [
    how,
    when,
    noVoicemail ? 'No voicemail' : null,
    codeWord ? `Code word: ${codeWord}` : null,
    whoMustNotKnow ? `Must not know: ${whoMustNotKnow}` : null,
    note,
  ]
  return [small(`Safe contact, ${since}:`), quote(words.filter(Boolean).join('. '))]
}
