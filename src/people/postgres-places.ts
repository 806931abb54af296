import { asked, type Sql } from '../database/connection.ts'
import type { Account } from '../ports/people.ts'
import type { Place, Places } from '../ports/places.ts'

/** How many places are known to be up to date, so that they are not written again and again. */
const MOST_KNOWN = 5000

type Row = {
  conversation: string | null
  member: string | null
  service_url: string
  bot: string | null
}

/** Where accounts were last heard from, on PostgreSQL. */
export function postgresPlaces(sql: Sql): Places {
  const known = new Map<string, string>()
  return {
    async remember(account, place, team = null) {
      const [key, value] = [keyOf(account), JSON.stringify([place, team])]
      if (known.get(key) === value) return
      const { surface, workspace, account: who } = account
      const { conversation, member, serviceUrl, bot } = place
      await asked(sql`SELECT daybook.remember_place(${surface}, ${workspace}, ${who},
        ${conversation}, ${member}, ${serviceUrl}, ${bot}, ${team})`)
      if (known.size >= MOST_KNOWN) known.clear()
      known.set(key, value)
    },

    async find({ surface, workspace, account }) {
      const [row] = await asked(
        sql<Row[]>`SELECT * FROM daybook.find_place(${surface}, ${workspace}, ${account})`,
      )
      return row ? toPlace(row) : null
    },
  }
}

function keyOf({ surface, workspace, account }: Account): string {
  return [surface, workspace, account].join(' ')
}

function toPlace({ service_url: serviceUrl, ...place }: Row): Place {
  return { ...place, serviceUrl }
}
