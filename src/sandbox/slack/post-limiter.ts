import type { Fault } from './faults.ts'

/** Answers with 429 whoever posts to one channel more often than Slack lets them. */
export class PostLimiter {
  #most: number | null
  #now: () => number
  #posts = new Map<string, number[]>()

  /** @param most within a second; null: as many as come. */
  constructor(most: number | null, now: () => number) {
    this.#most = most
    this.#now = now
  }

  /** Counts a post that is let through. */
  strike(method: string, channel: unknown): Fault | null {
    if (this.#most === null || method !== 'chat.postMessage') return null
    const now = this.#now()
    const recent = (this.#posts.get(String(channel)) ?? []).filter((at) => at > now - 1_000)
    if (recent.length >= this.#most) return { kind: '429', times: 1, retryAfterSeconds: 1 }
    this.#posts.set(String(channel), [...recent, now])
    return null
  }
}
