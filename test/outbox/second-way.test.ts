import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AlertId, EntryId } from '../../src/domain/ids.ts'
import { postgresAudit } from '../../src/outbox/postgres-audit.ts'
import { postgresOutbox } from '../../src/outbox/postgres-outbox.ts'
import { postgresPlatforms } from '../../src/outbox/postgres-platforms.ts'
import { deliverSecond, SecondDeliveries } from '../../src/outbox/second/deliver-second.ts'
import { emailWay } from '../../src/outbox/second/email.ts'
import { postgresSecond } from '../../src/outbox/second/postgres-second.ts'
import { webhookWay } from '../../src/outbox/second/webhook.ts'
import { postgresEmails } from '../../src/people/postgres-emails.ts'
import type { OutgoingMessage } from '../../src/ports/outbox.ts'
import type { SecondWays } from '../../src/ports/second-way.ts'
import { openHook, openMailServer } from '../../src/sandbox/second/stand-ins.ts'
import { openStore, prismaPeople } from '../../src/store/prisma-people.ts'
import { keepDelivering } from '../../src/watch/keep-delivering.ts'
import { openSecondWays } from '../../src/watch/open-second-ways.ts'
import { tellOfRemoval } from '../../src/watch/tell-of-removal.ts'
import {
  appendOf,
  done,
  grant,
  openCase,
  openRecord,
  planned,
  type TestRecord,
} from '../setup/open-record.ts'
import type { PersonKey } from '../setup/people.table.ts'

const SECRET = '0123456789abcdef0123456789abcdef'
const NOW = '2026-11-24T22:40:00Z'
const BOTH = ['email', 'webhook'] as const
let record: TestRecord
let mail: Awaited<ReturnType<typeof openMailServer>>
let hook: Awaited<ReturnType<typeof openHook>>
let prisma: ReturnType<typeof openStore>
const person = (key: PersonKey) => record.person(key)

beforeAll(async () => {
  record = await openRecord(6)
  prisma = openStore(record.serviceUrl)
  ;[mail, hook] = await Promise.all([openMailServer(), openHook()])
  const emails = postgresEmails(record.service)
  for (const key of ['odo', 'wren', 'tess', 'ines'] as const) {
    await emails.set(person('ada'), person(key).id, `${key}@example.org`)
  }
})
afterAll(async () => {
  await Promise.all([mail.close(), hook.close(), prisma.$disconnect()])
  await record.close()
})
beforeEach(async () => {
  await record.owner`TRUNCATE daybook.outbox, daybook.alert CASCADE`
  mail.mails.length = 0
  hook.posted.length = 0
  hook.answers.status = 204
})

const ways = () => ({
  email: emailWay({ url: mail.url, from: 'daybook@example.org', encrypted: false }),
  webhook: webhookWay({ url: hook.url, secret: SECRET }, () => NOW),
})

/** A High of Wren's that Odo hears of, and what is told with it. */
async function raise(
  told: PersonKey[] = ['odo'],
  { staffRelated = false, template = 'alert_person' as OutgoingMessage['template'] } = {},
) {
  const { caseId, reference } = await openCase(record, person('wren'))
  const ladder = [{ staff: told.map((key) => person(key).id), waitSeconds: 900 }]
  const sight = staffRelated
    ? { visibility: 'staff_related' as const, readers: [person('ines').id, person('ivan').id] }
    : {}
  const append = appendOf(caseId, {
    entries: [planned({ label: 'note', ...sight })],
    alert: { kind: 'high', staffRelated, about: 'note', ladder },
  })
  append.messages = told.map((key) => ({
    lane: 0,
    to: { staff: person(key).id },
    template,
    ids: { alert: append.alertId },
    alertId: append.alertId,
  }))
  done(await record.ledger.append(person('wren'), append))
  const entry = append.entryIds.get('note') as EntryId
  return { reference, caseId, entry, alert: append.alertId as AlertId }
}

/** When the message was written, and how the first way stands. */
async function told(at: string, state = 'waiting', failure: string | null = null) {
  await record.owner`UPDATE daybook.outbox SET state = ${state}, last_failure = ${failure},
    created_at = ${at}`
}
const minutesAgo = (n: number) => new Date(Date.now() - n * 60_000).toISOString()

