import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect, type Sql } from '../../src/database/connection.ts'
import { setUpOrganisation } from '../../src/database/set-up.ts'
import {
  grant,
  id,
  openCase,
  openRecord,
  refusalOf,
  type TestRecord,
} from '../setup/open-record.ts'
import { BIRCH } from '../setup/people.table.ts'

/** The record: no right at all. */
const RECORD = [
  ...['access_event', 'ai_switch', 'alert', 'alert_event', 'brief_rating', 'captured_source'],
  ...['case_file', 'case_head', 'case_level', 'case_state', 'consultation', 'delivery', 'digest'],
  ...[
    'deadline',
    'document',
    'draft',
    'duty',
    'duty_end',
    'egress',
    'entry',
    'entry_guard',
    'grant_in_force',
    'moved_entry',
  ],
  ...[
    'minor_sign',
    'nudge',
    'one_time_code',
    'outbox',
    'pattern_told',
    'people_change',
    'people_change_answer',
    'place',
    'platform_change',
    'platform_notice',
  ],
  ...[
    'protocol_step',
    'reminder_choice',
    'second_way',
    'settings_change',
    'sign_answer',
    'sign_watch',
    'snooze',
  ],
  ...['submission', 'two_step'],
  ...['two_step_answer', 'visit_watch', 'wrong_code'],
]
/** Who people are and what they hold: to be read, and nothing else. */
const TO_BE_READ = [
  ...['_prisma_migrations', 'access_grant', 'access_grant_end', 'channel'],
  ...['functions_in_place', 'identity', 'organisation', 'staff', 'team'],
]
/** Everything that the service may call. */
const CALLABLE = [
  ...[
    'access_log',
    'add_second_way',
    'ai_state',
    'answer_change',
    'answer_sign',
    'app_moved',
    'append',
  ],
  ...[
    'ask_change',
    'ask_lead',
    'ask_of_visits',
    'audit_alerts',
    'basis_of',
    'case_to_override',
    'change_setting',
    'choose_reminders',
  ],
  'claim_administrator',
  ...[
    'claim_deletions',
    'claim_messages',
    'claim_platform_notices',
    'claim_second_ways',
    'claim_submissions',
  ],
  ...['climb_questions', 'clock', 'close_draft', 'count_brief_ratings', 'count_sign_answers'],
  ...['dated_entries', 'dated_places'],
  ...['delete_message_now', 'drop_draft', 'due_alerts', 'duty_of', 'entry_of_document'],
  'expire_submissions',
  ...['find_alert', 'find_alert_for_channel', 'find_captured', 'find_case', 'find_change'],
  ...['find_drill', 'find_drill_for_channel', 'find_place', 'first_delivery', 'give_advice'],
  ...[
    'given_to_me',
    'hold_messages',
    'keep_document',
    'keep_draft',
    'knew',
    'known_delivery',
    'level_of',
    'list_alerts',
    'list_cases',
  ],
  ...[
    'list_changes',
    'list_drills',
    'list_due',
    'list_for_second_way',
    'list_settings_changes',
    'list_steps',
    'look_ups',
  ],
  ...[
    'message_deleted',
    'message_failed',
    'message_sent',
    'move_alert',
    'my_pattern',
    'my_reminders',
    'my_snoozes',
  ],
  'note_minor_signs',
  'open_drill',
  ...['organisations_to_remind', 'overview_alerts', 'overview_for_channel', 'overview_levels'],
  ...['platform_notice_sent', 'platform_removed'],
  ...['queue_digests', 'queue_nudges', 'rate_brief', 'read_case', 'read_document', 'read_drafts'],
  ...[
    'read_entry',
    'read_questions',
    'read_step',
    'read_told',
    'read_top',
    'read_whole',
    'read_words',
  ],
  ...['receive', 'record_cited', 'record_egress', 'refuse_submission'],
  ...['released_under', 'remember_place', 'scan', 'second_way_done', 'set_duty', 'set_email'],
  ...[
    'settle_step',
    'sight_of',
    'snooze_reminder',
    'steps_to_settle',
    'sweep_drafts',
    'switch_ai',
    'take_drill',
  ],
  ...['tell', 'tell_of_patterns', 'tell_of_signs', 'watch_signs', 'watch_source', 'watch_visit'],
]
/** What only asks about the past may say which past. */
const ASK_ABOUT_A_TIME = ['access_log', 'knew', 'look_ups']

