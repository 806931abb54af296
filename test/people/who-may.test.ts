import { beforeAll, describe, expect, it } from 'vitest'
import { setUpOrganisation } from '../../src/database/set-up.ts'
import type { ChangeId, StaffId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import type { StaffChange } from '../../src/ports/staff-changes.ts'
import { id } from '../setup/open-record.ts'
import { ALDER, BIRCH, PERSON_KEYS, type PersonKey } from '../setup/people.table.ts'
import { thePeople } from './the-people.ts'

const { record, person, staff, team, ask, answer, told, roles } = thePeople()
const workspace = ALDER.slackWorkspace ?? ''
const NEXT_YEAR = '2100-01-01T00:00:00Z'
const LAST_DAY = '2100-01-08T00:00:00Z'

/** Who may ask for a change at all; everybody else has one refusal. */
const ASKERS: Record<StaffChange['kind'] | 'on_duty', PersonKey[]> = {
  join: ['ada'],
  link: ['ada'],
  unlink: ['ada'],
  role: ['ada'],
  end_role: ['ada'],
  move: ['ada'],
  leave: ['ada', 'dev', 'lena'],
  cover: ['ada', 'dev', 'lena', 'sol'],
  end_cover: ['ada', 'dev', 'lena', 'sol'],
  on_duty: ['ada', 'dev', 'lena'],
}

/** Asked for in a way that is refused later, so that nothing is done. */
const sample = (kind: keyof typeof ASKERS): StaffChange => {
  const who = { staff: staff('wren') }
  if (kind === 'on_duty') return { kind: 'role', ...who, role: 'on_duty' }
  if (kind === 'join') return { kind, staff: id<StaffId>(), name: ' ', jobTitle: '' }
  if (kind === 'link')
    return { kind, ...who, surface: 'slack', workspace: 'T0BIRCH', account: 'U1' }
  if (kind === 'unlink') return { kind, ...who, surface: 'teams' }
  if (kind === 'role' || kind === 'end_role') return { kind, ...who, role: 'no such' as never }
  if (kind === 'move') return { kind, ...who, team: id() }
  if (kind === 'leave') return { kind, staff: staff('lena') }
  if (kind === 'cover') return { kind, ...who, covers: staff('sol'), from: '', until: '' }
  return { kind, ...who, covers: staff('sol') }
}

describe('who may ask', () => {
  const kinds = Object.keys(ASKERS).filter((kind) => kind !== 'on_duty')
  it.each(kinds as (keyof typeof ASKERS)[])(
    'for %s is written here, and nobody else',
    async (kind) => {
      const may: PersonKey[] = []
      for (const key of PERSON_KEYS) {
        const { said } = await ask(key, sample(kind))
        if (said !== 'not_your_change' && said !== 'not_in_your_team') may.push(key)
        // Uma supervises another team: she may ask, and not for these two.
        if (said === 'not_in_your_team') expect([kind, key]).toEqual([expect.any(String), 'uma'])
      }
      expect(may.sort()).toEqual(ASKERS[kind])
    },
  )

  it('for duty are also the leads; it begins and ends at once', async () => {
    for (const key of ['ada', 'dev', 'lena'] as const) {
      const duty = { staff: staff('wren'), role: 'on_duty' } as const
      expect((await ask(key, { kind: 'role', ...duty })).said).toBe('done')
      expect(await roles(person('wren'))).toEqual(['on_duty', 'worker'])
      expect((await ask(key, { kind: 'end_role', ...duty })).said).toBe('done')
      expect(await roles(person('wren'))).toEqual(['worker'])
    }
    for (const key of ['sol', 'tess', 'wren', 'ines', 'odo'] as const) {
      const asked = await ask(key, { kind: 'role', staff: staff('wren'), role: 'on_duty' })
      expect([key, asked.said]).toEqual([key, 'not_your_change'])
    }
  })

  it('gives nobody duty by themselves, so that nobody without cases puts themself on the ladder', async () => {
    for (const key of ['ada', 'dev'] as const) {
      const asked = await ask(key, { kind: 'role', staff: staff(key), role: 'on_duty' })
      expect([key, asked.said]).toEqual([key, 'waits'])
      expect(await answer('lena', asked.id, false)).toBe('done')
    }
    const lead = { staff: staff('lena'), role: 'on_duty' } as const
    expect((await ask('lena', { kind: 'role', ...lead })).said).toBe('done')
    expect((await ask('lena', { kind: 'end_role', ...lead })).said).toBe('done')
  })

  it('by cover is whoever stands in for one of them', async () => {
    const cover = { staff: staff('pia'), covers: staff('ada') }
    const asked = await ask('ada', {
      kind: 'cover',
      ...cover,
      from: '2020-01-01T00:00:00Z',
      until: LAST_DAY,
    })
    expect(asked.said).toBe('waits')
    expect(await answer('lena', asked.id)).toBe('done')
    expect((await ask('pia', sample('unlink'))).said).toBe('already_so')
    expect((await ask('ada', { kind: 'end_cover', ...cover })).said).toBe('done')
    expect((await ask('pia', sample('unlink'))).said).toBe('not_your_change')
  })
})

/** Changes that wait, with who may answer: never the one who gains, never the one who asked. */
const WAITING: [string, () => StaffChange, PersonKey[]][] = [
  ['the role of lead', () => ({ kind: 'role', staff: staff('sol'), role: 'lead' }), ['tess']],
  ['the role of deputy', () => ({ kind: 'role', staff: staff('sol'), role: 'deputy' }), ['tess']],
  [
    'the role of lead for the trustee',
    () => ({ kind: 'role', staff: staff('tess'), role: 'lead' }),
    ['dev', 'lena'],
  ],
  [
    'a supervisor’s role',
    () => ({ kind: 'role', staff: staff('wren'), role: 'supervisor', team: team('north') }),
    ['dev', 'lena', 'tess'],
  ],
  [
    'the role of records officer, for a lead',
    () => ({ kind: 'role', staff: staff('lena'), role: 'records_officer' }),
    ['dev', 'tess'],
  ],
  ...(['auditor', 'trustee', 'administrator', 'independent'] as const).map(
    (role): [string, () => StaffChange, PersonKey[]] => [
      `the role of ${role}`,
      () => ({ kind: 'role', staff: staff('wren'), role }),
      ['dev', 'lena', 'tess'],
    ],
  ),
  [
    'a change of team',
    () => ({ kind: 'move', staff: staff('wren'), team: team('south'), from: team('north') }),
    ['dev', 'lena', 'tess'],
  ],
  [
    'a chat account',
    () => ({ kind: 'link', staff: staff('lena'), surface: 'slack', workspace, account: 'U0NEW' }),
    ['dev', 'tess'],
  ],
  [
    'cover of the lead by the deputy',
    () => ({
      kind: 'cover',
      staff: staff('dev'),
      covers: staff('lena'),
      from: NEXT_YEAR,
      until: LAST_DAY,
    }),
    ['lena', 'tess'],
  ],
  [
    'cover of a worker by the administrator who asks',
    () => ({
      kind: 'cover',
      staff: staff('ada'),
      covers: staff('wren'),
      from: NEXT_YEAR,
      until: LAST_DAY,
    }),
    ['dev', 'lena', 'tess'],
  ],
  [
    'cover of a worker by another, asked by an administrator',
    () => ({
      kind: 'cover',
      staff: staff('pia'),
      covers: staff('wren'),
      from: NEXT_YEAR,
      until: LAST_DAY,
    }),
    ['dev', 'lena', 'tess'],
  ],
]

describe('what takes two people', () => {
  beforeAll(async () => {
    const lena = { kind: 'unlink', staff: staff('lena'), surface: 'slack' } as const
    expect((await ask('ada', lena)).said).toBe('done')
  })

  it.each(WAITING)('%s: it waits, for exactly these', async (_, change, seconds) => {
    const asked = await ask('ada', change())
    expect(asked.said).toBe('waits')
    const sees: PersonKey[] = []
    const may: PersonKey[] = []
    for (const key of PERSON_KEYS) {
      const list = await record().changes.list(person(key))
      if (list.some((one) => one.id === asked.id)) sees.push(key)
      if (key !== 'ada' && !(await record().changes.find(person(key), asked.id))) {
        expect([key, await answer(key, asked.id)]).toEqual([key, 'not_your_change'])
        expect([key, await answer(key, asked.id, false)]).toEqual([key, 'not_your_change'])
      } else if (key !== 'ada') may.push(key)
    }
    expect([sees.sort(), may.sort()]).toEqual([seconds, seconds])
    expect(await answer('ada', asked.id)).toBe('needs_another_person')
    const names = (await told('change_waits')).filter(({ ids }) => ids.change === asked.id)
    expect(names.map(({ name }) => name.split(' ')[0]?.toLowerCase()).sort()).toEqual(seconds)
    expect(await answer(seconds[0] as PersonKey, asked.id, false)).toBe('done')
    expect(await answer(seconds.at(-1) as PersonKey, asked.id)).toBe('already_answered')
  })

  it('that a lead asked is for another one: nobody is both people', async () => {
    const cover = { kind: 'cover', staff: staff('dev'), covers: staff('lena') } as const
    const asked = await ask('lena', { ...cover, from: NEXT_YEAR, until: LAST_DAY })
    expect(asked.said).toBe('waits')
    const list = await record().changes.list(person('lena'))
    expect(list.map((seen) => seen.id)).not.toContain(asked.id)
    const names = (await told('change_waits')).filter(({ ids }) => ids.change === asked.id)
    expect(names.map(({ name }) => name)).toEqual(['Tess Ibbotson'])
    expect(await answer('lena', asked.id)).toBe('needs_another_person')
    expect(await answer('tess', asked.id, false)).toBe('done')
  })

  it('is nothing until it is confirmed, and then it is', async () => {
    const role = { kind: 'role', staff: staff('pia'), role: 'auditor' } as const
    const asked = await ask('ada', role)
    expect(await roles(person('pia'))).toEqual(['worker'])
    expect(await answer('dev', asked.id)).toBe('done')
    expect(await roles(person('pia'))).toEqual(['auditor', 'worker'])
    expect((await told('change_answered')).at(-1)).toEqual({
      name: 'Ada Jessop',
      ids: { change: asked.id },
    })
    const given = (await told('role_given')).filter(({ ids }) => ids.code === 'auditor')
    expect(given.map(({ name }) => name).sort()).toEqual(['Dev Halloran', 'Lena Garth'])
  })

  it('is confirmed by one of several who press at the same moment', async () => {
    const asked = await ask('ada', { kind: 'role', staff: staff('nia'), role: 'auditor' })
    const all = (['dev', 'lena', 'tess'] as const).map((key) => answer(key, asked.id))
    expect((await Promise.all(all)).sort()).toEqual([
      'already_answered',
      'already_answered',
      'done',
    ])
    expect(await roles(person('nia'))).toEqual(['auditor', 'worker'])
  })

  it('is decided again when it is confirmed: not for who left, nor by who may no longer ask', async () => {
    const join = {
      kind: 'join',
      staff: id<StaffId>(),
      name: 'Gus Made-Up',
      jobTitle: 'Helper',
    } as const
    expect((await ask('ada', join)).said).toBe('done')
    const asked = await ask('ada', { kind: 'role', staff: join.staff, role: 'auditor' })
    expect((await ask('ada', { kind: 'leave', staff: join.staff })).said).toBe('done')
    expect(await answer('lena', asked.id)).toBe('no_such_colleague')
    expect(await answer('lena', asked.id, false)).toBe('done')

    const second = await ask('ada', { kind: 'role', staff: staff('odo'), role: 'administrator' })
    expect(await answer('lena', second.id)).toBe('done')
    const byOdo = await ask('odo', { kind: 'role', staff: staff('nia'), role: 'independent' })
    const end = { kind: 'end_role', staff: staff('odo'), role: 'administrator' } as const
    expect((await ask('ada', end)).said).toBe('done')
    expect(await answer('lena', byOdo.id)).toBe('not_your_change')
    expect(await roles(person('nia'))).toEqual(['auditor', 'worker'])
  })

  it('is answered by the trustee only through the trustee’s post, also by who stands in', async () => {
    const cover = { staff: staff('ivan'), covers: staff('tess') }
    const begun = await ask('ada', {
      kind: 'cover',
      ...cover,
      from: '2020-01-01T00:00:00Z',
      until: LAST_DAY,
    })
    expect(await answer('lena', begun.id)).toBe('done')
    const asked = await ask('ada', { kind: 'role', staff: staff('sol'), role: 'deputy' })
    expect(await answer('lena', asked.id)).toBe('not_your_change')
    expect(await answer('ivan', asked.id, false)).toBe('done')
    expect((await ask('ada', { kind: 'end_cover', ...cover })).said).toBe('done')
  })
})

describe('the same change', () => {
  it('under the same id answers how it stands, and is done once', async () => {
    const at = id<ChangeId>()
    const duty = { kind: 'role', staff: staff('pia'), role: 'on_duty' } as const
    expect((await ask('ada', duty, at)).said).toBe('done')
    expect((await ask('ada', duty, at)).said).toBe('done')
    expect((await roles(person('pia'))).filter((role) => role === 'on_duty')).toHaveLength(1)

    const wait = id<ChangeId>()
    const role = { kind: 'role', staff: staff('pia'), role: 'independent' } as const
    for (const _ of [1, 2]) expect((await ask('ada', role, wait)).said).toBe('waits')
    expect((await ask('ada', role)).said).toBe('already_asked')
    expect(await answer('lena', wait, false)).toBe('done')
    expect((await ask('ada', role, wait)).said).toBe('declined')
    const again = await ask('ada', role)
    expect(again.said).toBe('waits')
    expect(await answer('lena', again.id)).toBe('done')
    expect((await ask('ada', role, again.id)).said).toBe('done')
  })

  it('under the id of another one, or of somebody else’s, is refused', async () => {
    const at = id<ChangeId>()
    const duty = { kind: 'role', staff: staff('sol'), role: 'on_duty' } as const
    expect((await ask('lena', duty, at)).said).toBe('done')
    expect((await ask('ada', duty, at)).said).toBe('already_asked')
    expect((await ask('lena', { ...duty, staff: staff('nia') }, at)).said).toBe('already_asked')
  })
})

describe('another organisation', () => {
  let bea: Actor
  beforeAll(async () => {
    const birch = await setUpOrganisation(record().owner, BIRCH)
    const of = (key: PersonKey) =>
      ({ id: birch.staff.get(key), organisationId: birch.organisationId, name: key }) as Actor
    bea = of('lena')
  })

  it('has nobody who can be named here, and no team', async () => {
    const about = { staff: bea.id }
    const dates = { from: NEXT_YEAR, until: LAST_DAY }
    const all: StaffChange[] = [
      { kind: 'leave', ...about },
      { kind: 'role', ...about, role: 'auditor' },
      { kind: 'link', ...about, surface: 'slack', workspace, account: 'U0BEA' },
      { kind: 'unlink', ...about, surface: 'slack' },
      { kind: 'move', ...about, team: team('north') },
      { kind: 'cover', ...about, covers: staff('wren'), ...dates },
      { kind: 'cover', staff: staff('wren'), covers: bea.id, ...dates },
    ]
    for (const change of all) {
      expect([change, (await ask('ada', change)).said]).toEqual([change, 'no_such_colleague'])
    }
    const [south] = await record().owner<{ id: string }[]>`SELECT id FROM daybook.team
      WHERE organisation_id = ${bea.organisationId} LIMIT 1`
    const move = { kind: 'move', staff: staff('wren'), team: south?.id ?? '' } as const
    expect((await ask('ada', move)).said).toBe('no_such_team')
  })

  it('answers nothing here, sees nothing that waits, and can not use an id twice', async () => {
    const asked = await ask('ada', { kind: 'role', staff: staff('odo'), role: 'auditor' })
    expect(await answer(bea, asked.id)).toBe('not_your_change')
    expect(await record().changes.find(bea, asked.id)).toBeNull()
    expect(await record().changes.list(bea)).toEqual([])
  })
})
