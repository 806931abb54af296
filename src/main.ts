import { runDaybook } from './start.ts'

/** `npm start`: the service, as the environment describes it. */
runDaybook()
