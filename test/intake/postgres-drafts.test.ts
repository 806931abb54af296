import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DraftId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import { postgresDrafts } from '../../src/intake/postgres-drafts.ts'
import { ids } from '../../src/ledger/ids.ts'
import type { Drafts } from '../../src/ports/drafts.ts'
import { grant, openRecord, type TestRecord } from '../setup/open-record.ts'
import { scanFor } from '../setup/scan-database.ts'

let record: TestRecord
let drafts: Drafts
let wren: Actor
let pia: Actor

beforeAll(async () => {
  record = await openRecord()
  drafts = postgresDrafts(record.service, record.vault, ids)
  wren = record.person('wren')
  pia = record.person('pia')
})
afterAll(() => record.close())
beforeEach(() => record.owner`TRUNCATE daybook.outbox, daybook.draft CASCADE`)

const words = (text: string, part = {}) => ({ form: 'record_note', values: { text, ...part } })
const only = async (who = wren) => {
  const [draft, ...more] = await drafts.list(who)
  if (!draft || more.length > 0) throw new Error('there is not exactly one draft')
  return draft
}
/** Makes every draft that much older. */
const age = (by: string) => record.owner`UPDATE daybook.draft SET
  begun_at = begun_at - ${by}::interval, saved_at = saved_at - ${by}::interval,
  offered_at = offered_at - ${by}::interval`
type Told = { to: string; template: string; ids: Record<string, string> }
const told = () => record.owner<Told[]>`SELECT s.name AS to, o.template, o.ids
  FROM daybook.outbox o JOIN daybook.staff s ON s.id = o.to_staff ORDER BY o.created_at, s.name`

describe('a draft', () => {
  it('is its author’s alone, whole, and one for each form', async () => {
    await drafts.keep(wren, 'form 1', words('first'), null)
    await drafts.keep(wren, 'form 1', words('first, and more – 日本'), null)
    expect((await only()).words).toEqual(words('first, and more – 日本'))
    expect(await drafts.list(pia)).toEqual([])
    expect(await drafts.drop(pia, (await only()).id)).toBe(false)
    await drafts.keep(pia, 'form 1', words('not hers to write over'), null)
    expect((await only()).words.values.text).toContain('first')
    expect(await drafts.drop(wren, (await only()).id)).toBe(true)
    expect(await drafts.list(wren)).toEqual([])
  })

  it('stands nowhere in the database in words that can be read', async () => {
    await drafts.keep(wren, 'form 2', words('canary-of-a-draft'), null)
    expect(await scanFor(record.owner, 'canary-of-a-draft')).toEqual([])
  })

  it('goes when its form is sent, also one that was opened again in another form', async () => {
    await drafts.keep(wren, 'form 3', words('x'), null)
    await record.intake.receive(wren, 'form 3', { verb: 'record_note', values: {}, at: '' })
    expect(await drafts.list(wren)).toEqual([])
    await drafts.keep(wren, 'form 3', words('late'), null)
    expect(await drafts.list(wren)).toEqual([])

    await drafts.keep(wren, 'form 4', words('x'), null)
    await drafts.bind(wren, 'form 5', (await only()).id)
    await record.intake.receive(wren, 'form 5', { verb: 'record_note', values: {}, at: '' })
    expect(await drafts.list(wren)).toEqual([])
  })

  it('that was opened again is kept on under the same id', async () => {
    await drafts.keep(wren, 'form 6', words('x'), null)
    const { id } = await only()
    await drafts.keep(wren, 'form 7', words('x and y'), id)
    expect(await only()).toMatchObject({ id, words: words('x and y') })
    await drafts.keep(pia, 'form 8', words('mine'), id as DraftId)
    expect((await only()).words).toEqual(words('x and y'))
  })
})

describe('a draft that waits', () => {
  it('is offered when its form is closed, once, else after 15 minutes', async () => {
    await drafts.keep(wren, 'form 9', words('x'), null)
    await drafts.sweep()
    expect(await told()).toEqual([])
    await drafts.close(pia, 'form 9')
    await drafts.close(wren, 'form of nobody')
    expect(await told()).toEqual([])
    await drafts.close(wren, 'form 9')
    await drafts.close(wren, 'form 9')
    const { id } = await only()
    const offer = { to: 'Wren Alsop', template: 'draft_waits', ids: { draft: id } }
    expect(await told()).toEqual([offer])
    await drafts.keep(wren, 'form 9', words('x and y'), null)
    await age('15 minutes')
    await drafts.sweep()
    expect(await told()).toEqual([offer, offer])
  })

  it('is known to the lead after 24 hours: whose, and since when', async () => {
    await drafts.keep(wren, 'form 10', words('x'), null)
    await age('23 hours')
    await drafts.sweep()
    const toLeads = async () => (await told()).filter(({ template }) => template === 'draft_old')
    expect(await toLeads()).toEqual([])
    await age('1 hour')
    await drafts.sweep()
    await drafts.sweep()
    const [only, ...more] = await toLeads()
    expect(more).toEqual([])
    expect(only?.to).toBe('Lena Garth')
    expect(Object.keys(only?.ids ?? {}).sort()).toEqual(['begunAt', 'colleague'])
    expect(only?.ids.colleague).toBe(wren.id)
  })

  it('about a colleague is known to the independent recipients instead, and never to its author', async () => {
    await grant(record, { staff: wren, kind: 'role', role: 'independent' })
    await drafts.keep(wren, 'form 11', words('x', { aboutStaff: 'yes' }), null)
    await age('24 hours')
    await drafts.sweep()
    const names = (await told()).filter((m) => m.template === 'draft_old').map(({ to }) => to)
    expect(names.length).toBeGreaterThan(0)
    expect(names).not.toContain('Lena Garth')
    expect(names).not.toContain('Wren Alsop')
  })

  it('is wiped after seven days, and its author hears of that', async () => {
    await drafts.keep(wren, 'form 12', words('x'), null)
    await age('6 days 23 hours')
    await drafts.sweep()
    expect(await drafts.list(wren)).toHaveLength(1)
    await age('1 hour')
    expect(await drafts.list(wren)).toEqual([])
    await drafts.sweep()
    const [{ n } = { n: -1 }] = await record.owner<{ n: number }[]>`
      SELECT count(*)::int AS n FROM daybook.draft`
    expect(n).toBe(0)
    const last = (await told()).at(-1)
    expect(last).toMatchObject({ to: 'Wren Alsop', ids: { code: 'draft_wiped' } })
  })
})
