import { setTimeout as wait } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ChangeId, StaffId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import { appendOf, done, grant, id, openCase, planned, refusalOf } from '../setup/open-record.ts'
import { ALDER } from '../setup/people.table.ts'
import { thePeople } from './the-people.ts'

const { record, person, staff, team, ask, answer, told, roles } = thePeople()
const workspace = ALDER.slackWorkspace ?? ''
const later = (ms: number) => new Date(Date.now() + ms).toISOString()
const DAY = 86_400_000

/** Somebody new, with the role of worker in the north team. */
async function joiner(name: string): Promise<Actor> {
  const who = id<StaffId>()
  const join = { kind: 'join', staff: who, name, jobTitle: 'Family worker' } as const
  expect((await ask('ada', join)).said).toBe('done')
  expect((await ask('ada', { kind: 'role', staff: who, role: 'worker' })).said).toBe('done')
  const move = await ask('ada', { kind: 'move', staff: who, team: team('north') })
  expect(await answer('lena', move.id)).toBe('done')
  return { id: who, organisationId: record().organisation, name }
}

/** Links an account with its second person. */
async function linked(who: StaffId, account: string) {
  const link = { kind: 'link', staff: who, surface: 'slack', workspace, account } as const
  const asked = await ask('ada', link)
  return asked.said === 'waits' ? await answer('lena', asked.id) : asked.said
}

const identities = (account: string) => record().owner<{ staff_id: string }[]>`
  SELECT staff_id FROM daybook.identity WHERE account = ${account} AND ended_at IS NULL`

const inForce = async (who: Actor) => {
  const rows = await record().owner<{ kind: string }[]>`SELECT kind FROM daybook.grant_in_force
    WHERE staff_id = ${who.id} OR (kind = 'cover' AND object_id = ${who.id}) ORDER BY kind`
  return rows.map((row) => row.kind)
}

describe('who joins', () => {
  it('is there with a name and a job title, holds nothing, and is reached once linked', async () => {
    const who = id<StaffId>()
    const join = { kind: 'join', staff: who, name: 'Mo Made-Up', jobTitle: 'Helper' } as const
    expect((await ask('ada', { ...join, name: ' ' })).said).toBe('no_staff_name')
    expect((await ask('ada', { ...join, name: 'x'.repeat(1000) })).said).toBe('no_staff_name')
    expect((await ask('ada', { ...join, phone: '01632 960555' })).said).toBe('done')
    expect((await ask('ada', join)).said).toBe('already_so')
    const mo = { id: who, organisationId: record().organisation, name: 'mo' }
    expect(await inForce(mo)).toEqual([])
    expect(await record().ledger.listCases(mo)).toEqual([])
    const [row] = await record().owner`SELECT name, job_title, phone FROM daybook.staff
      WHERE id = ${who}`
    expect(row).toEqual({ name: 'Mo Made-Up', job_title: 'Helper', phone: '01632 960555' })
    expect(await linked(who, 'U0MO')).toBe('done')
    expect(await identities('U0MO')).toMatchObject([{ staff_id: who }])
  })

  it('has one account, which is nobody else’s and of a workspace of ours', async () => {
    const nan = await joiner('Nan Made-Up')
    const link = { kind: 'link', staff: nan.id, surface: 'slack', account: 'U0NAN' } as const
    expect((await ask('ada', { ...link, workspace: 'T0OTHER' })).said).toBe('no_such_account')
    expect((await ask('ada', { ...link, workspace, account: '' })).said).toBe('no_such_account')
    const [wren] = await record().owner<{ account: string }[]>`SELECT account FROM daybook.identity
      WHERE staff_id = ${staff('wren')}`
    expect(await linked(nan.id, wren?.account ?? '')).toBe('account_taken')
    expect(await linked(nan.id, 'U0NAN')).toBe('done')
    expect(await linked(nan.id, 'U0NAN')).toBe('already_so')
    expect(await linked(nan.id, 'U0NAN2')).toBe('has_account')
    const unlink = { kind: 'unlink', staff: nan.id, surface: 'slack' } as const
    expect((await ask('ada', unlink)).said).toBe('done')
    expect(await identities('U0NAN')).toHaveLength(0)
    expect((await ask('ada', unlink)).said).toBe('already_so')
    expect(await linked(nan.id, 'U0NAN2')).toBe('done')
  })

  it('with an account that somebody else was given meanwhile is refused when confirmed', async () => {
    const [one, two] = [await joiner('Una Made-Up'), await joiner('Una Too')]
    const link = { kind: 'link', surface: 'slack', workspace, account: 'U0UNA' } as const
    const asked = await ask('ada', { ...link, staff: one.id })
    expect(await linked(two.id, 'U0UNA')).toBe('done')
    expect(await answer('lena', asked.id)).toBe('account_taken')
    expect(await answer('lena', asked.id, false)).toBe('done')
  })
})

