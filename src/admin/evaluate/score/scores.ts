import type { GoldCase } from '../gold.schema.ts'
import { type Bar, BRIEF_BARS } from './bars.table.ts'
import { type Counts, type Measured, measured } from './measure.ts'
import { scoreBrief } from './score-brief.ts'

export type Score = Bar & { measured: Measured; reached: 'goal' | 'pass' | 'no' | 'none' }

/** Every measure over all cases. */
export function scoresOf(cases: readonly GoldCase[]): Score[] {
  const counts = cases.map(scoreBrief)
  return BRIEF_BARS.map((bar) => {
    const value = bar.name === 'balanced' ? balanced(counts) : measured(counts, bar.name)
    return { ...bar, measured: value, reached: reachedBy(bar, value) }
  })
}

/** The mean of true kept and false caught. */
function balanced(counts: readonly Counts[]): Measured {
  const kept = measured(counts, 'trueKept')
  const caught = measured(counts, 'falseCaught')
  if (!kept || !caught) return null
  const mean = (part: 'value' | 'low' | 'high') => (kept[part] + caught[part]) / 2
  const [hit, of] = [kept.hit + caught.hit, kept.of + caught.of]
  return { value: mean('value'), low: mean('low'), high: mean('high'), hit, of }
}

/** Shares are compared as they are shown, to three figures. */
function reachedBy({ pass, goal, most }: Bar, value: Measured): Score['reached'] {
  if (!value) return 'none'
  const shown = Math.round(value.value * 1000) / 1000
  const holds = (bar: number) => (most ? shown <= bar : shown >= bar)
  if (holds(goal)) return 'goal'
  return holds(pass) ? 'pass' : 'no'
}

/** The scores as a table in Markdown. */
export function scoresTable(scores: readonly Score[]): string {
  const rows = scores.map(({ label, pass, goal, most, measured: value, reached }) => {
    const sign = most ? 'at most ' : ''
    const said = value
      ? `${shown(value.value)} ${intervalOf(value)} | ${value.hit} of ${value.of}`
      : 'nothing to count | 0'
    return `| ${label} | ${sign}${pass} | ${sign}${goal} | ${said} | ${WORDS[reached]} |`
  })
  const head = '| measure | pass | goal | measured (95 % interval) | counted | reached |'
  return [head, '|---|---|---|---|---|---|', ...rows].join('\n')
}

const WORDS = { goal: 'goal', pass: 'pass', no: '**no**', none: 'none' } as const

function intervalOf({ low, high }: NonNullable<Measured>): string {
  return `(${shown(low)} to ${shown(high)})`
}

function shown(share: number): string {
  return share.toFixed(3)
}
