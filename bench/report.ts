import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

export type Figures = Record<string, number | Record<string, number>>

/** What a bench is asked: how much, from which seed, and where it may say how far it is. */
export type Asked = {
  size: number
  seed: number
  /** Of which platform, for a bench that is about one. */
  surface?: string
  /** Minutes of an outage in real time, for the bench that has one. */
  real?: number
  say: (line: string) => void
}

/** A bench was asked in a way that it can not be: the sentence says what can be asked. */
export class AskedWrongly extends Error {}

/** A bench measures and judges itself; `defaultSize` is what `--size` is when it is not given. */
export type Bench = {
  about: string
  defaultSize: number
  /** Where it is another one for a surface. */
  defaultSizeOf?: Readonly<Record<string, number>>
  run(asked: Asked): Promise<{ ok: boolean; figures: Figures }>
}

/** The one line that a bench prints. */
export type Line = { bench: string; seed: number; commit: string; ok: boolean; figures: Figures }

/** Runs a bench. @returns its line. */
export async function runBench(name: string, bench: Bench, asked: Asked): Promise<Line> {
  const { ok, figures } = await bench.run(asked)
  return { bench: name, seed: asked.seed, commit: commitHash(), ok, figures }
}

/** The line for people. */
export function inWords({ bench, seed, commit, ok, figures }: Line): string {
  const lines = Object.entries(figures).map(([name, figure]) => {
    const said = typeof figure === 'number' ? figure : JSON.stringify(figure)
    return `  ${name.padEnd(24)} ${said}`
  })
  const head = `${bench}: ${ok ? 'within its bars' : 'NOT within its bars'}`
  return [`${head} (seed ${seed}, commit ${commit})`, ...lines].join('\n')
}

/** Three figures after the point are more than any of these measures can promise. */
export function rounded(figure: number): number {
  return Math.round(figure * 1000) / 1000
}

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  const half = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]]
  if (low === undefined || high === undefined) throw new RangeError('a median of nothing')
  return (low + high) / 2
}

function commitHash(): string {
  try {
    const args = ['rev-parse', '--short', 'HEAD']
    return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return 'unknown'
  }
}
