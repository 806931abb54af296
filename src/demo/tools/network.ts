import type { Tool } from '../../sandbox/page/types.ts'
import type { Stage } from '../stage.ts'

/** What a phone sends at the edge of a village takes this long. */
const SLOW_MS = 2500

/** The worker’s phone has a poor connection: everything that it sends comes late. */
export function phoneTool(): { tool: Tool; delayMs(): number } {
  let isSlow = false
  const tool: Tool = {
    key: 'slow',
    label: 'Slow phone',
    about: 'Everything that the phone sends arrives two and a half seconds late.',
    isOn: () => isSlow,
    async run(value) {
      isSlow = value === 'on'
      const words = isSlow
        ? 'The phone is slow now. What is sent arrives two and a half seconds late.'
        : 'The phone is as fast as before.'
      return { words, tone: 'plain' }
    },
  }
  return { tool, delayMs: () => (isSlow ? SLOW_MS : 0) }
}

/** Slack answers nothing that Daybook asks of it; people can still write. */
export function slackTool({ slack }: Stage): Tool {
  let isDown = false
  return {
    key: 'slack-down',
    label: 'Slack down',
    about: 'Slack refuses everything that Daybook posts, until it is switched off again.',
    isOn: () => isDown,
    async run(value) {
      isDown = value === 'on'
      if (isDown) slack.faults.set('*', { kind: '500', times: Number.POSITIVE_INFINITY })
      else slack.faults.clear()
      const words = isDown
        ? 'Slack refuses every post now. What is to be told waits, High first; Teams goes on.'
        : 'Slack takes posts again. What waited is sent within seconds.'
      return { words, tone: 'plain' }
    },
  }
}
