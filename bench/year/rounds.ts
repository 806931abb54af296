import { drawMessage } from '../../src/conversations/draw.ts'
import type { World } from '../../src/conversations/world.ts'
import type { Sql } from '../../src/database/connection.ts'
import type { Message } from '../../src/messages/message.ts'
import type { Delivery, Draw } from '../../src/outbox/deliver.ts'
import { deliverDue } from '../../src/outbox/deliveries.ts'
import { Pace } from '../../src/outbox/pace.ts'
import { postgresAudit } from '../../src/outbox/postgres-audit.ts'
import { auditAlerts } from '../../src/watch/audit-alerts.ts'
import { climbAlerts } from '../../src/watch/climb-alerts.ts'
import { queueReminders } from '../../src/watch/queue-reminders.ts'
import { settleSteps } from '../../src/watch/settle-steps.ts'

/** A message that arrived: at which account or channel, and when. */
export type Arrived = { account: string; at: number; message: Message }

/** How a fault is planted: what is drawn comes out changed. */
export type Spoil = (draw: Draw) => Draw

type Parts = { world: World; sql: Sql; now: () => number; spoil: Spoil }

/** The product’s own rounds, which post to a platform that only listens. */
export function roundsOf({ world, sql, now, spoil }: Parts) {
  const arrived: Arrived[] = []
  const seen = { offCourse: 0, failed: 0 }
  const delivery: Delivery = {
    ...{ outbox: world.outbox, people: world.people, posted: new Map() },
    postmen: {
      slack: {
        async postMessage({ account }, message) {
          arrived.push({ account, at: now(), message })
          return { surface: 'slack', ts: `${arrived.length}` }
        },
        changeMessage: async () => undefined,
        deleteMessage: async () => undefined,
      },
    },
    pace: new Pace(now),
    draw: spoil(drawMessage.bind(null, world)),
    report: () => {
      seen.failed += 1
    },
  }
  const failed = () => {
    seen.failed += 1
  }
  return {
    seen,
    /** Lets each round do all that is due. @returns what arrived meanwhile. */
    async run(): Promise<Arrived[]> {
      await queueReminders(world)
      while ((await climbAlerts(world.outbox)) > 0);
      while ((await settleSteps(world.protocols, failed)) > 0);
      while ((await world.nudges.askOfVisits()) > 0);
      await world.signs.tellOverdue()
      await world.signs.tellPatterns()
      while ((await deliverDue(delivery)) > 0);
      const notice = (count: number) => {
        seen.offCourse += count
      }
      await auditAlerts(postgresAudit(sql), async () => undefined, notice)
      return arrived.splice(0)
    },
  }
}