const DENIED = '42501'
let record: TestRecord
let service: Sql

beforeAll(async () => {
  record = await openRecord()
  service = record.service
  const wren = record.person('wren')
  const { caseId } = await openCase(record, wren)
  await record.ledger.readCase(wren, caseId, 'timeline', 'released')
})
afterAll(() => record.close())

async function tablesWith(right: string): Promise<string[]> {
  const ofColumns = ['SELECT', 'INSERT', 'UPDATE', 'REFERENCES'].includes(right)
  const rows = await service<{ name: string }[]>`
    SELECT c.relname AS name FROM pg_class c
    WHERE c.relnamespace = 'daybook'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'p', 'f')
      AND CASE WHEN ${ofColumns}
          THEN has_any_column_privilege(c.oid, ${ofColumns ? right : 'SELECT'})
          ELSE has_table_privilege(c.oid, ${right}) END ORDER BY 1`
  return rows.map((row) => row.name)
}

describe('the service’s own role', () => {
  it('is told here about every table of the record', async () => {
    const rows = await record.owner<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'daybook'`
    expect(rows.map((row) => row.name).sort()).toEqual([...RECORD, ...TO_BE_READ].sort())
  })

  it.each(RECORD)('can neither read nor change %s', async (table) => {
    const name = service(table)
    expect(await refusalOf(service`SELECT FROM ${name}`)).toBe(DENIED)
    expect(await refusalOf(service`SELECT count(*) FROM ${name}`)).toBe(DENIED)
    expect(await refusalOf(service`DELETE FROM ${name}`)).toBe(DENIED)
    expect(await refusalOf(service.unsafe(`TRUNCATE ${table}`))).toBe(
      table === 'grant_in_force' ? '42809' : DENIED,
    )
    expect(await refusalOf(service`INSERT INTO ${name} DEFAULT VALUES`)).toBe(DENIED)
    const [column] = await record.owner<{ name: string }[]>`
      SELECT column_name AS name FROM information_schema.columns
      WHERE table_schema = 'daybook' AND table_name = ${table} AND is_generated = 'NEVER'
        AND is_identity = 'NO' LIMIT 1`
    const set = service.unsafe(`UPDATE ${table} SET ${column?.name} = NULL`)
    expect(await refusalOf(set)).toBe(DENIED)
    expect(await refusalOf(service.unsafe(`COPY ${table} TO STDOUT`))).toBe(DENIED)
  })

  it.each(TO_BE_READ)('can read %s and not change it', async (table) => {
    const name = service(table)
    expect(await refusalOf(service`SELECT count(*) FROM ${name}`)).toBeNull()
    expect(await refusalOf(service`DELETE FROM ${name}`)).toBe(DENIED)
    expect(await refusalOf(service`INSERT INTO ${name} DEFAULT VALUES`)).toBe(DENIED)
    expect(await refusalOf(service.unsafe(`TRUNCATE ${table}`))).toBe(DENIED)
  })

  it('holds no right on any column of any table but to read who people are', async () => {
    expect(await tablesWith('SELECT')).toEqual(TO_BE_READ)
    for (const right of ['INSERT', 'UPDATE', 'REFERENCES', 'DELETE', 'TRUNCATE', 'TRIGGER']) {
      expect(await tablesWith(right)).toEqual([])
    }
  })

  it('can not use the counter of access events', async () => {
    expect(await refusalOf(service`SELECT nextval('daybook.access_event_id_seq')`)).toBe(DENIED)
    expect(await refusalOf(service`SELECT last_value FROM access_event_id_seq`)).toBe(DENIED)
  })

  it('can not become the owner, nor put anything into the schema', async () => {
    expect(await refusalOf(service`SET ROLE daybook_owner`)).toBe(DENIED)
    expect(await refusalOf(service`CREATE TABLE daybook.mine (x int)`)).toBe(DENIED)
    expect(
      await refusalOf(service`CREATE FUNCTION daybook.clock(int) RETURNS int
      LANGUAGE sql AS 'SELECT 1'`),
    ).toBe(DENIED)
    expect(await refusalOf(service`ALTER TABLE entry DISABLE TRIGGER ALL`)).toBe(DENIED)
    expect(await refusalOf(service`DROP FUNCTION daybook.clock()`)).toBe(DENIED)
    expect(await refusalOf(service`SET session_replication_role = replica`)).toBe(DENIED)
  })
})

describe('the functions of the record', () => {
  type Routine = {
    name: string
    args: string
    nargs: number
    may: boolean
    definer: boolean
    config: string | null
  }
  let routines: Routine[]
  beforeAll(async () => {
    routines = await service<Routine[]>`
      SELECT p.proname AS name, pg_get_function_identity_arguments(p.oid) AS args,
        p.pronargs AS nargs, has_function_privilege(p.oid, 'EXECUTE') AS may,
        p.prosecdef AS definer, array_to_string(p.proconfig, ';') AS config
      FROM pg_proc p WHERE p.pronamespace = 'daybook'::regnamespace ORDER BY 1`
  })

  it('may be called by the service only if they are on the list', () => {
    expect(routines.filter((r) => r.may).map((r) => r.name)).toEqual(CALLABLE)
  })

  it('refuse a call of each internal one', async () => {
    const internal = routines.filter((r) => !r.may)
    expect(internal.length).toBeGreaterThan(15)
    for (const { name, nargs } of internal) {
      const nulls = Array(nargs).fill('NULL').join(', ')
      const outcome = await refusalOf(service.unsafe(`SELECT daybook.${name}(${nulls})`))
      expect([name, outcome]).toEqual([name, DENIED])
    }
  })

  it('that run as the owner look nothing up outside the record', () => {
    const definers = routines.filter((r) => r.definer)
    expect(definers.map((r) => r.name)).toEqual(CALLABLE.filter((name) => name !== 'clock'))
    for (const { config } of definers)
      expect(config).toMatch(
        /^search_path=daybook, pg_temp(;plan_cache_mode=force_generic_plan|;work_mem=64MB)*$/,
      )
  })

  it('can not be misled by a table or function of the caller’s own', async () => {
    const one = connect(record.serviceUrl, 1)
    const who = record.person('pia')
    await one.unsafe(`CREATE TEMP TABLE staff (id uuid, organisation_id uuid, left_at timestamptz);
      CREATE FUNCTION pg_temp.holds_role(uuid, text[]) RETURNS boolean LANGUAGE sql
        AS 'SELECT true'; SET search_path = pg_temp, daybook`)
    const rows = await one`WITH actor AS MATERIALIZED (
      SELECT set_config('daybook.actor', ${who.id}, true))
      SELECT l.* FROM actor, daybook.list_cases() l`
    await one.end()
    expect(rows).toHaveLength(0)
  })

  it('take no time, no place in the chain and no author', () => {
    const may = routines.filter((r) => r.may && !ASK_ABOUT_A_TIME.includes(r.name))
    for (const { args } of may) expect(args).not.toMatch(/time|date|interval|author|seq\b/)
  })
})

describe('the record is append-only for everybody', () => {
  const tables = [
    ...['entry', 'access_event', 'case_level', 'access_grant', 'access_grant_end', 'case_file'],
    'alert_event',
  ]
  it.each(tables)('even a superuser can not change or empty %s by a statement', async (table) => {
    if (table === 'access_grant_end') {
      const which = await grant(record, { kind: 'role', staff: record.person('pia'), role: 'lead' })
      await record.owner`INSERT INTO daybook.access_grant_end VALUES
        (${which}, clock_timestamp(), NULL, 'test')`
    }
    if (table === 'alert_event') {
      await record.owner`INSERT INTO daybook.alert_event
        (organisation_id, alert_id, at, event, rung) VALUES
        (${record.organisation}, ${id()}, clock_timestamp(), 'taken', 0)`
    }
    if (table === 'case_level') {
      await record.owner`INSERT INTO daybook.case_level VALUES
        (${id()}, ${record.organisation}, ${id()}, 'low', 1, '{}')`
    }
    const [column] = await record.owner<{ name: string }[]>`
      SELECT column_name AS name FROM information_schema.columns
      WHERE table_schema = 'daybook' AND table_name = ${table} AND is_identity = 'NO' LIMIT 1`
    const [rows] = await record.owner.unsafe(`SELECT count(*)::int AS n FROM daybook.${table}`)
    expect(rows?.n).toBeGreaterThan(0)
    const all = [
      `UPDATE daybook.${table} SET ${column?.name} = ${column?.name}`,
      `DELETE FROM daybook.${table}`,
      `TRUNCATE daybook.${table} CASCADE`,
    ]
    for (const statement of all) {
      expect([statement, await refusalOf(record.owner.unsafe(statement))]).toEqual([
        statement,
        'DBK02',
      ])
    }
  })

  it('an alert without a decision always has a next time, also when somebody has it', async () => {
    const { caseId } = await openCase(record, record.person('wren'))
    const insert = (state: string, due: string | null) => record.owner`INSERT INTO daybook.alert
      (id, organisation_id, case_id, entry_id, kind, staff_related, reporter_id, opened_at, ladder,
       state, held, next_due_at) VALUES (${id()}, ${record.organisation}, ${caseId}, ${id()},
       'high', false, ${record.person('wren').id}, clock_timestamp(), '[]', ${state},
       ${state === 'taken' ? 'held' : null}, ${due})`
    expect(await refusalOf(insert('open', null))).toBe('23514')
    expect(await refusalOf(insert('taken', null))).toBe('23514')
    expect(await refusalOf(insert('closed', '2026-01-01'))).toBe('23514')
    expect(await refusalOf(insert('taken', '2100-01-01'))).toBeNull()
    expect(await refusalOf(insert('open', '2100-01-01'))).toBeNull()
  })

  it('a grant without a person is only ever the office of a named reader', async () => {
    const office = { staff: null, object: id() }
    expect(await refusalOf(grant(record, { ...office, kind: 'reader', role: 'lead' }))).toBeNull()
    expect(await refusalOf(grant(record, { ...office, kind: 'reader' }))).not.toBeNull()
    expect(await refusalOf(grant(record, { ...office, kind: 'role', role: 'lead' }))).toBe('23514')
  })
})

describe('forced row-level security', () => {
  it('shows the functions’ owner one organisation at a time, and none without one', async () => {
    const birch = await setUpOrganisation(record.owner, BIRCH)
    const lead = {
      id: birch.staff.get('lena') as never,
      organisationId: birch.organisationId as never,
      name: 'lena',
    }
    const { caseId } = await openCase(record, lead)
    await record.ledger.readCase(lead, caseId, 'timeline', 'released')
    const tables = ['case_file', 'case_head', 'entry', 'entry_guard', 'access_event']
    await record.owner.begin(async (t) => {
      await t`SET LOCAL ROLE daybook_owner`
      const organisationsIn = async (table: string) => {
        const rows = await t<{ organisation_id: string }[]>`
          SELECT DISTINCT organisation_id FROM daybook.${t(table)}`
        return rows.map((row) => row.organisation_id)
      }
      for (const table of tables) expect([table, await organisationsIn(table)]).toEqual([table, []])
      for (const one of [record.organisation, birch.organisationId]) {
        await t`SELECT set_config('daybook.organisation', ${one}, true)`
        for (const table of tables) {
          expect([table, await organisationsIn(table)]).toEqual([table, [one]])
        }
      }
    })
  })

  it('is forced on every table that holds something of a case, or a change of the people', async () => {
    const rows = await record.owner<{ name: string }[]>`
      SELECT relname AS name FROM pg_class WHERE relnamespace = 'daybook'::regnamespace
      AND relrowsecurity AND relforcerowsecurity ORDER BY 1`
    expect(rows.map((row) => row.name)).toEqual([
      'access_event',
      'ai_switch',
      'alert_event',
      'brief_rating',
      'case_file',
      'case_head',
      'case_level',
      'case_state',
      'deadline',
      'document',
      'duty',
      'duty_end',
      'egress',
      'entry',
      'entry_guard',
      'minor_sign',
      'moved_entry',
      'one_time_code',
      'pattern_told',
      'people_change',
      'people_change_answer',
      'protocol_step',
      'reminder_choice',
      'settings_change',
      'sign_answer',
      'snooze',
      'two_step',
      'two_step_answer',
    ])
  })

  it('lets the owner write into no other organisation either', async () => {
    const attempt = record.owner.begin(async (t) => {
      await t`SET LOCAL ROLE daybook_owner`
      await t`SELECT set_config('daybook.organisation', ${record.organisation}, true)`
      await t`INSERT INTO daybook.case_level VALUES (${id()}, ${id()}, ${id()}, 'low', 1, '{}')`
    })
    expect(await refusalOf(attempt)).toBe(DENIED)
  })
})
