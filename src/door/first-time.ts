import { Failure } from '../domain/failures.ts'

/** How long the door waits for the database, in milliseconds. */
const DOOR_MS = 500

/**
 * Whether a request is seen for the first time. With the database away nothing can be written, and
 * when it is slow every effect still has a key of its own (form, command, message, alert), so a
 * replay does no harm; letting it through is what lets a person read "NOT saved" instead of an
 * error of the platform.
 * @param isFirst true the first time a key is seen; throws when the database can not be reached.
 */
export async function isFirstOrUnknown(
  isFirst: (key: string) => Promise<boolean>,
  key: string,
): Promise<boolean> {
  const late = new Promise<true>((done) => setTimeout(done, DOOR_MS, true).unref())
  try {
    return await Promise.race([isFirst(key), late])
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === 'database_unavailable') return true
    throw thrown
  }
}

/** So many answers are remembered. */
const MOST = 2000

/** Of what was answered once and for all: is it new, and: it was answered. */
export type Answers = { isNew(key: string): Promise<boolean>; note(key: string): Promise<void> }

/**
 * Answers that are given once. With the database away nobody knows what another process answered,
 * and an answer twice is better than none; what this one answered it remembers.
 */
export function answersOf(intake: {
  isKnown(key: string): Promise<boolean>
  isFirst(key: string): Promise<boolean>
}): Answers {
  const given = new Set<string>()
  const isUnknown = async (key: string) => !(await intake.isKnown(key))
  return {
    isNew: async (key) => !given.has(key) && (await isFirstOrUnknown(isUnknown, key)),
    async note(key) {
      const [oldest] = given
      if (given.size >= MOST && oldest !== undefined) given.delete(oldest)
      given.add(key)
      await isFirstOrUnknown(intake.isFirst, key)
    },
  }
}

/**
 * The same for requests that are refused anyway once they are old: what this process has let in, it
 * lets in no second time, also while the database is away or slow.
 * @param oldAfter seconds after which a request is refused for its age.
 */
export function onceHere(isFirst: (key: string) => Promise<boolean>, oldAfter: number) {
  let [young, old] = [new Set<string>(), new Set<string>()]
  let since = 0
  return async (key: string, nowSeconds: number): Promise<boolean> => {
    if (nowSeconds - since > oldAfter) [young, old, since] = [new Set(), young, nowSeconds]
    if (young.has(key) || old.has(key)) return false
    young.add(key)
    return await isFirstOrUnknown(isFirst, key)
  }
}
