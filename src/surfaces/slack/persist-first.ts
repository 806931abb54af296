import type { App, Receiver, ReceiverEvent } from '@slack/bolt'

/**
 * Bolt says "received" for an event before its listener has run, and an event whose listener fails
 * is lost. Here Slack hears it after the listener is done; a failure is not acknowledged, and Slack
 * sends again.
 */
export function persistFirst(receiver: Receiver): Receiver {
  return {
    init(app) {
      const processEvent = async (event: ReceiverEvent) => {
        if (event.body.type !== 'event_callback') return await app.processEvent(event)
        await app.processEvent({ ...event, ack: async () => undefined })
        await event.ack()
      }
      receiver.init({ processEvent } as App)
    },
    start: async () => undefined,
    stop: async () => undefined,
  }
}
