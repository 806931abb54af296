import { sentencesOf } from '../text/spans.ts'
import { contentOf, sameMeaning } from '../text/stem.ts'
import { sameDay, type Value, valuesIn } from '../text/values.ts'
import { CONFIRMED, RELATIONS } from './phrases.table.ts'
import type { RecordEntry } from './record.ts'
import type { Sentence } from './sentence.ts'

/** A value that an addendum took back, with the words around it. */
type Old = { value: Value | null; words: string[]; sentence: Sentence; by: RecordEntry }

/**
 * Sentences without what was corrected away: a mark stands in the place of the value. Where it is
 * no
 * value that can be told from the rest, the whole sentence goes. The same value is looked for in
 * the older entries too.
 */
export function withoutStale(
  sentences: readonly Sentence[],
  corrections: ReadonlyMap<string, readonly RecordEntry[]>,
): Sentence[] {
  if (corrections.size === 0) return [...sentences]
  const targets = Map.groupBy(sentences, (one) => one.entry.id)
  const old: Old[] = []
  for (const [id, addenda] of corrections) {
    for (const [n, addendum] of addenda.entries()) {
      const earlier = addenda.slice(0, n).flatMap((one) => targets.get(one.id) ?? [])
      old.push(...takenBack(addendum, [...(targets.get(id) ?? []), ...earlier]))
    }
  }
  return sentences.flatMap((sentence) => kept(sentence, old))
}

function kept(sentence: Sentence, old: readonly Old[]): Sentence[] {
  const hit = old.filter((one) => isHit(sentence, one))
  if (hit.length === 0) return [sentence]
  const values = hit.flatMap(({ value }) => value ?? [])
  return values.length < hit.length ? [] : [{ ...sentence, text: marked(sentence.text, values) }]
}

/** What stands where a value was corrected away; the correction itself is shown beside it. */
const MARK = '[corrected]'

function marked(text: string, values: readonly Value[]): string {
  const stale = valuesIn(text).filter((one) => values.some((value) => sameValue(one, value)))
  return stale.reduceRight((now, { at, end }) => now.slice(0, at) + MARK + now.slice(end), text)
}

function isHit(sentence: Sentence, { value, words, sentence: from, by }: Old): boolean {
  if (sentence.entry === by) return false
  if (sentence.entry === from.entry) {
    if (sentence.start === from.start) return true
  } else if (sentence.entry.date > by.date) return false
  if (!value) return false
  const same = valuesIn(sentence.text).some((one) => sameValue(one, value))
  if (!same) return false
  const content = contentOf(sentence.text).map((one) => one.stem)
  return words.some((word) => content.some((one) => sameMeaning(one, word)))
}

function sameValue(a: Value, b: Value): boolean {
  if (a.type !== b.type) return false
  return a.type === 'date' ? sameDay(a.key, b.key) : a.key === b.key
}

/** What a correction leaves as it was. */
const NOT_SO =
  /\b(?:not|instead of|rather than|never)\s+(?:the |my |on |at |in )?([^,.;:()]{1,40})/giu

function takenBack(addendum: RecordEntry, target: readonly Sentence[]): Old[] {
  const said = sentencesOf(addendum.text)
  const changing = said.filter((one) => !CONFIRMED.test(one.text))
  const words = (changing.length > 0 ? changing : said).map((one) => one.text).join(' ')
  const around = contentOf(words).map((one) => one.stem)
  const found = [
    ...deniedIn(words, target, addendum),
    ...valuesIn(words).flatMap((value) => replaced(value, { around, words, target, addendum })),
    ...otherPeople(words, around, { target, addendum }),
  ]
  if (found.length > 0) return found
  const nearest = nearestOf(target, around)
  return nearest ? [{ value: null, words: around, sentence: nearest, by: addendum }] : []
}

