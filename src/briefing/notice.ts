import type { Noticed, Noticer } from '../ports/noticer.ts'
import { findPrompts } from './quality/find-prompts.ts'
import { accumulate } from './signals/accumulate.ts'
import { CATEGORY_WORDS } from './signals/category-words.table.ts'
import { findSignals } from './signals/find-signals.ts'
import { isChecked } from './signals/language.ts'
import { isByLikeness } from './signals/learned/likely-hits.ts'
import { SEVERITIES, type Signal } from './signals/signal.ts'

/** Notices by rules, without a model and without a network. They are read at their first use. */
export const ruleNoticer: Noticer = {
  notice,
  together: (entries, windowDays) =>
    accumulate(findSignals(entries), entries, windowDays).map(
      ({ category, entries: those, days, authors }) => {
        return { what: CATEGORY_WORDS[category], entries: those.length, days, authors }
      },
    ),
}

function notice(text: string): Noticed {
  if (!isChecked(text)) return { checked: false, signs: [], mayAdd: [] }
  const signals = findSignals([{ id: '', date: '', author: '', text }]).sort(graver)
  const isGrave = signals.some((one) => one.status === 'current' && weight(one) >= 2)
  return {
    checked: true,
    signs: signals.map(({ quote, rationale, status, severity, rule }) => ({
      ...{ words: quote, why: rationale, reads: status, rule },
      byLikeness: isByLikeness({ rule }),
      ...{ grave: SEVERITIES.indexOf(severity) >= 2, critical: severity === 'critical' },
    })),
    mayAdd: findPrompts(text, { isGrave }),
  }
}

const weight = ({ severity }: Signal) => SEVERITIES.indexOf(severity)

/** What is so now before what is not; then the gravest first; else as they stand in the text. */
function graver(a: Signal, b: Signal): number {
  const now = Number(b.status === 'current') - Number(a.status === 'current')
  return now || weight(b) - weight(a) || a.start - b.start
}