async function sweep(there: SecondWays = ways()) {
  const second = postgresSecond(record.service)
  const people = prismaPeople(prisma)
  const opened = await openSecondWays(second, people, there)
  const reported: string[] = []
  const report = (code: string) => reported.push(code)
  await deliverSecond({ second, people, ways: there, report })
  return { opened, reported }
}
const rows = () => record.owner`SELECT way, why, state, attempts FROM daybook.second_way ORDER BY 1`

describe('the second way', () => {
  it('goes by e-mail and webhook when chat has not confirmed it: reference, level, time, number', async () => {
    const { reference, alert } = await raise()
    await told(minutesAgo(3))
    expect(await sweep()).toEqual({ opened: 1, reported: [] })
    expect(mail.mails).toHaveLength(1)
    const [letter = ''] = mail.mails
    expect(letter).toContain('odo@example.org')
    for (const said of [reference, 'High concern', '01632 960101']) expect(letter).toContain(said)
    const [post] = hook.posted
    const body = JSON.parse(post?.body ?? '{}')
    expect(body).toMatchObject({ version: 1, event: 'alert', reference, level: 'high' })
    expect(body.ring).toBe('01632 960101')
    const everything = JSON.stringify([mail.mails, hook.posted])
    for (const name of ['Odo', 'Wren', 'Alsop', 'note', alert])
      expect(everything).not.toContain(name)
    expect([...(await rows())]).toEqual([
      { way: 'email', why: 'not_confirmed', state: 'sent', attempts: 1 },
      { way: 'webhook', why: 'not_confirmed', state: 'sent', attempts: 1 },
    ])
  })

  it('is looked for once: what the webhook has taken for a rung holds nobody up, however many hear', async () => {
    const there = { webhook: ways().webhook }
    // Nobody here has an e-mail address: the webhook takes one of each rung.
    for (let n = 0; n < 40; n += 1) await raise(['sol', 'lena', 'dev'])
    await told(minutesAgo(3))
    const opened: number[] = []
    for (let n = 0; n < 3; n += 1) opened.push((await sweep(there)).opened)
    expect(opened.at(-1)).toBe(0)
    expect(await rows()).toHaveLength(40)
    const { reference } = await raise(['odo'])
    await told(minutesAgo(3))
    expect((await sweep()).opened).toBe(1)
    expect(mail.mails.join()).toContain(reference)
  })

  it('that hangs holds up no other: the next High goes while a server does not answer', async () => {
    const hangs = Promise.withResolvers<void>()
    const letters = { send: () => hangs.promise }
    const there = { ...ways(), email: letters }
    const second = postgresSecond(record.service)
    const people = prismaPeople(prisma)
    const onFault = (thrown: unknown) => expect.unreachable(String(thrown))
    const delivery = { second, people, ways: there, report: () => undefined }
    const round = keepDelivering(() => new SecondDeliveries(delivery, onFault), onFault)
    for (const posts of [1, 2]) {
      await raise()
      await told(minutesAgo(3))
      await openSecondWays(second, people, there)
      await expect.poll(() => hook.posted.length, { timeout: 3000 }).toBe(posts)
    }
    hangs.resolve()
    await round.stop()
    expect((await rows()).every(({ state }) => state === 'sent')).toBe(true)
  })

  it('is signed, so that whoever receives it can tell it from anybody else’s', async () => {
    await raise()
    await told(minutesAgo(3))
    await sweep()
    const [post] = hook.posted
    const stamp = String(Date.parse(NOW) / 1000)
    expect(post?.headers['x-daybook-timestamp']).toBe(stamp)
    const mac = createHmac('sha256', SECRET).update(`${stamp}.${post?.body}`).digest('hex')
    expect(post?.headers['x-daybook-signature']).toBe(`sha256=${mac}`)
  })

  it('goes at once out of hours, and in hours only when it has to', async () => {
    await raise()
    await told('2090-01-07T23:00:00Z', 'sent')
    expect((await sweep()).opened).toBe(1)
    expect((await rows())[0]).toMatchObject({ why: 'out_of_hours', state: 'sent' })
    await record.owner`TRUNCATE daybook.outbox, daybook.alert CASCADE`
    await raise()
    // A Wednesday at noon, long from now: nothing is late, and people are at work.
    await told('2090-01-11T12:00:00Z')
    expect((await sweep()).opened).toBe(0)
    await told('2090-01-11T12:00:00Z', 'sent')
    expect((await sweep()).opened).toBe(0)
  })

  it('goes at once to whoever has no chat account, and not to whom nothing is to be told', async () => {
    await raise()
    await told('2090-01-11T12:00:00Z', 'dropped', 'no_account')
    expect((await sweep()).opened).toBe(1)
    await record.owner`TRUNCATE daybook.outbox, daybook.alert CASCADE`
    await raise()
    await told(minutesAgo(3), 'dropped', 'not_for_them')
    expect((await sweep()).opened).toBe(0)
  })

  it('goes once, whoever sweeps, and once a rung by webhook', async () => {
    await raise(['odo', 'tess'])
    await told(minutesAgo(3))
    await Promise.all([sweep(), sweep(), sweep()])
    await sweep()
    expect(mail.mails).toHaveLength(2)
    expect(hook.posted).toHaveLength(1)
  })

  it('tells nobody who is conflicted, and then nothing to the webhook either', async () => {
    const { entry } = await raise(['odo', 'tess'])
    await grant(record, { kind: 'conflict', staff: person('tess'), object: entry })
    await told(minutesAgo(3))
    await sweep()
    expect(mail.mails).toHaveLength(1)
    expect(JSON.stringify(mail.mails)).not.toContain('tess@')
    expect(hook.posted).toHaveLength(0)
  })

  it('says nothing about staff to the webhook', async () => {
    await raise(['ines'], { staffRelated: true })
    await told(minutesAgo(3))
    await sweep()
    expect([mail.mails.length, hook.posted.length]).toEqual([1, 0])
  })

  it('is not used any more once somebody has it', async () => {
    const { alert } = await raise()
    await told(minutesAgo(3))
    await openSecondWays(postgresSecond(record.service), prismaPeople(prisma), ways())
    await record.owner`UPDATE daybook.alert SET state = 'taken', held = 'held',
      taken_by = ${person('lena').id} WHERE id = ${alert}`
    await sweep()
    expect([mail.mails.length, hook.posted.length]).toEqual([0, 0])
    expect((await rows()).map(({ state }) => state)).toEqual(['dropped', 'dropped'])
  })

  it('tells whoever raised it to ring, when chat does not', async () => {
    const { reference } = await raise(['wren'], { template: 'ring_now' })
    await told(minutesAgo(3))
    await sweep()
    expect(mail.mails[0]).toContain(`Please ring now: ${reference}`)
    expect(hook.posted).toHaveLength(0)
  })

  it('is tried again when it fails, follows no redirect, and keeps no secret in what is reported', async () => {
    await raise()
    await told(minutesAgo(3))
    hook.answers.status = 302
    const there = { webhook: ways().webhook, email: ways().email }
    expect((await sweep(there)).reported).toEqual(['platform_unavailable'])
    const [email, webhook] = await rows()
    expect(email).toMatchObject({ way: 'email', state: 'sent' })
    expect(webhook).toMatchObject({ way: 'webhook', state: 'waiting', attempts: 1 })
    hook.answers.status = 204
    await record.owner`UPDATE daybook.second_way SET next_attempt_at = clock_timestamp(),
      claimed_until = NULL WHERE state = 'waiting'`
    expect((await sweep()).reported).toEqual([])
    expect((await rows()).map(({ state }) => state)).toEqual(['sent', 'sent'])
  })
})

