import { IDIOMS } from '../context/idioms.table.ts'
import { type Choices, type Pattern, readPattern } from '../text/pattern.ts'
import { remembered } from '../text/remembered.ts'
import { follows, push } from '../text/word-index.ts'
import { broadRules } from './rules/broad.table.ts'
import { denialRules } from './rules/denials.table.ts'
import { domesticRules } from './rules/domestic.table.ts'
import { emotionalRules } from './rules/emotional.table.ts'
import { exploitationRules } from './rules/exploitation.table.ts'
import { harmToSelfRules } from './rules/harm-to-self.table.ts'
import { mentalHealthRules } from './rules/mental-health.table.ts'
import { moneyAndHomeRules } from './rules/money-and-home.table.ts'
import { neglectRules } from './rules/neglect.table.ts'
import { selfNeglectRules } from './rules/self-neglect.table.ts'
import { sexualRules } from './rules/sexual.table.ts'
import { otherRules } from './rules/substances-missing-honour.table.ts'
import { violenceRules } from './rules/violence.table.ts'
import { wideCareRules } from './rules/wide-care.table.ts'
import { wideDenialRules } from './rules/wide-denials.table.ts'
import { wideDomesticRules } from './rules/wide-domestic.table.ts'
import { wideOtherRules } from './rules/wide-drink-away-honour.table.ts'
import { wideEmotionalRules } from './rules/wide-emotional.table.ts'
import { wideHarmToSelfRules } from './rules/wide-harm-to-self.table.ts'
import { wideHomeAndMoneyRules } from './rules/wide-home-and-money.table.ts'
import { wideMindRules } from './rules/wide-mind.table.ts'
import { widePhysicalRules } from './rules/wide-physical.table.ts'
import { wideSelfNeglectRules } from './rules/wide-self-neglect.table.ts'
import { wideSexualRules } from './rules/wide-sexual.table.ts'
import { wideUsedRules } from './rules/wide-used.table.ts'
import type { Rule } from './signal.ts'

const RULES: readonly Rule[] = [
  ...violenceRules,
  ...domesticRules,
  ...harmToSelfRules,
  ...sexualRules,
  ...emotionalRules,
  ...neglectRules,
  ...selfNeglectRules,
  ...mentalHealthRules,
  ...moneyAndHomeRules,
  ...exploitationRules,
  ...otherRules,
  ...denialRules,
  ...broadRules,
  ...wideDomesticRules,
  ...widePhysicalRules,
  ...wideSexualRules,
  ...wideEmotionalRules,
  ...wideCareRules,
  ...wideSelfNeglectRules,
  ...wideHarmToSelfRules,
  ...wideMindRules,
  ...wideHomeAndMoneyRules,
  ...wideUsedRules,
  ...wideOtherRules,
  ...wideDenialRules,
]

/** A pattern with the rule that it belongs to; of an idiom there is none. */
export type Compiled = Pattern & { rule: Rule | null }

/** Every pattern, found by the words that have to stand in a sentence. */
export type RuleIndex = {
  candidates(words: readonly string[]): Compiled[]
  vocabulary: Set<string>
}

/** Reads the rules once. */
export function indexRules(): RuleIndex {
  const patterns: Compiled[] = [
    ...RULES.flatMap((rule) =>
      rule.patterns.flatMap(bothWays).map((p) => ({ ...readPattern(p), rule })),
    ),
    ...IDIOMS.map((p) => ({ ...readPattern(p), rule: null })),
  ]
  const lists = new Set(patterns.flatMap(({ rule, words }) => (rule ? words : [])))
  const vocabulary = new Set<string>()
  for (const words of lists) {
    for (const word of words) if (!word.endsWith('*')) vocabulary.add(word)
  }
  return { vocabulary, candidates: candidatesAmong(patterns) }
}

/** “a &6 b” is a near b in either order; “a &&6 b” also across a comma. */
function bothWays(pattern: string): string[] {
  const near = /^(.*?) (&{1,2})(\d+) ([^ ]+)(.*)$/.exec(pattern)
  if (!near) return [pattern]
  const [, before = '', mark = '', most = '', after = '', rest = ''] = near
  const gap = `${mark === '&' ? '..' : '...'}${most}`
  const first = before.split(' ').at(-1) ?? ''
  const start = before.slice(0, before.length - first.length)
  const ways = [
    `${start}${first} ${gap} ${after}${rest}`,
    `${start}${after} ${gap} ${first}${rest}`,
  ]
  return ways.flatMap(bothWays)
}

