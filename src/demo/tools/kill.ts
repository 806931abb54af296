import type { Tool } from '../../sandbox/page/types.ts'
import type { Stage } from '../stage.ts'

/** Long enough to see what a form does without the service. */
const DEAD_MS = 4000

/** Does what is to be done around a start of the service. */
type Around = (restart: () => Promise<void>) => Promise<void>

/** Ends the service as a power cut would, with whatever is open on the screens. */
export function killTool(stage: Stage, around: Around): Tool {
  let back: Promise<void> | null = null
  return {
    key: 'kill',
    label: 'Kill Daybook',
    about:
      'Ends the service at once, as a power cut would, and starts it again four seconds later.',
    async run() {
      if (back) return { words: 'It is being started again.', tone: 'plain' }
      await stage.killService()
      back = new Promise((passed) => setTimeout(passed, DEAD_MS))
        .then(() => around(() => stage.restartService()))
        .finally(() => {
          back = null
        })
      back.catch(() => undefined)
      return {
        words:
          'Daybook was killed. It is back in four seconds. ' +
          'Press Save again: your words are still there.',
        tone: 'bad',
      }
    },
  }
}
