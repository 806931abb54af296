export type Round = { wake(): void; isStopped(): boolean; stop(): Promise<void> }

/**
 * Does some work again and again: at once when woken, at the latest after `everyMs`, never twice at
 * the same time. Waking is a courtesy; the sweep is the guarantee.
 * @param work says how much there was to do; more than nothing means look again at once.
 */
export function startRound(
  everyMs: number,
  work: () => Promise<number>,
  onFault: (thrown: unknown) => void,
): Round {
  let stopped = false
  let wake = () => {}
  let woken = false
  const pause = () =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, woken ? 0 : everyMs)
      wake = () => {
        clearTimeout(timer)
        done()
      }
    })
  const run = async () => {
    while (!stopped) {
      woken = false
      const done = await work().catch((thrown: unknown) => {
        onFault(thrown)
        return 0
      })
      if (done === 0) await pause()
    }
  }
  const running = run()
  return {
    wake() {
      woken = true
      wake()
    },
    isStopped: () => stopped,
    async stop() {
      stopped = true
      woken = true
      wake()
      await running
    },
  }
}
