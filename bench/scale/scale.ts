import type { Bench } from '../report.ts'
import { runScale } from './run.ts'

const ROUNDS = 3

/** Several services at once: what they bring, and that nothing is said twice. */
export const scale: Bench = {
  about: 'one, two and four services against one record: messages a second, and none posted twice',
  defaultSize: 100,
  run: ({ size, say }) => runScale({ highs: size, rounds: ROUNDS, say }),
}
