import { charity } from '../sandbox/charity/charity.ts'
import { startPage } from '../sandbox/page/serve-page.ts'
import type { DemoPage, Pane } from '../sandbox/page/types.ts'
import { GUIDE } from './guide.table.ts'
import type { Stage } from './stage.ts'
import { clockTool } from './tools/clock.ts'
import { killTool } from './tools/kill.ts'
import { phoneTool, slackTool } from './tools/network.ts'
import { nobodyTool } from './tools/nobody.ts'
import { tamperTool } from './tools/tamper.ts'

const channels = charity.channels.flatMap(({ slackChannelId, teamsChannelId }) => {
  return [slackChannelId, teamsChannelId]
})

function userOf(key: string, kind: 'slackUserId' | 'teamsUserId'): string {
  return charity.staff.find((person) => person.key === key)?.[kind] ?? ''
}

/** Whose screens stand side by side: a worker, her supervisor, and the lead. */
const PANES: Pane[] = [
  {
    key: 'worker',
    title: 'Amina',
    subtitle: 'Family support worker, on her phone',
    platform: 'slack',
    userId: userOf('amina', 'slackUserId'),
    frame: 'phone',
    show: 'dm',
    channels,
  },
  {
    key: 'supervisor',
    title: 'Priya',
    subtitle: 'Families team leader, on duty',
    platform: 'slack',
    userId: userOf('priya', 'slackUserId'),
    frame: 'desk',
    show: charity.channels[0]?.slackChannelId ?? 'dm',
    channels,
  },
  {
    key: 'lead',
    title: 'Ruth',
    subtitle: 'Designated lead',
    platform: 'teams',
    userId: userOf('ruth', 'teamsUserId'),
    frame: 'desk',
    show: 'dm',
    channels,
  },
]

/** The page of the demo in front of a stage: three screens, and what may be done to all of it. */
export async function openDemoPage(stage: Stage, port: number): Promise<DemoPage> {
  const phone = phoneTool()
  const clock = clockTool(stage)
  return await startPage({
    title: 'Daybook demo',
    panes: PANES,
    slack: stage.slack,
    teams: stage.teams,
    tools: [
      ...[clock, nobodyTool(stage, clock.moveOn), phone.tool, slackTool(stage)],
      ...[killTool(stage, clock.around), tamperTool(stage)],
    ],
    guide: GUIDE,
    phoneDelayMs: phone.delayMs,
    port,
  })
}
