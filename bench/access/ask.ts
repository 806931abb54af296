import { callAs, connect, type Sql } from '../../src/database/connection.ts'
import { Failure } from '../../src/domain/failures.ts'

/** Nobody active is asking: the record answers nothing at all. */
const NOBODY = 'DBK01'
/** It took too long, which says nothing about what the answer would have been. */
const TIMED_OUT = '57014'

/** A question to the record: who, which case, which entry of it, and the alert that this raised. */
export type Question = { who: string; caseId: string; entryId: string; alertId: string }

/**
 * A pool that asks as the role that owns the record, for which the wall between organisations
 * holds too. The service may not ask this question.
 */
export function connectAsOwner(ownerUrl: string, most: number): Sql {
  return connect(`${ownerUrl}?role=daybook_owner`, most)
}

/**
 * All that somebody may do, as SQL decides it.
 * @returns null when it gave no answer: that is unknown, not a refusal.
 */
export async function whatMay(sql: Sql, asked: Question): Promise<Set<string> | null> {
  const { who, caseId, entryId, alertId } = asked
  const call = 'daybook.what_may($2, $3, $4)'
  try {
    const [row] = await callAs<{ may: string[] }>(sql, { id: who as never }, call, [
      caseId,
      entryId,
      alertId,
    ])
    return row ? new Set(row.may) : null
  } catch (thrown) {
    if (codeOf(thrown) === NOBODY) return new Set()
    const isAway = thrown instanceof Failure && thrown.code === 'database_unavailable'
    if (isAway || codeOf(thrown) === TIMED_OUT) return null
    throw thrown
  }
}

/** The SQLSTATE of a failure, or an empty string. */
export function codeOf(thrown: unknown): string {
  if (!(thrown instanceof Failure)) return ''
  return String((thrown.cause as { code?: unknown })?.code ?? '')
}

/** Does all of it, so many at a time. */
export async function inParallel<T>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const left = items[Symbol.iterator]()
  const workers = Array.from({ length: most }, async () => {
    for (const item of left) await work(item)
  })
  await Promise.all(workers)
}
