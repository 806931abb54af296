import { Temporal } from 'temporal-polyfill'
import { secondsToWorkingDay, USUAL_HOURS } from './duty.ts'
import type { Plan, PlannedEntry, Situation } from './plan.ts'
import { PROTOCOL, type ProtocolStep, type StepKey } from './protocol.table.ts'

/** A step as it begins: its own id comes with the plan that begins it. */
export type BeginningStep = Pick<ProtocolStep, 'key' | 'what' | 'owner'> & { withinSeconds: number }

/** What a plan sets in motion: the steps of the highest level that it sets. */
export function protocolOf(plan: Plan, s: Situation): BeginningStep[] {
  const level = plan.entries.find((entry) => entry.level)?.level
  if (plan.raise === undefined || (level !== 'high' && level !== 'medium')) return []
  const { settings, now, zone } = s
  const nation = settings.nation ?? USUAL_HOURS.nation
  const steps = (settings.protocol ?? PROTOCOL).filter((step) => step.level === level)
  return steps.map(({ key, what, owner, within }) => {
    const withinSeconds =
      'hours' in within ? within.hours * 3600 : workingDays(within.workingDays, [now, zone, nation])
    return { key, what, owner, withinSeconds }
  })
}

function workingDays(days: number, [now, zone, nation]: Parameters<typeof secondsToWorkingDay>) {
  let seconds = 0
  for (let n = 0; n < days; n += 1) {
    const at = Temporal.Instant.from(now).add({ seconds }).toString()
    seconds += secondsToWorkingDay(at, zone, nation)
  }
  return seconds
}

/**
 * What an entry does, as far as a step may ask for it. A contact is a note of having reached the
 * person, or how (and whether) they can be reached safely. What not everybody on the case may know
 * of does nothing: that it was done would say that it is there.
 */
export function stepsDoneBy({ kind, payload, visibility }: PlannedEntry): StepKey[] {
  if (visibility !== 'open') return []
  switch (kind) {
    case 'note':
      return payload.with === 'person' ? ['contact'] : []
    case 'safe_contact':
      return ['contact']
    case 'decision':
      return payload.choice === 'not_to_refer' ? ['decision', 'referral_or_not'] : ['decision']
    case 'referral':
      return ['referral_or_not']
    case 'management_oversight':
      return ['oversight']
    default:
      return []
  }
}
