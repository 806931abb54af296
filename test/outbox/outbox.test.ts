import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import { Failure } from '../../src/domain/failures.ts'
import type { AlertId, CaseId, StaffId } from '../../src/domain/ids.ts'
import type { Message } from '../../src/messages/message.ts'
import type { Delivery } from '../../src/outbox/deliver.ts'
import { Deliveries, deliverDue } from '../../src/outbox/deliveries.ts'
import { Pace } from '../../src/outbox/pace.ts'
import { postgresOutbox } from '../../src/outbox/postgres-outbox.ts'
import type { OutgoingMessage } from '../../src/ports/outbox.ts'
import type { Account, People } from '../../src/ports/people.ts'
import { keepDelivering } from '../../src/watch/keep-delivering.ts'
import {
  appendOf,
  done,
  id,
  openCase,
  openRecord,
  planned,
  type TestRecord,
} from '../setup/open-record.ts'

let record: TestRecord
let wren: StaffId

beforeAll(async () => {
  record = await openRecord(12)
  wren = record.person('wren').id
})
afterAll(() => record.close())
beforeEach(() => record.owner`TRUNCATE daybook.outbox CASCADE`)

const message = (code: string, lane: 0 | 1 = 1): OutgoingMessage => ({
  lane,
  to: { staff: wren },
  template: 'answer',
  ids: { code: code as never },
})
const tell = (...messages: OutgoingMessage[]) => record.outbox.tell(record.person('wren'), messages)

type Row = {
  state: string
  attempts: number
  seconds: number
  lease: number
  last_failure: string | null
  surface_ref: unknown
}
const rows = () => record.owner<Row[]>`SELECT *, ids->>'code' AS code,
  round(extract(epoch FROM next_attempt_at - clock_timestamp()))::int AS seconds,
  round(extract(epoch FROM claimed_until - clock_timestamp()))::int AS lease
  FROM daybook.outbox ORDER BY created_at, id`
const only = async () => {
  const [row, ...more] = await rows()
  if (!row || more.length > 0) throw new Error(`${more.length + 1} rows`)
  return row
}
const claim = (most: number) => record.outbox.claim({ high: most, others: most, documents: most })
const makeDue = () => record.owner`UPDATE daybook.outbox
  SET next_attempt_at = clock_timestamp(), claimed_until = NULL WHERE state = 'waiting'`

describe('claiming', () => {
  it('takes High first, then the oldest', async () => {
    await tell(message('old'))
    await tell(message('older High', 0))
    await tell(message('new'))
    await tell(message('newer High', 0))
    const order: (string | undefined)[] = []
    for (let n = 0; n < 4; n += 1) {
      for (const one of await claim(1)) order.push(one.ids.code)
    }
    expect(order).toEqual(['older High', 'newer High', 'old', 'new'])
    expect(await claim(10)).toEqual([])
  })

  it('gives each message to one of many claimers', async () => {
    await tell(...Array.from({ length: 60 }, (_, n) => message(`${n}`)))
    const claims = await Promise.all(Array.from({ length: 10 }, () => claim(7)))
    const claimed = claims.flat().map((one) => one.id)
    expect(claimed).toHaveLength(60)
    expect(new Set(claimed).size).toBe(60)
    for (const claim of claims) expect(claim.length).toBeLessThanOrEqual(7)
  })

  it('is for ten seconds; after a crash somebody else has it', async () => {
    await tell(message('lease'))
    const [first] = await claim(10)
    expect((await only()).lease).toBe(10)
    expect(await claim(10)).toEqual([])
    await record.owner`UPDATE daybook.outbox SET claimed_until = claimed_until - interval '10 s'`
    const [second] = await claim(10)
    expect(second).toMatchObject({ id: first?.id, attempts: 2 })
  })

  it('leaves what was sent or dropped', async () => {
    await tell(message('sent'), message('dropped'))
    const [one, two] = await claim(10)
    await record.outbox.markSent(one?.id ?? '', { ts: '1' })
    await record.outbox.markFailed(two?.id ?? '', 'not_for_them', null)
    await makeDue()
    expect(await claim(10)).toEqual([])
    const states = (await rows()).map((row) => row.state).sort()
    expect(states).toEqual(['dropped', 'sent'])
  })

  it('keeps the first outcome: what was sent is not failed afterwards', async () => {
    await tell(message('late answer'))
    const [one] = await claim(1)
    await record.outbox.markSent(one?.id ?? '', { ts: '1' })
    await record.outbox.markFailed(one?.id ?? '', 'platform_unavailable', 5)
    await record.outbox.markSent(one?.id ?? '', { ts: '2' })
    expect(await only()).toMatchObject({ state: 'sent', surface_ref: { ts: '1' } })
  })
})

