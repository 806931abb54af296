import fc from 'fast-check'
import type { Asked, Bench } from '../report.ts'
import { anyOrder, goThrough, HOURS_AFTER } from './orders.ts'
import { throughOutage } from './outage.ts'

const OUTAGE = { highs: 4, hours: 24 }

/** Alerts through every order of what can happen, and through a day without the platform. */
export const alerts: Bench = {
  about: 'whether a High can be lost, by any order of acts and clocks or by an outage of a day',
  defaultSize: 100_000,
  run: (asked) => runAlerts(asked, OUTAGE),
}

/** @param outage how many Highs, and for how many hours the platform is away. */
export async function runAlerts(
  { size, seed, say }: Asked,
  outage: Parameters<typeof throughOutage>[0],
) {
  say(`The platform is away for ${outage.hours} hours, by the clock of the record …`)
  const { faults, ...away } = await throughOutage(outage, seed)
  say(`${size} orders of what can happen to a High …`)
  const orders = goThroughAll(size, seed)
  const figures = {
    sequences: size,
    alert_hours: size * HOURS_AFTER,
    broken: orders.broken,
    ...away,
    idle_past_due_s_max: Math.max(away.idle_past_due_s_max, orders.idleSeconds),
  }
  const isWhole = orders.broken === 0 && away.lost === 0 && away.undelivered === 0
  const isQuick = away.redelivery_ms_max <= 15_000 && away.second_transport_s_max <= 300
  const everyFault = faults === 5 && away.highs === outage.highs
  const ok = isWhole && isQuick && everyFault && figures.idle_past_due_s_max <= 60
  return { ok, figures }
}

function goThroughAll(size: number, seed: number) {
  let [broken, idleSeconds] = [0, 0]
  const property = fc.property(anyOrder, (order) => {
    const { faults, idlePastDueMs } = goThrough(order)
    idleSeconds = Math.max(idleSeconds, idlePastDueMs / 1000)
    if (faults.length > 0) broken += 1
  })
  fc.assert(property, { numRuns: size, seed })
  return { broken, idleSeconds }
}
