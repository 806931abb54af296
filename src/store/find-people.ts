import type { OrganisationId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import type { PrismaClient } from './generated/client.ts'
import { asked, toActor } from './prisma-people.ts'

/**
 * Active staff with this name (in any case of letters) or this chat account; at most two.
 * @param within null: of every organisation of the database.
 */
export async function findPeopleCalled(
  prisma: PrismaClient,
  nameOrAccount: string,
  within: OrganisationId | null = null,
): Promise<Actor[]> {
  const isName = { name: { equals: nameOrAccount, mode: 'insensitive' as const } }
  const isAccount = { identities: { some: { account: nameOrAccount, endedAt: null } } }
  const organisation = within ? { organisationId: within } : {}
  const where = { ...organisation, leftAt: null, OR: [isName, isAccount] }
  return (await asked(prisma.staff.findMany({ where, take: 2 }))).map(toActor)
}
