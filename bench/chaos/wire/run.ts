import { chanceFrom } from '../../chance.ts'
import {
  countAlertsMissing,
  countDuplicates,
  listLost,
  readStanding,
  settle,
} from '../../crash/audit.ts'
import { WORKERS } from '../../crash/organisation.ts'
import type { Press } from '../../crash/press.ts'
import { openCases } from '../../crash/run.ts'
import { openScene, type Scene } from '../../crash/scene.ts'
import { countCopies } from './copies.ts'
import { playOnWire } from './script.ts'

const SETTLE_MS = 180_000

export type OnWire = {
  notes: number
  unknown: number
  neverOpened: number
  lost: number
  duplicated: number
  undelivered: number
  duplicatePerAmbiguous: number
}

type Scripts = {
  scripts: number
  seed: number
  say: (line: string) => void
  /** Through a WebSocket that the service opens, and not over signed HTTP. */
  bySocket?: boolean
}

/**
 * Scripts over the wire: the service with its PostgreSQL, the signed stand-in in front of it. Five
 * people play at once, each one script after another.
 * @param main another `main.ts`, with a fault planted.
 */
export async function playAllOnWire(
  { scripts, seed, say, bySocket = false }: Scripts,
  main?: string,
): Promise<OnWire> {
  const scene = await openScene(undefined, { bySocket })
  try {
    await scene.open(main)
    const references = await openCases(scene)
    const pressed: Press[] = []
    let [next, neverOpened] = [0, 0]
    const play = async (worker: string, n: number) => {
      while (next < scripts) {
        const script = seed + next
        next += 1
        const reference = references[n] ?? ''
        const old = [...pressed]
        const press = await playOnWire({ scene, worker, reference, old }, script)
        if (press.how === 'never_opened') neverOpened += 1
        else pressed.push({ ...press, how: press.how })
        if (next % 25 === 0) say(`${next} of ${scripts} scripts …`)
      }
    }
    await Promise.all(WORKERS.map(play))
    return { ...(await judge(scene, pressed)), neverOpened }
  } finally {
    await scene.close()
  }
}

async function judge(
  scene: Scene,
  pressed: readonly Press[],
): Promise<Omit<OnWire, 'neverOpened'>> {
  scene.slack.faults.clear()
  const isSettled = await settle(scene.record, SETTLE_MS)
  const standing = await readStanding(scene.record)
  const missing = countAlertsMissing(standing, pressed, scene.slack)
  return {
    notes: pressed.length,
    unknown: pressed.filter(({ told }) => told === null).length,
    lost: listLost(standing, pressed, ['saved', 'received']).length,
    duplicated: countDuplicates(standing, pressed),
    undelivered: missing + (isSettled ? 0 : 1),
    duplicatePerAmbiguous: countCopies(scene.slack.calls),
  }
}

/** Seeds of scripts that follow one another without meeting those of another seed. */
export function firstSeedOf(seed: number): number {
  return chanceFrom(seed).below(2 ** 30)
}
