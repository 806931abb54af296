import type { EventEmitter } from 'node:events'

/** How often a predicate is asked again when nothing seems to change. */
const ASK_AGAIN_MS = 25

/** Anything that tells when it changed. */
interface Changing {
  changes: EventEmitter
}

export interface WaitOptions {
  /** 5,000 when absent. */
  timeoutMs?: number
  /** Completes the sentence "waited for ..." in the error. */
  what: string
}

function nextChange(world: Changing): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      world.changes.off('change', done)
      resolve()
    }
    const timer = setTimeout(done, ASK_AGAIN_MS)
    world.changes.once('change', done)
  })
}

/** Waits until the predicate answers something other than null, undefined or false. */
export async function waitFor<T>(
  world: Changing,
  predicate: () => T | null | undefined | false,
  options: WaitOptions,
): Promise<T> {
  const timeoutMs = options.timeoutMs ?? 5_000
  const untilMs = performance.now() + timeoutMs
  for (;;) {
    const found = predicate()
    if (found !== null && found !== undefined && found !== false) return found
    if (performance.now() > untilMs) throw new Error(`waited ${timeoutMs} ms for ${options.what}`)
    await nextChange(world)
  }
}
