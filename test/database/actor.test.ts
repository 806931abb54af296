import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callAs, connect } from '../../src/database/connection.ts'
import { setUpOrganisation } from '../../src/database/set-up.ts'
import type { AlertId, CaseId, EntryId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import {
  accessEvents,
  appendOf,
  id,
  openCase,
  openRecord,
  planned,
  refusalOf,
  type TestRecord,
} from '../setup/open-record.ts'
import { BIRCH } from '../setup/people.table.ts'

let record: TestRecord
let wren: Actor
let opened: Awaited<ReturnType<typeof openCase>>

const ALERT_LADDER = (who: Actor) => [{ staff: [who.id], waitSeconds: 900 }]

beforeAll(async () => {
  record = await openRecord()
  wren = record.person('wren')
  opened = await openCase(record, wren)
})
afterAll(() => record.close())

/** Each function that acts for somebody, with arguments for it. */
const ACTING = [
  ...[`sight_of('${id()}')`, "case_to_override('K-22222')"],
  ...[
    "find_case('K-22222')",
    'list_cases()',
    'list_alerts()',
    `dated_places('{}', '{}', 'home')`,
    `dated_entries('{}', '{}', '{}', 'home')`,
    `find_alert('${id()}')`,
    `tell('[]', NULL)`,
  ],
  ...[`read_case('${id()}', 'timeline', false, '{}')`, `read_entry('${id()}', 'entry')`],
  ...[`read_whole('${id()}', 'export')`, `read_top('${id()}')`, `scan('{}', NULL)`],
  ...[`access_log('K-22222', 'yesterday')`, `knew('${id()}', 'K-22222', 'today')`, 'list_steps()'],
  ...[
    `watch_signs('${id()}', true, 1, NULL)`,
    `answer_sign('${id()}', 'r')`,
    'count_sign_answers()',
  ],
  ...['read_drafts()', `drop_draft('${id()}')`, `close_draft('k')`],
  ...[`ask_lead('${id()}', 'k', '\\x00', false, '[]')`, `read_questions('${id()}')`],
  `give_advice('${id()}', '\\x00', NULL)`,
  `delete_message_now('${id()}')`,
  `watch_source('${id()}', 'k', '\\x00')`,
  `keep_document('${id()}', '${id()}', '${id()}', false, '\\x00')`,
  `read_document('${id()}', '${id()}', 'document', NULL)`,
  `entry_of_document('${id()}', '${id()}', NULL)`,
  `keep_draft('k', NULL, '${id()}', '\\x00', false, NULL)`,
  ...[`ai_state('K-22222')`, 'switch_ai(NULL, true)'],
  ...[`rate_brief('K-22222', true, false)`, 'count_brief_ratings()'],
  `record_egress('${id()}', '\\x00', 1, 'm', 'h', 1)`,
  ...[`level_of('${id()}')`, `given_to_me('K-22222')`, `set_duty('{}')`],
  ...[`set_email('${id()}', 'a@b')`, `find_drill('${id()}')`, `take_drill('${id()}')`],
  ...['list_due()', 'list_drills()', `open_drill('{}')`, 'overview_levels()', 'overview_alerts()'],
  ...[`note_minor_signs('${id()}', 1)`, `watch_visit('${id()}', '{}')`, `my_pattern('${id()}')`],
  ...[`change_setting('{}')`, 'list_settings_changes()'],
  ...['my_reminders()', 'my_snoozes()', `choose_reminders('{}')`],
  `snooze_reminder('${id()}', '{}')`,
  ...[
    `released_under('${id()}')`,
    `read_step('${id()}')`,
    `read_told('${id()}')`,
    'list_changes()',
    `find_change('${id()}')`,
  ],
  ...[`ask_change('${id()}', '{"kind": "leave"}')`, `answer_change('${id()}', true)`],
  ...[`basis_of('${id()}')`, `look_ups('yesterday', 20)`, `read_words('${id()}')`],
  ...[`record_cited('${id()}', 'brief', '{}')`, `receive('k', '${id()}', '\\x00', '\\x00')`],
  ...[`refuse_submission('${id()}', 'not_found')`, `append('{"entries": []}', '{}', '{}', '{}')`],
]

describe('a call of the record', () => {
  it.each(ACTING)('without an actor is an error and not an empty answer: %s', async (call) => {
    expect(await refusalOf(record.service.unsafe(`SELECT * FROM daybook.${call}`))).toBe('DBK01')
  })

  it.each(ACTING)('by somebody unknown, or who has left, is the same error: %s', async (call) => {
    const odo = record.person('odo')
    await record.owner`UPDATE daybook.staff SET left_at = clock_timestamp() WHERE id = ${odo.id}`
    for (const who of [odo, { id: id<Actor['id']>() }]) {
      expect(await refusalOf(callAs(record.service, who, `daybook.${call}`, []))).toBe('DBK01')
    }
    await record.owner`UPDATE daybook.staff SET left_at = NULL WHERE id = ${odo.id}`
  })

  it('names every function but those that act for nobody', async () => {
    const rows = await record.service<{ name: string }[]>`SELECT proname AS name FROM pg_proc
      WHERE pronamespace = 'daybook'::regnamespace AND has_function_privilege(oid, 'EXECUTE')`
    const forNobody = [
      ...['claim_administrator', 'claim_messages', 'claim_submissions', 'clock', 'due_alerts'],
      ...['duty_of', 'find_captured', 'climb_questions', 'claim_deletions', 'message_deleted'],
      ...['find_drill_for_channel', 'hold_messages', 'settle_step', 'steps_to_settle'],
      ...['add_second_way', 'claim_second_ways', 'list_for_second_way', 'second_way_done'],
      'expire_submissions',
      ...[
        'find_alert_for_channel',
        'find_place',
        'first_delivery',
        'known_delivery',
        'message_failed',
        'message_sent',
        'move_alert',
      ],
      ...['remember_place', 'sweep_drafts', 'tell_of_signs', 'tell_of_patterns', 'ask_of_visits'],
      ...['organisations_to_remind', 'queue_nudges', 'queue_digests', 'overview_for_channel'],
      ...[
        'app_moved',
        'audit_alerts',
        'platform_removed',
        'claim_platform_notices',
        'platform_notice_sent',
      ],
    ]
    const acting = ACTING.map((call) => call.replace(/\(.*/s, ''))
    expect(rows.map((row) => row.name).sort()).toEqual([...acting, ...forNobody].sort())
  })

  it('leaves no actor behind on the connection that it used', async () => {
    const one = connect(record.serviceUrl, 1)
    expect(await callAs(one, wren, 'daybook.find_case($2)', [opened.reference])).toHaveLength(1)
    const [left] = await one`SELECT coalesce(current_setting('daybook.actor', true), '') AS actor,
      coalesce(current_setting('daybook.organisation', true), '') AS organisation`
    expect(left).toEqual({ actor: '', organisation: '' })
    expect(await refusalOf(one`SELECT * FROM daybook.list_cases()`)).toBe('DBK01')
    await one.end()
  })

  it('acts for each caller as themselves when many share few connections', async () => {
    const two = connect(record.serviceUrl, 2)
    const calls = Array.from({ length: 60 }, async (_, n) => {
      const who = record.person(n % 2 ? 'wren' : 'pia')
      const rows = await callAs(two, who, 'daybook.find_case($2)', [opened.reference])
      return [n % 2, rows.length]
    })
    for (const [mine, found] of await Promise.all(calls)) expect(found).toBe(mine)
    await two.end()
  })

  it('overrules an actor that was set on the session before', async () => {
    const one = connect(record.serviceUrl, 1)
    await one`SELECT set_config('daybook.actor', ${wren.id}, false)`
    const pia = record.person('pia')
    expect(await callAs(one, pia, 'daybook.find_case($2)', [opened.reference])).toEqual([])
    await one.end()
  })

  it('is logged under whoever is named: the service is trusted with that, and with no more', async () => {
    const one = connect(record.serviceUrl, 1)
    await one`SELECT set_config('daybook.actor', ${wren.id}, false)`
    const before = (await accessEvents(record.owner)).length
    await one`SELECT * FROM daybook.read_case(${opened.caseId}, 'timeline', false, '{}')`
    await one.end()
    const events = await accessEvents(record.owner)
    expect(events.slice(before).map((event) => event.actor_id)).toEqual([wren.id])
  })
})

describe('another organisation', () => {
  let bea: Actor
  let alertId: AlertId
  beforeAll(async () => {
    const birch = await setUpOrganisation(record.owner, BIRCH)
    bea = {
      id: birch.staff.get('lena') as Actor['id'],
      organisationId: birch.organisationId as Actor['organisationId'],
      name: 'bea',
    }
    const append = appendOf(opened.caseId, {
      entries: [planned({ label: 'note' })],
      alert: { kind: 'high', staffRelated: false, about: 'note', ladder: ALERT_LADDER(bea) },
    })
    await record.ledger.append(wren, append)
    alertId = append.alertId
  })

  it('has the answer of something that does not exist, and nothing is logged', async () => {
    const before = (await accessEvents(record.owner)).length
    const { ledger } = record
    const entry = opened.entryIds.get('first') as EntryId
    expect(await ledger.findCase(bea, opened.reference)).toEqual(
      await ledger.findCase(bea, 'K-22222'),
    )
    expect(await ledger.readCase(bea, opened.caseId, 'timeline', 'released')).toEqual(
      await ledger.readCase(bea, id<CaseId>(), 'timeline', 'released'),
    )
    expect(await ledger.readEntry(bea, entry, 'entry')).toEqual(
      await ledger.readEntry(bea, id<EntryId>(), 'entry'),
    )
    expect(await ledger.findAlert(bea, alertId)).toEqual(await ledger.findAlert(bea, id<AlertId>()))
    expect(await ledger.listCases(bea)).toEqual([])
    expect((await accessEvents(record.owner)).length).toBe(before)
  })

  it('writes nothing, takes nothing and cites nothing, even when a rung reached it', async () => {
    const { ledger } = record
    const refused = { refused: 'not_found' }
    expect(await ledger.append(bea, appendOf(opened.caseId))).toEqual(refused)
    expect(await ledger.append(bea, appendOf(id<CaseId>()))).toEqual(refused)
    const taken = planned({
      label: 'taken',
      kind: 'alert_taken',
      payload: { alert: alertId, because: opened.entryIds.get('first') ?? '' },
    })
    const take = appendOf(opened.caseId, { entries: [taken], take: alertId })
    expect(await ledger.append(bea, take)).toEqual(refused)
    const ids = [...opened.entryIds.values()]
    expect(await refusalOf(ledger.recordCited(bea, opened.caseId, 'brief', ids))).toBe('DBK04')
  })

  it('is not even given access by being assigned to the case by name', async () => {
    const append = appendOf(id<CaseId>(), { entries: [planned({ label: 'first' })] })
    await record.vault.createKey('case', append.caseId)
    const p = {
      case: append.caseId,
      open: { reference: 'K-BBBBB', assign: [wren.id, bea.id] },
      entries: [],
    }
    const args = [JSON.stringify(p)]
    await callAs(record.service, wren, `daybook.append($2::text::jsonb, '{}', '{}', '{}')`, args)
    expect(await record.ledger.findCase(wren, 'K-BBBBB')).not.toBeNull()
    expect(await record.ledger.findCase(bea, 'K-BBBBB')).toBeNull()
    expect(await record.ledger.append(bea, appendOf(append.caseId))).toEqual({
      refused: 'not_found',
    })
  })
})