describe('telling', () => {
  it('with a key happens the first time only', async () => {
    const actor = record.person('wren')
    const once = () => record.outbox.tell(actor, [message('once')], 'slack:event:once')
    await Promise.all([once(), once(), once()])
    await once()
    expect((await only()).state).toBe('waiting')
  })

  it('wakes whoever listens', async () => {
    const sql = connect(record.serviceUrl, 1)
    const listening = postgresOutbox(sql)
    let woken = 0
    const waiting = new Promise<void>((done) => {
      const wake = () => {
        woken += 1
        // The first call says that it listens now.
        if (woken === 2) done()
      }
      void listening.onWake(wake).then(() => tell(message('wake')))
    })
    await waiting
    expect(woken).toBe(2)
    await sql.end()
  })

  it('tells nobody when there is nothing to tell', async () => {
    await tell()
    expect(await rows()).toHaveLength(0)
  })
})

const SLACK: Account = { surface: 'slack', workspace: 'T1', account: 'U1' }
const TEAMS: Account = { surface: 'teams', workspace: 'tenant', account: 'person' }
const DRAWN: Message = { summary: 'Made up', parts: [{ type: 'text', text: 'Made up' }] }

/** The real outbox with a postman of our own, who writes down what he does. */
function delivery(part: Partial<Delivery> = {}) {
  const log: unknown[] = []
  const people = {
    listAccountsOf: async () => [SLACK],
    findChannel: async () => ({ ...SLACK, account: 'C1' }),
  } as Partial<People> as People
  const postman = {
    postMessage: async (to: { account: string }) => {
      log.push(['post', to.account])
      return { ts: `${log.length}` }
    },
    deleteMessage: async () => undefined,
    changeMessage: async (ref: unknown) => {
      log.push(['change', ref])
    },
  }
  const report = (code: string, attempts: number) => {
    log.push([code, attempts])
  }
  const draw = async () => DRAWN
  const postmen = { slack: postman }
  const held = { posted: new Map<string, unknown>(), pace: new Pace(() => performance.now()) }
  return { d: { outbox: record.outbox, people, postmen, ...held, draw, report, ...part }, log }
}

const failing = (failure: unknown) => ({
  postMessage: async () => {
    throw failure
  },
  deleteMessage: async () => undefined,
  changeMessage: async () => {
    throw failure
  },
})

