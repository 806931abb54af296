import { beforeEach, describe, expect, it } from 'vitest'
import { setUpOrganisation } from '../../src/database/set-up.ts'
import type { OrganisationId, StaffId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import { makeAdministratorCode } from '../../src/people/one-time-code.ts'
import { id } from '../setup/open-record.ts'
import { ALDER } from '../setup/people.table.ts'
import { thePeople } from './the-people.ts'

const { record, told } = thePeople()
let workspace: string
let hal: Actor
let birch: Awaited<ReturnType<typeof setUpOrganisation>>
let nth = 0

/** An organisation without an administrator, in a workspace of its own; Hal is not linked yet. */
beforeEach(async () => {
  nth += 1
  workspace = `T0NEW${nth}`
  const staff = ALDER.staff
    .filter((person) => person.key !== 'ada')
    .map((person) => ({ ...person, name: `${person.name} ${nth}` }))
  const { slackUser: _, ...unlinked } = { ...staff[0], key: 'hal', name: `Hal ${nth}` }
  const file = { ...ALDER, slackWorkspace: workspace, staff: [...staff, unlinked] }
  birch = await setUpOrganisation(record().owner, file as typeof ALDER)
  hal = actor('hal')
})

const actor = (key: string): Actor => ({
  id: birch.staff.get(key) as StaffId,
  organisationId: birch.organisationId as OrganisationId,
  name: key,
})

async function codeFor(who: Actor): Promise<string> {
  const made = await makeAdministratorCode(record().owner, who)
  if ('refused' in made) throw new Error(made.refused)
  return made.code
}

async function claim(code: string, account = `U0HAL${nth}`, at = workspace) {
  const from = { surface: 'slack', workspace: at, account } as const
  const said = await record().changes.claimAdministrator(from, code)
  return 'refused' in said ? said.refused : 'done'
}

const accountsOf = (who: Actor) => record().owner<{ account: string }[]>`
  SELECT account FROM daybook.identity WHERE staff_id = ${who.id} AND ended_at IS NULL`

const administers = async (who: Actor) => {
  const asked = await record().changes.ask(who, id(), {
    kind: 'join',
    staff: id<StaffId>(),
    name: 'Made Up',
    jobTitle: 'Helper',
  })
  return 'done' in asked
}

describe('the first administrator', () => {
  it('sends the code, and that very account is theirs, with the role; every lead is told', async () => {
    const code = await codeFor(hal)
    expect(code).toMatch(/^([2-9A-Z]{4}-){6}[2-9A-Z]{4}$/)
    expect(await administers(hal)).toBe(false)
    expect(await claim(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe('done')
    expect(await accountsOf(hal)).toEqual([{ account: `U0HAL${nth}` }])
    expect(await administers(hal)).toBe(true)
    const given = (await told('role_given')).filter(({ ids }) => ids.colleague === hal.id)
    expect(given.map(({ name }) => name).sort()).toEqual([
      `Dev Halloran ${nth}`,
      `Lena Garth ${nth}`,
    ])
  })

  it('is the only one: the code works once, and no other is made or taken', async () => {
    const [first, second] = [await codeFor(hal), await codeFor(hal)]
    expect(await claim(first)).toBe('done')
    expect(await claim(first)).toBe('wrong_code')
    expect(await claim(second)).toBe('has_administrator')
    const made = await makeAdministratorCode(record().owner, hal)
    expect(made).toEqual({ refused: 'has_administrator' })
  })

  it('is one of two accounts that send the code at the same moment', async () => {
    const code = await codeFor(hal)
    const both = await Promise.all([claim(code, 'U0ONE'), claim(code, 'U0TWO')])
    expect(both.filter((said) => said === 'done')).toHaveLength(1)
    expect(await accountsOf(hal)).toHaveLength(1)
  })

  it('may be a lead, which the trustee is told', async () => {
    const lena = actor('lena')
    const [linked] = await accountsOf(lena)
    expect(await claim(await codeFor(lena), linked?.account)).toBe('done')
    const about = (await told('lead_administers')).filter(({ ids }) => ids.colleague === lena.id)
    expect(about.map(({ name }) => name)).toEqual([`Tess Ibbotson ${nth}`])
  })
})

describe('a code', () => {
  it('is nowhere in the database, and ends after 24 hours', async () => {
    const code = await codeFor(hal)
    const bare = code.replaceAll('-', '')
    const [row] = await record()
      .owner`SELECT extract(epoch FROM until_at - made_at)::int / 3600 AS lasts,
      encode(code_hash, 'escape') LIKE ${`%${bare}%`} AS is_there, length(code_hash) AS bytes
      FROM daybook.one_time_code WHERE staff_id = ${hal.id}`
    expect(row).toEqual({ lasts: 24, is_there: false, bytes: 32 })
    await record().owner`UPDATE daybook.one_time_code SET until_at = clock_timestamp()
      WHERE staff_id = ${hal.id}`
    expect(await claim(code)).toBe('wrong_code')
  })

  it('from another workspace is wrong, and links nothing', async () => {
    const code = await codeFor(hal)
    expect(await claim(code, 'U0STRANGER', 'T0STRANGE')).toBe('wrong_code')
    expect(await accountsOf(hal)).toEqual([])
    expect(await claim(code)).toBe('done')
  })

  it('from the account of a colleague, or for who has another account, is refused and not used', async () => {
    const [pia] = await accountsOf(actor('pia'))
    const code = await codeFor(hal)
    expect(await claim(code, pia?.account)).toBe('account_taken')
    expect(await claim(await codeFor(actor('nia')), 'U0NIA2')).toBe('has_account')
    expect(await claim(code)).toBe('done')
  })

  it('that differs in one letter is wrong, wherever it differs', async () => {
    const code = await codeFor(hal)
    const bare = code.replaceAll('-', '')
    for (const [n, at] of [0, 13, 27].entries()) {
      const letter = bare[at] === 'A' ? 'B' : 'A'
      const wrong = `${bare.slice(0, at)}${letter}${bare.slice(at + 1)}`
      expect(await claim(wrong, `U0TRY${n}`)).toBe('wrong_code')
    }
    expect(await claim('', 'U0TRY')).toBe('wrong_code')
  })

  it('is compared byte by byte, with every byte', async () => {
    const right = Buffer.alloc(32, 0x5a)
    const same = async (other: Buffer) => {
      const [row] = await record().owner<{ same: boolean }[]>`
        SELECT daybook.same_hash(${right}, ${other}) AS same`
      return row?.same
    }
    expect(await same(Buffer.from(right))).toBe(true)
    for (const at of right.keys()) {
      const other = Buffer.from(right)
      other.writeUInt8(0x5b, at)
      expect([at, await same(other)]).toEqual([at, false])
    }
  })

  it('five times wrong makes the account wait a day, even with the right one; no other', async () => {
    const code = await codeFor(hal)
    const tries = await Promise.all(Array.from({ length: 7 }, () => claim('WRONG', 'U0FIVE')))
    expect(tries.filter((said) => said === 'wrong_code')).toHaveLength(5)
    expect(tries.filter((said) => said === 'too_many_codes')).toHaveLength(2)
    expect(await claim(code, 'U0FIVE')).toBe('too_many_codes')
    expect(await accountsOf(hal)).toEqual([])
    await record().owner.begin(async (t) => {
      await t`ALTER TABLE daybook.wrong_code DISABLE TRIGGER append_only`
      await t`UPDATE daybook.wrong_code SET tried_at = tried_at - interval '25 hours'
        WHERE account = 'U0FIVE'`
      await t`ALTER TABLE daybook.wrong_code ENABLE TRIGGER append_only`
    })
    expect(await claim(code, 'U0FIVE')).toBe('done')
  })

  it('for somebody who has left is wrong', async () => {
    const code = await codeFor(hal)
    await record().owner`UPDATE daybook.staff SET left_at = clock_timestamp() WHERE id = ${hal.id}`
    expect(await claim(code)).toBe('wrong_code')
  })
})
