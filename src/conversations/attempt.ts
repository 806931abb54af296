import { Failure, toFailure } from '../domain/failures.ts'
import type { Log } from '../ports/log.ts'

/** The answer, or `too_slow` while there is still time to say so; the work itself goes on. */
async function inTime<T>(work: Promise<T>, answerMs: number): Promise<T> {
  work.catch(() => undefined)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Failure('too_slow')), answerMs)
  })
  return await Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/**
 * Runs what somebody waits for; a failure is logged by code and handed back to be said in words.
 * @param answerMs how long the platform waits for an answer, less the way there and back.
 */
export async function attemptWithin<T>(
  log: Log,
  answerMs: number,
  work: () => Promise<T>,
): Promise<T | Failure> {
  try {
    return await inTime(work(), answerMs)
  } catch (thrown) {
    const failure = toFailure(thrown)
    const cause = (failure.cause as { code?: string; name?: string } | undefined) ?? {}
    const fields = { code: failure.code, cause: cause.code ?? cause.name ?? 'none' }
    log.error('an answer could not be given', fields)
    return failure
  }
}
