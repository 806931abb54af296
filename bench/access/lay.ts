import { randomUUID } from 'node:crypto'
import { connect, type Sql } from '../../src/database/connection.ts'
import type { SetUp } from '../../src/database/set-up.ts'
import { REFERENCE_ALPHABET } from '../../src/domain/ids.ts'
import { type Account, accountsOf, isClosed, type Situation } from './dimensions.ts'
import { type EndRow, type GrantRow, instant, toEndRow, toGrantRow } from './grant-rows.ts'
import { type Draft, grantsOf, type Scene, surroundingsOf } from './grants.table.ts'
import { ALERT_WAITS, insert } from './insert.ts'
import type { KeysInMemory } from './keys.ts'
import type { Organisations } from './people.ts'
import { type EntryIds, entryRows } from './sealed-entries.ts'

/** A situation as it lies in the record. */
export type Laid = {
  situation: Situation
  organisationId: string
  caseId: string
  reference: string
  entries: EntryIds
  alertId: string
  steps: { lowering: string; review: string }
  colleagues: Colleagues
  /** Who asks, by the state of their account. */
  people: Partial<Record<Account, string>>
}

/** The people around the case, by id. */
type Colleagues = Record<
  'assignee' | 'supervisor' | 'bystander' | 'lead' | 'reached' | 'named',
  string
>

type Rows = Record<string, object[]>
type Where = { organisations: Organisations; keys: KeysInMemory }

const BATCH = 400

/** Lays a case for each situation, in bulk, as the owner. */
export async function lay(
  ownerUrl: string,
  where: Where,
  situations: readonly Situation[],
): Promise<Laid[]> {
  const sql = connect(ownerUrl, 1)
  const laid: Laid[] = []
  try {
    for (let at = 0; at < situations.length; at += BATCH) {
      const rows: Rows = {}
      for (const [n, situation] of situations.slice(at, at + BATCH).entries()) {
        laid.push(layOne(where, situation, at + n, rows))
      }
      await write(sql, rows)
    }
    await sql`ANALYZE`
  } finally {
    await sql.end()
  }
  return laid
}

/** In this order, since some rows refer to others. */
const TABLES = [
  'staff',
  'case_file',
  'case_head',
  'entry',
  'entry_guard',
  'case_level',
  'alert',
  'access_grant',
  'access_grant_end',
  'two_step',
]

/** Writes what was prepared for each table. */
async function write(sql: Sql, rows: Rows): Promise<void> {
  for (const table of TABLES) await insert(sql, table, rows[table] ?? [])
}

function layOne(where: Where, situation: Situation, n: number, rows: Rows): Laid {
  const { main, alone } = where.organisations
  const at = situation.role === 'trustee_alone' ? alone : (main[n % main.length] ?? alone)
  const people = peopleOf(situation)
  const laid: Laid = {
    situation,
    organisationId: at.organisationId,
    caseId: randomUUID(),
    reference: referenceOf(n),
    entries: {
      note: randomUUID(),
      entry: randomUUID(),
      contact: randomUUID(),
      line: randomUUID(),
      added: randomUUID(),
    },
    alertId: randomUUID(),
    steps: { lowering: randomUUID(), review: randomUUID() },
    colleagues: Object.fromEntries(at.staff) as Colleagues,
    people,
  }
  const scene = sceneOf(laid, at)
  add(rows, 'staff', staffRows(laid, where.organisations))
  layCase(where, laid, scene, rows)
  layGrants(where, laid, scene, rows)
  layAlert(laid, scene, rows)
  add(rows, 'two_step', stepRows(laid, scene))
  return laid
}

function add(rows: Rows, table: string, more: readonly object[]): void {
  rows[table] = [...(rows[table] ?? []), ...more]
}

function peopleOf(situation: Situation): Laid['people'] {
  return Object.fromEntries(accountsOf(situation).map((account) => [account, randomUUID()]))
}

function referenceOf(n: number): string {
  const letter = (place: number) =>
    REFERENCE_ALPHABET[
      Math.floor(n / REFERENCE_ALPHABET.length ** place) % REFERENCE_ALPHABET.length
    ]
  return `K-${[4, 3, 2, 1, 0].map(letter).join('')}`
}

