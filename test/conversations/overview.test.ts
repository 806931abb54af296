import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  drawChannelDigest,
  drawDigest,
  showOverview,
} from '../../src/conversations/show-overview.ts'
import type { ChannelId } from '../../src/domain/ids.ts'
import type { Level } from '../../src/domain/levels.ts'
import type { Actor } from '../../src/domain/people.ts'
import { isRefusal } from '../../src/domain/refusals.ts'
import { appendOf, done, grant, openCase, planned } from '../setup/open-record.ts'
import type { PersonKey } from '../setup/people.table.ts'
import { openWorld, shown, wordsOf } from './a-world.ts'

let opened: Awaited<ReturnType<typeof openWorld>>
let channel: ChannelId
const person = (key: PersonKey): Actor => opened.record.person(key)

/** A case of somebody with a level; null: not assessed. */
async function caseAt(key: PersonKey, level: Level | null) {
  const { record } = opened
  const made = await openCase(record, person(key))
  if (level) {
    const payload = { to: level, reason: 'made up' }
    const entry = planned({ label: 'level', kind: 'level_change', payload, level })
    const raise = { entries: [entry], raise: 'must' as const }
    done(await record.ledger.append(person(key), appendOf(made.caseId, raise)))
  }
  return made
}

/** A test may write into the past: everything so far is a number of days older. */
async function age(days: number) {
  const { owner } = opened.record
  await owner.unsafe(`SET session_replication_role = replica;
    UPDATE daybook.entry_guard SET at = at - interval '${days} days';
    UPDATE daybook.case_file SET opened_at = opened_at - interval '${days} days';
    SET session_replication_role = DEFAULT`)
}

beforeAll(async () => {
  opened = await openWorld()
  await caseAt('wren', 'high')
  await caseAt('pia', 'low')
  await age(40)
  await caseAt('wren', 'medium')
  await caseAt('wren', null)
  const about = await caseAt('pia', 'high')
  // Lena is related to that person: for her it is in no count, nor is it in a channel.
  await grant(opened.record, { kind: 'conflict', staff: person('lena'), object: about.caseId })
  const [row] = await opened.record.owner<{ id: ChannelId }[]>`SELECT id FROM daybook.channel`
  channel = (row as { id: ChannelId }).id
})
afterAll(() => opened.close())

/** The levels of open cases, counted from the rows by a statement of its own. */
async function countedFor(team: string | null, without: string[]): Promise<string> {
  const rows = await opened.record.owner<{ level: Level | null; now: number; before: number }[]>`
    WITH levels AS (
      SELECT c.id, c.opened_at,
        (SELECT l.level FROM daybook.case_level l WHERE l.case_id = c.id
           ORDER BY l.seq DESC LIMIT 1) AS level
      FROM daybook.case_file c
      JOIN daybook.access_grant a ON a.kind = 'assigned' AND a.case_id = c.id
      JOIN daybook.access_grant m ON m.kind = 'member' AND m.staff_id = a.staff_id
      JOIN daybook.team t ON t.id = m.object_id
      WHERE (${team}::text IS NULL OR t.name = ${team}) AND c.reference <> ALL (${without}))
    SELECT level, count(*)::int AS now, (count(*) FILTER (
      WHERE opened_at < clock_timestamp() - interval '28 days'))::int AS before
    FROM levels GROUP BY level`
  const count = (level: Level | null) => {
    const found = rows.find((row) => row.level === level)
    return `${found?.now ?? 0} (${found?.before ?? 0})`
  }
  return [
    `High ${count('high')}`,
    `Medium ${count('medium')}`,
    `Not yet assessed ${count(null)}`,
    `Low ${count('low')}`,
  ].join(' · ')
}

async function conflicted(): Promise<string[]> {
  const rows = await opened.record.owner<{ reference: string }[]>`SELECT c.reference
    FROM daybook.case_file c JOIN daybook.access_grant g ON g.object_id = c.id
    WHERE g.kind = 'conflict'`
  return rows.map(({ reference }) => reference)
}