describe('who moves', () => {
  it('is in the new team and no longer in the old one; their line supervisor changes', async () => {
    const kit = await joiner('Kit Made-Up')
    const { reference } = await openCase(record(), kit)
    const finds = async (key: 'sol' | 'uma') =>
      (await record().ledger.findCase(person(key), reference)) !== null
    expect([await finds('sol'), await finds('uma')]).toEqual([true, false])
    const move = { kind: 'move', staff: kit.id, team: team('south'), from: team('north') } as const
    const asked = await ask('ada', move)
    expect([await finds('sol'), await finds('uma')]).toEqual([true, false])
    expect(await answer('tess', asked.id)).toBe('done')
    expect([await finds('sol'), await finds('uma')]).toEqual([false, true])
    expect((await ask('ada', move)).said).toBe('no_such_team')
    expect((await ask('ada', { ...move, from: team('south') })).said).toBe('already_so')
    const nowhere = { kind: 'move', staff: kit.id, team: id() } as const
    expect((await ask('ada', nowhere)).said).toBe('no_such_team')
  })

  it('into a team is not confirmed by who supervises it, even as a lead', async () => {
    const end = {
      kind: 'role',
      staff: staff('dev'),
      role: 'supervisor',
      team: team('south'),
    } as const
    const role = await ask('ada', end)
    expect(await answer('lena', role.id)).toBe('done')
    const pat = await joiner('Pat Made-Up')
    const asked = await ask('ada', { kind: 'move', staff: pat.id, team: team('south') })
    expect(await answer('dev', asked.id)).toBe('not_your_change')
    expect(await answer('uma', asked.id)).toBe('not_your_change')
    expect(await answer('lena', asked.id)).toBe('done')
    expect((await ask('ada', { ...end, kind: 'end_role' })).said).toBe('done')
  })
})

