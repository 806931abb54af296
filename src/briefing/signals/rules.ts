import { IDIOMS } from '../context/idioms.table.ts'
import { type Choices, type Pattern, readPattern } from '../text/pattern.ts'
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
  candidates(words: Iterable<string>): Compiled[]
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
  const vocabulary = new Set<string>()
  for (const { rule, words } of patterns) {
    if (rule) for (const word of words) if (!word.endsWith('*')) vocabulary.add(word)
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

/** An element of patterns: its number, and which patterns have it. */
type Group = { patterns: number[] }

/** A pattern is worth trying where a word of each of its elements stands. */
function candidatesAmong(patterns: readonly Compiled[]): RuleIndex['candidates'] {
  const groups = new Map<string, Group>()
  const byWord = new Map<string, Group[]>()
  const byStem = new Map<string, Group[]>()
  const needed = patterns.map(({ required }, n) => {
    const kinds = new Map(required.map((choices) => [choices.key, choices]))
    for (const choices of kinds.values()) groupOf(choices).patterns.push(n)
    return kinds.size
  })

  function groupOf({ key, words, stems }: Choices): Group {
    const there = groups.get(key)
    if (there) return there
    const group: Group = { patterns: [] }
    groups.set(key, group)
    for (const word of new Set(words)) push(byWord, word, group)
    for (const stem of new Set(stems)) push(byStem, stem, group)
    return group
  }

  const groupsAt = remembered((word: string): readonly Group[] => {
    const found = [...(byWord.get(word) ?? [])]
    for (let length = 2; length <= word.length; length += 1) {
      found.push(...(byStem.get(word.slice(0, length)) ?? []))
    }
    return found
  })

  const counts = new Uint8Array(patterns.length)
  return (words) => {
    const present = new Set<Group>()
    for (const word of words) for (const group of groupsAt(word)) present.add(group)
    counts.fill(0)
    const found: Compiled[] = []
    for (const group of present) {
      for (const n of group.patterns) {
        const count = (counts[n] ?? 0) + 1
        counts[n] = count
        const pattern = patterns[n]
        if (pattern && count === needed[n]) found.push(pattern)
      }
    }
    return found
  }
}

/** Remembers answers, up to a bound: a service that runs for months keeps no list of all words. */
function remembered<Answer>(ask: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const answer = ask(word)
    if (known.size > 20_000) known.clear()
    known.set(word, answer)
    return answer
  }
}

function push<Value>(index: Map<string, Value[]>, key: string, value: Value): void {
  const there = index.get(key)
  if (there) there.push(value)
  else index.set(key, [value])
}
