import postgres from 'postgres'
import { Failure } from '../domain/failures.ts'
import type { Actor } from '../domain/people.ts'
import { openSocket } from './socket.ts'

export type Sql = postgres.Sql

/** Lists without nulls, as PostgreSQL writes them: `{a,"b, c"}`. */
const list = {
  serialize: (items: readonly string[]) =>
    `{${items.map((item) => `"${item.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`,
  parse: (text: string) =>
    [...text.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|([^,]+)/g)].map(
      ([, quoted, bare]) => quoted?.replaceAll(/\\(.)/g, '$1') ?? bare ?? '',
    ),
}
const LISTS = {
  uuids: { ...list, to: 2951, from: [2951] },
  texts: { ...list, to: 1009, from: [1009] },
}

/** Opens the pool through which the record's functions are called. */
export function connect(url: string, most = 10): Sql {
  return postgres(url, {
    max: most,
    connect_timeout: 2,
    // A database that comes back is used at once: the rows that wait are the patience here.
    backoff: () => 0.1,
    max_lifetime: null,
    // Else the client asks each new connection for the list types, and a database that goes away
    // in that moment ends this process: nobody handles the rejection.
    fetch_types: false,
    types: LISTS,
    // The driver knows this option, its types do not.
    ...({ socket: openSocket } as object),
    onnotice: () => undefined,
    connection: { application_name: 'daybook', search_path: 'daybook', statement_timeout: 8000 },
  })
}

const UNREACHABLE =
  /^(08|53|57P|58)|^(ECONN|ENOTFOUND|ETIMEDOUT|EPIPE|CONNECT_TIMEOUT|CONNECTION_|EHOSTUNREACH|EAI_)/

/** Runs a call on the database; what goes wrong becomes a `Failure` without any of its text. */
export async function asked<T>(call: Promise<T>): Promise<T> {
  try {
    const answer = await call
    return Array.isArray(answer) ? (withoutHoles(answer) as T) : answer
  } catch (thrown) {
    throw databaseFailure(thrown)
  }
}

/**
 * postgres.js 3.4.9 counts the rows of an answer until it is complete, and goes on counting when it
 * ended in an error instead: the next answer on that connection then begins with as many holes.
 */
function withoutHoles<Row>(rows: readonly Row[]): Row[] {
  return rows.filter(() => true)
}

/**
 * A database error as a `Failure`: the SQLSTATE is kept, the detail (which may quote data) is not.
 */
function databaseFailure(thrown: unknown): Failure {
  const code = String((thrown as { code?: unknown })?.code ?? '')
  const cause = { code }
  return new Failure(UNREACHABLE.test(code) ? 'database_unavailable' : 'unexpected', cause)
}

/**
 * Names the actor and calls a function in ONE statement: there is no moment in which a pooled
 * connection acts for somebody else.
 * @param call for example `find_case($2)`; its arguments start at `$2`.
 */
export async function callAs<Row extends object>(
  sql: Sql,
  actor: Pick<Actor, 'id'>,
  call: string,
  args: postgres.ParameterOrJSON<never>[],
): Promise<Row[]> {
  const statement = `WITH actor AS MATERIALIZED (SELECT set_config('daybook.actor', $1, true))
    SELECT answer.* FROM actor, LATERAL ${call} AS answer`
  return await asked(sql.unsafe<Row[]>(statement, [actor.id, ...args], { prepare: true }))
}
