import type { ChannelId, OrganisationId, StaffId } from '../domain/ids.ts'
import type { Actor, Colleague, SurfaceName } from '../domain/people.ts'
import type { Settings } from '../domain/settings.ts'

/** A chat account: which platform, which workspace or tenant, which user. */
export type Account = { surface: SurfaceName; workspace: string; account: string }

export type Organisation = {
  id: OrganisationId
  name: string
  zone: string
  settings: Settings
  /** True when its people and cases are invented. */
  madeUp: boolean
  supervisorChannels: ChannelId[]
}

/** Who people are, what they hold, and where they are reached. Throws `Failure`. */
export interface People {
  /** The active member of staff behind a chat account, or null. */
  findActor(account: Account): Promise<Actor | null>
  /** Null when they have left. */
  findActive(id: StaffId): Promise<Actor | null>
  getOrganisation(id: OrganisationId): Promise<Organisation>
  /** Everybody who is active, with roles and teams in force now, ordered by name. */
  listColleagues(id: OrganisationId): Promise<Colleague[]>
  /** Name and job title of anybody who ever worked here, for old entries too. */
  findNames(ids: readonly string[]): Promise<Map<string, { name: string; jobTitle: string }>>
  findTeamNames(ids: readonly string[]): Promise<Map<string, string>>
  /** The accounts that are linked to somebody, the one that was linked first before the others. */
  listAccountsOf(id: StaffId): Promise<Account[]>
  findChannel(id: ChannelId): Promise<Account | null>
}
