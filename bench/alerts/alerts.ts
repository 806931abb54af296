import fc from 'fast-check'
import type { Asked, Bench } from '../report.ts'
import { throughDeaths } from './deaths.ts'
import { anyOrder, goThrough, HOURS_AFTER } from './orders.ts'
import { throughOutage } from './outage.ts'
import { throughRealOutage } from './real-outage.ts'

const OUTAGE = { highs: 4, hours: 24 }
const DEATHS = 3

/** Alerts through every order of what can happen, and through a day without the platform. */
export const alerts: Bench = {
  about: 'whether a High can be lost, by any order of acts and clocks or by an outage of a day',
  defaultSize: 100_000,
  run: (asked) => runAlerts(asked, OUTAGE, DEATHS),
}

/**
 * @param outage how many Highs, and for how many hours the platform is away.
 * @param deaths how often everything that can be killed is killed.
 */
export async function runAlerts(
  { size, seed, say, real }: Asked,
  outage: Parameters<typeof throughOutage>[0],
  deaths: number,
) {
  say(`The platform is away for ${outage.hours} hours, by the clock of the record …`)
  const { faults, ...away } = await throughOutage(outage, seed)
  const survived = await throughDeaths(deaths, say)
  const inRealTime = real === undefined ? null : await throughRealOutage(real, say)
  say(`${size} orders of what can happen to a High …`)
  const orders = goThroughAll(size, seed)
  const figures = {
    sequences: size,
    alert_hours: size * HOURS_AFTER,
    broken: orders.broken,
    ...away,
    ...survived,
    ...inRealTime,
    idle_past_due_s_max: Math.max(away.idle_past_due_s_max, orders.idleSeconds),
  }
  const isWhole = orders.broken === 0 && away.lost === 0 && away.undelivered === 0
  const isQuick = survived.redelivery_ms_max <= 15_000 && away.second_transport_s_max <= 300
  const everyFault = faults === 5 && away.highs === outage.highs
  const isAlive = survived.killed_lost === 0 && (inRealTime === null || isHeard(inRealTime))
  const ok = isWhole && isAlive && isQuick && everyFault && figures.idle_past_due_s_max <= 60
  return { ok, figures }
}

function isHeard(real: Awaited<ReturnType<typeof throughRealOutage>>): boolean {
  return real.real_undelivered + real.real_unsent === 0 && real.real_second_transport_s_max <= 300
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