/** What the addendum itself says is not so. */
function deniedIn(words: string, target: readonly Sentence[], by: RecordEntry): Old[] {
  return [...words.matchAll(NOT_SO)].flatMap(([, denied = '']) => {
    const values = valuesIn(denied)
    const stems = contentOf(denied).map((one) => one.stem)
    return target.flatMap((sentence): Old[] => {
      const hit = valuesIn(sentence.text).find((one) => values.some((v) => sameValue(one, v)))
      if (hit) return [{ value: hit, words: stems, sentence, by }]
      const content = contentOf(sentence.text).map((one) => one.stem)
      const all = stems.length > 0 && stems.every((stem) => content.includes(stem))
      return all && values.length === 0 ? [{ value: null, words: stems, sentence, by }] : []
    })
  })
}

type Replacing = {
  around: string[]
  words: string
  target: readonly Sentence[]
  addendum: RecordEntry
}

const KIN: Partial<Record<Value['type'], readonly Value['type'][]>> = {
  date: ['date', 'month', 'weekday'],
  month: ['month', 'date'],
  weekday: ['weekday', 'date'],
  number: ['number', 'measure'],
  measure: ['measure', 'number'],
}

/** A value of the same kind that differs, in the sentence that is most about the same thing. */
function replaced(value: Value, { around, words, target, addendum }: Replacing): Old[] {
  const kinds = KIN[value.type] ?? [value.type]
  const given = valuesIn(words)
  const candidates = target.flatMap((sentence) =>
    valuesIn(sentence.text)
      .filter((one) => kinds.includes(one.type) && !given.some((g) => sameValue(g, one)))
      .filter(
        (one) => one.type !== 'measure' || unitOf(one) === unitOf(value) || value.type === 'number',
      )
      .map((one) => ({ one, sentence, score: closeness(sentence.text, one, around) })),
  )
  const best = Math.max(0, ...candidates.map(({ score }) => score))
  const sameType = candidates.filter(({ one, score }) => score === best && one.type === value.type)
  const chosen = sameType.length > 0 ? sameType : candidates.filter(({ score }) => score === best)
  if (best === 0 && candidates.length > 2) return []
  return chosen.map(({ one, sentence }) => ({
    value: one,
    words: contentOf(partAround(sentence.text, one)).map((word) => word.stem),
    sentence,
    by: addendum,
  }))
}

function unitOf({ key }: Value): string {
  return key.split(' ')[1] ?? ''
}

function closeness(text: string, value: Value, around: readonly string[]): number {
  const near = contentOf(partAround(text, value)).map((one) => one.stem)
  const far = contentOf(text).map((one) => one.stem)
  const shared = (list: string[]) =>
    around.filter((word) => list.some((one) => sameMeaning(one, word))).length
  return shared(near) * 2 + shared(far)
}

function partAround(text: string, { at, end }: Value): string {
  const before = Math.max(...[',', ';', '. '].map((mark) => text.lastIndexOf(mark, at)), -1) + 1
  const ends = [',', ';'].map((mark) => text.indexOf(mark, end)).filter((n) => n >= 0)
  return text.slice(before, Math.min(text.length, ...ends))
}

/** `It was his uncle`: the relation in the corrected entry that is another one. */
function otherPeople(
  words: string,
  around: string[],
  { target, addendum }: { target: readonly Sentence[]; addendum: RecordEntry },
): Old[] {
  const people = [...words.matchAll(RELATIONS)].map(([one]) => one.toLowerCase())
  if (people.length === 0 || valuesIn(words).length > 0) return []
  return target
    .filter(({ text }) => {
      const here = [...text.matchAll(RELATIONS)].map(([one]) => one.toLowerCase())
      return (
        here.length > 0 && here.some((one) => !people.includes(one)) && overlap(text, around) > 0
      )
    })
    .map((sentence) => ({ value: null, words: around, sentence, by: addendum }))
}

function overlap(text: string, around: readonly string[]): number {
  const content = contentOf(text).map((one) => one.stem)
  return around.filter((word) => content.some((one) => sameMeaning(one, word))).length
}

function nearestOf(target: readonly Sentence[], around: readonly string[]): Sentence | null {
  const scored = target.map((sentence) => ({ sentence, score: overlap(sentence.text, around) }))
  const best = scored.sort((a, b) => b.score - a.score)[0]
  return best && best.score > 0 ? best.sentence : null
}
