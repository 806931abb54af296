import type { Context } from '../context/context.ts'
import { LIGHT, NO_LIFE, OF_A_PROCEDURE } from '../context/cues.table.ts'
import { readContext } from '../context/read-context.ts'
import { type ReadSentence, readText, tokenAt } from '../text/read-text.ts'
import type { Spelling } from '../text/spelling.ts'
import { spellingOf } from '../text/spelling.ts'
import { categoryOf, hasTheme, type Theme, themeOf } from './category-of.ts'
import { likelierKind } from './learned/likelier-kind.ts'
import { likelyHits } from './learned/likely-hits.ts'
import { type Likeness, likenessOf, ownWeights, type Weights } from './learned/likeness.ts'
import { LOOK_ALIKES } from './look-alikes.table.ts'
import { type Compiled, indexRules, type RuleIndex } from './rules.ts'
import {
  type Category,
  type EntryText,
  type Rule,
  SEVERITIES,
  type Severity,
  type Signal,
  type SignalStatus,
} from './signal.ts'

type Engine = { index: RuleIndex; spelling: Spelling }
let engine: Engine | undefined

/** The rules, read at the first use. */
export function getEngine(): Engine {
  if (!engine) {
    const index = indexRules()
    engine = { index, spelling: spellingOf(index.vocabulary, LOOK_ALIKES) }
  }
  return engine
}

/**
 * What in these entries may point to a risk: offline, by rules only, the same for the same words.
 * At most one signal of a category and status for each sentence, in the order of the entries.
 *
 * NB: an empty answer does not say that there is no risk, and no signal changes a level.
 *
 * @param person whose name is read as a name even where it is also a word of the rules
 * @param weights others than the product’s own, to measure them on notes of others
 */
export function findSignals(
  entries: readonly EntryText[],
  person?: { name: string },
  weights: Weights = ownWeights(),
): Signal[] {
  const { spelling } = getEngine()
  const names = new Set((person?.name ?? '').split(/[\s-]+/).filter((part) => part.length > 1))
  const read = entries.map((entry) => ({
    entry,
    sentences: readText(entry.text, spelling).map((s) => withoutNames(s, entry.text, names)),
  }))
  const lines = read.flatMap(({ sentences }) => sentences.map(({ line }) => line))
  const theme = themeOf(lines.join(''))
  return read.flatMap(({ entry, sentences }) => {
    const ofEntry = sentences.map(({ line }) => line).join('')
    return sentences.flatMap((sentence, n) =>
      signalsOf({
        sentence,
        entry,
        near: [sentences[n - 1], sentences[n + 1]],
        ofEntry,
        theme,
        weights,
      }),
    )
  })
}

function withoutNames(s: ReadSentence, text: string, names: ReadonlySet<string>): ReadSentence {
  if (!s.tokens.some((token) => names.has(text.slice(token.start, token.end)))) return s
  const at: number[] = []
  let line = ' '
  const tokens = s.tokens.map((token) => {
    const word = names.has(text.slice(token.start, token.end)) ? 'name' : token.word
    at.push(line.length)
    line += `${word} `
    return { ...token, word }
  })
  return { ...s, tokens, line, at }
}

type Asked = {
  sentence: ReadSentence
  entry: EntryText
  near: [ReadSentence | undefined, ReadSentence | undefined]
  ofEntry: string
  theme: Theme
  weights: Weights
}

/** Where a rule matches, in places of the sentence’s line. */
export type Hit = {
  rule: Rule
  from: number
  to: number
  /** What it matched has a negation of its own, as “no food in the house” has. */
  negates: boolean
  /** How many elements its pattern has. */
  size: number
}

/** Below this share of likeness a doubtful rule is not shown, unless it is critical. */
const LEAST_LIKE = 0.08

