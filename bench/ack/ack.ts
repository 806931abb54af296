import type { Bench } from '../report.ts'
import { runAck } from './run.ts'

/** How many people press Save, each once in ten seconds. */
const WORKERS = 200

/** How long people wait until Slack is told that their form has arrived, with faults on. */
export const ack: Bench = {
  about: 'how long it takes until a form is acknowledged, with 200 people and faults; in seconds',
  defaultSize: 180,
  run: ({ size, seed, say }) => runAck({ seconds: size, workers: WORKERS, seed, say }),
}
