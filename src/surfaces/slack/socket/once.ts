import type { App, Receiver, ReceiverEvent } from '@slack/bolt'

/** So many envelopes are remembered. */
const MOST = 2000

/**
 * An envelope that arrives a second time while its first copy is being worked on waits for no
 * answer of its own; one whose first copy was acknowledged is acknowledged again. What failed is
 * forgotten, so that Slack’s next attempt counts. NB: remembers only in this process; every effect
 * has a key of its own in the database.
 */
export function onceEach(receiver: Receiver): Receiver {
  const seen = new Map<string, 'running' | 'done'>()
  return {
    ...receiver,
    init(app) {
      const processEvent = async (event: ReceiverEvent) => {
        const id = String(event.customProperties?.envelope ?? '')
        const before = seen.get(id)
        if (before === 'running') return
        if (before === 'done') return await event.ack()
        seen.set(id, 'running')
        try {
          await app.processEvent(event)
          seen.set(id, 'done')
          forgetOldest(seen)
        } catch (thrown) {
          seen.delete(id)
          throw thrown
        }
      }
      receiver.init({ processEvent } as App)
    },
  }
}

function forgetOldest(seen: Map<string, unknown>): void {
  const [oldest] = seen.keys()
  if (seen.size > MOST && oldest !== undefined) seen.delete(oldest)
}
