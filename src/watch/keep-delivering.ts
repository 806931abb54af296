import { type Round, startRound } from './rounds.ts'

/** How often it is looked for what nobody woke us for. */
const LOOK_MS = 1000
/** A claim is for ten seconds: what is on its way is held in time, also when one try fails. */
const HOLD_MS = 3000

type Deliveries = {
  begin(): Promise<number>
  /** Where a claim is short: keeps what is on its way. */
  hold?(): Promise<void>
  settled(): Promise<void>
}

/**
 * Delivers as long as it is not stopped: a round waits for nothing that is on its way, and looks
 * again when a place is free. Stopping waits for what is on its way, which stays held meanwhile.
 */
export function keepDelivering(
  open: (onFree: () => void) => Deliveries,
  onFault: (thrown: unknown) => void,
): Round {
  let wake = () => {}
  const deliveries = open(() => wake())
  const begin = startRound(LOOK_MS, () => deliveries.begin(), onFault)
  const hold = startRound(
    HOLD_MS,
    async () => {
      await deliveries.hold?.()
      return 0
    },
    onFault,
  )
  wake = begin.wake
  return {
    ...begin,
    async stop() {
      await begin.stop()
      await deliveries.settled()
      await hold.stop()
    },
  }
}
