import { setTimeout as pause } from 'node:timers/promises'
import type { Chance } from '../chance.ts'
import type { Sight } from './proxy.ts'
import type { Scene } from './scene.ts'
import { STEPS, type Step } from './steps.ts'

/** A step that does not come within this time is not waited for: the kill comes all the same. */
const LATEST_MS = 4000
const RANDOM_MS = 500

/** Waits for a step; what people were told is said from outside. */
export type Trigger = { told(): void; reached: Promise<boolean> }

/**
 * Stops everything at a step. The first or the second time that it is seen, so that a kill meets
 * both what has just begun and what others have finished beside it.
 * @returns whether the step was reached; the proxy stands still then.
 */
export function armTrigger(scene: Scene, step: Step, chance: Chance): Trigger {
  const how = STEPS[step]
  const reached = Promise.withResolvers<boolean>()
  let left = step === 'alert_committed' ? 0 : chance.below(2)
  let over = false
  const end = (wasReached: boolean) => {
    over = true
    reached.resolve(wasReached)
  }
  const count = () => {
    left -= 1
    if (over || left >= 0) return false
    scene.proxy.freeze()
    end(true)
    return true
  }
  if ('seen' in how) watchCalls(scene, how.seen, count)
  if ('when' in how && how.when === 'message_accepted') void watchMessages(scene, count)
  const afterMs = 'when' in how && how.when === 'at_random' ? chance.below(RANDOM_MS) : LATEST_MS
  void pause(afterMs).then(() => end(afterMs !== LATEST_MS))
  return {
    told: () => void ('when' in how && how.when === 'told' && count()),
    reached: reached.promise.finally(() => scene.proxy.watch(() => false)),
  }
}

function watchCalls(scene: Scene, seen: (sight: Sight) => boolean, count: () => boolean): void {
  let done = false
  scene.proxy.watch((sight) => {
    if (done || !seen(sight)) return false
    done = count()
    return done
  })
}

async function watchMessages({ slack }: Scene, count: () => boolean): Promise<void> {
  let known = slack.calls.length
  const accepted = () => {
    const fresh = slack.calls.slice(known)
    known = slack.calls.length
    return (
      fresh.some((call) => call.method === 'chat.postMessage' && call.status === 200) && count()
    )
  }
  await slack.waitFor(accepted, { what: 'a message', timeoutMs: LATEST_MS }).catch(() => undefined)
}
