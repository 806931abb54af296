import type { OrganisationFile } from '../../src/database/set-up.ts'
import type { StandInOptions } from '../../src/sandbox/slack/stand-in.ts'

const PEOPLE = ['worker', 'supervisor', 'lead', 'deputy', 'trustee', 'on_duty'] as const

/** One of each role that a High reaches, made up, each with an account and an address. */
export const organisation: OrganisationFile = {
  name: 'Bench (made up)',
  timezone: 'Europe/London',
  madeUp: true,
  settings: {
    numbers: { emergency: '999', lead: '0', council: '0', outOfHours: '0' },
    takeWithinMinutes: 15,
  },
  slackWorkspace: 'T0BENCH',
  teams: [{ key: 'team', name: 'Team' }],
  supervisorChannels: ['C0BENCH'],
  staff: PEOPLE.map((role, n) => ({
    key: role,
    name: `Made-Up ${role}`,
    jobTitle: role,
    email: `${role.replace('_', '-')}@example.org`,
    slackUser: `U0BENCH${n}`,
    teams: ['team'],
    roles: [role === 'supervisor' ? { role, team: 'team' } : { role }],
  })),
}

/** The same people on the stand-in for Slack. */
export function workspaceOf(secrets: { token: string; signingSecret: string }): StandInOptions {
  const users = organisation.staff.map(({ key, slackUser, name }) => {
    return { id: slackUser ?? '', name: key, realName: name }
  })
  const bot = 'U0BENCHBOT'
  const members = [...users.map(({ id }) => id), bot]
  return {
    workspace: {
      teamId: organisation.slackWorkspace ?? '',
      teamName: organisation.name,
      domain: 'bench-made-up',
      ...{ appId: 'A0BENCH', botUserId: bot, botName: 'Daybook', users },
      channels: [{ id: 'C0BENCH', name: 'supervisors', members }],
    },
    bot: { ...secrets, commands: [] },
  }
}
