import type { OrganisationId } from '../domain/ids.ts'

export type WayName = 'email' | 'webhook'

/** What may leave by a second way: no name, no word. `text` and `subject` are made of the rest. */
export type Notice = {
  id: string
  event: 'alert' | 'look_again' | 'ring'
  /** True: nothing has happened. */
  drill: boolean
  reference: string
  level: 'high'
  /** ISO instant. */
  raisedAt: string
  /** The number to ring. */
  ring: string
  subject: string
  text: string
}

/** Brings a notice to people by another way than chat. Throws `platform_unavailable`. */
export interface SecondWay {
  /** `address`: of one person; null where the way goes to one place of the organisation. */
  send(notice: Notice, address: string | null): Promise<void>
}

/** Sends any letter by e-mail: a notice is one. */
export interface Letters {
  send(letter: Pick<Notice, 'id' | 'subject' | 'text'>, address: string | null): Promise<void>
}

export type SecondWays = Partial<Record<WayName, SecondWay>>

/** A message that may need a second way. `late`: the first one has not confirmed it in time. */
export type Unconfirmed = {
  id: string
  organisation: OrganisationId
  createdAt: string
  late: boolean
  ways: WayName[]
}

export type ClaimedNotice = {
  id: string
  organisation: OrganisationId
  way: WayName
  event: Notice['event']
  drill: boolean
  reference: string
  raisedAt: string
  address: string | null
  attempts: number
}

/** The rows of what goes by a second way; at least once, as all that is delivered. */
export interface SecondOutbox {
  /**
   * What one of these ways can still take.
   * @param afterSeconds how long the first way has.
   */
  listUnconfirmed(afterSeconds: number, ways: readonly WayName[]): Promise<Unconfirmed[]>
  add(id: string, ways: readonly WayName[], why: 'out_of_hours' | 'not_confirmed'): Promise<void>
  claim(most: number): Promise<ClaimedNotice[]>
  /** `failure` null: it is there. */
  mark(id: string, failure: string | null, waitSeconds: number | null): Promise<void>
}
