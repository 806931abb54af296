import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect, type Sql } from '../../src/database/connection.ts'
import {
  type OrganisationFile,
  organisationSchema,
  setUpOrganisation,
} from '../../src/database/set-up.ts'
import { type FreshDatabase, freshDatabase } from '../setup/fresh-database.ts'
import { ALDER, PERSON_KEYS } from '../setup/people.table.ts'

let database: FreshDatabase
let owner: Sql
beforeAll(async () => {
  database = await freshDatabase()
  owner = connect(database.ownerUrl, 1)
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

const left = (...keys: string[]): OrganisationFile => ({
  ...ALDER,
  staff: ALDER.staff.filter((person) => !keys.includes(person.key)),
})
const sentences = (file: OrganisationFile) =>
  organisationSchema.safeParse(file).error?.issues.map((issue) => issue.message) ?? []

describe('an organisation', () => {
  it('with a lead, a deputy, a trustee and two independent recipients may go live', () => {
    expect(sentences(ALDER)).toEqual([])
  })

  it.each(['lena', 'dev', 'tess'])('without %s has nobody for one of the three posts', (key) => {
    expect(sentences(left(key))).toEqual([expect.stringContaining('three people')])
  })

  it('in which one person holds two of the three posts may not go live', () => {
    const [lead, trustee] = ['lead', 'trustee'].map((role) => ({ role }) as const)
    const file = left('tess')
    const both = file.staff.map((person) =>
      person.key === 'lena' ? { ...person, roles: [lead, trustee] as never } : person,
    )
    expect(sentences({ ...file, staff: both })).toEqual([expect.stringContaining('three people')])
  })

  it('with one independent recipient has nobody to tell about that one', () => {
    expect(sentences(left('ines'))).toEqual([expect.stringContaining('two independent')])
  })

  it('without an administrator, and with people who are linked later, may go live', () => {
    expect(sentences(left('ada'))).toEqual([])
    const unlinked = (...keys: string[]) => ({
      ...ALDER,
      staff: ALDER.staff.map(({ slackUser, ...person }) =>
        keys.includes(person.key) ? person : { ...person, slackUser },
      ),
    })
    expect(sentences(unlinked('wren', 'dev', 'ada') as OrganisationFile)).toEqual([])
    for (const key of ['lena', 'tess']) {
      const said = sentences(unlinked(key) as OrganisationFile)
      expect(said).toEqual([expect.stringContaining('confirm who is linked later')])
    }
  })

  it('may be on either platform or on both, and not on none', () => {
    const { slackWorkspace: _, ...rest } = ALDER
    const teamsTenant = '7e7e7e7e-0000-4000-8000-000000000001'
    const staff = ALDER.staff.map((person, n) => {
      return { ...person, teamsUser: `a0000000-0000-4000-8000-${String(n).padStart(12, '0')}` }
    })
    expect(sentences({ ...rest, teamsTenant, staff })).toEqual([])
    expect(sentences({ ...ALDER, teamsTenant, staff })).toEqual([])
    expect(sentences({ ...rest, staff })).toContainEqual(
      expect.stringContaining('a slackWorkspace, a teamsTenant, or both'),
    )
    expect(sentences({ ...rest, teamsTenant })).toEqual([
      expect.stringContaining('need an account'),
    ])
  })

  it('is set up whole: everybody with their account, teams and roles', async () => {
    const { staff, organisationId } = await setUpOrganisation(owner, ALDER)
    expect([...staff.keys()]).toEqual(PERSON_KEYS)
    const [row] = await owner`SELECT
      (SELECT count(*)::int FROM daybook.identity WHERE organisation_id = ${organisationId}) AS who,
      (SELECT count(*)::int FROM daybook.grant_in_force WHERE kind = 'role') AS roles,
      (SELECT count(*)::int FROM daybook.grant_in_force WHERE kind = 'member') AS members,
      (SELECT made_up FROM daybook.organisation) AS made_up`
    expect(row).toEqual({ who: 12, roles: 12, members: 5, made_up: true })
  })

  it('is not set up at all when a team is missing or an account is taken', async () => {
    const lost = { ...ALDER, slackWorkspace: 'T0OTHER', teams: [] }
    await expect(setUpOrganisation(owner, lost)).rejects.toThrow()
    await expect(setUpOrganisation(owner, ALDER)).rejects.toThrow('unexpected')
    const [row] = await owner`SELECT (SELECT count(*)::int FROM daybook.organisation) AS
      organisations, (SELECT count(*)::int FROM daybook.staff) AS staff`
    expect(row).toEqual({ organisations: 1, staff: 12 })
  })

  it('on two platforms is set up with the account on Slack first, and with both channels', async () => {
    const [first, ...others] = ALDER.staff
    if (!first) throw new Error('nobody works there')
    const teamsUser = 'a0000000-0000-4000-8000-000000000099'
    const both = {
      ...ALDER,
      slackWorkspace: 'T0BOTH',
      teamsTenant: '7e7e7e7e-0000-4000-8000-000000000002',
      teamsChannels: ['19:0123456789abcdef@thread.tacv2'],
      staff: [{ ...first, teamsUser }, ...others],
    }
    const { organisationId, staff } = await setUpOrganisation(owner, both)
    const theirs = await owner`SELECT surface, workspace, account FROM daybook.identity
      WHERE staff_id = ${staff.get(first.key) ?? ''} ORDER BY ctid`
    expect(theirs.map(({ surface }) => surface)).toEqual(['slack', 'teams'])
    expect(theirs[1]).toMatchObject({ workspace: both.teamsTenant, account: teamsUser })
    const channels = await owner`SELECT surface FROM daybook.channel
      WHERE organisation_id = ${organisationId} ORDER BY surface`
    expect(channels.map(({ surface }) => surface)).toEqual(['slack', 'teams'])
  })
})
