import type { TransactionSql } from 'postgres'
import { asked, callAs, type Sql } from '../database/connection.ts'
import type { Actor } from '../domain/people.ts'
import type { KnowledgeOf, KnownEntry, LogLine, LookUp } from '../ports/knowledge.ts'

type LineRow = { at: Date; actor_id: string; exit: string; cited: string[]; consulted: string[] }
type KnownRow = {
  id: string
  kind: string
  author_id: string | null
  recorded_at: Date
  first_at: Date
  exit: string
  times: string
}
type LookUpRow = {
  at: Date
  actor_id: string
  reference: string
  exit: string
  entries: number
  unlinked: boolean
  bulk: boolean
  out_of_hours: boolean
}

/** As one person may know it: the record decides, and logs that it was asked. */
export function knowledgeAs(sql: Sql, actor: Actor): KnowledgeOf {
  return {
    async accessLog(reference, since) {
      const args = [reference, since]
      return (await callAs<LineRow>(sql, actor, 'daybook.access_log($2, $3)', args)).map(toLine)
    },
    async knew(person, reference, at) {
      const args = [person, reference, at]
      return (await callAs<KnownRow>(sql, actor, 'daybook.knew($2, $3, $4)', args)).map(toKnown)
    },
    async givenToMe(reference) {
      const args = [reference]
      return (await callAs<KnownRow>(sql, actor, 'daybook.given_to_me($2)', args)).map(toKnown)
    },
    async releasedUnder(step) {
      return (await callAs<KnownRow>(sql, actor, 'daybook.released_under($2)', [step])).map(toKnown)
    },
    async lookUps(since, many) {
      const args = [since, many]
      return (await callAs<LookUpRow>(sql, actor, 'daybook.look_ups($2, $3)', args)).map(toLookUp)
    },
  }
}

/**
 * As the owner of the database, who sees ids, times and ways out of every case and no word of any.
 * NB: not logged as a release, since nothing of an entry leaves.
 */
export function knowledgeAsOwner(sql: Sql): Pick<KnowledgeOf, 'accessLog' | 'knew'> {
  const ofCase = async <Row>(reference: string, ask: (t: TransactionSql) => Promise<Row[]>) =>
    await asked(
      sql.begin(async (t) => {
        await t`SET LOCAL search_path = daybook`
        await t`SET LOCAL ROLE daybook_owner`
        const rows: Row[] = []
        for (const { id } of await t<{ id: string }[]>`SELECT id FROM organisation ORDER BY id`) {
          await t`SELECT set_config('daybook.organisation', ${id}, true)`
          const [found] = await t`SELECT FROM case_file WHERE reference = ${reference}`
          if (found) rows.push(...(await ask(t)))
        }
        return rows
      }),
    )
  return {
    async accessLog(reference, since) {
      const rows = await ofCase(
        reference,
        (t) => t<LineRow[]>`SELECT a.at, a.actor_id, a.exit, a.cited, a.consulted
          FROM access_event a JOIN case_file c ON c.id = a.case_id
          WHERE c.reference = ${reference} AND a.at >= ${since} ORDER BY a.id`,
      )
      return rows.map(toLine)
    },
    async knew(person, reference, at) {
      const rows = await ofCase(
        reference,
        (t) => t<KnownRow[]>`SELECT k.* FROM case_file c
          CROSS JOIN LATERAL known_to(${person}, c.id, ${at}) k WHERE c.reference = ${reference}`,
      )
      return rows.map(toKnown)
    },
  }
}

function toLookUp(row: LookUpRow): LookUp {
  return {
    at: row.at.toISOString(),
    actor: row.actor_id,
    reference: row.reference,
    exit: row.exit,
    entries: row.entries,
    unlinked: row.unlinked,
    bulk: row.bulk,
    outOfHours: row.out_of_hours,
  }
}

function toLine({ at, actor_id, exit, cited, consulted }: LineRow): LogLine {
  return { at: at.toISOString(), actor: actor_id, exit, cited, consulted }
}

function toKnown(row: KnownRow): KnownEntry {
  return {
    entry: row.id,
    kind: row.kind,
    author: row.author_id,
    recordedAt: row.recorded_at.toISOString(),
    firstReleasedAt: row.first_at.toISOString(),
    exit: row.exit,
    times: Number(row.times),
  }
}
