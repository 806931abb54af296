import { randomBytes } from 'node:crypto'
import { charity } from '../sandbox/charity/charity.ts'
import type { StaffKey } from '../sandbox/charity/charity.types.ts'
import { openHook, openMailServer } from '../sandbox/second/stand-ins.ts'
import { type SlackStandIn, startSlackStandIn } from '../sandbox/slack/stand-in.ts'
import { startTeamsStandIn, type TeamsStandIn } from '../sandbox/teams/stand-in.ts'
import { TENANT, WORKSPACE } from './seed.ts'

const BOT = 'U0DAYBOOK1'
const APP = '5a440bee-2222-4000-8000-000000000000'

export type SlackSecrets = { signingSecret: string; token: string; appToken?: string }

/** An app in Socket Mode has a token of its own besides the bot’s. */
export function appTokenFor(slackBy: 'http' | 'socket'): { appToken?: string } {
  return slackBy === 'socket' ? { appToken: 'xapp-made-up-for-the-demo' } : {}
}

/** What the service is told of the workspace. */
export function slackEnvironment(secrets: SlackSecrets, url: string): Record<string, string> {
  const { token, appToken, signingSecret } = secrets
  return {
    DAYBOOK_SLACK_BOT_TOKEN: token,
    ...(appToken
      ? { DAYBOOK_SLACK_APP_TOKEN: appToken }
      : { DAYBOOK_SLACK_SIGNING_SECRET: signingSecret }),
    DAYBOOK_SLACK_API_URL: `${url}/api/`,
  }
}

function idsOf(kind: 'slackUserId' | 'teamsUserId'): (key: StaffKey) => string {
  const found = new Map(charity.staff.map((person) => [person.key, person[kind]]))
  return (key) => found.get(key) ?? ''
}

/** The charity’s tenant, with everybody in it, its one team and the channel of the supervisors. */
export async function startTeams(password: string): Promise<TeamsStandIn> {
  const { staff, channels, organisation } = charity
  const userOf = idsOf('teamsUserId')
  return await startTeamsStandIn({
    tenant: {
      id: TENANT,
      name: organisation.name,
      team: { id: '19:5a440bee000040008000000000007ea3@thread.tacv2', name: 'Safeguarding' },
      users: staff.map(({ teamsUserId, name }) => ({ aadObjectId: teamsUserId, name })),
      channels: channels.map(({ teamsChannelId, name, members }) => ({
        id: teamsChannelId,
        name: name.replace(/^#/, ''),
        members: members.map(userOf),
      })),
    },
    bot: {
      appId: APP,
      password,
      name: 'Daybook',
      commands: [
        { id: 'record_message', title: 'Record to Daybook', context: ['message'] },
        { id: 'record', title: 'Record', context: ['compose'] },
      ],
    },
  })
}

/** A server for e-mail and a receiver of webhooks, and what the service is told of them. */
export async function startSecond() {
  const [mail, hook] = await Promise.all([openMailServer(), openHook()])
  return {
    mail,
    hook,
    environment: {
      DAYBOOK_SMTP_URL: mail.url,
      DAYBOOK_SMTP_FROM: 'daybook@example.org',
      DAYBOOK_WEBHOOK_URL: hook.url,
      DAYBOOK_WEBHOOK_SECRET: randomBytes(24).toString('hex'),
    },
    close: () => Promise.all([mail.close(), hook.close()]),
  }
}
export type SecondStandIns = Awaited<ReturnType<typeof startSecond>>

/** What the service is told of the tenant. */
export function teamsEnvironment(password: string): Record<string, string> {
  return {
    DAYBOOK_TEAMS_APP_ID: APP,
    DAYBOOK_TEAMS_APP_PASSWORD: password,
    DAYBOOK_TEAMS_TENANT: TENANT,
  }
}

/** The workspace, with the charity’s people and the channel of the supervisors. */
export async function startSlack(secrets: SlackSecrets): Promise<SlackStandIn> {
  const { staff, channels, organisation } = charity
  const userOf = idsOf('slackUserId')
  return await startSlackStandIn({
    workspace: {
      teamId: WORKSPACE,
      teamName: organisation.name,
      domain: 'marrowbridge-made-up',
      appId: 'A0DAYBOOK1',
      botUserId: BOT,
      botName: 'Daybook',
      users: staff.map(({ slackUserId, key, name }) => ({
        id: slackUserId,
        name: key,
        realName: name,
      })),
      channels: channels.map(({ slackChannelId, name, members }) => ({
        id: slackChannelId,
        name: name.replace(/^#/, ''),
        members: [...members.map(userOf), BOT],
      })),
    },
    bot: {
      ...secrets,
      commands: [
        { name: '/note', hint: 'K-… what happened' },
        { name: '/disclosure', hint: 'record what somebody told you' },
        { name: '/concern', hint: 'raise the level of a case' },
        { name: '/brief', hint: 'K-… sums up a case for you' },
        { name: '/daybook', hint: 'everything else, from a referral to closing a case' },
      ],
      shortcuts: [
        { type: 'message', name: 'Record to Daybook', callbackId: 'record_message' },
        { type: 'global', name: 'Record', callbackId: 'record' },
      ],
    },
  })
}
