import { runDaybook } from '../start.ts'

/**
 * The service of the demo: the same, with Teams at the stand-in whose origin is its argument. That
 * Teams is somewhere else is said in code only; the environment can not say it.
 */
const [, , teamsAt = ''] = process.argv
runDaybook({ teamsAt })
