import { PrismaPg } from '@prisma/adapter-pg'
import { Failure } from '../domain/failures.ts'
import type { ChannelId, OrganisationId, StaffId } from '../domain/ids.ts'
import type { Colleague, Role } from '../domain/people.ts'
import { settingsSchema } from '../domain/settings.ts'
import type { Account, Organisation, People } from '../ports/people.ts'
import { PrismaClient } from './generated/client.ts'
import { sharedReading } from './shared-reading.ts'

/** Opens the operational tables. Close with `$disconnect`. */
export function openStore(url: string): PrismaClient {
  const pool = { connectionString: url, max: 5, connectionTimeoutMillis: 1500 }
  return new PrismaClient({ adapter: new PrismaPg(pool, { schema: 'daybook' }) })
}

/** People, teams and channels, read through Prisma: nothing here is content of the record. */
export function prismaPeople(prisma: PrismaClient): People {
  return {
    async findActor({ surface, workspace, account }) {
      const where = { surface, workspace, account, endedAt: null, staff: { leftAt: null } }
      const identity = await asked(prisma.identity.findFirst({ where, include: { staff: true } }))
      return identity ? { ...toActor(identity.staff), via: surface } : null
    },

    async findActive(id) {
      const staff = await asked(prisma.staff.findFirst({ where: { id, leftAt: null } }))
      return staff ? toActor(staff) : null
    },

    getOrganisation: sharedReading((id: OrganisationId) => getOrganisation(prisma, id)),
    listColleagues: sharedReading((id: OrganisationId) => listColleagues(prisma, id)),

    async findNames(ids) {
      const where = { id: { in: [...new Set(ids)] } }
      const staff = ids.length === 0 ? [] : await asked(prisma.staff.findMany({ where }))
      return new Map(staff.map(({ id, name, jobTitle }) => [id, { name, jobTitle }]))
    },

    async findTeamNames(ids) {
      const where = { id: { in: [...new Set(ids)] } }
      const teams = ids.length === 0 ? [] : await asked(prisma.team.findMany({ where }))
      return new Map(teams.map(({ id, name }) => [id, name]))
    },

    async listAccountsOf(staffId) {
      const where = { staffId, endedAt: null }
      const orderBy = [{ linkedAt: 'asc' as const }, { id: 'asc' as const }]
      return (await asked(prisma.identity.findMany({ where, orderBy }))).map(toAccount)
    },

    async findChannel(id) {
      const channel = await asked(prisma.channel.findUnique({ where: { id } }))
      return channel ? toAccount(channel) : null
    },
  }
}

async function getOrganisation(prisma: PrismaClient, id: OrganisationId): Promise<Organisation> {
  const found = await asked(
    prisma.organisation.findUniqueOrThrow({ where: { id }, include: { channels: true } }),
  )
  return {
    id,
    name: found.name,
    zone: found.timezone,
    settings: settingsSchema.parse(found.settings),
    madeUp: found.madeUp,
    supervisorChannels: found.channels.map((channel) => channel.id as ChannelId),
  }
}

async function listColleagues(prisma: PrismaClient, id: OrganisationId): Promise<Colleague[]> {
  const now = new Date()
  const inForce = {
    kind: { in: ['role', 'member'] },
    end: null,
    fromAt: { lte: now },
    OR: [{ untilAt: null }, { untilAt: { gt: now } }],
  }
  const staff = await asked(
    prisma.staff.findMany({
      where: { organisationId: id, leftAt: null },
      include: { grants: { where: inForce } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
  )
  return staff.map(toColleague)
}

type Grants = { kind: string; role: string | null; objectId: string | null }[]

function toColleague(staff: {
  id: string
  name: string
  jobTitle: string
  grants: Grants
}): Colleague {
  return {
    id: staff.id as StaffId,
    name: staff.name,
    jobTitle: staff.jobTitle,
    roles: staff.grants
      .filter((grant) => grant.kind === 'role')
      .map((grant) => ({ role: grant.role as Role, teamId: grant.objectId })),
    teamIds: staff.grants.flatMap((g) => (g.kind === 'member' && g.objectId ? [g.objectId] : [])),
  }
}

export function toActor(staff: { id: string; organisationId: string; name: string }) {
  const { id, organisationId, name } = staff
  return { id: id as StaffId, organisationId: organisationId as OrganisationId, name }
}

function toAccount(row: { surface: string; workspace: string; account: string }): Account {
  const { surface, workspace, account } = row
  return { surface: surface as Account['surface'], workspace, account }
}

/** Prisma's errors may quote values: only their code goes on. */
export async function asked<T>(query: Promise<T>): Promise<T> {
  try {
    return await query
  } catch (thrown) {
    const code = String((thrown as { code?: unknown })?.code ?? '')
    const known = (thrown as { name?: string })?.name === 'PrismaClientKnownRequestError'
    // What Prisma does not know by a code is, on a plain read, a connection that failed.
    const lost = /^(P1|P20(24|37))/.test(code) || code === 'ECONNREFUSED' || isGoingOrComing(thrown)
    const reachable = known && !lost
    throw new Failure(reachable ? 'unexpected' : 'database_unavailable', { code })
  }
}

type DriverError = { meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } } }

/** PostgreSQL answered, but only to say that it shuts down, starts up or takes nobody in. */
function isGoingOrComing(thrown: unknown): boolean {
  const state = (thrown as DriverError)?.meta?.driverAdapterError?.cause?.originalCode
  return typeof state === 'string' && /^(08|53|57P|58)/.test(state)
}
