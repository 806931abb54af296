import type { Account } from './people.ts'

/**
 * Where a platform that has no addresses of its own has said that somebody is reached: the
 * conversation, and the service address of their region. Checked again at every use.
 */
export type Place = {
  /** Null until they have met the bot. */
  conversation: string | null
  /** The platform's own id of the person. */
  member: string | null
  serviceUrl: string
  /** Which bot of the platform was met there; null: it was not noted. */
  bot: string | null
}

/** Remembers where accounts and channels were last heard from. Throws `Failure`. */
export interface Places {
  /** @param team of a channel: the team that it is in, as far as the platform said. */
  remember(account: Account, place: Place, team?: string | null): Promise<void>
  /** Of an account that was never heard from: the address of its workspace; null of neither. */
  find(account: Account): Promise<Place | null>
}
