import type { Temporal } from 'temporal-polyfill'
import type { World } from '../conversations/world.ts'
import { connect, type Sql } from '../database/connection.ts'
import { type OrganisationFile, type SetUp, setUpOrganisation } from '../database/set-up.ts'
import type { Act } from '../domain/acts.ts'
import type { AlertId, CaseId, EntryId, StaffId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { OPEN_ENTRY, type Plan, type PlannedEntry } from '../domain/plan.ts'
import { isRefusal } from '../domain/refusals.ts'
import { charity } from '../sandbox/charity/charity.ts'
import type { CharityEntry } from '../sandbox/charity/charity.types.ts'
import { withMovableClock } from './clock.ts'
import { actOf, entriesOf, instantOf, type Lookup, openingEntries } from './plans.ts'

export const WORKSPACE = 'T0MARROWBR'
export const TENANT = '5a440bee-1111-4000-8000-000000000000'

/** The made-up charity as a set-up file: what `daybook setup` reads. */
function charityFile(): OrganisationFile {
  const { organisation, teams, staff, channels } = charity
  return {
    name: organisation.name,
    timezone: organisation.timezone,
    madeUp: true,
    settings: {
      numbers: {
        emergency: '999',
        lead: organisation.numbers.lead,
        council: organisation.numbers.councilFrontDoor,
        outOfHours: organisation.numbers.outOfHoursTeam,
      },
      takeWithinMinutes: 15,
    },
    slackWorkspace: WORKSPACE,
    teamsTenant: TENANT,
    teams,
    supervisorChannels: channels.map((channel) => channel.slackChannelId),
    teamsChannels: channels.map((channel) => channel.teamsChannelId),
    staff: staff.map((person) => ({
      key: person.key,
      name: person.name,
      jobTitle: person.jobTitle,
      phone: person.phone,
      slackUser: person.slackUserId,
      teamsUser: person.teamsUserId,
      teams: person.team ? [person.team] : [],
      roles: [
        ...person.roles,
        ...(person.independent ? [{ role: 'independent' as const }] : []),
        ...(person.key === 'priya' ? [{ role: 'on_duty' as const }] : []),
      ],
    })),
  }
}

export type Seeded = SetUp & { cases: Map<string, string>; entries: number }

/**
 * Sets up the charity and writes its history through the record's own functions, each entry at its
 * own time on the record's clock.
 */
export async function seed(world: World, superuserUrl: string, today: Temporal.PlainDate) {
  const sql = connect(superuserUrl, 1)
  try {
    const first = instantOf(600, '09:00', today)
    const seeded = { entries: 0 } as Seeded
    await withMovableClock(sql, async (moveTo) => {
      await moveTo(first)
      Object.assign(seeded, await setUpOrganisation(sql, charityFile()))
      seeded.entries = await writeHistory({ world, sql, moveTo, today, seeded })
    })
    return seeded
  } finally {
    await sql.end()
  }
}

type Writing = {
  world: World
  sql: Sql
  moveTo: (at: string) => Promise<void>
  today: Temporal.PlainDate
  seeded: Seeded
}

/** What the rows so far came to: keyed entries by their id, each case’s level. */
type Written = { find: Lookup; known: Map<string, string>; levels: Map<string, string> }

async function writeHistory(w: Writing): Promise<number> {
  const { world, today, seeded } = w
  seeded.cases = new Map(charity.cases.map((c) => [c.key, world.ids.random()]))
  const known = new Map<string, string>()
  const caseId = getter(seeded.cases)
  const find = { staff: getter(seeded.staff), entry: getter(known), case: caseId }
  const written: Written = { find, known, levels: new Map() }
  let entries = 0
  const opened = charity.cases.map((c) => ({ at: instantOf(c.openedDaysAgo, '08:45', today), c }))
  const rows = charity.entries.map((row) => ({ at: instantOf(row.daysAgo, row.time, today), row }))
  const steps = [...opened, ...rows].sort((a, b) => a.at.localeCompare(b.at))
  for (const step of steps) {
    await w.moveTo(step.at)
    if ('c' in step) {
      entries += await write(w, caseId(step.c.key), find.staff(step.c.assigned[0] ?? ''), {
        planned: openingEntries(step.c),
        reference: step.c.reference,
      })
      await assign(w, caseId(step.c.key), step.c.assigned.slice(1).map(find.staff))
    } else {
      entries += await writeRow(w, step.row, step.at, written)
    }
  }
  return entries
}

async function writeRow(w: Writing, row: CharityEntry, at: string, written: Written) {
  const { find, known, levels } = written
  const id = w.world.ids.random()
  if (row.key) known.set(row.key, id)
  const caseId = find.case(row.case)
  const by = find.staff(row.by)
  const planned = entriesOf(row, at, w.today, find) as PlannedEntry[]
  const raise = row.kind === 'disclosure' ? { raise: 'if_higher' as const } : {}
  const lowers = isLowering(levels, planned, row.case)
  const asked = lowers ? await askLowering(w, row, find.staff(workerOf(row.case)), planned) : {}
  // Who confirms has read what was written since.
  if (lowers) await readAll(w, caseId, by)
  const act = actOf(row, find)
  const what = { planned, id, ...raise, ...asked, ...(act ? { act } : {}) }
  return (lowers ? 1 : 0) + (await write(w, caseId, by, what))
}

function workerOf(key: string): string {
  return charity.cases.find((c) => c.key === key)?.assigned[0] ?? ''
}

/** From High it takes two people. Notes the level that each case comes to. */
function isLowering(levels: Map<string, string>, planned: PlannedEntry[], key: string): boolean {
  const level = planned.find((entry) => entry.level)?.level
  const lowers = level !== undefined && level !== 'high' && levels.get(key) === 'high'
  if (level) levels.set(key, level)
  return lowers
}

/** Whoever works the case asks; the row’s own author confirms. */
async function askLowering(w: Writing, row: CharityEntry, by: string, [planned]: PlannedEntry[]) {
  if (planned?.kind !== 'level_change' || row.kind !== 'level_change') return {}
  const { to } = planned.payload
  const id = w.world.ids.random()
  const caseId = w.seeded.cases.get(row.case) ?? ''
  const reason = row.fields.asked ?? 'Things have been calmer; see the notes since.'
  const payload = { to, reason }
  const request = { ...OPEN_ENTRY, label: 'entry', kind: 'lowering_request' as const, payload }
  await write(w, caseId, by, { planned: [request], id, act: { act: 'ask_lowering', to } })
  return { act: { act: 'answer_lowering', step: id, confirmed: true } as const }
}

async function readAll({ world, seeded }: Writing, caseId: string, by: string): Promise<void> {
  await world.ledger.readWhole(actorOf(seeded, by), caseId as CaseId, 'timeline')
}

function actorOf({ organisationId }: Seeded, id: string): Actor {
  return { id: id as StaffId, organisationId: organisationId as never, name: 'made up' }
}

function getter(known: ReadonlyMap<string, string>): (key: string) => string {
  return (key) => {
    const id = known.get(key)
    if (!id) throw new RangeError(`the charity’s tables have no ${key}`)
    return id
  }
}

type What = {
  planned: PlannedEntry[]
  reference?: string
  id?: string
  raise?: Plan['raise']
  act?: Act
}

async function write(w: Writing, caseId: string, by: string, what: What): Promise<number> {
  const { world, seeded } = w
  const actor = actorOf(seeded, by)
  const { reference } = what
  const ids = what.planned.map((e) => [
    e.label,
    e.label === 'entry' && what.id ? what.id : world.ids.random(),
  ])
  const done = await world.ledger.append(actor, {
    caseId: caseId as CaseId,
    ...(reference ? { referenceFor: () => reference } : {}),
    plan: {
      case: caseId as CaseId,
      entries: what.planned,
      ...(what.raise ? { raise: what.raise } : {}),
      ...(what.act ? { act: what.act } : {}),
      receiptFor: 'entry',
    },
    entryIds: new Map(ids as [string, EntryId][]),
    alertId: world.ids.random() as AlertId,
    messages: [],
  })
  if (isRefusal(done)) throw new Error(`the charity’s history was refused: ${done.refused}`)
  return done.appended.length
}

async function assign({ sql, seeded }: Writing, caseId: string, staff: string[]): Promise<void> {
  for (const id of staff) {
    await sql`INSERT INTO daybook.access_grant
      (id, organisation_id, kind, staff_id, object_id, case_id, from_at, reason)
      VALUES (gen_random_uuid(), ${seeded.organisationId}, 'assigned', ${id}, ${caseId}, ${caseId},
        daybook.clock(), 'set up')`
  }
}
