import type { Sql } from '../../src/database/connection.ts'
import { LEVELS_IN_ORDER, type Level } from '../../src/domain/levels.ts'
import { DAY_MS } from './calendar.ts'

/** Who counts: a member of staff by id; null: a channel, where nobody may be conflicted. */
export type Reader = string | null
export type LevelPair = { level: Level | null; now: number; before: number }
export type Highs = {
  raised: number
  breached: number
  /** Seconds, of each that was taken or decided. */
  taken: number[]
  decided: number[]
}
export type Counted = {
  open: ReadonlySet<string>
  byTeam: ReadonlyMap<string, LevelPair[]>
  all: LevelPair[]
  highs: { now: Highs; before: Highs }
}

type Rows = Awaited<ReturnType<typeof readRows>>

/**
 * Counts a digest from the bare rows of the record, with none of its functions.
 * @param sql as owner of the record. @param now milliseconds.
 */
export async function countFor(sql: Sql, reader: Reader, now: number): Promise<Counted> {
  const rows = await readRows(sql)
  const then = now - 28 * DAY_MS
  const cases = rows.cases.filter(({ id }) => isSeen(rows, reader, id))
  const teams = new Map<string, LevelPair[]>()
  const all = emptyPairs()
  const open = new Set<string>()
  const levels = Map.groupBy(rows.levels, ({ case_id }) => case_id)
  const states = Map.groupBy(rows.states, ({ case_id }) => case_id)
  for (const { id, opened_at } of cases) {
    const team = teamOf(rows, id)
    const pairs = teams.get(team) ?? emptyPairs()
    teams.set(team, pairs)
    for (const [at, which] of [
      [now, 'now'],
      [then, 'before'],
    ] as const) {
      if (opened_at.getTime() > at || isClosed(states.get(id), at)) continue
      if (which === 'now') open.add(id)
      const level = levelAt(rows, levels.get(id), { reader, at })
      for (const list of [all, pairs]) add(list, level, which)
    }
  }
  for (const [team, pairs] of teams) if (pairs.every(isNone)) teams.delete(team)
  return { open, byTeam: teams, all, highs: highsOf(rows, reader, now) }
}

async function readRows(sql: Sql) {
  const [cases, levels, states, grants, members, alerts] = await Promise.all([
    sql<{ id: string; opened_at: Date }[]>`SELECT id, opened_at FROM daybook.case_file`,
    sql<{ case_id: string; entry_id: string; level: Level; at: Date }[]>`
      SELECT l.case_id, l.entry_id, l.level, e.recorded_at AS at FROM daybook.case_level l
      JOIN daybook.entry e ON e.id = l.entry_id ORDER BY l.seq`,
    sql<{ case_id: string; state: string; at: Date }[]>`
      SELECT s.case_id, s.state, e.recorded_at AS at FROM daybook.case_state s
      JOIN daybook.entry e ON e.case_id = s.case_id AND e.seq = s.seq
      WHERE s.state IN ('closed', 'reopened') ORDER BY s.seq`,
    sql<{ kind: string; staff_id: string; case_id: string; object_id: string }[]>`
      SELECT g.kind, g.staff_id, g.case_id, g.object_id FROM daybook.access_grant g
      WHERE g.kind IN ('conflict', 'listed', 'assigned')
        AND NOT EXISTS (SELECT FROM daybook.access_grant_end e WHERE e.grant_id = g.id)
      ORDER BY g.from_at, g.id`,
    sql<{ staff_id: string; name: string }[]>`SELECT g.staff_id, t.name
      FROM daybook.access_grant g JOIN daybook.team t ON t.id = g.object_id
      WHERE g.kind = 'member'`,
    sql<{ case_id: string; entry_id: string; opened: Date; events: string[]; ats: string[] }[]>`
      SELECT a.case_id, a.entry_id, a.opened_at AS opened,
        array_agg(e.event ORDER BY e.at) AS events,
        array_agg(extract(epoch FROM e.at - a.opened_at)::text ORDER BY e.at) AS ats
      FROM daybook.alert a JOIN daybook.alert_event e ON e.alert_id = a.id
      WHERE a.kind = 'high' GROUP BY a.id`,
  ])
  const assigned = new Map<string, string>()
  for (const one of grants.filter(({ kind }) => kind === 'assigned')) {
    if (!assigned.has(one.case_id)) assigned.set(one.case_id, one.staff_id)
  }
  const teams = new Map(members.map(({ staff_id, name }) => [staff_id, name]))
  const conflicts = grants.filter(({ kind }) => kind === 'conflict')
  const listed = Map.groupBy(
    grants.filter(({ kind }) => kind === 'listed'),
    ({ case_id }) => case_id,
  )
  return { cases, levels, states, conflicts, listed, assigned, teams, alerts }
}

function isHidden({ conflicts }: Rows, reader: Reader, what: string): boolean {
  return conflicts.some((one) => {
    return one.object_id === what && (reader === null || one.staff_id === reader)
  })
}

function isSeen(rows: Rows, reader: Reader, id: string): boolean {
  const list = rows.listed.get(id)
  const isLeftOut = reader !== null && list && !list.some(({ staff_id }) => staff_id === reader)
  return !isLeftOut && !isHidden(rows, reader, id)
}

/** Of whoever has worked it for longest. */
function teamOf(rows: Rows, id: string): string {
  return rows.teams.get(rows.assigned.get(id) ?? '') ?? ''
}

function isClosed(states: { state: string; at: Date }[] = [], at: number): boolean {
  return states.findLast((one) => one.at.getTime() <= at)?.state === 'closed'
}

function levelAt(
  rows: Rows,
  levels: Rows['levels'][number][] = [],
  { reader, at }: { reader: Reader; at: number },
): Level | null {
  const known = levels.filter((one) => {
    return one.at.getTime() <= at && !isHidden(rows, reader, one.entry_id)
  })
  return known.at(-1)?.level ?? null
}

function highsOf(rows: Rows, reader: Reader, now: number): Counted['highs'] {
  const none = (): Highs => ({ raised: 0, breached: 0, taken: [], decided: [] })
  const highs = { now: none(), before: none() }
  for (const alert of rows.alerts) {
    const days = (now - alert.opened.getTime()) / DAY_MS
    if (days >= 56 || !isSeen(rows, reader, alert.case_id)) continue
    if (isHidden(rows, reader, alert.entry_id)) continue
    const part = days < 28 ? highs.now : highs.before
    const first = (event: string) => Number(alert.ats[alert.events.indexOf(event)])
    part.raised += 1
    if (alert.events.some((one) => one === 'nobody_has_it' || one === 'no_decision')) {
      part.breached += 1
    }
    if (alert.events.includes('taken')) part.taken.push(first('taken'))
    if (alert.events.includes('decided')) part.decided.push(first('decided'))
  }
  return highs
}

function emptyPairs(): LevelPair[] {
  return LEVELS_IN_ORDER.map((level) => ({ level, now: 0, before: 0 }))
}

const isNone = ({ now, before }: LevelPair) => now + before === 0

function add(list: LevelPair[], level: Level | null, which: 'now' | 'before'): void {
  const found = list.find((one) => one.level === level)
  if (found) found[which] += 1
}
