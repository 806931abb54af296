import type { World } from '../../src/conversations/world.ts'
import { connect, type Sql } from '../../src/database/connection.ts'
import type { Actor } from '../../src/domain/people.ts'
import { wireWorld } from '../../src/wiring.ts'
import { type Chance, chanceFrom } from '../chance.ts'
import { type OwnRecord, openOwnRecord } from '../own-record.ts'
import type { Asked, Bench, Figures } from '../report.ts'
import { attemptsBy } from './attempts.ts'
import { hide, planHidden } from './hide.ts'
import { everybody, organisation } from './people.ts'
import { type LaidCase, layPlace, type Place } from './place.ts'
import { type Look, viewsFor } from './views.ts'

/** Readers who look at one small organisation before there is another. */
const READERS_EACH = 25
const SAID = 20

/** Everything that somebody is shown, before and after something is hidden from them. */
export const hidden: Bench = {
  about: 'whether anything that a reader sees changes when an entry is hidden from them',
  defaultSize: 1000,
  run: (asked) => runHidden(asked),
}

type Bed = { world: World; sql: Sql; vault: OwnRecord['vault']; owner: Sql; chance: Chance }
type Count = { compared: number; differing: number; shown: number }
type Counts = Map<string, Count>

/** @param prepare is given the record’s address as owner before anything is written. */
export async function runHidden(
  asked: Asked,
  prepare: (ownerUrl: string) => Promise<void> = async () => undefined,
): Promise<{ ok: boolean; figures: Figures }> {
  asked.say('Starting PostgreSQL …')
  const record = await openOwnRecord(organisation(0))
  const wired = wireWorld(record.serviceUrl, record.vaultFolder, { connections: 2 })
  const owner = connect(record.ownerUrl, 1)
  const bed = { ...wired, owner, chance: chanceFrom(asked.seed) }
  try {
    await prepare(record.ownerUrl)
    const counts = await lookAll(bed, asked)
    return judged(asked.size, counts)
  } finally {
    await wired.close()
    await owner.end({ timeout: 2 })
    await record.remove()
  }
}

async function lookAll(bed: Bed, { size, say }: Asked): Promise<Counts> {
  const counts: Counts = new Map()
  let place: Place | null = null
  let left = SAID
  for (let n = 0; n < size; n += 1) {
    if (n % READERS_EACH === 0) {
      if (n > 0 && n % 100 === 0) say(`${n} readers …`)
      place = await layPlace({ ...bed, ledger: bed.world.ledger }, n / READERS_EACH + 1)
    }
    if (!place) break
    for (const line of await lookTwice(bed, place, counts)) {
      if (left > 0) say(line)
      left -= 1
    }
  }
  return counts
}

/** One reader, one case; what they see and may write before and after. @returns differences. */
async function lookTwice(bed: Bed, place: Place, counts: Counts): Promise<string[]> {
  const { chance } = bed
  const laid = chance.pick(place.cases)
  const reader = chance.pick(readersOf(place, laid))
  const planned = planHidden(place, laid, reader, chance)
  // A time that stands still: the age of an entry is no difference.
  const now = new Date().toISOString()
  const look: Look = {
    ...{ reader, laid, hidden: planned },
    world: { ...bed.world, clock: { now: () => now } },
  }
  const before = await everything(bed, look)
  await hide(bed.world.ledger, planned)
  const after = await everything(bed, look)
  return Object.keys(before).flatMap((exit) => {
    const differs = before[exit] !== after[exit]
    count(counts, exit, differs, before[exit] ?? '')
    const kinds = planned.appends.flatMap(({ plan }) => plan.entries.map((e) => e.kind)).join()
    return differs
      ? [`${reader.name}, ${exit} (${kinds}):\n  ${firstDifference(before[exit], after[exit])}`]
      : []
  })
}

/** Anybody, and more often who has most to see. */
function readersOf({ staff }: Place, laid: LaidCase): Actor[] {
  const close = [...laid.workers, staff.lead, staff.deputy, staff.sue]
  return [...everybody(staff), ...close, ...close]
}

async function everything(bed: Bed, look: Look): Promise<Record<string, string>> {
  const views = await viewsFor(look)
  return { ...views, ...(await attemptsBy(bed, look.reader, look.laid)) }
}

function count(counts: Counts, exit: string, differs: boolean, before: string): void {
  const so = counts.get(exit) ?? { compared: 0, differing: 0, shown: 0 }
  so.compared += 1
  if (differs) so.differing += 1
  if (before.includes('"blocks"') || before === 'written') so.shown += 1
  counts.set(exit, so)
}

function firstDifference(before = '', after = ''): string {
  const at = [...before].findIndex((letter, n) => letter !== after[n])
  const from = Math.max(0, at - 40)
  return `${before.slice(from, from + 120)}\n  ${after.slice(from, from + 120)}`
}

function judged(readers: number, counts: Counts): { ok: boolean; figures: Figures } {
  const list = [...counts]
  const sum = (of: keyof Count) => list.reduce((total, [, so]) => total + so[of], 0)
  const differing = sum('differing')
  const by = (of: keyof Count) => Object.fromEntries(list.map(([exit, so]) => [exit, so[of]]))
  return {
    ok: differing === 0,
    figures: {
      readers,
      comparisons: sum('compared'),
      shown: sum('shown'),
      differing,
      differing_by_exit: by('differing'),
      shown_by_exit: by('shown'),
    },
  }
}
