import type { OrganisationId } from '../domain/ids.ts'
import type { SurfaceName } from '../domain/people.ts'
import type { PrismaClient } from './generated/client.ts'
import { asked } from './prisma-people.ts'

/** What somebody holds now, or is to hold: a role, a place in a team, or cover of a colleague. */
export type Post = {
  kind: 'role' | 'member' | 'cover'
  role: string | null
  team: string | null
  covers: string | null
  from: string
  until: string | null
}
export type PersonWithPosts = {
  name: string
  jobTitle: string
  /** Their chat accounts, by surface. */
  accounts: { surface: string; account: string }[]
  posts: Post[]
}

/** Everybody who works here now, by name, with what they hold and from when. */
export async function listPosts(
  prisma: PrismaClient,
  organisationId: OrganisationId,
): Promise<PersonWithPosts[]> {
  const notOver = {
    kind: { in: ['role', 'member', 'cover'] },
    end: null,
    OR: [{ untilAt: null }, { untilAt: { gt: new Date() } }],
  }
  const staff = await asked(
    prisma.staff.findMany({
      where: { organisationId, leftAt: null },
      include: {
        grants: { where: notOver, orderBy: { fromAt: 'asc' } },
        identities: { where: { endedAt: null } },
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
  )
  const teams = await asked(prisma.team.findMany({ where: { organisationId } }))
  const teamNames = new Map(teams.map(({ id, name }) => [id, name]))
  const names = new Map(staff.map(({ id, name }) => [id, name]))
  return staff.map(({ name, jobTitle, identities, grants }) => ({
    name,
    jobTitle,
    accounts: identities.map(({ surface, account }) => ({ surface, account })),
    posts: grants.map((g) => ({
      kind: g.kind as Post['kind'],
      role: g.role,
      team: teamNames.get(g.objectId ?? '') ?? null,
      covers: names.get(g.objectId ?? '') ?? null,
      from: g.fromAt.toISOString(),
      until: g.untilAt?.toISOString() ?? null,
    })),
  }))
}

/** The teams of an organisation that have this name, in any case of letters. */
export async function findTeamsCalled(
  prisma: PrismaClient,
  organisationId: OrganisationId,
  name: string,
): Promise<string[]> {
  const where = { organisationId, name: { equals: name, mode: 'insensitive' as const } }
  return (await asked(prisma.team.findMany({ where }))).map(({ id }) => id)
}

/** The workspaces or tenants that accounts and channels of an organisation are in. */
export async function listWorkspaces(
  prisma: PrismaClient,
  organisationId: OrganisationId,
  surface: SurfaceName,
): Promise<string[]> {
  const where = { organisationId, surface }
  const rows = [
    ...(await asked(prisma.identity.findMany({ where }))),
    ...(await asked(prisma.channel.findMany({ where }))),
  ]
  return [...new Set(rows.map(({ workspace }) => workspace))]
}