describe('a role', () => {
  it('is one of the list, a supervisor’s is of a team, and no other is', async () => {
    const role = { kind: 'role', staff: staff('pia') } as const
    expect((await ask('ada', { ...role, role: 'owner' as never })).said).toBe('no_such_role')
    expect((await ask('ada', { ...role, role: 'supervisor' })).said).toBe('no_such_team')
    const nowhere = { ...role, role: 'supervisor', team: id() } as const
    expect((await ask('ada', nowhere)).said).toBe('no_such_team')
    const auditor = { ...role, role: 'auditor', team: team('south') } as const
    expect((await ask('ada', auditor)).said).toBe('no_such_team')
    expect((await ask('ada', { ...role, role: 'worker' })).said).toBe('already_so')
    const none = { kind: 'end_role', staff: staff('pia'), role: 'lead' } as const
    expect((await ask('ada', none)).said).toBe('already_so')
  })

  it.each([
    ['lena', 'lead', 'tess'],
    ['dev', 'deputy', 'tess'],
    ['tess', 'trustee', 'lena'],
  ] as const)(
    'of %s, the last %s, ends only after a successor has it',
    async (key, role, second) => {
      const end = { kind: 'end_role', staff: staff(key), role } as const
      expect((await ask('ada', end)).said).toBe('last_holder')
      expect((await ask('ada', { kind: 'leave', staff: staff(key) })).said).toBe('last_holder')
      const next = await joiner(`Successor of ${key}`)
      const given = await ask('ada', { kind: 'role', staff: next.id, role })
      expect((await ask('ada', end)).said).toBe('last_holder')
      expect(await answer(second, given.id)).toBe('done')
      expect((await ask('ada', end)).said).toBe('done')
      expect(await roles(person(key))).not.toContain(role)
      expect((await ask('ada', { kind: 'leave', staff: next.id })).said).toBe('last_holder')
      const back = await ask('ada', { kind: 'role', staff: staff(key), role })
      expect(await answer(second === 'lena' ? 'lena' : 'tess', back.id)).toBe('done')
      expect((await ask('ada', { kind: 'leave', staff: next.id })).said).toBe('done')
    },
  )

  it('of the last two leads, taken at the same moment, one stays', async () => {
    const given = await ask('ada', { kind: 'role', staff: staff('nia'), role: 'lead' })
    expect(await answer('tess', given.id)).toBe('done')
    const end = (key: 'lena' | 'nia') =>
      ask('ada', { kind: 'end_role', staff: staff(key), role: 'lead' })
    const outcomes = await Promise.all([end('lena'), end('nia')])
    expect(outcomes.map(({ said }) => said).sort()).toEqual(['done', 'last_holder'])
    const lost = outcomes[0]?.said === 'done' ? 'lena' : 'nia'
    const back = await ask('ada', { kind: 'role', staff: staff(lost), role: 'lead' })
    expect(await answer('tess', back.id)).toBe('done')
    expect((await end('nia')).said).toBe('done')
  })

  it('of independent recipient stays with the last one', async () => {
    const end = (key: 'ines' | 'ivan') =>
      ask('ada', { kind: 'end_role', staff: staff(key), role: 'independent' })
    expect((await end('ivan')).said).toBe('done')
    expect((await end('ines')).said).toBe('last_holder')
    const back = await ask('ada', { kind: 'role', staff: staff('ivan'), role: 'independent' })
    expect(await answer('dev', back.id)).toBe('done')
  })

  it('of administrator for a lead is told to the trustee, and the other leads', async () => {
    const both = { staff: staff('lena'), role: 'administrator' } as const
    const asked = await ask('ada', { kind: 'role', ...both })
    expect(await told('lead_administers')).toEqual([])
    expect(await answer('dev', asked.id)).toBe('done')
    expect(await told('lead_administers')).toEqual([
      { name: 'Tess Ibbotson', ids: { colleague: staff('lena') } },
    ])
    const given = (await told('role_given')).filter(({ ids }) => ids.colleague === staff('lena'))
    expect(given.at(-1)).toEqual({
      name: 'Dev Halloran',
      ids: { colleague: staff('lena'), code: 'administrator' },
    })
    expect((await ask('ada', { kind: 'end_role', ...both })).said).toBe('done')
  })
})

