import { randomBytes } from 'node:crypto'
import { connect, type Sql } from '../../src/database/connection.ts'
import { type Service, startService } from '../../src/demo/service-process.ts'
import { type SlackStandIn, startSlackStandIn } from '../../src/sandbox/slack/stand-in.ts'
import { openStore, prismaPeople } from '../../src/store/prisma-people.ts'
import { organisation, workspaceOf } from '../alerts/charity.ts'
import type { Parts } from '../alerts/raise.ts'
import { openOwnRecord } from '../own-record.ts'
import { startSlowSlack } from './slow-slack.ts'

/** How long the platform takes for a call, as a real one does. */
const PLATFORM_MS = 250

/** One record and one platform, in front of which any number of services runs. */
export type Scene = Parts & {
  owner: Sql
  slack: SlackStandIn
  /** Starts so many processes of the product, and ends them when the work is done. */
  withServices<T>(count: number, work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

export async function openScene(): Promise<Scene> {
  const record = await openOwnRecord(organisation)
  const secrets = {
    token: 'xoxb-made-up-for-a-bench',
    signingSecret: randomBytes(16).toString('hex'),
  }
  const slack = await startSlackStandIn(workspaceOf(secrets))
  const slow = await startSlowSlack(slack.url, PLATFORM_MS)
  const owner = connect(record.ownerUrl, 1)
  const service = connect(record.serviceUrl, 2)
  const prisma = openStore(record.serviceUrl)
  const environment = {
    DAYBOOK_DATABASE_URL: record.serviceUrl,
    DAYBOOK_VAULT: record.vaultFolder,
    DAYBOOK_PORT: '0',
    DAYBOOK_SLACK_BOT_TOKEN: secrets.token,
    DAYBOOK_SLACK_SIGNING_SECRET: secrets.signingSecret,
    DAYBOOK_SLACK_API_URL: `${slow.url}/api/`,
    DAYBOOK_LOG: 'error',
  }
  return {
    ...{ record, owner, service, people: prismaPeople(prisma), slack },
    async withServices(count, work) {
      const running: Service[] = []
      // One after the other: starting is not what is measured.
      while (running.length < count) running.push(await startService(environment))
      return await work().finally(() => Promise.all(running.map(end)))
    },
    async close() {
      await prisma.$disconnect()
      await service.end({ timeout: 2 })
      await owner.end({ timeout: 2 })
      await slow.close()
      await slack.close()
      await record.remove()
    },
  }
}

async function end({ child }: Service): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await gone
}