function signalsOf(asked: Asked): Signal[] {
  const { sentence, near } = asked
  const likeness = likenessOf(wordsOf(sentence), near.flatMap(wordsOf), asked.weights)
  const isLike = ({ rule }: Hit, { category }: Signal) =>
    rule.severity === 'critical' ||
    !asked.weights.doubtful.has(rule.id) ||
    shareOf(likeness, category) >= LEAST_LIKE
  const hits = hitsIn(sentence).sort((a, b) => b.to - b.from - (a.to - a.from))
  const made = hits.flatMap((hit) => {
    const signal = toSignal(hit, asked)
    const kind = signal && !hit.rule.denial ? likelierKind(signal, likeness) : signal
    return kind ? [{ hit, signal: kind, isMoved: kind !== signal }] : []
  })
  const best = new Map<string, Signal>()
  const taken: Found[] = []
  // What a rule finds of its own kind comes first: what was moved there gives way to it.
  for (const { hit, signal, isMoved } of made.sort((a, b) => +a.isMoved - +b.isMoved)) {
    if (isWithin(hit, signal, { taken, isAnywhere: isMoved }) || !isLike(hit, signal)) continue
    taken.push({ ...hit, category: signal.category, status: signal.status })
    const key = `${signal.category} ${signal.status}`
    const there = best.get(key)
    if (!there || weigh(signal.severity) > weigh(there.severity)) best.set(key, signal)
  }
  const shown = new Set(surest(taken).map(({ category }) => category))
  const found = [...best.values()].filter(({ category }) => shown.has(category))
  const kinds = found.map(({ category }) => category)
  const likely = likelyHits(sentence, asked.entry.text, { likeness, found: kinds }).flatMap(
    (hit) => toSignal(hit, asked) ?? [],
  )
  return [...found, ...likely].sort((a, b) => a.start - b.start)
}

const wordsOf = (sentence: ReadSentence | undefined) =>
  (sentence?.tokens ?? []).map(({ word }) => word)

const shareOf = (likeness: readonly Likeness[], category: Category) =>
  likeness.find((one) => one.category === category)?.share ?? 0

type Found = Hit & { category: string; status: SignalStatus }

/** The same words are one sign: of kinds that meet in them, the one that asks for most of them. */
function surest(taken: readonly Found[]): Found[] {
  return taken.filter(
    (one) =>
      !taken.some(
        (other) =>
          other.category !== one.category &&
          !other.rule.denial &&
          other.status === one.status &&
          other.from < one.to &&
          one.from < other.to &&
          other.size > one.size &&
          one.rule.severity !== 'critical',
      ),
  )
}

/**
 * A shorter match inside a longer one of its category that weighs no less says nothing new; nor,
 * `isAnywhere` in the sentence, does one that only its likeness puts there.
 */
function isWithin(
  hit: Hit,
  { category }: Signal,
  { taken, isAnywhere }: { taken: readonly Found[]; isAnywhere: boolean },
): boolean {
  return taken.some(
    (one) =>
      one.category === category &&
      (isAnywhere || (one.from < hit.to && hit.from < one.to)) &&
      weigh(one.rule.severity) >= weigh(hit.rule.severity),
  )
}

const weigh = (severity: Severity) => SEVERITIES.indexOf(severity)

/** Where the rules match, in places of the sentence’s line, without what an idiom covers. */
export function hitsIn({ line, tokens }: ReadSentence): Hit[] {
  const candidates = getEngine().index.candidates(tokens.map(({ word }) => word))
  const idioms: { from: number; to: number }[] = []
  const hits: Hit[] = []
  for (const { regex, rule, size } of candidates) {
    for (const { index, 0: found } of line.matchAll(regex())) {
      const span = { from: index, to: index + found.length }
      if (rule)
        hits.push({
          rule,
          ...span,
          size,
          negates: / (?:no|not|never|without|nothing|nobody) /.test(` ${found}`),
        })
      else idioms.push(span)
    }
  }
  const told = hits.filter((hit) => !idioms.some((idiom) => covers(idiom, hit)))
  return told.filter((hit) => !isOwnHand(hit, told, line))
}

/** What somebody does to themselves is no violence by another; “he burnt my hand” is. */
function isOwnHand(hit: Hit, hits: readonly Hit[], line: string): boolean {
  const isHarm = hit.rule.category === 'self_harm_suicide'
  const isViolence = hit.rule.category === 'violence'
  if (!isHarm && !isViolence) return false
  // Nobody leaves the marks of fingers on their own neck.
  if (AT_THE_NECK.has(hit.rule.id)) return false
  if (
    isHarm &&
    hits.some((one) => AT_THE_NECK.has(one.rule.id)) &&
    !/ t(?:ied|ies|ie|ying) /.test(line)
  )
    return true
  const other = isHarm ? 'violence' : 'self_harm_suicide'
  const meets = hits.some(
    (one) => one.rule.category === other && one.from < hit.to && hit.from < one.to,
  )
  return meets && BY_ANOTHER.test(line) === isHarm
}

const AT_THE_NECK = new Set(['strangulation', 'neck-and-breath'])
const BY_ANOTHER = new RegExp(
  [
    ' (?:me|my|us) (?:.* )?(?:with|by)',
    '(?:partner|husband|wife|boyfriend|girlfriend|dad|mum|staff|carer|he) [^ ]+ (?:my|me) ',
    ' by (?:her|a|my|the) ',
  ].join('|'),
)

