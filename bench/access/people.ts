import { connect, type Sql } from '../../src/database/connection.ts'
import { type OrganisationFile, type SetUp, setUpOrganisation } from '../../src/database/set-up.ts'
import { type OwnRecord, openOwnRecord } from '../own-record.ts'

type Person = OrganisationFile['staff'][number]
type Held = Person['roles'][number]

function person(key: string, at: string, roles: Held[], teams: string[] = []): Person {
  const slackUser = `U0${at}${key.toUpperCase()}`
  return { key, name: `${key} (made up)`, jobTitle: 'Colleague', slackUser, teams, roles }
}

/** The colleagues around every case, in one organisation of its own workspace. */
function organisation(at: string): OrganisationFile {
  return {
    name: `Access bench ${at} (made up)`,
    timezone: 'Europe/London',
    madeUp: true,
    settings: {
      numbers: { emergency: '999', lead: '0', council: '0', outOfHours: '0' },
      takeWithinMinutes: 15,
    },
    slackWorkspace: `T0${at}`,
    teams: ['team', 'other'].map((key) => ({ key, name: key })),
    supervisorChannels: [],
    staff: [
      person('assignee', at, [{ role: 'worker' }], ['team']),
      person('supervisor', at, [{ role: 'supervisor', team: 'team' }], ['team']),
      person('bystander', at, [{ role: 'supervisor', team: 'other' }], ['other']),
      person('lead', at, [{ role: 'lead' }]),
      person('deputy', at, [{ role: 'deputy' }]),
      person('reached', at, [{ role: 'worker' }], ['other']),
      person('gone', at, [{ role: 'lead' }]),
      person('named', at, [{ role: 'independent' }], ['other']),
    ],
  }
}

/**
 * `main`: where the cases are, with many leads; several, so that nobody's list of cases is longer
 * than it could be. `alone`: with one lead and one deputy. `foreign`: where people work who have no
 * business with the others.
 */
export type Organisations = { main: SetUp[]; alone: SetUp; foreign: SetUp }

const MAIN = 6

/** A record of the bench's own with its organisations. */
export async function openRecord(): Promise<{ record: OwnRecord; organisations: Organisations }> {
  const record = await openOwnRecord(organisation('MAIN0'))
  const sql = connect(record.ownerUrl, 1)
  try {
    const main = [record.people]
    for (let n = 1; n < MAIN; n += 1) {
      main.push(await setUpOrganisation(sql, organisation(`MAIN${n}`)))
    }
    const alone = await setUpOrganisation(sql, organisation('ALONE'))
    const foreign = await setUpOrganisation(sql, organisation('FOREIGN'))
    for (const one of [...main, alone]) {
      await makeRecordsOfficer(sql, one)
      await leave(sql, one)
    }
    return { record, organisations: { main, alone, foreign } }
  } finally {
    await sql.end()
  }
}

/** A role that nobody is set up with. */
async function makeRecordsOfficer(sql: Sql, { organisationId, staff }: SetUp): Promise<void> {
  await sql`INSERT INTO daybook.access_grant
    (id, organisation_id, kind, staff_id, role, from_at, reason)
    VALUES (gen_random_uuid(), ${organisationId}, 'role', ${staff.get('bystander') ?? ''},
      'records_officer', now(), 'laid for a bench')`
}

/** A lead who has left; nothing that they held was ended. */
async function leave(sql: Sql, { staff }: SetUp): Promise<void> {
  await sql`UPDATE daybook.staff SET left_at = now() WHERE id = ${staff.get('gone') ?? ''}`
}
