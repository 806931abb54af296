import { connect, type Sql } from '../../src/database/connection.ts'
import { withMovableClock } from '../../src/demo/clock.ts'
import { plainMessage } from '../../src/messages/message.ts'
import type { Delivery } from '../../src/outbox/deliver.ts'
import { deliverDue } from '../../src/outbox/deliveries.ts'
import { Pace } from '../../src/outbox/pace.ts'
import { postgresOutbox } from '../../src/outbox/postgres-outbox.ts'
import { deliverSecond } from '../../src/outbox/second/deliver-second.ts'
import { postgresSecond } from '../../src/outbox/second/postgres-second.ts'
import type { SecondWay } from '../../src/ports/second-way.ts'
import { openStore, prismaPeople } from '../../src/store/prisma-people.ts'
import { climbAlerts } from '../../src/watch/climb-alerts.ts'
import { openSecondWays } from '../../src/watch/open-second-ways.ts'
import { chanceFrom } from '../chance.ts'
import { openOwnRecord } from '../own-record.ts'
import { organisation } from './charity.ts'
import { awayPostman, shakyWay } from './postmen.ts'
import { type Parts as RaiseParts, raise } from './raise.ts'

const MINUTE = 60_000
/** A Monday at ten; the platform goes away at noon. */
const START = Date.parse('2026-11-23T10:00:00Z')
const LOOK_MS = 10_000
const AWAY_AFTER = 2 * 60 * MINUTE

export type Outage = {
  highs: number
  lost: number
  undelivered: number
  second_transport_s_max: number
  idle_past_due_s_max: number
  faults: number
}

/**
 * A charity on a real PostgreSQL whose clock is moved on, with the product’s own sweeps: Highs are
 * raised before and while the platform is away, and nobody answers until it is back.
 * @param hours how long it is away.
 */
export async function throughOutage(
  { highs, hours, secondWays = true }: { highs: number; hours: number; secondWays?: boolean },
  seed: number,
): Promise<Outage> {
  const record = await openOwnRecord(organisation)
  const owner = connect(record.ownerUrl, 1)
  const service = connect(record.serviceUrl, 4)
  const prisma = openStore(record.serviceUrl)
  try {
    const parts = { record, owner, service, people: prismaPeople(prisma) }
    let outage: Outage | null = null
    await withMovableClock(owner, async (moveTo) => {
      outage = await run(parts, { highs, hours, seed, secondWays, moveTo })
    })
    if (!outage) throw new Error('the outage did not take place')
    return outage as Outage
  } finally {
    await prisma.$disconnect()
    await service.end({ timeout: 2 })
    await owner.end({ timeout: 2 })
    await record.remove()
  }
}

type Parts = RaiseParts & { owner: Sql }

function deliveryOf(parts: Parts, slack: ReturnType<typeof awayPostman>['postman']): Delivery {
  return {
    outbox: postgresOutbox(parts.service),
    people: parts.people,
    postmen: { slack },
    posted: new Map(),
    pace: new Pace(() => performance.now()),
    draw: async () => plainMessage('Made up.'),
    chance: () => 0.5,
    report: () => undefined,
  }
}

type Run = {
  highs: number
  hours: number
  seed: number
  secondWays: boolean
  moveTo: (at: string) => Promise<void>
}

async function run(parts: Parts, { highs, hours, seed, secondWays, moveTo }: Run) {
  const chance = chanceFrom(seed)
  let now = START
  const back = START + AWAY_AFTER + hours * 60 * MINUTE
  const isAway = () => now >= START + AWAY_AFTER && now < back
  const { postman, seen } = awayPostman(chance, isAway)
  const way = secondWays ? shakyWay(chance) : null
  const sweep = sweepOf(parts, deliveryOf(parts, postman), way)
  // The first before it goes away, the last one shortly before it is back.
  const raiseAt = Array.from({ length: highs }, (_, n) =>
    Math.round(START + AWAY_AFTER - 10 * MINUTE + (n / highs) * hours * 60 * MINUTE),
  )
  let idle = 0
  const at = () => new Date(now).toISOString()
  await moveTo(at())
  while (now < back + 30 * MINUTE) {
    while (raiseAt[0] !== undefined && raiseAt[0] <= now) {
      raiseAt.shift()
      await raise(parts, at())
    }
    idle = Math.max(idle, await idlePastDue(parts.owner))
    await sweep()
    const next = Math.min(await nextMoment(parts.owner), raiseAt[0] ?? Infinity, back + 30 * MINUTE)
    // The service looks every two seconds; here less often, so that a day takes minutes.
    now = Math.max(now + LOOK_MS, Math.ceil((next - START) / LOOK_MS) * LOOK_MS + START)
    await moveTo(at())
  }
  return { ...(await judge(parts.owner)), idle_past_due_s_max: idle, faults: seen.faults.size }
}

