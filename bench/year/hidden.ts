import type { Sql } from '../../src/database/connection.ts'
import type { Level } from '../../src/domain/levels.ts'
import type { OwnRecord } from '../own-record.ts'
import type { Acts } from './acts.ts'
import { READERS } from './charity.ts'
import type { Noted } from './notebook.ts'

/** Which cases and levels somebody may not know of: the same charity reads different numbers. */
export type Hidden = {
  /** Cases that the lead is conflicted on. */
  fromLead: ReadonlySet<string>
  /** Cases that the deputy is left out of. */
  fromDeputy: ReadonlySet<string>
  /** Cases whose High the lead is not to know of, with the level that they know. */
  highFromLead: ReadonlyMap<string, Level | null>
}

type Parts = { sql: Sql; record: OwnRecord; acts: Acts; now: number }

/** One case in ten of the first ones has something to hide. */
export async function hideSome(parts: Parts, cases: readonly Noted[]): Promise<Hidden> {
  const some = cases.filter(({ level, open }) => open && level !== 'high')
  const third = Math.max(1, Math.floor(some.length / 30))
  const [lead = ''] = READERS
  const of = (n: number) => some.slice(n * third, (n + 1) * third)
  for (const noted of some.slice(0, 3 * third)) noted.still = true
  for (const { id } of of(0)) await grant(parts, { kind: 'conflict', staff: lead, on: id, of: id })
  for (const { id, worker } of of(1)) {
    for (const staff of [lead, worker]) {
      await grant(parts, { kind: 'listed', staff, on: id, of: id })
    }
  }
  const highFromLead = new Map(of(2).map(({ id, level }) => [id as string, level]))
  for (const noted of of(2)) {
    const entry = await parts.acts.set(noted, 'high', true)
    await grant(parts, { kind: 'conflict', staff: lead, on: entry, of: noted.id })
  }
  const idsOf = (n: number) => new Set(of(n).map(({ id }) => id))
  return { fromLead: idsOf(0), fromDeputy: idsOf(1), highFromLead }
}

type Grant = { kind: string; staff: string; on: string; of: string }

async function grant({ sql, record, acts }: Parts, { kind, staff, on, of }: Grant): Promise<void> {
  await sql`INSERT INTO daybook.access_grant
    (id, organisation_id, kind, staff_id, object_id, case_id, from_at, reason)
    VALUES (gen_random_uuid(), ${record.people.organisationId}, ${kind}, ${acts.actor(staff).id},
      ${on}, ${of}, daybook.clock(), 'made up')`
}
