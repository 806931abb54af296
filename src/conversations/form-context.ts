import { Temporal } from 'temporal-polyfill'
import type { Actor } from '../domain/people.ts'
import { dangerLines } from '../domain/settings.ts'
import type { World } from './world.ts'

export type FormContext = {
  /** Lines on top, for forms where somebody may be in danger. */
  dangerLines: string[]
  /** Today and the present time, local: `YYYY-MM-DD` and `HH:MM`. */
  today: string
  time: string
  /** The label of a case that is filled in already. */
  caseLabel?: string
  /** What stands above the fields, besides. */
  lines?: readonly string[]
  /** Of what was chosen in searched lists, by field. */
  labels?: Readonly<Record<string, string>>
}

/** A form to be opened, with what is filled in already. */
export type Opening = {
  form: string
  values: Record<string, string | null>
  caseLabel?: string | undefined
}

/** The lines as they were last read, for the minute in which the database is away. */
let lastKnown: string[] = []

/** The numbers to ring, also when the record can not be reached; empty before the first form. */
export function knownDangerLines(): string[] {
  return lastKnown
}

/** What a form needs besides its fields: the numbers to ring, today and now. */
export async function formContext(
  world: World,
  actor: Actor,
  caseLabel?: string,
): Promise<FormContext> {
  const { settings, zone } = await world.people.getOrganisation(actor.organisationId)
  const now = Temporal.Instant.from(world.clock.now()).toZonedDateTimeISO(zone)
  lastKnown = dangerLines(settings)
  return {
    dangerLines: lastKnown,
    today: now.toPlainDate().toString(),
    time: now.toPlainTime().toString({ smallestUnit: 'minute' }),
    ...(caseLabel ? { caseLabel } : {}),
  }
}
