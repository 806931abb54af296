import type { ChannelId, OrganisationId } from '../domain/ids.ts'
import type { LevelCount, Overview } from '../domain/overview.ts'
import type { Actor } from '../domain/people.ts'

/** How the cases stand, in counts. Throws `Failure`. */
export interface Overviews {
  /** Null: the actor is neither lead, deputy nor supervisor. */
  read(actor: Actor): Promise<Overview | null>
  /** Without what anybody is conflicted on: nobody knows who reads a channel. */
  readForChannel(channel: ChannelId): Promise<Omit<LevelCount, 'team'>[]>
  /** Queues the week’s digests, once a week; says how many. */
  queueDigests(organisation: OrganisationId): Promise<number>
}