/** An idiom that shares the words of a match, and not merely stands beside it. */
function covers(idiom: { from: number; to: number }, hit: Hit): boolean {
  const shared = Math.min(idiom.to, hit.to) - Math.max(idiom.from, hit.from)
  return shared >= (hit.to - hit.from) * 0.4
}

function toSignal(hit: Hit, { sentence, entry, near, ofEntry, theme }: Asked): Signal | null {
  const { rule } = hit
  if (rule.themed && !hasTheme(theme)) return null
  if (rule.named && OF_A_PROCEDURE.test(sentence.line)) return null
  if (isOrdinary(hit, sentence.line)) return null
  const context = readContext(
    {
      before: sentence.line.slice(0, hit.from),
      span: sentence.line.slice(hit.from, hit.to),
      after: sentence.line.slice(hit.to),
      previous: near[0]?.line ?? '',
      next: near[1]?.line ?? '',
      isQuoted: isQuoted(entry.text, sentence, tokenAt(sentence, hit.from)),
    },
    { ofState: rule.state === true },
  )
  const isFiction = NO_LIFE.test(
    ` ${sentence.line.slice(Math.max(0, hit.from - 45), hit.to + 35).replace(/^[^ ]* /, '')}`,
  )
  if (isFiction && rule.severity !== 'critical') return null
  const status = isFiction ? 'other_person' : statusOf(rule, context, REMOTE.test(sentence.line))
  const { start, end } = quoteOf(sentence, hit, entry.text)
  return {
    entryId: entry.id,
    category: categoryOf(rule, { sentence: sentence.line, entry: ofEntry, theme }),
    quote: entry.text.slice(start, end),
    start,
    end,
    severity: rule.severity,
    status,
    rule: rule.id,
    rationale: rule.words,
  }
}

/** In light words a match of one or two words is play, food or a figure of speech. */
function isOrdinary({ rule, size }: Hit, line: string): boolean {
  return size <= 2 && rule.severity !== 'critical' && !rule.denial && LIGHT.test(line)
}

function statusOf(rule: Rule, context: Context, isRemote: boolean): SignalStatus {
  const isStaff = context.person === 'staff' && !isGrave(rule)
  // Of care that falls short the one who gives it is the subject, and the other is the child.
  const isOther = context.person === 'other' && !/^(?:care|neglect)$/.test(rule.category)
  if (isOther || isStaff) return 'other_person'
  if (rule.denial || (context.polarity === 'negated' && !rule.lack)) return 'denied'
  if (context.certainty === 'hypothetical' && !(rule.firm && !isRemote)) return 'hypothetical'
  return context.time === 'historical' ? 'historical' : 'current'
}

/** “If they cut it I would” is further away than “if I leave he will”: it is no threat. */
const REMOTE =
  / (?:if|in case|worries|worried|fears|afraid) .* (?:would|'d|might) | (?:would|'d|might) .* if /

/** Whether a token stands between quotation marks: then “I” is whoever is quoted. */
export function isQuoted(text: string, { tokens }: ReadSentence, n: number): boolean {
  const before = text.slice(0, tokens[n]?.start ?? 0)
  const opened = before.split('“').length - before.split('”').length
  return opened > 0 || before.split('"').length % 2 === 0
}

/** “I want to die” in a note may be somebody’s words without their marks. */
const isGrave = ({ severity }: Rule) => severity === 'high' || severity === 'critical'

/** The words shown: the match with its clause, without the marks at its ends. */
function quoteOf(sentence: ReadSentence, hit: Hit, text: string): { start: number; end: number } {
  const { tokens } = sentence
  let first = tokenAt(sentence, hit.from)
  let last = tokenAt(sentence, hit.to) - 1
  while (first > 0 && !/^[.;:!?]$/.test(tokens[first - 1]?.word ?? '')) first -= 1
  while (last + 1 < tokens.length && !/^[.;:!?]$/.test(tokens[last + 1]?.word ?? '')) last += 1
  const from = tokens[tokenAt(sentence, hit.from)]?.start ?? sentence.start
  const to = tokens[tokenAt(sentence, hit.to) - 1]?.end ?? sentence.end
  const opened = text.lastIndexOf('“', from - 1)
  const closed = text.indexOf('”', to)
  const start = tokens[first]?.start ?? sentence.start
  const end = tokens[last]?.end ?? sentence.end
  // What somebody said is quoted apart from who says that they said it.
  return {
    start: opened >= start ? opened + 1 : start,
    end: closed >= 0 && closed < end ? closed : end,
  }
}

export type { Compiled }
