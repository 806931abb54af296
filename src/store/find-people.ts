import type { Actor } from '../domain/people.ts'
import type { PrismaClient } from './generated/client.ts'
import { asked, toActor } from './prisma-people.ts'

/** Active staff with this name (in any case of letters) or this chat account; at most two. */
export async function findPeopleCalled(
  prisma: PrismaClient,
  nameOrAccount: string,
): Promise<Actor[]> {
  const isName = { name: { equals: nameOrAccount, mode: 'insensitive' as const } }
  const isAccount = { identities: { some: { account: nameOrAccount, endedAt: null } } }
  const where = { leftAt: null, OR: [isName, isAccount] }
  return (await asked(prisma.staff.findMany({ where, take: 2 }))).map(toActor)
}