function sceneOf(laid: Laid, at: SetUp): Scene {
  const staff = (key: string) => at.staff.get(key) ?? ''
  return {
    who: laid.people.active ?? '',
    caseId: laid.caseId,
    entry: laid.entries.entry,
    added: laid.entries.added,
    alert: laid.alertId,
    team: at.teams.get('team') ?? '',
    otherTeam: at.teams.get('other') ?? '',
    assignee: staff('assignee'),
    supervisor: staff('supervisor'),
    lead: staff('lead'),
    deputy: staff('deputy'),
    named: staff('named'),
    reached: staff('reached'),
    gone: staff('gone'),
  }
}

function staffRows({ people, organisationId }: Laid, { foreign }: Organisations): object[] {
  return Object.entries(people)
    .filter(([account]) => account !== 'unknown')
    .map(([account, id]) => ({
      id,
      organisation_id: account === 'other_organisation' ? foreign.organisationId : organisationId,
      name: `${account} (made up)`,
      job_title: 'Colleague',
      left_at: account === 'left' ? instant(-86_400_000) : null,
    }))
}

function layCase({ keys }: Where, laid: Laid, scene: Scene, rows: Rows): void {
  const { caseId, organisationId, reference, situation, entries } = laid
  const author = situation.relation === 'reporter' ? scene.who : scene.assignee
  const visibility = isClosed(situation.visibility) ? situation.visibility : 'open'
  const sealed = entryRows({ ...laid, author, assignee: scene.assignee, visibility }, keys)
  const about = { organisation_id: organisationId, case_id: caseId }
  add(rows, 'case_file', [
    {
      id: caseId,
      organisation_id: organisationId,
      reference,
      opened_at: instant(-30 * 86_400_000),
    },
  ])
  add(rows, 'case_head', [{ ...about, reference, ...sealed.head }])
  add(rows, 'entry', sealed.entries)
  add(rows, 'entry_guard', sealed.guards)
  add(rows, 'case_level', [
    { ...about, entry_id: entries.note, level: 'medium', seq: 1, cancels: '{}' },
  ])
}

/** Everybody who asks has the same grants, each in the organisation they work in. */
function layGrants({ organisations }: Where, laid: Laid, scene: Scene, rows: Rows): void {
  const { situation, organisationId, people } = laid
  const closed = isClosed(situation.visibility)
  const laidFor = (drafts: Draft[], organisation: string) => {
    const grants = drafts.map((draft) => toGrantRow(draft, organisation, laid.caseId))
    add(rows, 'access_grant', grants)
    add(rows, 'access_grant_end', endsOf(drafts, grants))
  }
  laidFor(surroundingsOf(situation, scene, closed), organisationId)
  for (const [account, who] of Object.entries(people)) {
    const elsewhere = account === 'other_organisation'
    const of = elsewhere ? organisations.foreign.organisationId : organisationId
    if (account !== 'unknown') laidFor(grantsOf(situation, { ...scene, who }), of)
  }
}

function endsOf(drafts: readonly Draft[], grants: readonly GrantRow[]): EndRow[] {
  return grants.filter((_, n) => drafts[n]?.when === 'ended').map(({ id }) => toEndRow(id))
}

function layAlert(laid: Laid, scene: Scene, rows: Rows): void {
  const { situation, organisationId, caseId, entries, alertId } = laid
  add(rows, 'alert', [
    {
      id: alertId,
      organisation_id: organisationId,
      case_id: caseId,
      entry_id: entries.entry,
      kind: 'high',
      staff_related: situation.visibility === 'staff_related',
      reporter_id: situation.relation === 'reporter' ? scene.who : scene.assignee,
      opened_at: instant(-86_400_000),
      ladder: [{ staff: [], waitSeconds: 900 }],
      rung: 0,
      state: 'open',
      next_due_at: instant(86_400_000),
      ...ALERT_WAITS,
    },
  ])
}

/** The assignee (or the lead who is alone) asked for a lower level; an override waits. */
function stepRows(laid: Laid, scene: Scene): object[] {
  const { situation, organisationId, caseId, entries, steps, colleagues } = laid
  const alone = situation.role === 'trustee_alone'
  const other = alone ? scene.lead : colleagues.bystander
  const user = situation.relation === 'override' ? scene.who : other
  const step = {
    organisation_id: organisationId,
    case_id: caseId,
    about: caseId,
    asked_in: entries.note,
    asked_at: instant(-3_600_000),
    detail: {},
  }
  return [
    {
      ...step,
      id: steps.lowering,
      kind: 'lowering',
      asked_by: alone ? scene.lead : scene.assignee,
    },
    { ...step, id: steps.review, kind: 'override_review', asked_by: user },
  ]
}
