import type { Bench } from '../report.ts'
import { runCrash } from './run.ts'

/** kill -9 of the service, of PostgreSQL and of both, at every step of what survives. */
export const crash: Bench = {
  about: 'what is lost, doubled or not told when the process or the database is killed',
  defaultSize: 40,
  run({ size, seed, say }) {
    // A quarter of the kills strike the broken twin, which has to lose something.
    const twin = Math.max(1, Math.round(size / 4))
    return runCrash({ product: Math.max(1, size - twin), twin, seed, say })
  },
}
