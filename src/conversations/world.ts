import type { Actor } from '../domain/people.ts'
import type { Ai } from '../ports/ai.ts'
import type { Captures } from '../ports/captures.ts'
import type { Clock } from '../ports/clock.ts'
import type { Consultations } from '../ports/consultations.ts'
import type { Documents, Fetchers } from '../ports/documents.ts'
import type { Drafts } from '../ports/drafts.ts'
import type { Drills } from '../ports/drills.ts'
import type { Ids } from '../ports/ids.ts'
import type { Intake } from '../ports/intake.ts'
import type { KnowledgeOf } from '../ports/knowledge.ts'
import type { Ledger } from '../ports/ledger.ts'
import type { Noticer } from '../ports/noticer.ts'
import type { Nudges } from '../ports/nudges.ts'
import type { Outbox } from '../ports/outbox.ts'
import type { Overviews } from '../ports/overviews.ts'
import type { People } from '../ports/people.ts'
import type { Places } from '../ports/places.ts'
import type { Platforms } from '../ports/platforms.ts'
import type { Protocols } from '../ports/protocols.ts'
import type { Rota } from '../ports/rota.ts'
import type { Signs } from '../ports/signs.ts'
import type { StaffChanges } from '../ports/staff-changes.ts'
import type { Summariser } from '../ports/summariser.ts'
import type { Writer } from '../ports/writer.ts'

/** Everything that a conversation may use. Made once, in `wiring.ts`. */
export type World = {
  ledger: Ledger
  /** Who knew what, as the actor may know it. */
  knowledge(actor: Actor): KnowledgeOf
  intake: Intake
  drafts: Drafts
  captures: Captures
  documents: Documents
  /** From which platforms documents can be fetched: those that this process is connected to. */
  fetchers: Fetchers
  consultations: Consultations
  outbox: Outbox
  people: People
  places: Places
  platforms: Platforms
  changes: StaffChanges
  rota: Rota
  drills: Drills
  protocols: Protocols
  overviews: Overviews
  nudges: Nudges
  clock: Clock
  ids: Ids
  summariser: Summariser
  ai: Ai
  /** Null: no model is set up. */
  writer: Writer | null
  noticer: Noticer
  signs: Signs
}
