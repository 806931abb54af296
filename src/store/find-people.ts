import type { OrganisationId, StaffId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import type { PrismaClient } from './generated/client.ts'

/** Active staff with this name (in any case of letters) or this chat account. */
export async function findPeopleCalled(
  prisma: PrismaClient,
  nameOrAccount: string,
): Promise<Actor[]> {
  const found = await prisma.staff.findMany({
    where: {
      leftAt: null,
      OR: [
        { name: { equals: nameOrAccount, mode: 'insensitive' } },
        { identities: { some: { account: nameOrAccount, endedAt: null } } },
      ],
    },
    take: 2,
  })
  return found.map(({ id, organisationId, name }) => ({
    id: id as StaffId,
    organisationId: organisationId as OrganisationId,
    name,
  }))
}
