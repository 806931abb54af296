import { setTimeout as wait } from 'node:timers/promises'

/** What happens to a request on its way, as happens between any two machines. */
export interface Mishap {
  /** It arrives so many times, each signed anew. */
  copies?: number
  /** It is under way for so long. */
  afterMs?: number
  /** It never arrives, or its answer does not. */
  lost?: 'request' | 'answer'
}

/** What is to happen to the next requests of each person, by user id. */
export class Mishaps {
  #next = new Map<string, Mishap[]>()

  /** Lets these happen to the person’s next requests, one to each. */
  plan(userId: string, ...mishaps: Mishap[]): void {
    this.#next.set(userId, [...(this.#next.get(userId) ?? []), ...mishaps])
  }

  /** Lets nothing more happen to them. */
  clearFor(userId: string): void {
    this.#next.delete(userId)
  }

  /** What happens to this request; nothing without a plan. */
  take(payload: Record<string, unknown>): Mishap {
    const { user_id, user } = payload as { user_id?: string; user?: { id?: string } }
    return this.#next.get(user_id ?? user?.id ?? '')?.shift() ?? {}
  }
}

/** Lets a mishap happen to one exchange. @returns whether its answer is heard. */
export async function withMishap(
  { copies = 1, afterMs = 0, lost }: Mishap,
  exchange: (copy: number) => Promise<void>,
  closing: AbortSignal,
): Promise<boolean> {
  if (afterMs > 0) await wait(afterMs, undefined, { signal: closing, ref: false })
  if (lost === 'request') return false
  await Promise.all(Array.from({ length: copies }, (_, copy) => exchange(copy)))
  return lost !== 'answer'
}
