import type { AlertClocks } from '../domain/alert-clocks.ts'
import type { AlertId, StaffId } from '../domain/ids.ts'
import type { Rung } from '../domain/ladder.ts'
import type { Actor } from '../domain/people.ts'
import type { Refusal } from '../domain/refusals.ts'
import type { OutgoingMessage } from './outbox.ts'

export type Drill = {
  id: AlertId
  ladder: Rung[]
  clocks: AlertClocks
  messages: OutgoingMessage[]
}

/** How one went. `secondsToTaken` null: nobody has taken it, or not yet. */
export type SeenDrill = {
  id: AlertId
  raisedAt: string
  raisedBy: StaffId
  takenBy: StaffId | null
  secondsToTaken: number | null
  /** How many rungs had to hear of it. */
  rungs: number
  isOver: boolean
}

/** Highs that are none, on the same ladder, in no case. The database decides; throws `Failure`. */
export interface Drills {
  open(actor: Actor, drill: Drill): Promise<{ done: true } | Refusal>
  take(actor: Actor, id: AlertId): Promise<{ done: true } | Refusal>
  /** The last twenty, newest first. */
  list(actor: Actor): Promise<SeenDrill[]>
}