function sweepOf(parts: Parts, delivery: Delivery, way: SecondWay | null) {
  const second = postgresSecond(parts.service)
  const ways = way ? { email: way, webhook: way } : {}
  const secondly = { second, people: parts.people, ways, report: () => undefined }
  return async () => {
    while ((await climbAlerts(delivery.outbox)) > 0);
    while ((await openSecondWays(second, parts.people, ways)) > 0);
    while ((await deliverSecond(secondly)) > 0);
    while ((await deliverDue(delivery)) > 0);
  }
}

async function idlePastDue(owner: Sql): Promise<number> {
  const [row] = await owner<{ seconds: number | null }[]>`
    SELECT extract(epoch FROM max(daybook.clock() - next_due_at))::float AS seconds
    FROM daybook.alert WHERE state <> 'closed' AND next_due_at <= daybook.clock()`
  return row?.seconds ?? 0
}

async function nextMoment(owner: Sql): Promise<number> {
  const [row] = await owner<{ at: Date | null }[]>`SELECT min(at) AS at FROM (
    SELECT next_due_at AS at FROM daybook.alert WHERE state <> 'closed'
    UNION ALL SELECT greatest(next_attempt_at, claimed_until) FROM daybook.outbox
      WHERE state = 'waiting'
    UNION ALL SELECT greatest(next_attempt_at, claimed_until) FROM daybook.second_way
      WHERE state = 'waiting'
    UNION ALL SELECT created_at + interval '121 seconds' FROM daybook.outbox o
      WHERE state = 'waiting' AND NOT EXISTS (
        SELECT FROM daybook.second_way w WHERE w.message_id = o.id)) moments
    WHERE at > daybook.clock()`
  return row?.at?.getTime() ?? Infinity
}

/**
 * Lost: neither decided nor a breach. Undelivered: neither by chat nor by a second way. The seconds
 * are those until somebody heard by either.
 */
export async function judge(owner: Sql) {
  const [row] = await owner<
    { highs: number; lost: number; undelivered: number; seconds: number | null }[]
  >`SELECT (SELECT count(*) FROM daybook.alert)::int AS highs,
    (SELECT count(*) FROM daybook.alert a WHERE a.state <> 'closed'
       AND NOT EXISTS (SELECT FROM daybook.alert_event e WHERE e.alert_id = a.id
         AND e.event IN ('nobody_has_it', 'no_decision'))
       AND a.opened_at < daybook.clock() - interval '80 minutes')::int AS lost,
    (SELECT count(*) FROM daybook.outbox o WHERE o.refreshes IS NULL AND o.to_staff IS NOT NULL
       AND o.template <> 'receipt' AND o.state <> 'sent' AND NOT EXISTS (
         SELECT FROM daybook.second_way w WHERE w.message_id = o.id AND w.state = 'sent'))::int
      AS undelivered,
    (SELECT extract(epoch FROM max(coalesce(least(o.sent_at, first.sent_at), daybook.clock())
         - o.created_at))::float FROM daybook.outbox o
       JOIN LATERAL (SELECT min(w.sent_at) AS sent_at FROM daybook.second_way w
                     WHERE w.message_id = o.id) first ON true
       WHERE o.refreshes IS NULL AND o.to_staff IS NOT NULL AND o.template <> 'receipt') AS seconds`
  const { highs = 0, lost = 0, undelivered = 0, seconds = 0 } = row ?? {}
  return { highs, lost, undelivered, second_transport_s_max: Math.round(seconds ?? 0) }
}
