import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/domain/entry-kinds.table.ts'
import { chronologyMessage } from '../../src/messages/chronology.ts'
import { levelHistoryMessage, timelineMessage } from '../../src/messages/timeline.ts'
import { expectToFit } from './fits.ts'

const LONG = 'Quite long words of nobody. '.repeat(1000)
const WREN = '00000000-0000-4000-8000-0000000000b1'
const NAMES = new Map([[WREN, { name: 'Wren Alsop', jobTitle: 'Family worker' }]])
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const recordedAt = '2026-07-04T13:30:00Z'

const entry = (n: number, kind: Entry['kind'], payload: object, amends: string | null = null) =>
  ({ ...{ id: id(n), kind, authorId: WREN, amends, recordedAt }, payload }) as Entry

const ASK = {
  ...{ kinds: [], author: null, from: null, until: null, level: null },
  order: 'newest' as const,
}
const TOP = [
  entry(901, 'safety_line', { line: LONG.slice(0, 300) }),
  entry(902, 'safe_contact', { how: LONG.slice(0, 300), noVoicemail: true }),
]
const head = { level: 'high' as const, seesLevel: true, top: TOP }
const page = {
  head,
  reference: 'K-7QF3M',
  names: NAMES,
  zone: 'Europe/London',
  older: 'a',
  newer: 'b',
}

describe('the views of a case, filled to the brim, fit every platform', () => {
  it('a timeline in which everything has addenda', () => {
    const entries = Array.from({ length: 20 }, (_, n) =>
      entry(n, 'note', { text: LONG, occurredAt: '2026-07-01T09:00:00Z' }),
    )
    const beside = entries.flatMap((amended, n) =>
      [0, 1, 2].map((k) =>
        entry(100 + n * 3 + k, 'addendum', { addendum: 'objection', text: LONG }, amended.id),
      ),
    )
    const message = timelineMessage({ ...page, entries, beside, ask: ASK })
    expectToFit(message)
    expect(JSON.stringify(message).split('Objection of 4 July 2026').length - 1).toBe(60)
  })
})

describe('a view of a case', () => {
  it('begins with the level, the safety line and the safe contact', () => {
    const lines = { lines: [], gaps: [], added: new Map(), before: 0, after: 0, page: 28 }
    for (const message of [
      timelineMessage({ ...page, entries: [], beside: [], ask: ASK }),
      levelHistoryMessage({ ...page, entries: [] }),
      chronologyMessage({ ...page, ...lines }),
    ]) {
      const words = message.parts.slice(1, 6).map((part) => ('text' in part ? part.text : ''))
      expect(words[0]).toBe('Level: High')
      expect(words[1]).toBe('Safety, since 4 July 2026:')
      expect(words[3]).toBe('Safe contact, since 4 July 2026:')
    }
  })
})

describe('a timeline', () => {
  it('has no name and no words in its notification', () => {
    const entries = [entry(1, 'note', { text: 'Sam said so.', occurredAt: recordedAt })]
    const { summary } = timelineMessage({ ...page, entries, beside: [], ask: ASK })
    expect(summary).toBe('Timeline of K-7QF3M')
  })

  it('says in words what is shown', () => {
    const ask = {
      ...{ kinds: ['note' as const], author: WREN as never, from: '2026-05-03' },
      ...{ until: '2026-06-01', level: 'high' as const, order: 'oldest' as const },
    }
    const message = timelineMessage({ ...page, entries: [], beside: [], ask })
    expect(message.parts).toContainEqual({
      type: 'small',
      text:
        'Note · by Wren Alsop · recorded since 3 May 2026 · recorded until 1 June 2026 · ' +
        'while the level was High · oldest first',
    })
    expect(JSON.stringify(message)).toContain('There is nothing to show here.')
  })

  it('names every author that it can, and the system by its name', () => {
    const written = { occurredAt: recordedAt, text: 'x' }
    const entries = [
      entry(1, 'note', written),
      { ...entry(2, 'note', written), authorId: id(9) } as Entry,
      { ...entry(3, 'level_change', { to: 'low', reason: 'x' }), authorId: null } as Entry,
    ]
    const words = JSON.stringify(timelineMessage({ ...page, entries, beside: [], ask: ASK }))
    for (const name of ['Wren Alsop', 'A colleague', 'Daybook']) expect(words).toContain(name)
  })
})