describe('delivering', () => {
  it('sends what is due, and remembers where it is', async () => {
    await tell(message('one'))
    const { d, log } = delivery()
    expect(await deliverDue(d)).toBe(1)
    expect(log).toEqual([['post', 'U1']])
    expect(await only()).toMatchObject({ state: 'sent', surface_ref: { ts: '1' } })
    expect(await deliverDue(d)).toBe(0)
  })

  it('posts nothing a second time when the database could not be told that it is there', async () => {
    await tell(message('one'))
    const { d, log } = delivery()
    const away = {
      ...d.outbox,
      markSent: () => Promise.reject(new Failure('database_unavailable')),
    }
    await deliverDue({ ...d, outbox: away })
    await makeDue()
    await deliverDue(d)
    expect(log).toEqual([
      ['post', 'U1'],
      ['database_unavailable', 1],
    ])
    expect(await only()).toMatchObject({ state: 'sent', surface_ref: { ts: '1' } })
    expect(d.posted.size).toBe(0)
  })

  it('draws three at once and no more, High first, and posts beside that', async () => {
    await tell(...Array.from({ length: 8 }, (_, n) => message(`${n}`)), message('High', 0))
    let [now, most] = [0, 0]
    const drawn: (string | undefined)[] = []
    const draw = async ({ ids }: { ids: { code?: string } }) => {
      drawn.push(ids.code)
      now += 1
      most = Math.max(most, now)
      await new Promise((done) => setTimeout(done, 10))
      now -= 1
      return DRAWN
    }
    const { d } = delivery({ draw })
    expect([await deliverDue(d), await deliverDue(d)]).toEqual([1, 8])
    expect([drawn[0], drawn.length, most]).toEqual(['High', 9, 3])
  })

  it('waits as long as the platform asks', async () => {
    await tell(message('limited'))
    const busy = new Failure('platform_unavailable', { retryAfterSeconds: 47 })
    const { d, log } = delivery({ postmen: { slack: failing(busy) } })
    await deliverDue(d)
    expect(log).toEqual([['platform_unavailable', 1]])
    expect(await only()).toMatchObject({
      state: 'waiting',
      seconds: 47,
      lease: null,
      last_failure: 'platform_unavailable',
    })
  })

  it('never gives up: it waits longer each time, up to a minute, whatever is thrown', async () => {
    await tell(message('stubborn'))
    const postmen = { slack: failing(new TypeError('made up')) }
    const { d } = delivery({ postmen, chance: () => 0.5 })
    const waits = async (chance: number, rounds: number) => {
      await record.owner`UPDATE daybook.outbox SET attempts = 0`
      const all: number[] = []
      for (let n = 0; n < rounds; n += 1) {
        await makeDue()
        await deliverDue({ ...d, chance: () => chance })
        all.push((await only()).seconds)
      }
      return all
    }
    expect(await waits(0.5, 8)).toEqual([2, 4, 8, 16, 32, 60, 60, 60])
    // What failed together is not tried again together.
    expect(await waits(0, 4)).toEqual([2, 3, 6, 12])
    expect(await waits(0.99, 4)).toEqual([2, 5, 10, 20])
    await record.owner`UPDATE daybook.outbox SET attempts = 100000`
    await makeDue()
    await deliverDue(d)
    expect(await only()).toMatchObject({ state: 'waiting', seconds: 60 })
    await makeDue()
    const { d: well } = delivery()
    await deliverDue(well)
    expect((await only()).state).toBe('sent')
  })

  it('of one message that fails holds up no other', async () => {
    await tell(message('bad'), message('good'))
    const { d } = delivery({
      draw: async ({ ids }) => {
        if (ids.code === ('bad' as never)) throw new Failure('record_damaged')
        return DRAWN
      },
    })
    await deliverDue(d)
    const states = Object.fromEntries(
      (await rows()).map((r) => [(r as never as { code: string }).code, r.state]),
    )
    expect(states).toEqual({ bad: 'waiting', good: 'sent' })
  })

  it('drops what is not, or no longer, for that person, without asking the platform', async () => {
    await tell(message('not theirs'))
    const { d, log } = delivery({ draw: async () => null })
    await deliverDue(d)
    expect(log).toEqual([])
    expect(await only()).toMatchObject({ state: 'dropped', last_failure: 'not_for_them' })
  })

  it('drops what is for somebody without an account', async () => {
    await tell(message('no account'))
    const nobody = { listAccountsOf: async () => [] as Account[] } as Partial<People> as People
    const { d, log } = delivery({ people: nobody })
    await deliverDue(d)
    expect(log).toEqual([])
    expect(await only()).toMatchObject({ state: 'dropped', last_failure: 'no_account' })
  })

  it('goes where it was asked, else to the account that was linked first', async () => {
    const seen: string[] = []
    const postman = (name: string) => ({
      postMessage: async () => seen.push(name),
      deleteMessage: async () => undefined,
      changeMessage: async () => undefined,
    })
    const both = { listAccountsOf: async () => [SLACK, TEAMS] } as Partial<People> as People
    const postmen = { slack: postman('slack'), teams: postman('teams') }
    const { d } = delivery({ people: both, postmen })
    const actor = record.person('wren')
    await record.outbox.tell({ ...actor, via: 'teams' }, [message('asked in Teams')])
    await deliverDue(d)
    await record.outbox.tell(record.person('odo'), [message('asked by another')])
    await deliverDue(d)
    expect(seen).toEqual(['teams', 'slack'])
    await tell(message('only Teams is set up'))
    await deliverDue({ ...d, postmen: { teams: postman('teams') } })
    expect(seen).toEqual(['teams', 'slack', 'teams'])
  })

  it('of a High goes to every account; a receipt goes to one', async () => {
    const link = (surface: string, account: string) => record.owner`INSERT INTO daybook.identity
      (id, organisation_id, staff_id, surface, workspace, account)
      VALUES (${id()}, ${record.organisation}, ${wren}, ${surface}, 'made up', ${account})`
    await link('teams', 'wren')
    const high = { lane: 0, to: { staff: wren }, template: 'alert_person', ids: {} } as const
    await tell(high, { ...high, template: 'receipt' }, { ...high, lane: 1 })
    const told = await record.owner`SELECT lane, template, to_surface FROM daybook.outbox
      ORDER BY template, lane, to_surface`
    expect(told.map((row) => Object.values(row).join(' '))).toEqual([
      ...['0 alert_person slack', '0 alert_person teams', '1 alert_person '],
      '0 receipt ',
    ])
    await record.owner`DELETE FROM daybook.identity WHERE account = 'wren'`
  })

  it('is not tried again at once when nobody knows whether it arrived', async () => {
    await tell(message('unknown'))
    const silent = new Failure('platform_unavailable', { unknown: true })
    await deliverDue(delivery({ postmen: { slack: failing(silent) } }).d)
    expect(await only()).toMatchObject({ state: 'waiting', seconds: 30 })
  })

  it('goes on beside calls that hang: a High, a document and others have places of their own', async () => {
    await tell(...Array.from({ length: 25 }, () => message('hangs')))
    const hung: ((thrown: Failure) => void)[] = []
    const posted: string[] = []
    const draw = async ({ ids }: { ids: { code?: string } }) => ({
      ...DRAWN,
      summary: `${ids.code}`,
    })
    const postMessage = (_: Account, { summary }: Message) => {
      if (summary === 'hangs') return new Promise((_done, fail) => hung.push(fail))
      return Promise.resolve(posted.push(summary))
    }
    const { d } = delivery({ draw, postmen: { slack: { ...failing(null), postMessage } } })
    const onFault = (thrown: unknown) => expect.unreachable(String(thrown))
    const round = keepDelivering((onFree) => new Deliveries(d, { onFree, onFault }), onFault)
    await record.outbox.onWake(round.wake)
    try {
      await expect.poll(() => hung.length).toBe(20)
      const leases = () => record.owner`SELECT id FROM daybook.outbox
        WHERE claimed_until > clock_timestamp() + interval '8 seconds'`
      const before = performance.now()
      await tell(message('High', 0))
      await expect.poll(() => posted, { interval: 10 }).toEqual(['High'])
      expect(performance.now() - before).toBeLessThan(900)
      await tell({ ...message('document'), template: 'document' })
      await expect.poll(() => posted).toContain('document')
      // Their claims would have run out by now: nobody else gets what still hangs.
      await record.owner`UPDATE daybook.outbox
        SET claimed_until = clock_timestamp() + interval '4 s' WHERE claimed_until IS NOT NULL`
      await expect.poll(async () => (await leases()).length, { timeout: 3900 }).toBe(20)
      // A place that is free again is taken at once.
      const from = performance.now()
      for (let n = 0; n < 5; n += 1) {
        hung.pop()?.(new Failure('platform_unavailable'))
        await expect.poll(() => hung.length, { interval: 10, timeout: 1500 }).toBe(20)
      }
      expect(performance.now() - from).toBeLessThan(2000)
    } finally {
      const stopped = round.stop()
      for (const fail of hung) fail(new Failure('platform_unavailable'))
      await stopped
    }
    expect(posted).toEqual(['High', 'document'])
  })

  it('takes no more than twenty at a time', async () => {
    await tell(...Array.from({ length: 25 }, (_, n) => message(`${n}`)))
    const { d } = delivery()
    expect([await deliverDue(d), await deliverDue(d), await deliverDue(d)]).toEqual([20, 5, 0])
  })
})

