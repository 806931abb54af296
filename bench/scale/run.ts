import { setTimeout as pause } from 'node:timers/promises'
import { plantInRecord, readFaults } from '../access/planted.ts'
import { countHeld, holdBack, letGo } from '../alerts/hold.ts'
import { raise } from '../alerts/raise.ts'
import { type Figures, median, rounded } from '../report.ts'
import { openScene, type Scene } from './scene.ts'

const FAULTS = new URL('faults/', import.meta.url)
const COUNTS = [1, 2, 4] as const
/** Highs by which each process has loaded what it needs. */
const WARM = 8
const MOST_MS = 300_000

type Asked = { highs: number; rounds: number; say: (line: string) => void }

/** What went out, and how quickly. */
type Pass = { perSecond: number; messages: number; doublePosts: number; climbedTwice: number }

/**
 * One, two and four services by turns against one record: the same Highs are raised each time, and
 * all that is told of them, and their climbing, falls due at the same moment.
 */
export async function runScale(asked: Asked): Promise<{ ok: boolean; figures: Figures }> {
  const scene = await openScene()
  try {
    const passes = COUNTS.map((count) => ({ count, all: [] as Pass[] }))
    for (let round = 1; round <= asked.rounds; round += 1) {
      for (const { count, all } of passes) {
        const one = await scene.withServices(count, () => goTwice(scene, asked.highs))
        await scene.owner`TRUNCATE daybook.outbox, daybook.alert CASCADE`
        asked.say(`round ${round}, ${count}: ${rounded(one.perSecond)} messages a second`)
        all.push(one)
      }
    }
    const twins = await runTwins(scene, asked)
    const every = passes.flatMap(({ all }) => all)
    const total = (of: (pass: Pass) => number) => every.reduce((sum, one) => sum + of(one), 0)
    const [one = 0, two = 0, four = 0] = passes.map(({ all }) =>
      median(all.map(({ perSecond }) => perSecond)),
    )
    const figures = {
      ...{ ratio_2: rounded(two / one), ratio_4: rounded(four / one) },
      double_posts: total(({ doublePosts }) => doublePosts),
      climbed_twice: total(({ climbedTwice }) => climbedTwice),
      messages: total(({ messages }) => messages),
      per_second: { one: rounded(one), two: rounded(two), four: rounded(four) },
      twin_double_posts: twins,
    }
    const isOnce = figures.double_posts + figures.climbed_twice === 0
    return { ok: isOnce && Object.values(twins).every((count) => count > 0), figures }
  } finally {
    await scene.close()
  }
}

/** The broken twins: the same, with a fault in how messages are taken. It has to show. */
async function runTwins(scene: Scene, { highs, say }: Asked): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const fault of await readFaults(FAULTS)) {
    // A service refuses to start on functions that are not its own: planted while it runs.
    const { doublePosts } = await scene.withServices(2, async () => {
      await plantInRecord(scene.record.ownerUrl, fault)
      return await goTwice(scene, highs).finally(() => heal(scene))
    })
    await scene.owner`TRUNCATE daybook.outbox, daybook.alert CASCADE`
    say(`${fault.name}: ${doublePosts} posted twice`)
    found[fault.name] = doublePosts
  }
  return found
}

async function heal({ record }: Scene): Promise<void> {
  await plantInRecord(record.ownerUrl, null)
}

async function goTwice(scene: Scene, highs: number): Promise<Pass> {
  await goOut(scene, WARM)
  return await goOut(scene, highs)
}

/** Raises Highs of which nothing is due yet, lets all of it fall due, and waits until it is out. */
async function goOut(scene: Scene, highs: number): Promise<Pass> {
  const { owner, slack } = scene
  const before = countPosts(slack)
  await holdBack(owner)
  for (let n = 0; n < highs; n += 1) await raise(scene, new Date().toISOString())
  const began = await letGo(owner)
  await untilOut(scene)
  const [row] = await owner<{ sent: number; twice: number; last: Date }[]>`
    SELECT (SELECT count(*) FROM daybook.outbox WHERE sent_at >= ${began}
       AND refreshes IS NULL)::int AS sent, (SELECT max(sent_at) FROM daybook.outbox) AS last,
    (SELECT count(*) FROM (SELECT FROM daybook.alert_event WHERE event = 'climbed'
       GROUP BY alert_id, rung HAVING count(*) > 1) more)::int AS twice`
  const { sent = 0, twice = 0, last } = row ?? {}
  const seconds = ((last?.getTime() ?? 0) - began.getTime()) / 1000
  const doublePosts = countPosts(slack) - before - sent
  return { perSecond: sent / seconds, messages: sent, doublePosts, climbedTwice: twice }
}

/** Everything is sent and each High has climbed a rung. */
async function untilOut({ owner }: Scene): Promise<void> {
  const until = performance.now() + MOST_MS
  while ((await countHeld(owner)) > 0) {
    if (performance.now() > until) throw new Error('it does not get out')
    await pause(100)
  }
}

function countPosts(slack: Scene['slack']): number {
  return slack.calls.filter(
    ({ method, answer }) => method === 'chat.postMessage' && answer?.ok === true,
  ).length
}
