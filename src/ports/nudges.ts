import type { OrganisationId } from '../domain/ids.ts'
import type { Settings } from '../domain/settings.ts'

/** An organisation, with what says when its people are at work. */
export type Reminded = { id: OrganisationId; zone: string; settings: Settings }

/** Reminders of what waits on people’s cases. */
export interface Nudges {
  listOrganisations(): Promise<Reminded[]>
  /** Queues one for everybody who works or supervises cases, once a local day. */
  queue(organisation: OrganisationId): Promise<number>
}
