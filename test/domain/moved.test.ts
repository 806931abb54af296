import { describe, expect, it } from 'vitest'
import { withoutWords } from '../../src/domain/dated.ts'
import type { Entry } from '../../src/domain/entry-kinds.table.ts'
import { asItStood, planMoved } from '../../src/domain/moved.ts'
import type { KnownEntry } from '../../src/domain/plan.ts'

const NOTE = {
  id: '0b8f3c1e-6f0a-4a51-9d3e-3f1d2f6b7a10',
  kind: 'note',
  authorId: '0b8f3c1e-6f0a-4a51-9d3e-3f1d2f6b7a11',
  amends: null,
  recordedAt: '2026-05-02T10:00:00.000Z',
  payload: { text: 'Made up.', occurredAt: '2026-05-01T10:00:00Z', seen: 'seen_alone' },
} as unknown as Entry
const KNOWN = { entry: NOTE, visibility: 'private', readers: ['lead'], conflicts: [] } as never

/** As it would be read again from the right case. */
function readAgain(known: KnownEntry): Entry {
  const planned = planMoved(known)
  const envelope = {
    id: '0b8f3c1e-6f0a-4a51-9d3e-3f1d2f6b7a12',
    kind: 'moved',
    authorId: '0b8f3c1e-6f0a-4a51-9d3e-3f1d2f6b7a13',
    amends: null,
    recordedAt: '2026-06-01T10:00:00.000Z',
    payload: JSON.parse(JSON.stringify(planned.payload)),
  }
  return asItStood(envelope as never)
}

describe('an entry that was on the wrong case', () => {
  it('stands on the right one as it was: kind, author, words and all its clocks', () => {
    const { id, moved, ...rest } = readAgain(KNOWN)
    const { id: was, ...wanted } = NOTE
    expect(rest).toEqual(wanted)
    expect(id).not.toBe(was)
    expect(moved).toEqual({
      at: '2026-06-01T10:00:00.000Z',
      by: '0b8f3c1e-6f0a-4a51-9d3e-3f1d2f6b7a13',
    })
  })

  it('keeps who may read it and who is conflicted', () => {
    expect(planMoved(KNOWN)).toMatchObject({ visibility: 'private', readers: ['lead'] })
  })

  it('is damaged when what it holds is no entry', () => {
    const envelope = (fields: object, original: string) => ({
      ...NOTE,
      kind: 'moved',
      payload: { was: NOTE.id, original, author: null, stoodSince: NOTE.recordedAt, fields },
    })
    expect(() => asItStood(envelope({}, 'note') as never)).toThrow('record_damaged')
    expect(() => asItStood(envelope({}, 'constructor') as never)).toThrow('record_damaged')
  })
})

it('what days are counted from keeps no word, also not of an entry that came from a wrong case', () => {
  const note = withoutWords({ ...NOTE, payload: { ...NOTE.payload, with: 'person' } } as Entry)
  const { occurredAt, seen } = NOTE.payload as { occurredAt: string; seen: string }
  expect(note.payload).toEqual({ text: '', occurredAt, seen, with: 'person' })
  const payload = { when: 'Made up.', with: 'Made up.', occurredAt: '2026-05-01T10:00:00Z' }
  expect(withoutWords({ ...NOTE, kind: 'supervision_record', payload } as never).payload).toEqual(
    {},
  )
})