describe('how the cases stand', () => {
  it('is counted for a deputy from the whole record, by team and against four weeks ago', async () => {
    const words = wordsOf(shown(await showOverview(opened.world, person('dev'))))
    expect(await countedFor(null, [])).toBe(
      'High 2 (1) · Medium 1 (0) · Not yet assessed 1 (0) · Low 1 (1)',
    )
    expect(words).toContain(`All: ${await countedFor(null, [])}`)
    expect(words).toContain(`North team: ${await countedFor('North team', [])}`)
    expect(words).toContain(`South team: ${await countedFor('South team', [])}`)
    expect(words).toContain('5 cases open, 3 more than four weeks ago; at High 1 more')
    // Each chart says in words what it shows.
    expect(words).toContain('High 2 · Medium 1 · Not yet assessed 1 · Low 1 · 5 in all')
    expect(words).toContain('Four weeks ago 2 · Now 5 · up from 2 to 5')
  })

  it('leaves out, for a lead who is conflicted on a case, that case from every number', async () => {
    const message = await drawDigest(opened.world, person('lena'))
    const words = wordsOf(message ?? { summary: '-', parts: [] })
    const without = await conflicted()
    expect(words).toContain(`All: ${await countedFor(null, without)}`)
    expect(words).toContain('Your week: 4 cases open, 1 at High')
    expect(words).not.toContain(without[0])
  })

  it('is that of their own team for a supervisor, and refused to a worker', async () => {
    const words = wordsOf(shown(await showOverview(opened.world, person('sol'))))
    expect(words).toContain(`All: ${await countedFor('North team', [])}`)
    const refused = await showOverview(opened.world, person('wren'))
    expect(isRefusal(refused) && refused.refused).toBe('not_for_leading')
  })

  it('is counts and nothing else in a channel, without what anybody is conflicted on', async () => {
    const to = { channel }
    const message = { lane: 1, to, template: 'digest_channel', ids: {} } as const
    const words = wordsOf((await drawChannelDigest(opened.world, message)) as never)
    expect(words).toContain(`Open cases: ${await countedFor(null, await conflicted())}`)
    expect(words).not.toMatch(/K-[0-9A-Z]{5}|team/)
  })

  it('names the longest silence first, and where no contact is recorded', async () => {
    const message = shown(await showOverview(opened.world, person('dev')))
    const lines = message.parts.flatMap((part) => (part.type === 'line' ? [part.text] : []))
    expect(lines.length).toBeGreaterThan(0)
    expect(lines[0]).toMatch(/last contact \d+ days ago \(every \d+ days at this level\)/)
  })
})

describe('the times of Highs', () => {
  it('are the medians of the events on record', async () => {
    const { record, world } = opened
    const { owner } = record
    let last = ''
    for (const [taken, decided] of [
      [60, 3600],
      [300, 7200],
      [240, null],
    ] as const) {
      const { caseId } = await caseAt('wren', null)
      last = caseId
      const append = appendOf(caseId, {
        entries: [planned({ label: 'note' })],
        alert: {
          ...{ kind: 'high', staffRelated: false, about: 'note' },
          ladder: [{ staff: [person('odo').id], waitSeconds: 900 }],
        },
      })
      done(await record.ledger.append(person('wren'), append))
      const [alert] = await owner<{ id: string; at: Date }[]>`
        SELECT id, opened_at AS at FROM daybook.alert WHERE id = ${append.alertId}`
      const events = [
        ['taken', taken],
        ['decided', decided],
      ] as const
      for (const [event, seconds] of events.filter(([, after]) => after !== null)) {
        await owner`INSERT INTO daybook.alert_event (organisation_id, alert_id, at, event, rung)
          VALUES (${record.organisation}, ${append.alertId},
            ${alert?.at ?? null}::timestamptz + ${`${seconds} seconds`}::interval, ${event}, 0)`
      }
    }
    const words = wordsOf(shown(await showOverview(world, person('dev'))))
    expect(words).toContain('Raised: 3 (0 in the four weeks before).')
    expect(words).toContain('“I have this”: after 4 minutes, as the median of 3.')
    expect(words).toContain('A decision: after 90 minutes, as the median of 2.')
    // Who is left out of a restriction does not hear of a High in it by a number.
    for (const key of ['dev', 'wren'] as const) {
      await grant(record, { kind: 'listed', staff: person(key), object: last })
    }
    const raised = async (key: PersonKey) => wordsOf(shown(await showOverview(world, person(key))))
    expect(await raised('dev')).toContain('Raised: 3 (')
    expect(await raised('lena')).toContain('Raised: 2 (')
  })
})