/** An element of patterns: which patterns need it. */
type Group = { patterns: number[] }

/** A choice of an element by its first word: what has to follow, and whose it is. */
type Way = { rest: readonly string[]; group: Group }

/** The elements of all patterns, by the words that begin them. */
type Elements = {
  /** Those of which one word is enough. */
  alone: Map<string, Group[]>
  byWord: Map<string, Way[]>
  byStem: Map<string, Way[]>
  /** Of each pattern: its elements in order, and how many it has to have. */
  ordered: readonly Group[][]
  needed: readonly number[]
}

function elementsOf(patterns: readonly Compiled[]): Elements {
  const groups = new Map<string, Group>()
  const alone = new Map<string, Group[]>()
  const byWord = new Map<string, Way[]>()
  const byStem = new Map<string, Way[]>()
  const groupOf = ({ key, ways }: Choices): Group => {
    const there = groups.get(key)
    if (there) return there
    const group: Group = { patterns: [] }
    groups.set(key, group)
    for (const way of ways) {
      if (/[ *]/.test(way)) pushWay(way.split(' '), group)
      else push(alone, way, group)
    }
    return group
  }
  const pushWay = ([first = '', ...rest]: string[], group: Group) => {
    const [second = ''] = rest
    if (first.endsWith('*')) push(byStem, first.slice(0, -1), { rest, group })
    else if (/^[^*#]+$/.test(second)) push(byWord, `${first} ${second}`, { rest, group })
    else push(byWord, first, { rest, group })
  }
  const ordered = patterns.map(({ inOrder }) => inOrder.map(groupOf))
  const needed = patterns.map(({ required }, n) => {
    const kinds = new Set(required.map(groupOf))
    for (const group of kinds) group.patterns.push(n)
    return kinds.size
  })
  return { alone, byWord, byStem, ordered, needed }
}

/** Of so many words it is kept what they may begin. */
const MOST_WORDS = 20_000

/** A pattern is worth trying where its elements stand in order, each near the one before. */
function candidatesAmong(patterns: readonly Compiled[]): RuleIndex['candidates'] {
  const { alone: ofOneWord, byWord, byStem, ordered, needed } = elementsOf(patterns)

  /** What a word may begin: elements that it is alone, and ways that go on. */
  const waysOf = (word: string): { alone: readonly Group[]; longer: readonly Way[] } => {
    const found = [...(byWord.get(word) ?? [])]
    for (let length = 2; length <= word.length; length += 1) {
      found.push(...(byStem.get(word.slice(0, length)) ?? []))
    }
    const stems = found.filter(({ rest }) => rest.length === 0).map(({ group }) => group)
    return {
      alone: [...new Set([...(ofOneWord.get(word) ?? []), ...stems])],
      longer: found.filter(({ rest }) => rest.length > 0),
    }
  }
  const waysAt = remembered(waysOf, MOST_WORDS)

  const counts = new Uint8Array(patterns.length)
  return (words) => {
    const places = new Map<Group, number[]>()
    for (const place of words.keys()) placeAt(place, words, places)
    counts.fill(0)
    return [...places.keys()].flatMap((group) =>
      group.patterns.flatMap((n) => {
        counts[n] = (counts[n] ?? 0) + 1
        const pattern = patterns[n]
        if (!pattern || counts[n] !== needed[n]) return []
        const at = (ordered[n] ?? []).map((one) => places.get(one) ?? [])
        return standInOrder(at, pattern.reach) ? [pattern] : []
      }),
    )
  }

  function placeAt(place: number, words: readonly string[], places: Map<Group, number[]>): void {
    const word = words[place] ?? ''
    const { alone, longer } = waysAt(word)
    for (const group of alone) push(places, group, place)
    const pairs = byWord.get(`${word} ${words[place + 1] ?? ''}`) ?? []
    for (const ways of [longer, pairs]) {
      for (const { rest, group } of ways) {
        if (!follows(rest, words, place + 1)) continue
        if (places.get(group)?.at(-1) !== place) push(places, group, place)
      }
    }
  }
}

/** Do the elements stand one after the other, none too far from the one before? */
function standInOrder(at: readonly number[][], reach: readonly number[]): boolean {
  let ends = at[0] ?? []
  for (let n = 1; n < at.length && ends.length > 0; n += 1) {
    const before = ends
    const far = reach[n] ?? 0
    ends = (at[n] ?? []).filter((place) => before.some((e) => e < place && place <= e + far))
  }
  return ends.length > 0
}
