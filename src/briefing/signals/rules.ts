import { IDIOMS } from '../context/idioms.table.ts'
import { type Pattern, readPattern } from '../text/pattern.ts'
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
import type { Rule } from './signal.ts'

export const RULES: readonly Rule[] = [
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
]

/** A pattern with the rule that it belongs to; of an idiom there is none. */
export type Compiled = Pattern & { rule: Rule | null }

/** Every pattern, found by the words that have to stand in a sentence. */
export type RuleIndex = {
  candidates(words: Iterable<string>): Set<Compiled>
  vocabulary: Set<string>
}

/** Reads the rules once. Takes some tens of milliseconds. */
export function indexRules(): RuleIndex {
  const patterns: Compiled[] = [
    ...RULES.flatMap((rule) =>
      rule.patterns.flatMap(bothWays).map((p) => ({ ...readPattern(p), rule })),
    ),
    ...IDIOMS.map((p) => ({ ...readPattern(p), rule: null })),
  ]
  const byWord = new Map<string, Compiled[]>()
  const byStem = new Map<string, Compiled[]>()
  const vocabulary = new Set<string>()
  for (const pattern of patterns) {
    for (const word of pattern.anchors.words) push(byWord, word, pattern)
    for (const stem of pattern.anchors.stems) push(byStem, stem, pattern)
    if (pattern.rule)
      for (const word of pattern.words) if (!word.endsWith('*')) vocabulary.add(word)
  }
  return { vocabulary, candidates: (words) => candidatesOf(words, byWord, byStem) }
}

/** “a &6 b” is a near b in either order. */
export function bothWays(pattern: string): string[] {
  const near = /^(.*?) &(\d+) ([^ ]+)(.*)$/.exec(pattern)
  if (!near) return [pattern]
  const [, before = '', gap = '', after = '', rest = ''] = near
  const first = before.split(' ').at(-1) ?? ''
  const start = before.slice(0, before.length - first.length)
  const ways = [
    `${start}${first} ..${gap} ${after}${rest}`,
    `${start}${after} ..${gap} ${first}${rest}`,
  ]
  return ways.flatMap(bothWays)
}

function push(index: Map<string, Compiled[]>, key: string, pattern: Compiled): void {
  const there = index.get(key)
  if (there) there.push(pattern)
  else index.set(key, [pattern])
}

function candidatesOf(
  words: Iterable<string>,
  byWord: ReadonlyMap<string, Compiled[]>,
  byStem: ReadonlyMap<string, Compiled[]>,
): Set<Compiled> {
  const found = new Set<Compiled>()
  for (const word of words) {
    for (const pattern of byWord.get(word) ?? []) found.add(pattern)
    for (let length = 3; length <= word.length; length += 1) {
      for (const pattern of byStem.get(word.slice(0, length)) ?? []) found.add(pattern)
    }
  }
  return found
}
