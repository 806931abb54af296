import { expect } from 'vitest'
import type { Stage } from '../../src/demo/stage.ts'
import { holds } from '../setup/canary.ts'
import { CHANNELS } from './charity-names.ts'
import { sentTo } from './sent.ts'

/** Words that a journey plants in what is private: they leave for those who may read them only. */
const PLANTED = /canary-[a-z]+/i

/**
 * Closes the stage. Nothing that was planted went to a channel, or stands in what the service or
 * the database printed.
 */
export async function closeAndSearch(stage: Stage | null): Promise<void> {
  if (!stage) return
  const { printed, postgres } = stage
  const posted = sentTo(stage).filter(({ to }) => CHANNELS.includes(to))
  await stage.close()
  for (const seen of [JSON.stringify(posted), printed(), postgres.printed()]) {
    expect(PLANTED.exec(seen)?.[0]).toBeUndefined()
    expect(holds(seen, 'canary-')).toBe(false)
  }
}
