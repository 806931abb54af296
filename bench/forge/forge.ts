import { organisation } from '../crash/organisation.ts'
import { openOwnRecord } from '../own-record.ts'
import { AskedWrongly, type Bench } from '../report.ts'
import { forgeSlack } from './slack/slack.ts'
import { forgeTeams } from './teams/teams.ts'

/** The platforms whose door is tried, by the name that `--surface` takes. */
const surfaces = { slack: forgeSlack, teams: forgeTeams } as const

/** Requests that somebody made up, at the door of a platform. */
export const forge: Bench = {
  about: 'forged requests at the door of a platform: --surface slack (or teams)',
  defaultSize: 1_000_000,
  defaultSizeOf: { teams: 100_000 },
  async run(asked) {
    const name = asked.surface ?? 'slack'
    if (!Object.hasOwn(surfaces, name)) {
      throw new AskedWrongly(
        `There is no such surface. Known: ${Object.keys(surfaces).join(', ')}.`,
      )
    }
    const record = await openOwnRecord(organisation)
    try {
      return await surfaces[name as keyof typeof surfaces](asked, record)
    } finally {
      await record.remove()
    }
  },
}
