import { setTimeout as pause } from 'node:timers/promises'
import { connect } from '../../src/database/connection.ts'
import { openHook, openMailServer } from '../../src/sandbox/second/stand-ins.ts'
import { openStore, prismaPeople } from '../../src/store/prisma-people.ts'
import { openScene } from '../crash/scene.ts'
import { organisation, workspaceOf } from './charity.ts'
import { judge } from './outage.ts'
import { raise } from './raise.ts'

const MINUTE = 60_000
const FAULTS = ['500', '429', 'hang', 'reset_after_accept', 'ok_false'] as const
const AGAIN_MS = 5000
/** Until everything that waited has been sent, once the platform is back. */
const BACK_MS = 3 * MINUTE

/** The same in real time: the stand-in for Slack refuses everything for so many minutes. */
export async function throughRealOutage(minutes: number, say: (line: string) => void) {
  const [hook, mail] = await Promise.all([openHook(), openMailServer()])
  const environment = {
    DAYBOOK_SMTP_URL: mail.url,
    DAYBOOK_SMTP_FROM: 'daybook@example.org',
    DAYBOOK_WEBHOOK_URL: hook.url,
    DAYBOOK_WEBHOOK_SECRET: 'a-secret-of-the-bench-of-alerts-only',
  }
  const scene = await openScene(organisation, { workspace: workspaceOf, environment })
  const owner = connect(scene.record.ownerUrl, 1)
  const service = connect(scene.record.serviceUrl, 2)
  const prisma = openStore(scene.record.serviceUrl)
  try {
    await scene.open()
    const parts = { record: scene.record, service, people: prismaPeople(prisma) }
    say(`The stand-in is away for ${minutes} minutes, in real time …`)
    const until = performance.now() + minutes * MINUTE
    await raise(parts, new Date().toISOString())
    for (let n = 0; performance.now() < until; n += 1) {
      const kind = FAULTS[n % FAULTS.length] ?? '500'
      scene.slack.faults.set('*', { kind, times: Number.POSITIVE_INFINITY })
      await pause(Math.min(AGAIN_MS, Math.max(0, until - performance.now())))
    }
    scene.slack.faults.clear()
    await raise(parts, new Date().toISOString())
    const latest = performance.now() + BACK_MS
    const waits = async () =>
      (await owner`SELECT FROM daybook.outbox WHERE state = 'waiting'`).length
    while ((await waits()) > 0 && performance.now() < latest) await pause(500)
    const { undelivered, second_transport_s_max, highs } = await judge(owner)
    return {
      ...{ real_minutes: minutes, real_highs: highs, real_undelivered: undelivered },
      real_unsent: await waits(),
      real_second_transport_s_max: second_transport_s_max,
      real_webhooks: hook.posted.length,
      real_mails: mail.mails.length,
    }
  } finally {
    await prisma.$disconnect()
    await service.end({ timeout: 2 })
    await owner.end({ timeout: 2 })
    await scene.close()
    await hook.close()
    await mail.close()
  }
}
