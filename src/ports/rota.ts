import type { Duty } from '../domain/duty.ts'
import type { OrganisationId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import type { Refusal } from '../domain/refusals.ts'

/** A line that is to be written; who covers whom stands elsewhere. */
export type NewDuty = Exclude<Duty, { kind: 'cover' }>

/** Who is on duty when. The database decides who may change it; throws `Failure`. */
export interface Rota {
  /** Everything that still counts, with who stands in for whom now. */
  list(organisation: OrganisationId): Promise<Duty[]>
  set(actor: Actor, duty: NewDuty): Promise<{ done: true } | Refusal>
  end(actor: Actor, id: string): Promise<{ done: true } | Refusal>
}
