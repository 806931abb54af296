import { rename } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import type { Actor } from '../../src/domain/people.ts'
import { postgresIntake } from '../../src/intake/postgres-intake.ts'
import { ids } from '../../src/ledger/ids.ts'
import {
  appendOf,
  done,
  openCase,
  openRecord,
  refusalOf,
  type TestRecord,
} from '../setup/open-record.ts'
import { scanFor } from '../setup/scan-database.ts'

let record: TestRecord
let wren: Actor

beforeAll(async () => {
  record = await openRecord(12)
  wren = record.person('wren')
})
afterAll(() => record.close())

const words = (text: string, at = '2026-05-01T10:00:00Z') => ({
  verb: 'record_note',
  values: { text },
  at,
})

type Row = { state: string; ciphertext: Buffer | null; attempts: number; version: number }
const rowOf = async (key: string) => {
  const [row] = await record.owner<Row[]>`SELECT * FROM daybook.submission
    WHERE delivery_key = ${key}`
  return row
}

const makeDue = (key: string) => record.owner`UPDATE daybook.submission
  SET next_attempt_at = clock_timestamp() WHERE delivery_key = ${key}`

const claimKey = async (key: string) => {
  const { id } = await record.intake.receive(wren, key, words(key))
  await makeDue(key)
  const waiting = (await record.intake.claimWaiting(50)).find((one) => one.id === id)
  if (!waiting) throw new Error('was not claimed')
  return waiting
}

