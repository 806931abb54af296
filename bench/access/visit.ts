import type { Sql } from '../../src/database/connection.ts'
import type { Actor } from '../../src/domain/people.ts'
import type { Ledger } from '../../src/ports/ledger.ts'
import { codeOf } from './ask.ts'
import type { Account, Operation } from './dimensions.ts'
import type { Laid } from './lay.ts'
import { inWords } from './matrix.ts'
import type { Tally } from './tally.ts'

/** The doors of the product, and what was found at them. */
export type Exits = { ledger: Ledger; service: Sql; owner: Sql; tally: Tally; listed: number }

/** Somebody at the doors of one case, and what the table lets them do. */
export type Visit = { laid: Laid; account: Account; actor: Actor; may: Set<Operation> }

/** One check: what the exit did, and whether the table lets it. */
export function check(exits: Exits, visit: Visit, exit: string, did: boolean, may: boolean): void {
  const { laid, account } = visit
  exits.tally.compare(did, may, () => `${exit}, ${inWords({ ...laid.situation, account })}`)
}

/** A call that the record refuses with a code of its own gives nothing. */
export async function given<T>(call: Promise<T>, nothing: T): Promise<T> {
  return await call.catch((thrown: unknown) => {
    if (codeOf(thrown).startsWith('DBK')) return nothing
    throw thrown
  })
}
