import type { Asked, Bench } from '../report.ts'
import { goThroughYear, type Size } from './run.ts'

const CASES = 3000
const STAFF = 60
const DAYS = 364
const MOST_SECONDS = 600

/** A year of a charity on the record’s clock, with everything that reminds and sums up. */
export const year: Bench = {
  about: 'whether a year of a charity passes without a High silence missed or a wrong number',
  defaultSize: CASES,
  run: (asked) => {
    const staff = Math.max(12, Math.round((STAFF * asked.size) / CASES))
    return runYear(asked, { staff, days: DAYS })
  },
}

/** @param size how many people, and for how many days; `asked.size` is how many cases. */
export async function runYear(asked: Asked, size: Omit<Size, 'cases'>) {
  const figures = await goThroughYear(asked, { ...size, cases: asked.size })
  const { missed, over_cap, nudge_mismatches, digest_mismatches, off_course, failed } = figures
  const faults = [missed, over_cap, nudge_mismatches, digest_mismatches, off_course, failed]
  const isWhole = faults.every((count) => count === 0) && figures.notebook_mismatches === 0
  const wasMuch = figures.high_silences > 0 && figures.digests > 0 && figures.highs > 0
  return { ok: isWhole && wasMuch && figures.seconds <= MOST_SECONDS, figures }
}
