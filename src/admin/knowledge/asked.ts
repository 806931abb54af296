import { Temporal } from 'temporal-polyfill'
import { readConfig } from '../../config/config.ts'
import { connect, type Sql } from '../../database/connection.ts'
import { findReference } from '../../domain/ids.ts'
import type { Actor } from '../../domain/people.ts'
import { knowledgeAs, knowledgeAsOwner } from '../../ledger/knowledge.ts'
import type { KnowledgeOf } from '../../ports/knowledge.ts'
import { findPeopleCalled } from '../../store/find-people.ts'
import { openStore, prismaPeople } from '../../store/prisma-people.ts'
import type { Options } from '../command.ts'

type Store = ReturnType<typeof openStore>

/** What the commands of this folder have at hand. */
export type Asking = {
  sql: Sql
  /** Null: the owner of the database asks, not a member of staff. */
  actor: Actor | null
  knowledge: Pick<KnowledgeOf, 'accessLog' | 'knew'>
  nameOf(ids: readonly (string | null)[]): Promise<(id: string | null) => string>
  person(nameOrAccount: string): Promise<Actor>
}

/**
 * Opens what the question needs: with `--as NAME` the service's role, and the record decides what
 * that person may know; without, the owner's.
 */
export async function asking<T>(options: Options, work: (a: Asking) => Promise<T>): Promise<T> {
  const as = given(options, 'as')
  const config = as ? readConfig(['DAYBOOK_DATABASE_URL']) : readConfig(['DAYBOOK_OWNER_URL'])
  const url = Object.values(config)[0] as string
  const sql = connect(url, 2)
  const prisma = openStore(url)
  try {
    const actor = as ? await personCalled(prisma, as) : null
    const people = prismaPeople(prisma)
    return await work({
      sql,
      actor,
      knowledge: actor ? knowledgeAs(sql, actor) : knowledgeAsOwner(sql),
      person: (name) => personCalled(prisma, name),
      async nameOf(ids) {
        const names = await people.findNames(ids.filter((id) => id !== null))
        return (id) => (id === null ? 'Daybook' : (names.get(id)?.name ?? 'somebody'))
      },
    })
  } finally {
    await sql.end({ timeout: 2 })
    await prisma.$disconnect()
  }
}

/** @throws with a sentence when there is nobody, or more than one. `within`: one organisation. */
export async function personCalled(
  prisma: Store,
  nameOrAccount: string,
  within: Actor['organisationId'] | null = null,
): Promise<Actor> {
  const [person, another] = await findPeopleCalled(prisma, nameOrAccount, within)
  if (!person) {
    throw new Error('Nobody who works here now has that name or chat account. Write it in full.')
  }
  if (another) throw new Error('More than one person has that name. Give their chat account.')
  return person
}

export function given(options: Options, name: string): string | null {
  const value = options[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** @throws with a sentence when it is no reference. */
export function referenceFrom(typed: string | null | undefined): string {
  const reference = typed ? findReference(typed) : null
  if (!reference) throw new Error('Say which case, by its reference: K-7QF3M for example.')
  return reference
}

/** A time as typed: `2026-11-24T14:00` in the time of this machine’s users, or a whole instant. */
export function timeFrom(typed: string | null, zone = 'Europe/London'): string | null {
  if (typed === null) return null
  try {
    if (/(Z|[+-]\d\d:?\d\d)$/.test(typed)) return Temporal.Instant.from(typed).toString()
    const local = Temporal.PlainDateTime.from(typed)
    return local.toZonedDateTime(zone).toInstant().toString()
  } catch {
    throw new Error('That time can’t be read. Write it like 2026-11-24T14:00.')
  }
}
