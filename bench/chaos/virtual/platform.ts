import { Failure } from '../../../src/domain/failures.ts'
import type { Message } from '../../../src/messages/message.ts'
import type { Chance } from '../../chance.ts'
import type { Weather } from './process.ts'
import type { VirtualTime } from './time.ts'

const FAULTS = ['429', '500', 'hang', 'hang, accepted', 'reset before', 'reset after'] as const
const HANG_MS = 8000

/** Where messages end up. It fails in every way in which one can, while the weather is so. */
export class Platform {
  /** How often a message is visible, and how often nobody knew whether it was. */
  readonly posts = new Map<string, { visible: number; ambiguous: number }>()
  #time: VirtualTime
  #chance: Chance
  #weather: Weather

  constructor(time: VirtualTime, chance: Chance, weather: Weather) {
    this.#time = time
    this.#chance = chance
    this.#weather = weather
  }

  async post(message: Message): Promise<unknown> {
    const [part] = message.parts
    const id = part && 'text' in part ? String(part.text) : JSON.stringify(message)
    const post = this.posts.get(id) ?? { visible: 0, ambiguous: 0 }
    this.posts.set(id, post)
    await this.#time.wait(this.#chance.below(40))
    if (!this.#weather.platform || this.#chance.below(3) === 0) {
      post.visible += 1
      return { ts: `${id}.${post.visible}` }
    }
    const fault = this.#chance.pick(FAULTS)
    if (fault === '429') throw new Failure('platform_unavailable', { retryAfterSeconds: 5 })
    if (fault === '500') throw new Failure('platform_unavailable')
    // Nobody is told whether these arrived.
    post.ambiguous += 1
    if (fault === 'hang, accepted' || fault === 'reset after') post.visible += 1
    if (fault.startsWith('hang')) await this.#time.wait(HANG_MS)
    throw new Failure('platform_unavailable', { code: 'no_answer' })
  }

  /** The process died while it waited for the answer: that is as ambiguous as no answer. */
  noteDeath(id: string): void {
    const post = this.posts.get(id) ?? { visible: 0, ambiguous: 0 }
    this.posts.set(id, post)
    post.ambiguous += 1
  }
}
