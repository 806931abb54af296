import type { CaseId } from '../../src/domain/ids.ts'
import type { Level } from '../../src/domain/levels.ts'
import { daysBetween } from './calendar.ts'

/** A case as those who made it up know it: the record is never asked. */
export type Noted = {
  id: CaseId
  reference: string
  /** Who works it, by key. */
  worker: string
  team: string
  open: boolean
  level: Level | null
  /** When there was contact with the person, in milliseconds. */
  contacts: number[]
  /** Its level is not changed any more: something about it is hidden from somebody. */
  still: boolean
}

/** How often there is to be contact, as record.md has it. */
const CADENCE = { high: 7, medium: 21, none: 21, low: 60 } as const

export function cadenceOf(level: Level | null): number {
  return CADENCE[level ?? 'none']
}

/** Whole days since the last contact; null: never. */
export function silenceAt({ contacts }: Noted, now: number): number | null {
  const last = Math.max(...contacts.filter((at) => at <= now), Number.NEGATIVE_INFINITY)
  return Number.isFinite(last) ? daysBetween(last, now) : null
}

export function isSilent(noted: Noted, now: number, level = noted.level): boolean {
  const days = silenceAt(noted, now)
  return noted.open && (days === null || days > cadenceOf(level))
}
