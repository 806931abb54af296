import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { settingsSchema } from '../domain/settings.ts'
import { asked, type Sql } from './connection.ts'

const key = z.string().min(1)

/** An organisation as described in a file: people refer to teams by key. */
const organisationShape = z.object({
  name: z.string().min(1),
  timezone: z.string().default('Europe/London'),
  madeUp: z.boolean().default(false),
  settings: settingsSchema,
  slackWorkspace: z
    .string()
    .regex(/^[TE][A-Z0-9]+$/, 'slackWorkspace is the id of a Slack workspace.')
    .optional(),
  teamsTenant: z.guid('teamsTenant is the id of a Microsoft 365 tenant.').optional(),
  teams: z.array(z.object({ key, name: z.string().min(1) })),
  supervisorChannels: z.array(z.string().regex(/^[CG][A-Z0-9]+$/, 'A channel is given by its id.')),
  teamsChannels: z
    .array(z.string().regex(/^19:.+@thread\.\w+$/, 'A channel of Teams is given by its id.'))
    .optional(),
  staff: z.array(
    z.object({
      key,
      name: z.string().min(1),
      jobTitle: z.string().min(1),
      phone: z.string().optional(),
      email: z.email('email is where somebody is told of an alert.').optional(),
      slackUser: z
        .string()
        .regex(/^[UW][A-Z0-9]+$/, 'slackUser is the id of a Slack user.')
        .optional(),
      teamsUser: z.guid('teamsUser is the object id of a Microsoft 365 user.').optional(),
      teams: z.array(key),
      roles: z.array(
        z.object({
          role: z.enum([
            'worker',
            'supervisor',
            'lead',
            'deputy',
            'trustee',
            'records_officer',
            'auditor',
            'administrator',
            'on_duty',
            'independent',
          ]),
          team: key.optional(),
        }),
      ),
    }),
  ),
})
/**
 * An organisation goes live with a lead, a deputy and a safeguarding trustee who are three people,
 * and with two independent recipients, so that a disclosure about any one of them still reaches
 * somebody. Lead and trustee come with their accounts: they confirm whoever is linked later.
 */
export const organisationSchema = organisationShape.superRefine((file, context) => {
  const { staff } = file
  const holders = (role: string) =>
    staff.filter((person) => person.roles.some((held) => held.role === role)).map(({ key }) => key)
  const say = (message: string) => context.addIssue({ code: 'custom', path: ['staff'], message })
  const three = ['lead', 'deputy', 'trustee'].map((role) => holders(role)[0])
  if (three.includes(undefined) || new Set(three).size < 3) {
    say('There have to be a lead, a deputy and a safeguarding trustee, and they are three people.')
  }
  if (holders('independent').filter((key) => !holders('lead').includes(key)).length < 2) {
    say('There have to be two independent recipients besides the lead: role "independent".')
  }
  if (!file.slackWorkspace && !file.teamsTenant) {
    say('There has to be a slackWorkspace, a teamsTenant, or both.')
  }
  const isLinked = (person: StaffRow) => accountsOf(file, person).length > 0
  const reached = new Set(staff.filter(isLinked).map(({ key }) => key))
  const isOutOfReach = (role: string) =>
    holders(role).length > 0 && !holders(role).some((key) => reached.has(key))
  if (isOutOfReach('lead') || isOutOfReach('trustee')) {
    say('The lead and the safeguarding trustee need an account: they confirm who is linked later.')
  }
})
export type OrganisationFile = z.infer<typeof organisationSchema>
type StaffRow = OrganisationFile['staff'][number]
type AccountRow = { surface: string; workspace: string; account: string }

/** The accounts of a person in the file; the first is where they are reached first. */
function accountsOf(file: Workspaces, { slackUser, teamsUser }: StaffRow): AccountRow[] {
  return [...onSlack(file, slackUser), ...onTeams(file, teamsUser)]
}

type Workspaces = Pick<OrganisationFile, 'slackWorkspace' | 'teamsTenant'>

function onSlack({ slackWorkspace: workspace }: Workspaces, account?: string): AccountRow[] {
  return workspace && account ? [{ surface: 'slack', workspace, account }] : []
}

function onTeams({ teamsTenant: workspace }: Workspaces, account?: string): AccountRow[] {
  return workspace && account ? [{ surface: 'teams', workspace, account }] : []
}

/** What was set up: ids by the keys of the file. */
export type SetUp = {
  organisationId: string
  staff: Map<string, string>
  teams: Map<string, string>
}

/**
 * Sets up an organisation with its teams, staff, chat accounts and roles, in one transaction.
 * @param sql a connection as the owner (DAYBOOK_OWNER_URL).
 */
export async function setUpOrganisation(sql: Sql, o: OrganisationFile): Promise<SetUp> {
  const organisationId = randomUUID()
  const teams = new Map(o.teams.map((team) => [team.key, randomUUID() as string]))
  const staff = new Map(o.staff.map((person) => [person.key, randomUUID() as string]))
  const about = { organisation_id: organisationId }
  const channels = [
    ...o.supervisorChannels.flatMap((channel) => onSlack(o, channel)),
    ...(o.teamsChannels ?? []).flatMap((channel) => onTeams(o, channel)),
  ]
  const people = o.staff.map((person) => ({ ...person, id: staff.get(person.key) ?? '' }))
  const grants = people.flatMap((person) => grantsOf(person, teams))
  await asked(
    sql.begin(async (t) => {
      await t`SET LOCAL ROLE daybook_owner`
      await t`SET LOCAL search_path = daybook`
      await t`INSERT INTO organisation (id, name, timezone, settings, made_up) VALUES
        (${organisationId}, ${o.name}, ${o.timezone}, ${t.json(o.settings)}, ${o.madeUp})`
      for (const { key, name } of o.teams) {
        await t`INSERT INTO team ${t({ ...about, id: teams.get(key) ?? '', name })}`
      }
      for (const row of people) {
        const { id, name, jobTitle: job_title, phone = null, email = null } = row
        const person = { ...about, id, name, job_title, phone, email }
        await t`INSERT INTO staff ${t(person)}`
        for (const account of accountsOf(o, row)) {
          const identity = { ...about, ...account, id: randomUUID(), staff_id: id }
          await t`INSERT INTO identity ${t(identity)}`
        }
      }
      for (const account of channels) {
        const row = { ...about, ...account, id: randomUUID(), purpose: 'supervisors' }
        await t`INSERT INTO channel ${t(row)}`
      }
      for (const { kind, staff: who, object, role } of grants) {
        await t`INSERT INTO access_grant
          (id, organisation_id, kind, staff_id, object_id, role, from_at, reason) VALUES
          (${randomUUID()}, ${organisationId}, ${kind}, ${who}, ${object}, ${role}, clock(),
           'set up')`
      }
    }),
  )
  return { organisationId, staff, teams }
}

type GrantRow = {
  kind: 'role' | 'member'
  staff: string
  object: string | null
  role: string | null
}

function grantsOf(
  person: OrganisationFile['staff'][number] & { id: string },
  teams: ReadonlyMap<string, string>,
): GrantRow[] {
  const member = person.teams.map((team) => ({
    kind: 'member' as const,
    staff: person.id,
    object: getTeam(teams, team),
    role: null,
  }))
  const held = person.roles.map(({ role, team }) => ({
    kind: 'role' as const,
    staff: person.id,
    object: team ? getTeam(teams, team) : null,
    role,
  }))
  return [...member, ...held]
}

function getTeam(teams: ReadonlyMap<string, string>, team: string): string {
  const id = teams.get(team)
  if (!id) throw new RangeError('a person is in a team that is not in the file')
  return id
}