describe('a platform that was taken away', () => {
  const audit = async () => (await postgresAudit(record.service)()).offCourse
  const isLate = async () =>
    (await postgresSecond(record.service).listUnconfirmed(120, BOTH))[0]?.late
  const platforms = () => postgresPlatforms(record.service)
  const remove = (place = 'T0ALDER') => platforms().noteRemoved('slack', place, 'app_uninstalled')
  const tell = () => tellOfRemoval(platforms(), prismaPeople(prisma), ways().email)
  const outbox = () => postgresOutbox(record.service)

  it('is told to leads by what they have besides, once, and nobody watches in vain', async () => {
    await postgresEmails(record.service).set(person('lena'), person('lena').id, 'lena@example.org')
    await record.owner`INSERT INTO daybook.identity
      SELECT gen_random_uuid(), organisation_id, staff_id, 'teams', 'tenant', 'dev-on-teams'
      FROM daybook.identity WHERE staff_id = ${person('dev').id}`
    await remove('T0NOBODY')
    expect([await tell(), await audit()]).toEqual([0, 0])
    await remove()
    await remove()
    expect([await tell(), await tell()]).toEqual([1, 0])
    expect(mail.mails).toHaveLength(1)
    expect(mail.mails[0]).toContain('Daybook was removed from Slack: nobody is alerted there.')
    expect(mail.mails[0]).toContain('lena@example.org')
    // The heartbeat is not sent: whoever watches outside hears that too.
    expect(await audit()).toBe(1)
    const told = await record.owner`SELECT to_staff, to_surface FROM daybook.outbox
      WHERE template = 'platform_lost'`
    expect(told).toEqual([{ to_staff: person('dev').id, to_surface: 'teams' }])
  })

  it('has a High go by a second way at once, keeps what waits, and is back with what arrives', async () => {
    await raise()
    expect(await isLate()).toBe(true)
    const [waiting] = await outbox().claim({ high: 1, others: 1, documents: 0 })
    await outbox().markFailed(waiting?.id ?? '', 'platform_refused', 0)
    const [again] = await outbox().claim({ high: 1, others: 1, documents: 0 })
    expect(again?.id).toBe(waiting?.id)
    await outbox().markSent(again?.id ?? '', { channel: 'D0', ts: '1' })
    expect(await audit()).toBe(0)
    await raise()
    expect(await isLate()).toBe(false)
    await expect(record.owner`UPDATE daybook.platform_change SET there = true`).rejects.toThrow()
  })
  it('taken from one person of Teams: leads hear whose, and a High to them does not wait', async () => {
    const place = { surface: 'teams' as const, workspace: 'tenant', account: 'lena-on-teams' }
    const lena = person('lena').id
    await record.owner`INSERT INTO daybook.identity
      SELECT gen_random_uuid(), organisation_id, staff_id, 'teams', 'tenant', 'lena-on-teams'
      FROM daybook.identity WHERE staff_id = ${lena}`
    const mails = mail.mails.length
    for (let n = 0; n < 2; n += 1) await platforms().noteAppMoved(place, false)
    await platforms().noteAppMoved({ ...place, account: 'nobody' }, false)
    const told = await record.owner`SELECT DISTINCT to_staff FROM daybook.outbox
      WHERE template = 'platform_lost' AND ids->>'colleague' = ${lena}`
    expect(told.map(({ to_staff }) => to_staff)).toContain(person('dev').id)
    expect(told.map(({ to_staff }) => to_staff)).not.toContain(lena)
    expect(await tell()).toBe(1)
    const mailed = mail.mails.slice(mails).join()
    expect(mailed).toContain('lena@example.org')
    expect(mailed).toContain('removed from a team')
    expect(mailed).not.toContain('the Teams of')
    const lateTo = async () => {
      await record.owner`UPDATE daybook.outbox SET state = 'dropped', last_failure = 'x'`
      await raise(['lena'])
      const rows = await record.owner`SELECT o.to_surface, l.late
        FROM daybook.list_for_second_way(120, '{email,webhook}') l
        JOIN daybook.outbox o USING (id)
        WHERE o.to_staff = ${lena} ORDER BY 1`
      return rows.map(({ to_surface, late }) => [to_surface, late])
    }
    expect(await lateTo()).toEqual([
      ['slack', false],
      ['teams', true],
    ])
    await platforms().noteAppMoved(place, true)
    expect(await lateTo()).toEqual([
      ['slack', false],
      ['teams', false],
    ])
  })
})

it('an address is one’s own to say, or the administrator’s', async () => {
  const emails = postgresEmails(record.service)
  const set = (by: PersonKey, whose: PersonKey) =>
    emails.set(person(by), person(whose).id, 'a@example.org')
  expect(await set('pia', 'pia')).toEqual({ done: true })
  expect(await set('ada', 'nia')).toEqual({ done: true })
  for (const by of ['pia', 'lena', 'sol'] as const) {
    expect(await set(by, 'odo')).toEqual({ refused: 'not_yours_to_do' })
  }
})
