import { setTimeout as pause } from 'node:timers/promises'
import { connect } from '../../src/database/connection.ts'
import { openStore, prismaPeople } from '../../src/store/prisma-people.ts'
import type { Sight } from '../crash/proxy.ts'
import { openScene, type Scene } from '../crash/scene.ts'
import type { Target } from '../crash/steps.ts'
import { organisation, workspaceOf } from './charity.ts'
import { countHeld, holdBack, letGo } from './hold.ts'
import { type Parts, raise } from './raise.ts'

const REACH_MS = 30_000
const MOST_MS = 120_000
/** Raised before each kill. */
const HIGHS = 3

const at = (way: Sight['way'], name: string) => (sight: Sight) =>
  sight.way === way && sight.name === name

/** Who dies, and at which call. The scheduler is the service that moves an alert on. */
const DEATHS: { who: string; target: Target; stops: (sight: Sight) => boolean }[] = [
  {
    who: 'the service, with messages taken',
    target: 'service',
    stops: at('answered', 'claim_messages'),
  },
  {
    who: 'PostgreSQL, before a message is marked as sent',
    target: 'postgres',
    stops: at('asked', 'message_sent'),
  },
  {
    who: 'the scheduler, before an alert climbs',
    target: 'service',
    stops: at('asked', 'move_alert'),
  },
  { who: 'the scheduler, after it', target: 'service', stops: at('answered', 'move_alert') },
  { who: 'PostgreSQL while an alert climbs', target: 'postgres', stops: at('asked', 'move_alert') },
  { who: 'both', target: 'both', stops: at('answered', 'move_alert') },
]

/** What came of it: nothing may be lost, and what a death held up is out soon after. */
export type Survived = {
  kills: number
  killed_highs: number
  killed_lost: number
  redelivery_ms_max: number
}

/**
 * kill -9, really done, of the service, of its scheduler and of PostgreSQL, while Highs are told
 * and climb. A time is that from when everything runs again until the last message is out.
 * @param rounds how often each of them dies.
 */
export async function throughDeaths(
  rounds: number,
  say: (line: string) => void,
): Promise<Survived> {
  const scene = await openScene(organisation, { workspace: workspaceOf })
  try {
    await scene.open()
    const survived = { kills: 0, killed_highs: 0, killed_lost: 0, redelivery_ms_max: 0 }
    for (let round = 0; round < rounds; round += 1) {
      for (const death of DEATHS) {
        const { ms, lost } = await die(scene, death)
        say(`killed ${death.who}: all was out ${ms} ms after`)
        survived.kills += 1
        survived.killed_highs += HIGHS
        survived.killed_lost += lost
        survived.redelivery_ms_max = Math.max(survived.redelivery_ms_max, ms)
      }
    }
    return survived
  } finally {
    await scene.close()
  }
}

async function die(scene: Scene, death: (typeof DEATHS)[number]) {
  await withParts(scene, async (parts) => {
    await holdBack(parts.owner)
    for (let n = 0; n < HIGHS; n += 1) await raise(parts, new Date().toISOString())
    const reached = Promise.withResolvers<boolean>()
    await letGo(parts.owner)
    scene.proxy.watch((sight) => {
      if (!death.stops(sight)) return false
      reached.resolve(true)
      return true
    })
    void pause(REACH_MS).then(() => reached.resolve(false))
    if (!(await reached.promise)) throw new Error(`${death.who}: that moment did not come`)
  })
  scene.proxy.watch(() => false)
  await scene.kill(death.target)
  const began = performance.now()
  return await withParts(scene, async ({ owner }) => {
    while ((await countHeld(owner)) > 0 && performance.now() - began < MOST_MS) await pause(100)
    const lost = await countHeld(owner)
    await owner`UPDATE daybook.alert SET next_due_at = daybook.clock() + interval '5 minutes'
      WHERE state <> 'closed'`
    return { ms: Math.round(performance.now() - began), lost }
  })
}

/** Connections of its own, past the proxy: those of before died with PostgreSQL. */
async function withParts<T>(
  { record }: Scene,
  work: (parts: Parts & { owner: ReturnType<typeof connect> }) => Promise<T>,
): Promise<T> {
  const owner = connect(record.ownerUrl, 1)
  const service = connect(record.serviceUrl, 2)
  const prisma = openStore(record.serviceUrl)
  try {
    return await work({ record, owner, service, people: prismaPeople(prisma) })
  } finally {
    await prisma.$disconnect()
    await service.end({ timeout: 2 })
    await owner.end({ timeout: 2 })
  }
}
