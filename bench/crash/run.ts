import { verifyRecord } from '../../src/admin/verify.ts'
import { connect } from '../../src/database/connection.ts'
import type { OrganisationId, StaffId } from '../../src/domain/ids.ts'
import { postgresLedger } from '../../src/ledger/postgres-ledger.ts'
import { openCase, type WorkedCase } from '../append/cases.ts'
import { type Chance, chanceFrom } from '../chance.ts'
import type { OwnRecord } from '../own-record.ts'
import type { Figures } from '../report.ts'
import { acknowledgeBeforeCommit } from './acknowledge-before-commit.ts'
import { countAlertsMissing, countDuplicates, listLost, readStanding, settle } from './audit.ts'
import { type Kill, killAgainAndAgain } from './kills.ts'
import { WORKERS } from './organisation.ts'
import type { Press } from './press.ts'
import { openScene, type Scene } from './scene.ts'
import { plantFault } from './twin.ts'

const SETTLE_MS = 120_000

export type CrashAsked = {
  product: number
  twin: number
  seed: number
  say: (line: string) => void
}

/** Kills the product and then its broken twin, and counts what each has lost. */
export async function runCrash(asked: CrashAsked): Promise<{ ok: boolean; figures: Figures }> {
  asked.say('Starting PostgreSQL, the stand-in for Slack and the service …')
  const scene = await openScene()
  try {
    const chance = chanceFrom(asked.seed)
    const references = await openCases(scene)
    const product = await killProduct({ scene, chance, references, asked })
    const died = scene.deaths()
    const { faults } = await verifyRecord(scene.record.ownerUrl, scene.record.vault)
    const twin = await killTwin({ scene, chance, references, asked })
    const { kills, pressed, lost, duplicated, alertsMissing } = product
    const figures = {
      kills: kills.length,
      acknowledged: pressed.filter((press) => press.told !== null).length,
      unknown: pressed.filter((press) => press.told === null).length,
      lost,
      duplicated,
      alerts_missing: alertsMissing,
      faults: faults.length,
      service_died: died,
      twin_kills: asked.twin,
      twin_lost: twin.lost,
      twin_duplicated: twin.duplicated,
      kills_by_step: countBySteps(kills),
    }
    const clean = lost + duplicated + alertsMissing + faults.length === 0
    return { ok: clean && twin.lost > 0, figures }
  } finally {
    await scene.close()
  }
}

type Part = { scene: Scene; chance: Chance; references: string[]; asked: CrashAsked }

async function killProduct({ scene, asked, ...rest }: Part) {
  await scene.open()
  const lost = new Set<Press>()
  const after = async (kill: Kill, pressed: readonly Press[]) => {
    // "Received" is kept and may still be on its way; "Saved" has to be there now.
    for (const press of listLost(await readStanding(scene.record), pressed, ['saved']))
      lost.add(press)
    say(asked, kill, pressed)
  }
  const count = asked.product
  const { kills, pressed } = await killAgainAndAgain({ scene, ...rest, count, after })
  asked.say('Letting it settle …')
  await settle(scene.record, SETTLE_MS)
  const standing = await readStanding(scene.record)
  for (const press of listLost(standing, pressed, ['saved', 'received'])) lost.add(press)
  return {
    kills,
    pressed,
    lost: lost.size,
    duplicated: countDuplicates(standing, pressed),
    alertsMissing: countAlertsMissing(standing, pressed, scene.slack),
  }
}

async function killTwin({ scene, asked, ...rest }: Part) {
  asked.say('The same to a twin that acknowledges before it commits …')
  const twin = await plantFault(acknowledgeBeforeCommit)
  try {
    await scene.open(twin.main)
    const after = async (kill: Kill, pressed: readonly Press[]) => say(asked, kill, pressed)
    const { pressed } = await killAgainAndAgain({ scene, ...rest, count: asked.twin, after })
    await settle(scene.record, SETTLE_MS)
    const standing = await readStanding(scene.record)
    const lost = listLost(standing, pressed, ['saved', 'received']).length
    return { lost, duplicated: countDuplicates(standing, pressed) }
  } finally {
    await twin.remove()
  }
}

function say({ say }: CrashAsked, kill: Kill, pressed: readonly Press[]): void {
  const told = pressed.filter((press) => press.told !== null).length
  const where = kill.reached ? kill.step : `${kill.step} (not reached)`
  say(`killed ${kill.target} at ${where}; acknowledged so far: ${told} of ${pressed.length}`)
}

/** A step that was not reached in time counts as a kill at random. */
function countBySteps(kills: readonly Kill[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { step, reached } of kills) {
    const name = reached ? step : 'at_random'
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

/** A case for each worker; Eve works Dot's as well. @returns on which case each of them writes. */
export async function openCases({ record }: Scene): Promise<string[]> {
  const sql = connect(record.serviceUrl, 1)
  const ledger = postgresLedger(sql, record.vault)
  const opened: WorkedCase[] = []
  for (const key of WORKERS) {
    const id = record.people.staff.get(key) as StaffId
    const organisationId = record.people.organisationId as OrganisationId
    opened.push(await openCase(ledger, { id, organisationId, name: key }))
  }
  await sql.end()
  const [shared, eve] = opened.slice(-2)
  if (shared && eve) await assign(record, shared, eve.worker.id)
  return opened.map((one) => (one === eve && shared ? shared.reference : one.reference))
}

async function assign({ ownerUrl, people }: OwnRecord, to: WorkedCase, staff: string) {
  const sql = connect(ownerUrl, 1)
  await sql`INSERT INTO daybook.access_grant
    (id, organisation_id, kind, staff_id, object_id, case_id, from_at, reason)
    VALUES (gen_random_uuid(), ${people.organisationId}, 'assigned', ${staff}, ${to.id}, ${to.id},
      daybook.clock(), 'set up')`
  await sql.end()
}
