import { dirname } from 'node:path'
import { acknowledgeBeforeCommit } from '../crash/acknowledge-before-commit.ts'
import { type Patch, plantFault } from '../crash/twin.ts'
import { type Asked, AskedWrongly, type Bench, type Figures } from '../report.ts'
import { dedupeOff, givesUp } from './faults.ts'
import { type Core, coreOf, product } from './virtual/core.ts'
import { playVirtual, type Went } from './virtual/script.ts'
import { firstSeedOf, playAllOnWire } from './wire/run.ts'

/** So many scripts on the virtual clock to each one over the wire. */
const VIRTUAL_PER_WIRE = 10_000 / 300
/** A planted fault shows within so many scripts on the virtual clock. */
const FAULT_SCRIPTS = 60

/** What a chat platform does to deliveries and to calls, in random scripts. */
export const chaos: Bench = {
  about: 'whether anything is lost, doubled or not told, however deliveries and calls go wrong',
  defaultSize: 300,
  run: (asked) => runChaos(asked),
}

/** How deliveries reach the service: over HTTP, or through a WebSocket of Slack’s Socket Mode. */
const SURFACES = ['http', 'socket']

/** @param asked `size`: scripts over the wire; each script is wholly by its seed. */
export async function runChaos(asked: Asked): Promise<{ ok: boolean; figures: Figures }> {
  if (asked.surface !== undefined && !SURFACES.includes(asked.surface)) {
    throw new AskedWrongly(`--surface is one of: ${SURFACES.join(', ')}.`)
  }
  const first = firstSeedOf(asked.seed)
  const scripts = Math.ceil(asked.size * VIRTUAL_PER_WIRE)
  asked.say(`${scripts} scripts on the virtual clock …`)
  const virtual = await playAllVirtual(product, first, scripts)
  asked.say('The same, with faults planted …')
  const planted = {
    dedupe_off: (await playFault(dedupeOff, first)).duplicated,
    acknowledge_before_commit: (await playFault(acknowledgeBeforeCommit, first)).lost,
    gives_up: (await playFault(givesUp, first)).undelivered,
  }
  asked.say(`${asked.size} scripts over the wire …`)
  const bySocket = asked.surface === 'socket'
  const wire = await playAllOnWire({ scripts: asked.size, seed: first, say: asked.say, bySocket })
  const figures = {
    wire_scripts: asked.size,
    wire_never_opened: wire.neverOpened,
    wire_unknown: wire.unknown,
    virtual_scripts: scripts,
    virtual_notes: virtual.notes,
    virtual_highs: virtual.highs,
    notes_lost: wire.lost + virtual.lost,
    notes_duplicated: wire.duplicated + virtual.duplicated,
    highs_undelivered: wire.undelivered + virtual.undelivered,
    duplicate_posts_per_ambiguous_max: Math.max(
      wire.duplicatePerAmbiguous,
      virtual.duplicatePerAmbiguous,
    ),
    first_bad_seed: virtual.badSeed,
    planted,
  }
  const isClean =
    figures.notes_lost + figures.notes_duplicated + figures.highs_undelivered === 0 &&
    figures.duplicate_posts_per_ambiguous_max <= 1
  return { ok: isClean && Object.values(planted).every((count) => count > 0), figures }
}

/** Everything that these scripts came to, and the first seed at which something was wrong. */
async function playAllVirtual(core: Core, first: number, count: number) {
  const all: Went & { badSeed: number } = { ...NOTHING, badSeed: 0 }
  for (let seed = first; seed < first + count; seed += 1) {
    const one = await playVirtual(core, seed)
    for (const name of ['notes', 'lost', 'duplicated', 'highs', 'undelivered'] as const)
      all[name] += one[name]
    all.duplicatePerAmbiguous = Math.max(all.duplicatePerAmbiguous, one.duplicatePerAmbiguous)
    const isBad = one.lost + one.duplicated + one.undelivered > 0 || one.duplicatePerAmbiguous > 1
    if (isBad && all.badSeed === 0) all.badSeed = seed
  }
  return all
}

const NOTHING: Went = {
  notes: 0,
  lost: 0,
  duplicated: 0,
  highs: 0,
  undelivered: 0,
  duplicatePerAmbiguous: 0,
}

async function playFault(patch: Patch, first: number) {
  const twin = await plantFault(patch)
  try {
    return await playAllVirtual(await coreOf(dirname(twin.main)), first, FAULT_SCRIPTS)
  } finally {
    await twin.remove()
  }
}
