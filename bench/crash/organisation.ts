import type { OrganisationFile } from '../../src/database/set-up.ts'
import type { StandInOptions } from '../../src/sandbox/slack/stand-in.ts'

const WORKSPACE = 'T0CRASH'
export const CHANNEL = 'C0CRASH1'
const BOT = 'U0CRASHBOT'

export const WORKERS = ['ada', 'ben', 'cai', 'dot', 'eve'] as const
const OTHERS = { lin: 'lead', sue: 'supervisor', dev: 'deputy' } as const

const person = (key: string, job: string) => ({
  key,
  name: `${key} (made up)`,
  jobTitle: job,
  slackUser: slackUserOf(key),
  teams: ['team'],
})

export function slackUserOf(key: string): string {
  return `U0CRASH${key.toUpperCase()}`
}

/** Five workers, a supervisor on duty, a lead and a deputy; a channel that hears of a High. */
export const organisation: OrganisationFile = {
  name: 'Crash bench (made up)',
  timezone: 'Europe/London',
  madeUp: true,
  settings: {
    numbers: { emergency: '999', lead: '0', council: '0', outOfHours: '0' },
    takeWithinMinutes: 120,
  },
  slackWorkspace: WORKSPACE,
  teams: [{ key: 'team', name: 'Team' }],
  supervisorChannels: [CHANNEL],
  staff: [
    ...WORKERS.map((key) => ({ ...person(key, 'Worker'), roles: [{ role: 'worker' as const }] })),
    ...Object.entries(OTHERS).map(([key, role]) => ({
      ...person(key, role),
      roles: [
        { role, ...(role === 'supervisor' ? { team: 'team' } : {}) },
        ...(role === 'supervisor' ? [{ role: 'on_duty' as const }] : []),
      ],
    })),
  ],
}

/** The same people on the stand-in for Slack. */
export function workspaceWith(
  secrets: { token: string; signingSecret: string },
  people: OrganisationFile = organisation,
): StandInOptions {
  const users = people.staff.map(({ key, slackUser, name }) => {
    return { id: slackUser ?? '', name: key, realName: name }
  })
  return {
    workspace: {
      teamId: WORKSPACE,
      teamName: people.name,
      domain: 'crash-bench-made-up',
      appId: 'A0CRASH',
      botUserId: BOT,
      botName: 'Daybook',
      users,
      channels: [{ id: CHANNEL, name: 'supervisors', members: [slackUserOf('sue'), BOT] }],
    },
    bot: {
      ...secrets,
      commands: [
        { name: '/note', hint: '' },
        { name: '/disclosure', hint: '' },
      ],
    },
  }
}
