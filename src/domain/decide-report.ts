import { decideAbout, ELSEWHERE } from './about.ts'
import { checkText } from './decide-note.ts'
import type { Level } from './levels.ts'
import { OPEN_ENTRY, type Plan, type PlannedEntry, type Situation } from './plan.ts'
import { isRefusal, type Refusal } from './refusals.ts'
import { alertFor } from './sight.ts'

export type WriteReport = { newName: string | null; text: string; worry?: Level | null }

/**
 * What somebody knows of a person whose case they do not see. It stands in a case of its own that
 * nobody works, goes to the lead, and at once when it is High. Its author learns of no case.
 */
export function decideReport(command: WriteReport, s: Situation): Plan | Refusal {
  const what = checkText(command.text)
  if (typeof what !== 'string') return what
  const { newName } = command
  const about = decideAbout({ case: ELSEWHERE, newName, newGroup: null, newAge: null }, '')
  if (isRefusal(about)) return about
  const high = command.worry === 'high'
  return {
    ...about,
    entries: [...about.entries.map((entry) => withWords(entry, what)), ...(high ? [HIGH] : [])],
    ...(high ? { raise: 'if_higher' as const } : {}),
    alert: alertFor(['report', OPEN_ENTRY], high ? 'high' : 'review', s),
    receiptFor: 'report',
  }
}

function withWords(entry: PlannedEntry, what: string): PlannedEntry {
  return entry.kind === 'report' ? { ...entry, payload: { ...entry.payload, what } } : entry
}

const HIGH: PlannedEntry = {
  ...OPEN_ENTRY,
  label: 'level',
  kind: 'level_change',
  payload: { to: 'high', reason: 'A report was written as High.' },
  level: 'high',
}
