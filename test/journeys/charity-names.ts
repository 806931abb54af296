import { charity } from '../../src/sandbox/charity/charity.ts'

/** The supervisors’ channels, on either platform. */
export const CHANNELS = charity.channels.flatMap((one) => [one.slackChannelId, one.teamsChannelId])
export const KEZIA = referenceOf('kezia')

export function referenceOf(key: string): string {
  return charity.cases.find((c) => c.key === key)?.reference ?? ''
}
