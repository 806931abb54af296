import type { Level } from '../../src/domain/levels.ts'
import type { Message } from '../../src/messages/message.ts'
import { median } from '../report.ts'
import type { Counted, Highs, LevelPair } from './count.ts'
import { cadenceOf } from './notebook.ts'

/** A case that is silent for whoever reads the digest. `days` null: no contact at all. */
export type Silent = { days: number | null; level: Level | null }

const MOST_SILENT = 5
const ORDER: readonly (Level | null)[] = ['high', 'medium', null, 'low']

/** Every number of a digest, in the order in which they stand there. */
export function numbersIn({ summary, parts }: Message): number[] {
  const texts = parts.slice(1).flatMap((part) => {
    if (part.type === 'chart') return [part.words]
    return 'text' in part ? [part.text] : []
  })
  return [summary, ...texts].flatMap((text) => {
    const words = `${text}`.replaceAll(/K-[0-9A-Z]{5}|Team \d+/g, '')
    return (words.match(/\d+/g) ?? []).map(Number)
  })
}

/** The same numbers, as they were counted. */
export function numbersOf(counted: Counted, silent: readonly Silent[]): number[] {
  const { all, byTeam, highs } = counted
  const teams = [...byTeam].sort(([a], [b]) => a.localeCompare(b, 'en-GB'))
  const high = all.find(({ level }) => level === 'high')
  const listed = silent.toSorted(byDays).slice(0, MOST_SILENT)
  const more = silent.length - listed.length
  return [
    ...[sum(all, 'now'), high?.now ?? 0, silent.length],
    ...(teams.length > 1 ? teams.flatMap(([, pairs]) => flat(pairs)) : []),
    ...flat(all),
    ...[sum(all, 'now'), ...change(sum(all, 'now') - sum(all, 'before'))],
    ...change((high?.now ?? 0) - (high?.before ?? 0)),
    ...charts(all),
    ...[highs.now.raised, highs.before.raised],
    ...(highs.now.breached > 0 ? [highs.now.breached] : []),
    ...times(highs, 'taken'),
    ...times(highs, 'decided'),
    ...waits(highs, 'taken'),
    ...waits(highs, 'decided'),
    ...listed.flatMap(({ days, level }) => [...(days === null ? [] : [days]), cadenceOf(level)]),
    ...(more > 0 ? [more] : []),
  ]
}

/** Those of a channel’s digest. */
export function numbersOfChannel({ all }: Counted): number[] {
  return [sum(all, 'now'), ...flat(all)]
}

function byDays(a: Silent, b: Silent): number {
  const days = (one: Silent) => one.days ?? Number.MAX_SAFE_INTEGER
  return days(b) - days(a) || ORDER.indexOf(a.level) - ORDER.indexOf(b.level)
}

const flat = (pairs: readonly LevelPair[]) => pairs.flatMap(({ now, before }) => [now, before])

function sum(pairs: readonly LevelPair[], which: 'now' | 'before'): number {
  return pairs.reduce((total, one) => total + one[which], 0)
}

/** “No more and no fewer” is no number. */
const change = (number: number) => (number === 0 ? [] : [Math.abs(number)])

function times(highs: { now: Highs; before: Highs }, what: 'taken' | 'decided'): number[] {
  const [now, before] = [highs.now[what], highs.before[what]]
  if (now.length === 0) return []
  const was = before.length === 0 ? [] : [inUnits(median(before))]
  return [inUnits(median(now)), now.length, ...was]
}

/** The cases by level and in all; then those of four weeks ago and of now. */
function charts(all: readonly LevelPair[]): number[] {
  const [was, is] = [sum(all, 'before'), sum(all, 'now')]
  if (is === 0) return []
  return [...all.map(({ now }) => now), is, ...trend(was, is)]
}

function trend(was: number, is: number): number[] {
  return was === is ? [was, is, is] : [was, is, was, is]
}

function waits(highs: { now: Highs; before: Highs }, what: 'taken' | 'decided'): number[] {
  const [now, before] = [highs.now[what], highs.before[what]]
  if (now.length === 0 || before.length === 0) return []
  const minutes = (list: readonly number[]) => Math.round(median(list) / 60)
  return trend(minutes(before), minutes(now))
}

/** Seconds up to a minute and a half, then minutes, hours and days in the same way. */
function inUnits(seconds: number): number {
  if (seconds < 90) return Math.round(seconds)
  if (seconds < 5400) return Math.round(seconds / 60)
  return seconds < 129_600 ? Math.round(seconds / 3600) : Math.round(seconds / 86_400)
}
