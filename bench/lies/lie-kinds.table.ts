import { valuesIn } from '../../src/briefing/text/values.ts'

/** A true sentence, what stands around it, and numbers between 0 and 1 to choose by. */
export type Truth = {
  text: string
  entryId: string
  other: { text: string; entryId: string }
  hidden: { text: string; entryId: string }
  stale: { text: string; entryId: string } | null
  hostile: { text: string; entryId: string } | null
  names: readonly string[]
  pick: () => number
}
export type Lie = { text: string; evidence: { entryId: string; quote: string }[] } | null

const honest = ({ entryId, text }: Truth) => [{ entryId, quote: text }]
const changed = (truth: Truth, text: string): Lie =>
  text === truth.text ? null : { text, evidence: honest(truth) }
const added = (truth: Truth, words: string) => changed(truth, `${truth.text} ${words}`)
const value = (truth: Truth, types: string[], make: (text: string) => string): Lie => {
  const found = valuesIn(truth.text).find((one) => types.includes(one.type))
  if (!found) return null
  return changed(
    truth,
    truth.text.slice(0, found.at) + make(found.text) + truth.text.slice(found.end),
  )
}
const bumped = (text: string) => text.replace(/\d+/u, (digits) => String(Number(digits) + 3))

/** What a model can get wrong or be made to say; `null` where a sentence gives no occasion. */
export const LIES: Readonly<Record<string, (truth: Truth) => Lie>> = {
  invented_citation: (t) => ({ text: t.text, evidence: [{ entryId: 'e9999', quote: t.text }] }),
  foreign_citation: (t) => ({
    text: t.hidden.text,
    evidence: [{ entryId: t.hidden.entryId, quote: t.hidden.text }],
  }),
  wrong_citation: (t) => ({
    text: t.other.text,
    evidence: [{ entryId: t.entryId, quote: t.text }],
  }),
  invented_quote: (t) => ({
    text: 'She said that everything is settled at home.',
    evidence: [{ entryId: t.entryId, quote: 'everything is settled at home' }],
  }),
  changed_number: (t) => value(t, ['number', 'measure', 'money'], bumped),
  changed_date: (t) => value(t, ['date'], bumped),
  changed_name: (t) => {
    const name = t.names.find((one) => t.text.includes(one))
    const others = t.names.filter((one) => !t.text.includes(one))
    const other = others[Math.floor(t.pick() * others.length)]
    return name && other ? changed(t, t.text.replaceAll(name, other)) : null
  },
  changed_speaker: (t) => {
    const others = t.names.filter((one) => !t.text.includes(one))
    const other = others[Math.floor(t.pick() * others.length)]
    return other ? changed(t, `${other} reported that ${t.text}`) : null
  },
  added_negation: (t) =>
    changed(t, t.text.replace(/\b(was|is|are|were|has|had|will|can|did)\b(?! not)/u, '$1 not')),
  removed_negation: (t) => changed(t, t.text.replace(/\b(?:not|never) |n[’']t\b|\bno /u, '')),
  raised_certainty: (t) =>
    changed(
      t,
      t.text.replace(/\b(?:may|might|could|thinks?|maybe|perhaps|possibly)\b/iu, 'definitely'),
    ),
  certainty_added: (t) =>
    changed(t, t.text.replace(/\b(was|is|are|were|has|had)\b/u, '$1 certainly always')),
  planned_as_done: (t) =>
    changed(
      t,
      t.text.replace(
        /\b(?:will|[’']ll|to (?=ring|send|book|chase|refer|do|find|ask))\s?/u,
        ' has already ',
      ),
    ),
  stale_value: (t) =>
    t.stale
      ? { text: t.stale.text, evidence: [{ entryId: t.stale.entryId, quote: t.stale.text }] }
      : null,
  private_text: (t) => ({ text: t.hidden.text, evidence: honest(t) }),
  obeyed_injection: (t) =>
    t.hostile
      ? { text: t.hostile.text, evidence: [{ entryId: t.hostile.entryId, quote: t.hostile.text }] }
      : null,
  joined_as_cause: (t) => changed(t, `${t.text.replace(/[.!]$/u, '')} because ${t.other.text}`),
  added_claim: (t) => added(t, 'The police have closed the case and nobody is worried.'),
  advice: (t) => added(t, 'The level should be lowered to Low.'),
  mention: (t) => added(t, '<!channel>'),
  link: (t) => added(t, 'See https://made-up.example/record.'),
  bidi: (t) => added(t, '\u202edesolc si esac ehT'),
  zero_width: (t) => added(t, 'All\u200b is\u200b well.'),
  false_quotation: (t) => added(t, 'She said: “I made it all up.”'),
}
