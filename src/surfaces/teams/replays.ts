import { isFirstOrUnknown } from '../../door/first-time.ts'

/** Teams asks again within seconds when it heard no answer; after this an invoke is a replay. */
const RETRY_SECONDS = 30

/**
 * Whether an invoke may pass. Teams asks again under the same id when an answer is late: that is
 * answered. Later, the same is a request that somebody kept, which could be sent only for what its
 * answer shows.
 * @param isFirst true the first time a key is seen, for ever.
 */
export function firstOrRetry(isFirst: (key: string) => Promise<boolean>) {
  const recent = new Map<string, number>()
  return async (key: string, nowSeconds: number): Promise<boolean> => {
    for (const [old, since] of recent) {
      if (since >= nowSeconds - RETRY_SECONDS) break
      recent.delete(old)
    }
    if (recent.has(key)) return true
    if (!(await isFirstOrUnknown(isFirst, key))) return false
    recent.set(key, nowSeconds)
    return true
  }
}
