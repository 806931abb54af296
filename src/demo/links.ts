import { connect } from '../database/connection.ts'
import { charity } from '../sandbox/charity/charity.ts'

/**
 * Everybody on one platform only, or as the demo has it: the lead on Teams, a deputy on both, the
 * trustee on neither, with an e-mail address.
 */
export type Linked = 'slack' | 'teams' | 'demo'

const ON_TEAMS = ['ruth', 'devan']
const NOT_ON_SLACK = ['ruth', 'hilary']
const BY_EMAIL = 'hilary'

/** Leaves people the accounts that they are meant to have. @param ownerUrl as superuser. */
export async function linkPeople(ownerUrl: string, linked: Linked): Promise<void> {
  const sql = connect(ownerUrl, 1)
  const idsOf = (keys: string[], kind: 'slackUserId' | 'teamsUserId') =>
    charity.staff.filter(({ key }) => keys.includes(key)).map((person) => person[kind])
  try {
    if (linked === 'demo') {
      await sql`DELETE FROM daybook.identity WHERE surface = 'teams'
        AND NOT account = ANY(${idsOf(ON_TEAMS, 'teamsUserId')})`
      await sql`DELETE FROM daybook.identity WHERE surface = 'slack'
        AND account = ANY(${idsOf(NOT_ON_SLACK, 'slackUserId')})`
      await sql`UPDATE daybook.staff SET email = ${`${BY_EMAIL}@example.org`}
        WHERE name = ${charity.staff.find(({ key }) => key === BY_EMAIL)?.name ?? ''}`
      return
    }
    await sql`DELETE FROM daybook.identity WHERE surface <> ${linked}`
    await sql`DELETE FROM daybook.channel WHERE surface <> ${linked}`
  } finally {
    await sql.end()
  }
}
