import { LEVELS_IN_ORDER, type Level } from './levels.ts'

/** Cases of one team at one level, now and four weeks ago. `team` null: none works them. */
export type LevelCount = { team: string | null; level: Level | null; now: number; before: number }

/** Highs of four weeks: how many, the medians in seconds (null: none), and breaches on record. */
export type AlertTimes = {
  raised: number
  taken: number
  takenSeconds: number | null
  decided: number
  decidedSeconds: number | null
  breached: number
}

/** How the cases stand for one reader: of what they may not know nothing is counted. */
export type Overview = {
  levels: readonly LevelCount[]
  /** Of the last four weeks and of the four before. */
  alerts: { now: AlertTimes; before: AlertTimes }
}

/** One row of counts, level by level in the order of their gravity. */
export type LevelRow = {
  team: string | null
  counts: { level: Level | null; now: number; before: number }[]
}

/** A row for each team, by name; cases of nobody in a team come last. */
export function byTeam(levels: readonly LevelCount[]): LevelRow[] {
  const teams = [...new Set(levels.map(({ team }) => team))].sort((a, b) =>
    a === null ? 1 : b === null ? -1 : a.localeCompare(b, 'en-GB'),
  )
  return teams.map((team) => ({
    team,
    counts: countsOf(levels.filter((one) => one.team === team)),
  }))
}

/** All of them together. */
export function countsOf(levels: readonly Omit<LevelCount, 'team'>[]): LevelRow['counts'] {
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)
  return LEVELS_IN_ORDER.map((level) => {
    const of = levels.filter((one) => one.level === level)
    return { level, now: sum(of.map(({ now }) => now)), before: sum(of.map((one) => one.before)) }
  })
}

/** A time in words a person would use: minutes, then hours, then days. */
export function durationWords(seconds: number): string {
  const words = (number: number, unit: string) => `${number} ${unit}${number === 1 ? '' : 's'}`
  if (seconds < 90) return words(Math.round(seconds), 'second')
  if (seconds < 90 * 60) return words(Math.round(seconds / 60), 'minute')
  if (seconds < 36 * 3600) return words(Math.round(seconds / 3600), 'hour')
  return words(Math.round(seconds / 86_400), 'day')
}
