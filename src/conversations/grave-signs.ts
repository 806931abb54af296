import type { Noticed, NoticedSign } from '../ports/noticer.ts'

/**
 * The signs that somebody has to act on: high or critical and so now. A critical one counts also
 * where it reads as in the past: what happened to somebody is written down after it happened.
 */
export function graveSigns({ signs }: Noticed): NoticedSign[] {
  return signs.filter(
    ({ grave, critical, reads }) =>
      (grave && reads === 'current') || (critical && reads === 'historical'),
  )
}

/** The small signs among them: found by rules, so now, and not grave by themselves. */
export function minorSigns({ signs }: Noticed) {
  return signs.filter((one) => !one.grave && !one.byLikeness && one.reads === 'current')
}