describe('who leaves', () => {
  let gus: Actor
  let left: Awaited<ReturnType<typeof openCase>>
  let shared: Awaited<ReturnType<typeof openCase>>
  beforeEach(async () => {
    gus = await joiner('Gus Made-Up')
    left = await openCase(record(), gus, [
      planned({ label: 'first' }),
      planned({ label: 'closed', visibility: 'private', readers: [gus.id, 'lead'] }),
    ])
    shared = await openCase(record(), gus)
    await grant(record(), { kind: 'assigned', staff: person('wren'), object: shared.caseId })
  })

  it('has nothing at once: no role, case, reading, cover or account, and nobody stands in', async () => {
    expect(await linked(gus.id, 'U0GUS')).toBe('done')
    const own = { kind: 'cover', staff: gus.id, covers: staff('wren') } as const
    const of = { kind: 'cover', staff: staff('wren'), covers: gus.id } as const
    const dates = { from: later(0), until: later(DAY) }
    expect((await ask('sol', { ...own, ...dates })).said).toBe('done')
    expect((await ask('sol', { ...of, from: later(DAY), until: later(2 * DAY) })).said).toBe('done')
    await grant(record(), { kind: 'override', staff: gus, object: left.caseId, until: later(DAY) })
    await grant(record(), { kind: 'alerted', staff: gus, object: shared.caseId, alert: id() })
    await grant(record(), { kind: 'conflict', staff: gus, object: shared.caseId })
    expect(await inForce(gus)).toEqual([
      ...['alerted', 'assigned', 'assigned', 'conflict', 'cover', 'member', 'override'],
      ...['reader', 'role'],
    ])
    expect((await ask('lena', { kind: 'leave', staff: gus.id })).said).toBe('done')
    expect(await inForce(gus)).toEqual(['conflict'])
    const [future] = await record().owner`SELECT count(*)::int AS n FROM daybook.access_grant g
      WHERE g.kind = 'cover' AND (g.object_id = ${gus.id} OR g.staff_id = ${gus.id})
        AND NOT EXISTS (SELECT FROM daybook.access_grant_end e WHERE e.grant_id = g.id)`
    expect(future?.n).toBe(0)
    expect(await identities('U0GUS')).toHaveLength(0)
    expect(await refusalOf(record().ledger.listCases(gus))).toBe('DBK01')
    expect(await refusalOf(record().ledger.append(gus, appendOf(left.caseId)))).toBe('DBK01')
    expect((await ask('lena', { kind: 'leave', staff: gus.id })).said).toBe('no_such_colleague')
  })

  it('leaves open cases that nobody works: every lead is told which, and of no other', async () => {
    const closed = await openCase(record(), gus)
    const act = { act: 'close_case' } as const
    done(await record().ledger.append(gus, appendOf(closed.caseId, { act })))
    expect((await ask('ada', { kind: 'leave', staff: gus.id })).said).toBe('done')
    const about = (await told('left_behind')).filter(({ ids }) => ids.colleague === gus.id)
    about.sort((a, b) => a.name.localeCompare(b.name))
    expect(about).toEqual(
      ['Dev Halloran', 'Lena Garth'].map((name) => ({
        name,
        ids: { colleague: gus.id, references: [left.reference] },
      })),
    )
  })

  it('leaves an alert that they took open again, due at once, and said so everywhere', async () => {
    const asked = { kind: 'role', staff: gus.id, role: 'on_duty' } as const
    expect((await ask('lena', asked)).said).toBe('done')
    const ladder = [{ staff: [gus.id], waitSeconds: 900 }]
    const append = appendOf(shared.caseId, {
      alert: { kind: 'high', staffRelated: false, about: 'note', ladder },
    })
    append.messages = [
      {
        ...{ lane: 0, to: { staff: staff('lena') }, template: 'alert_person' },
        ...{ ids: { alert: append.alertId }, alertId: append.alertId },
      },
    ]
    done(await record().ledger.append(person('wren'), append))
    const payload = { alert: append.alertId, because: append.entryIds.get('note') ?? '' }
    const entries = [planned({ label: 'taken', kind: 'alert_taken', payload })]
    done(
      await record().ledger.append(gus, appendOf(shared.caseId, { entries, take: append.alertId })),
    )
    const redrawn = async () => {
      const [row] = await record().owner<{ n: number }[]>`SELECT count(*)::int AS n
        FROM daybook.outbox r JOIN daybook.outbox m ON m.id = r.refreshes
        WHERE m.alert_id = ${append.alertId}`
      return row?.n
    }
    expect(await redrawn()).toBe(1)
    expect((await ask('ada', { kind: 'leave', staff: gus.id })).said).toBe('done')
    const view = await record().ledger.findAlert(person('lena'), append.alertId)
    expect(view).toMatchObject({ state: 'open', takenBy: null, mayTake: true })
    const due = await record().outbox.listDueAlerts()
    expect(due.map((alert) => alert.id)).toContain(append.alertId)
    expect(await redrawn()).toBe(2)
  })

  it('is not held back by being one of two readers, and leaves no message without a case', async () => {
    const solo = await joiner('Solo Made-Up')
    await grant(record(), {
      kind: 'reader',
      staff: solo,
      object: left.entryIds.get('closed') ?? '',
    })
    expect((await ask('ada', { kind: 'leave', staff: solo.id })).said).toBe('done')
    expect((await told('left_behind')).filter(({ ids }) => ids.colleague === solo.id)).toEqual([])
  })

  it('can not answer what waits for them', async () => {
    const next = await joiner('Lee Made-Up')
    const lead = await ask('ada', { kind: 'role', staff: next.id, role: 'lead' })
    expect(await answer('tess', lead.id)).toBe('done')
    const asked = await ask('ada', { kind: 'role', staff: gus.id, role: 'auditor' })
    expect((await ask('ada', { kind: 'leave', staff: next.id })).said).toBe('done')
    expect(await refusalOf(record().changes.answer(next, asked.id as ChangeId, true))).toBe('DBK01')
    expect(await roles(gus)).toEqual(['worker'])
  })
})