describe('what somebody sent', () => {
  it('is kept once it was received: another process finds the same words', async () => {
    const sent = words('Kept “whole” – naïve, 日本, 🙈\n\nand a second paragraph.')
    const received = await record.intake.receive(wren, 'durable', sent)
    expect(received).toMatchObject({ version: 1, state: 'waiting', same: true })
    await makeDue('durable')
    const sql = connect(record.serviceUrl, 1)
    const elsewhere = postgresIntake(sql, record.vault, ids)
    const waiting = await elsewhere.claimWaiting(50)
    const [found] = waiting.filter((one) => one.id === received.id)
    expect(await found?.open()).toEqual(sent)
    expect(found).toMatchObject({ staffId: wren.id, version: 1, attempts: 1 })
    await sql.end()
  })

  it('twice, or ten times at once, is kept once', async () => {
    const receive = () => record.intake.receive(wren, 'again', words('again'))
    const all = await Promise.all(Array.from({ length: 10 }, receive))
    expect(new Set(all.map((one) => one.id)).size).toBe(1)
    for (const one of all) expect(one).toMatchObject({ version: 1, same: true })
  })

  it('again at another time, with the same words, is the same', async () => {
    const first = await record.intake.receive(wren, 'later', words('later'))
    const later = words('later', '2026-05-01T10:00:09Z')
    expect(await record.intake.receive(wren, 'later', later)).toEqual(first)
  })

  it('again with other words replaces what is not yet on the record', async () => {
    const first = await record.intake.receive(wren, 'edited', words('first'))
    const second = await record.intake.receive(wren, 'edited', words('second'))
    expect(second).toEqual({ ...first, version: 2 })
    await makeDue('edited')
    const [claimed] = (await record.intake.claimWaiting(50)).filter((one) => one.id === first.id)
    expect(await claimed?.open()).toMatchObject({ values: { text: 'second' } })
  })

  it('again with other words, after it was saved, is not the same and changes nothing', async () => {
    const { caseId } = await openCase(record, wren)
    const { id, version } = await record.intake.receive(wren, 'saved', words('saved'))
    const append = appendOf(caseId, { submission: { id, version } })
    const saved = done(await record.ledger.append(wren, append))
    const again = await record.intake.receive(wren, 'saved', words('other'))
    expect(again).toMatchObject({ id, version: 1, state: 'done', same: false, result: saved })
    expect(await record.intake.receive(wren, 'saved', words('saved'))).toMatchObject({ same: true })
    expect(await rowOf('saved')).toMatchObject({ state: 'done', ciphertext: null, version: 1 })
  })

  it('again after it was refused is tried again', async () => {
    const { id } = await record.intake.receive(wren, 'refused', words('refused'))
    await record.intake.refuse(wren, id, 'not_found')
    expect(await rowOf('refused')).toMatchObject({ state: 'refused' })
    const again = await record.intake.receive(wren, 'refused', words('refused'))
    expect(again).toMatchObject({ id, version: 2, state: 'waiting', result: null })
  })

  it('under the delivery key of another person is refused, and theirs is as it was', async () => {
    await record.intake.receive(wren, 'mine', words('mine'))
    const before = await rowOf('mine')
    const sol = record.person('sol')
    expect(await refusalOf(record.intake.receive(sol, 'mine', words('not mine')))).toBe('DBK03')
    expect(await rowOf('mine')).toEqual(before)
    const { id } = await record.intake.receive(wren, 'mine', words('mine'))
    await record.intake.refuse(sol, id, 'not_found')
    expect(await rowOf('mine')).toEqual(before)
  })

  it('comes back to its author, and to nobody else, when the record refuses it', async () => {
    const { caseId } = await openCase(record, record.person('pia'))
    const { id, version } = await record.intake.receive(wren, 'not theirs', words('not theirs'))
    expect((await rowOf('not theirs'))?.ciphertext).not.toBeNull()
    await record.ledger.append(wren, appendOf(caseId, { submission: { id, version } }))
    expect(await rowOf('not theirs')).toMatchObject({ state: 'refused' })
    expect(await record.intake.findWords(wren, id)).toEqual(words('not theirs'))
    expect(await record.intake.findWords(record.person('pia'), id)).toBeNull()
  })

  it('is wiped when it becomes an entry', async () => {
    const { caseId } = await openCase(record, wren)
    const { id, version } = await record.intake.receive(wren, 'theirs', words('theirs'))
    done(await record.ledger.append(wren, appendOf(caseId, { submission: { id, version } })))
    expect(await rowOf('theirs')).toMatchObject({ state: 'done', ciphertext: null })
    expect(await record.intake.findWords(wren, id)).toBeNull()
  })

  it('is not kept, and says so, when the key store is away', async () => {
    await rename(record.folder, `${record.folder}-away`)
    const sent = record.intake.receive(wren, 'no vault', words('no vault'))
    await expect(sent).rejects.toThrow('vault_unavailable')
    await rename(`${record.folder}-away`, record.folder)
    expect(await rowOf('no vault')).toBeUndefined()
  })

  it('is still kept, and not refused, when the key store goes away before it is an entry', async () => {
    const { caseId } = await openCase(record, wren)
    const { id, version } = await record.intake.receive(wren, 'vault gone', words('vault gone'))
    const append = appendOf(caseId, { submission: { id, version } })
    await rename(record.folder, `${record.folder}-away`)
    await expect(record.ledger.append(wren, append)).rejects.toThrow('vault_unavailable')
    await rename(`${record.folder}-away`, record.folder)
    const row = await rowOf('vault gone')
    expect([row?.state, row?.ciphertext === null]).toEqual(['waiting', false])
    expect(await record.ledger.append(wren, append)).toHaveProperty('appended')
  })

  it('does not open with another person’s key, nor after a byte changed', async () => {
    const waiting = await claimKey('bound')
    await record.intake.receive(record.person('sol'), 'sol writes', words('x'))
    await record.owner`UPDATE daybook.submission SET staff_id = ${record.person('sol').id}
      WHERE delivery_key = 'bound'`
    await makeDue('bound')
    const [moved] = (await record.intake.claimWaiting(50)).filter((one) => one.id === waiting.id)
    await expect(moved?.open()).rejects.toThrow('record_damaged')
    expect(await waiting.open()).toMatchObject({ values: { text: 'bound' } })
  })
})

describe('the words themselves', () => {
  const MARKER = 'xylographic-quokka-4711'

  it('are nowhere in the database, in no spelling, while they wait and after', async () => {
    const key = 'the scan'
    const control = 'control-marmoset-0815'
    await record.owner`INSERT INTO daybook.delivery VALUES (${control}, clock_timestamp())`
    const { caseId } = await openCase(record, wren)
    const { id, version } = await record.intake.receive(wren, key, words(MARKER))
    expect(await scanFor(record.owner, control)).toEqual(['daybook.delivery.key'])
    expect(await scanFor(record.owner, MARKER)).toEqual([])
    const entry = { label: MARKER, kind: 'note' as const }
    const payload = { text: MARKER, occurredAt: '2026-05-01T10:00:00Z' }
    const sight = { visibility: 'open' as const, readers: [], conflicts: [] }
    const entries = [{ ...entry, ...sight, payload }]
    done(
      await record.ledger.append(wren, appendOf(caseId, { submission: { id, version }, entries })),
    )
    await record.ledger.readCase(wren, caseId, 'timeline', 'released')
    expect(await scanFor(record.owner, MARKER)).toEqual([])
  })

  it('and the keys under which they are kept are nowhere in the database', async () => {
    const { caseId } = await openCase(record, wren)
    for (const key of [
      await record.vault.getKey('case', caseId),
      await record.vault.getKey('staff', wren.id),
    ]) {
      expect(await scanFor(record.owner, key)).toEqual([])
    }
  })
})

