import { connect, type Sql } from '../../src/database/connection.ts'
import { withMovableClock } from '../../src/demo/clock.ts'
import { plainMessage } from '../../src/messages/message.ts'
import type { Delivery } from '../../src/outbox/deliver.ts'
import { deliverDue } from '../../src/outbox/deliveries.ts'
import { Pace } from '../../src/outbox/pace.ts'
import { postgresOutbox } from '../../src/outbox/postgres-outbox.ts'
import { type SlackStandIn, startSlackStandIn } from '../../src/sandbox/slack/stand-in.ts'
import { openStore, prismaPeople } from '../../src/store/prisma-people.ts'
import { openOverHttp } from '../../src/surfaces/slack/app.ts'
import { slackPostman } from '../../src/surfaces/slack/postman.ts'
import { organisation } from '../alerts/charity.ts'
import { actorOf, type Parts, raise } from '../alerts/raise.ts'
import { openOwnRecord } from '../own-record.ts'
import type { Asked, Bench, Figures } from '../report.ts'
import { rounded } from '../report.ts'

const START = Date.parse('2026-11-23T10:00:00Z')
const TOKEN = 'xoxb-made-up-for-a-bench'
const LONGEST_MS = 3 * 3_600_000
const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** Very many Highs at once, on a platform that takes one message a second in each place. */
export const storm: Bench = {
  about: 'whether a storm of Highs loses one, or lets anything ordinary go before them',
  defaultSize: 300,
  run: (asked) => runStorm(asked),
}

/** @param lanes false: a queue that knows no High; it has to be found out. */
export async function runStorm(asked: Asked, { lanes = true } = {}) {
  const record = await openOwnRecord(organisation)
  const [owner, service] = [connect(record.ownerUrl, 1), connect(record.serviceUrl, 4)]
  const prisma = openStore(record.serviceUrl)
  const clock = { nowMs: START }
  const slack = await openSlack(() => clock.nowMs)
  try {
    const parts: Parts = { record, service, people: prismaPeople(prisma) }
    await withMovableClock(owner, async (moveTo) => {
      const goOn = async (ms: number) => {
        clock.nowMs += ms
        await moveTo(new Date(clock.nowMs).toISOString())
      }
      await goOn(0)
      asked.say(`${asked.size} Highs, and as many ordinary messages that waited before them …`)
      await queue(parts, asked.size, clock)
      if (!lanes) await owner`UPDATE daybook.outbox SET lane = 1`
      await deliverAll(deliveryTo(parts, slack, clock), owner, goOn)
    })
    return judge(slack, await countWaiting(owner), { highs: asked.size, clock })
  } finally {
    await slack.close()
    await prisma.$disconnect()
    await service.end({ timeout: 2 })
    await owner.end({ timeout: 2 })
    await record.remove()
  }
}

function openSlack(now: () => number): Promise<SlackStandIn> {
  const users = organisation.staff.map(({ slackUser, key }) => ({
    ...{ id: slackUser ?? '', name: key, realName: `Made-Up ${key}` },
  }))
  const channels = (organisation.supervisorChannels ?? []).map((id) => ({
    ...{ id, name: 'supervisors', members: ['U0BOT'] },
  }))
  const place = { teamId: 'T0BENCH', teamName: 'Bench', domain: 'bench', appId: 'A0BENCH' }
  return startSlackStandIn({
    workspace: { ...place, botUserId: 'U0BOT', botName: 'Daybook', users, channels },
    bot: { signingSecret: 'made-up-for-a-bench', token: TOKEN, commands: [] },
    ...{ now, postsASecond: 1 },
  })
}

/** Ordinary messages first, to the people who then hear of the Highs. */
async function queue(parts: Parts, highs: number, clock: { nowMs: number }): Promise<void> {
  const outbox = postgresOutbox(parts.service)
  for (const key of ['worker', 'lead', 'on_duty']) {
    const staff = actorOf(parts, key)
    const one = { lane: 1, to: { staff: staff.id }, template: 'answer', ids: {} } as const
    await outbox.tell(staff, Array(Math.ceil(highs / 3)).fill(one))
  }
  for (let n = 0; n < highs; n += 1) await raise(parts, new Date(clock.nowMs).toISOString())
}

function deliveryTo(parts: Parts, slack: SlackStandIn, clock: { nowMs: number }): Delivery {
  const settings = { signingSecret: 'made-up-for-a-bench', apiUrl: `${slack.url}/api/` }
  const { app } = openOverHttp({ botToken: TOKEN, ...settings }, QUIET)
  return {
    outbox: postgresOutbox(parts.service),
    people: parts.people,
    postmen: { slack: slackPostman(app.client, TOKEN) },
    posted: new Map(),
    pace: new Pace(() => clock.nowMs),
    // What kind of message it is, is all that is looked at.
    draw: async ({ template, id }) => plainMessage(template === 'answer' ? 'Ordinary' : 'High', id),
    report: () => undefined,
  }
}

async function deliverAll(d: Delivery, owner: Sql, goOn: (ms: number) => Promise<void>) {
  for (let gone = 0; gone < LONGEST_MS && (await countWaiting(owner)) > 0; gone += 1000) {
    while ((await deliverDue(d)) > 0);
    await goOn(1000)
  }
}

async function countWaiting(owner: Sql): Promise<number> {
  const [row] = await owner<{ count: number }[]>`SELECT count(*)::int AS count
    FROM daybook.outbox WHERE state <> 'sent' AND refreshes IS NULL`
  return row?.count ?? 0
}

function judge(
  { calls }: SlackStandIn,
  lost: number,
  { highs, clock }: { highs: number; clock: { nowMs: number } },
): { ok: boolean; figures: Figures } {
  const posts = calls.filter(({ method }) => method === 'chat.postMessage')
  const taken = posts.filter(({ answer }) => answer?.ok === true)
  const places = Map.groupBy(taken, ({ body }) => String(body.channel))
  const isHigh = ({ body }: (typeof taken)[number]) => JSON.stringify(body).includes('High')
  const overtaken = [...places.values()].map((here) => {
    const lastHigh = here.findLastIndex(isHigh)
    return here.slice(0, lastHigh + 1).filter((one) => !isHigh(one)).length
  })
  const figures = {
    alerts: highs,
    messages: taken.length,
    lost,
    ordinary_before_high: overtaken.reduce((sum, one) => sum + one, 0),
    refused_429: posts.filter(({ status }) => status === 429).length,
    calls_per_message: rounded(posts.length / Math.max(1, taken.length)),
    seconds: Math.round((clock.nowMs - START) / 1000),
  }
  const isQuick = figures.calls_per_message <= 2
  return { ok: lost === 0 && figures.ordinary_before_high === 0 && isQuick, figures }
}