describe('cover', () => {
  const who = () => ({ kind: 'cover', staff: staff('pia'), covers: staff('wren') }) as const

  it('begins and ends by itself, at its dates', async () => {
    const { reference } = await openCase(record(), person('wren'))
    const finds = async () => (await record().ledger.findCase(person('pia'), reference)) !== null
    expect((await ask('lena', { ...who(), from: later(600), until: later(1400) })).said).toBe(
      'done',
    )
    expect(await finds()).toBe(false)
    await wait(750)
    expect(await finds()).toBe(true)
    await wait(850)
    expect(await finds()).toBe(false)
  })

  it('does not begin in the past, and ends after it began', async () => {
    const tomorrow = later(DAY)
    const odd = [
      { from: tomorrow, until: tomorrow },
      { from: later(2 * DAY), until: later(DAY) },
      { from: later(-2 * DAY), until: later(-DAY) },
      { from: '', until: later(DAY) },
      { from: later(DAY), until: '' },
    ]
    for (const dates of odd) {
      expect([dates, (await ask('lena', { ...who(), ...dates })).said]).toEqual([
        dates,
        'cover_dates',
      ])
    }
    const begun = Date.now()
    const cover = { ...who(), from: later(-DAY), until: later(DAY) }
    expect((await ask('lena', cover)).said).toBe('done')
    const [row] = await record().owner<{ from_at: Date }[]>`SELECT from_at
      FROM daybook.grant_in_force WHERE kind = 'cover' AND staff_id = ${staff('pia')}`
    expect(row?.from_at.getTime()).toBeGreaterThanOrEqual(begun - 50)
    expect((await ask('lena', { ...cover, from: later(1000) })).said).toBe('already_so')
    expect((await ask('lena', { ...who(), kind: 'end_cover' })).said).toBe('done')
    expect((await ask('lena', { ...who(), kind: 'end_cover' })).said).toBe('already_so')
    const [covers] = await record().owner`SELECT count(*)::int AS n FROM daybook.grant_in_force
      WHERE kind = 'cover' AND staff_id = ${staff('pia')}`
    expect(covers?.n).toBe(0)
  })

  it('is of a colleague, by another one; a supervisor’s within their team', async () => {
    const dates = { from: later(0), until: later(DAY) }
    expect((await ask('lena', { ...who(), staff: staff('wren'), ...dates })).said).toBe(
      'no_such_colleague',
    )
    expect((await ask('sol', { ...who(), ...dates })).said).toBe('not_in_your_team')
    expect((await ask('uma', { ...who(), ...dates })).said).toBe('not_in_your_team')
    const inTeam = { ...who(), staff: staff('nia'), covers: staff('pia') }
    expect((await ask('uma', { ...inTeam, ...dates })).said).toBe('done')
    expect((await ask('sol', { ...inTeam, kind: 'end_cover' })).said).toBe('not_in_your_team')
    expect((await ask('uma', { ...inTeam, kind: 'end_cover' })).said).toBe('done')
  })
})