describe('a delivery', () => {
  it('is first once, for ever, and once among ten that come together', async () => {
    const all = Array.from({ length: 10 }, () => record.intake.isFirst('slack:event:1'))
    expect((await Promise.all(all)).filter((first) => first)).toHaveLength(1)
    expect(await record.intake.isFirst('slack:event:1')).toBe(false)
    expect(await record.intake.isFirst('slack:event:2')).toBe(true)
  })
})

describe('submissions that wait', () => {
  const secondsUntilNext = async (key: string) => {
    const [row] = await record.owner<{ seconds: number }[]>`
      SELECT extract(epoch FROM next_attempt_at - clock_timestamp())::float AS seconds
      FROM daybook.submission WHERE delivery_key = ${key}`
    return Math.round((row?.seconds ?? NaN) / 5) * 5
  }

  it('have five seconds for their first try before the sweep takes them', async () => {
    const { id } = await record.intake.receive(wren, 'fresh', words('fresh'))
    expect(await secondsUntilNext('fresh')).toBe(5)
    const claimed = await record.intake.claimWaiting(50)
    expect(claimed.map((one) => one.id)).not.toContain(id)
  })

  it('wait longer after each try, and never longer than five minutes', async () => {
    await record.intake.receive(wren, 'patient', words('patient'))
    const waits: number[] = []
    for (let n = 0; n < 8; n += 1) {
      await makeDue('patient')
      await record.intake.claimWaiting(50)
      waits.push(await secondsUntilNext('patient'))
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 300, 300])
  })

  it('still wait their turn after thousands of tries, and hold up no other', async () => {
    await record.intake.receive(wren, 'years', words('years'))
    await record.owner`UPDATE daybook.submission SET attempts = 100000 WHERE delivery_key = 'years'`
    await makeDue('years')
    const attempts = (await record.intake.claimWaiting(50)).map((one) => one.attempts)
    expect(attempts).toContain(100_001)
    expect(await secondsUntilNext('years')).toBe(300)
  })

  it('go to one of several processes at a time', async () => {
    const keys = Array.from({ length: 30 }, (_, n) => `many ${n}`)
    for (const key of keys) await record.intake.receive(wren, key, words(key))
    for (const key of keys) await makeDue(key)
    const claims = await Promise.all(
      Array.from({ length: 6 }, () => record.intake.claimWaiting(10)),
    )
    const claimed = claims.flat().map((one) => one.id)
    expect(claimed.length).toBeGreaterThanOrEqual(30)
    expect(new Set(claimed).size).toBe(claimed.length)
    for (const claim of claims) expect(claim.length).toBeLessThanOrEqual(10)
  })

  it('are left alone once they are settled', async () => {
    const waiting = await claimKey('settled')
    await record.intake.refuse(wren, waiting.id, 'not_found')
    await makeDue('settled')
    const claimed = await record.intake.claimWaiting(50)
    expect(claimed.map((one) => one.id)).not.toContain(waiting.id)
  })
})

describe('words that wait for seven days', () => {
  it('are wiped, and their author is told; a day earlier they are still there', async () => {
    const aged = async (key: string, days: number) => {
      const { id } = await record.intake.receive(wren, key, words(key))
      await record.owner`UPDATE daybook.submission
        SET received_at = clock_timestamp() - make_interval(days => ${days}),
            next_attempt_at = clock_timestamp() + interval '1 hour' WHERE id = ${id}`
    }
    await aged('six days', 6)
    await aged('eight days', 8)
    const before = await record.outbox.claim({ high: 100, others: 100, documents: 100 })
    expect(await record.intake.expire()).toBe(1)
    expect((await rowOf('six days'))?.ciphertext).not.toBeNull()
    expect(await rowOf('eight days')).toMatchObject({ state: 'refused', ciphertext: null })
    const told = await record.outbox.claim({ high: 100, others: 100, documents: 100 })
    expect(before.map((m) => m.ids.code)).not.toContain('kept_too_long')
    expect(told.map(({ to, template, ids: about }) => [to, template, about.code])).toEqual([
      [{ staff: wren.id }, 'not_saved', 'kept_too_long'],
    ])
  })
})
