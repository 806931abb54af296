import { Failure } from '../../src/domain/failures.ts'
import type { Message } from '../../src/messages/message.ts'
import type { Postman } from '../../src/ports/postman.ts'
import type { SecondWay } from '../../src/ports/second-way.ts'
import type { Chance } from '../chance.ts'

const FAULTS = ['429', '500', 'hang', 'ok:false', 'reset after acceptance'] as const

/** A platform that is away while `isAway` says so, in every way in which one can be. */
export function awayPostman(chance: Chance, isAway: () => boolean) {
  const seen = { arrived: 0, faults: new Set<string>() }
  const post = async () => {
    if (!isAway()) {
      seen.arrived += 1
      return { surface: 'slack', ts: String(seen.arrived) }
    }
    const fault = chance.pick(FAULTS)
    seen.faults.add(fault)
    if (fault === '429') throw new Failure('platform_unavailable', { retryAfterSeconds: 30 })
    if (fault === 'ok:false') throw new Failure('platform_refused')
    if (fault === '500') throw new Failure('platform_unavailable')
    // Nobody knows whether these arrived.
    throw new Failure('platform_unavailable', { unknown: true })
  }
  const postman: Postman<Message> = {
    postMessage: post,
    changeMessage: async () => void (await post()),
    deleteMessage: async () => void (await post()),
  }
  return { postman, seen }
}

/** A second way that fails now and then itself. */
export function shakyWay(chance: Chance): SecondWay {
  return {
    async send() {
      if (chance.below(4) === 0) throw new Failure('platform_unavailable')
    },
  }
}
