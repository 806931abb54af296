import fc from 'fast-check'
import postgres from 'postgres'
import { describe, expect, inject, it } from 'vitest'
import { findId, findReference, REFERENCE_ALPHABET } from '../../src/domain/ids.ts'
import { ids } from '../../src/ledger/ids.ts'

const V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('ids', () => {
  it('that are derived are the same again, and different for another label or origin', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.string(), fc.string(), (from, label, other) => {
        const derived = ids.derive(from, label)
        expect(derived).toMatch(V4)
        expect(ids.derive(from, label)).toBe(derived)
        if (label !== other) expect(ids.derive(from, other)).not.toBe(derived)
        expect(ids.derive(`${from}x`, label)).not.toBe(derived)
      }),
    )
  })

  it('are the same ones for ever: a retry after an update finds the ids of its first try', () => {
    const from = '48a496f6-c93d-4096-a3b9-1a58fe62fcbc'
    expect(ids.derive(from, 'note')).toBe('523f8421-b4aa-4307-b4f3-e6bba313125b')
    expect(ids.reference(from, 0)).toBe('K-AEZSA')
  })

  it('that are random are UUIDs of version 4', () => {
    expect(ids.random()).toMatch(V4)
    expect(ids.random()).not.toBe(ids.random())
    expect(findId(ids.random())).not.toBeNull()
  })
})

describe('references', () => {
  it('are read back as they are, and differ by attempt', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(4), (from, attempt) => {
        const reference = ids.reference(from, attempt)
        expect(findReference(reference)).toBe(reference)
        expect(ids.reference(from, attempt)).toBe(reference)
        expect(ids.reference(from, attempt + 1)).not.toBe(reference)
      }),
    )
  })

  it('use every letter of the alphabet about as often', () => {
    const seen = new Map([...REFERENCE_ALPHABET].map((letter) => [letter, 0]))
    for (let n = 0; n < 600; n += 1) {
      for (const letter of ids.reference(`from ${n}`, 0).slice(2)) {
        seen.set(letter, (seen.get(letter) ?? -1) + 1)
      }
    }
    expect(seen.size).toBe(REFERENCE_ALPHABET.length)
    for (const [letter, count] of seen)
      expect([letter, count > 60 && count < 150]).toEqual([letter, true])
  })

  it('have an alphabet of 30 without look-alikes, and the database holds to the same one', async () => {
    expect(REFERENCE_ALPHABET).toHaveLength(30)
    expect(REFERENCE_ALPHABET).not.toMatch(/[01ILOU]/)
    const sql = postgres(inject('ownerUrl'), { max: 1 })
    const [row] = await sql<{ check: string }[]>`SELECT pg_get_constraintdef(oid) AS check
      FROM pg_constraint WHERE conrelid = 'daybook.case_file'::regclass AND contype = 'c'`
    await sql.end()
    const [, pattern] = /~ '(.*)'::text/.exec(row?.check ?? '') ?? []
    const allowed = new RegExp(pattern ?? 'no pattern')
    const letters = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    const taken = letters.filter((letter) => allowed.test(`K-2222${letter}`))
    expect(taken.join('')).toBe(REFERENCE_ALPHABET)
    for (const wrong of ['K-2222', 'K-222222', 'k-22222', 'K22222', ' K-22222', 'K-2222a']) {
      expect([wrong, allowed.test(wrong)]).toEqual([wrong, false])
    }
  })
})
