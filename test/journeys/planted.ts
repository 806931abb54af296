import { expect } from 'vitest'
import type { Stage } from '../../src/demo/stage.ts'
import { charity } from '../../src/sandbox/charity/charity.ts'

/** Words that a journey plants in what is private: they leave for those who may read them only. */
const PLANTED = /canary-[a-z]+/i

/**
 * Closes the stage. Nothing that was planted went to a channel, or stands in what the service or
 * the database printed.
 */
export async function closeAndSearch(stage: Stage | null): Promise<void> {
  if (!stage) return
  const { slack, printed, postgres } = stage
  const channels: unknown[] = charity.channels.map((channel) => channel.slackChannelId)
  const posted = slack.calls.filter(({ body }) =>
    channels.includes((body as { channel?: unknown }).channel),
  )
  await stage.close()
  for (const seen of [JSON.stringify(posted), printed(), postgres.printed()]) {
    expect(PLANTED.exec(seen)?.[0]).toBeUndefined()
  }
}