describe('drawing again', () => {
  /** An alert whose message has that state; it was taken, so the message is to be drawn again. */
  async function taken(state: 'waiting' | 'sent' | 'dropped', ref: unknown = { ts: '7' }) {
    const actor = record.person('wren')
    const odo = record.person('odo')
    const { caseId } = await openCase(record, actor)
    const append = appendOf(caseId, {
      alert: {
        kind: 'high',
        staffRelated: false,
        about: 'note',
        ladder: [{ staff: [odo.id], waitSeconds: 900 }],
      },
    })
    append.messages = [{ ...message('alert', 0), ids: {}, alertId: append.alertId }]
    done(await record.ledger.append(actor, append))
    const [claimed] = await claim(1)
    const first = claimed?.id ?? ''
    if (state === 'sent') await record.outbox.markSent(first, ref)
    if (state === 'dropped') await record.outbox.markFailed(first, 'not_for_them', null)
    await take(append.alertId, caseId)
    return first
  }

  async function take(alertId: AlertId, caseId: CaseId) {
    const payload = { alert: alertId, because: id() }
    const entries = [planned({ label: 'taken', kind: 'alert_taken', payload })]
    const append = appendOf(caseId, { entries, take: alertId })
    done(await record.ledger.append(record.person('odo'), append))
  }

  it('changes the message where it is, and posts none', async () => {
    const first = await taken('sent')
    const { d, log } = delivery()
    expect(await deliverDue(d)).toBe(1)
    expect(log).toEqual([['change', { ts: '7' }]])
    const [redraw] = (await rows()).filter((row) => (row as never as { id: string }).id !== first)
    expect(redraw).toMatchObject({ state: 'sent', surface_ref: { ts: '7' } })
  })

  it('is asked of the platform where the message is', async () => {
    await taken('sent', { surface: 'teams', activity: '7' })
    const { d, log } = delivery()
    const changed: unknown[] = []
    const teams = {
      postMessage: async () => undefined,
      deleteMessage: async () => undefined,
      changeMessage: async (ref: unknown) => void changed.push(ref),
    }
    await deliverDue({ ...d, postmen: { ...d.postmen, teams } })
    expect(log).toEqual([])
    expect(changed).toEqual([{ surface: 'teams', activity: '7' }])
  })

  it('waits for a message that was not sent yet, a second at a time', async () => {
    await taken('waiting')
    const { d, log } = delivery()
    expect(await deliverDue(d)).toBe(1)
    expect(log).toEqual([])
    const waiting = await record.owner<Row[]>`SELECT state, last_failure,
      round(extract(epoch FROM next_attempt_at - clock_timestamp()))::int AS seconds
      FROM daybook.outbox WHERE refreshes IS NOT NULL`
    expect([...waiting]).toEqual([{ state: 'waiting', last_failure: 'not_yet_sent', seconds: 1 }])
    await makeDue()
    await deliverDue(d)
    await makeDue()
    await deliverDue(d)
    expect(log).toEqual([
      ['post', 'U1'],
      ['change', { ts: '1' }],
    ])
  })

  it('is not asked of a message that was dropped', async () => {
    await taken('dropped')
    expect((await rows()).map((row) => row.state)).toEqual(['dropped'])
  })
})
