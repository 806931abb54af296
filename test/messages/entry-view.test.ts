import { describe, expect, it } from 'vitest'
import { type Entry, type EntryKind, entryKinds } from '../../src/domain/entry-kinds.table.ts'
import { holdsOf, labelOf, optionsOf } from '../../src/messages/entry-values.ts'
import { entryMessage } from '../../src/messages/entry-view.ts'
import { messageSchema, plainMessage } from '../../src/messages/message.ts'

const WREN = '00000000-0000-4000-8000-0000000000b1'
const OTHER = '00000000-0000-4000-8000-0000000000b2'
const NAMES = new Map([[WREN, { name: 'Wren Alsop', jobTitle: 'Family worker' }]])
const ZONE = 'Europe/London'

const entry = <Kind extends EntryKind>(kind: Kind, payload: object, more: Partial<Entry> = {}) =>
  ({
    ...{ id: '00000000-0000-4000-8000-0000000000e1', kind, authorId: WREN, amends: null },
    ...{ recordedAt: '2026-07-04T13:30:00Z', payload },
    ...more,
  }) as Entry

const view = (...entries: Entry[]) => {
  const message = entryMessage(entries, NAMES, ZONE)
  expect(messageSchema.parse(message)).toEqual(message)
  return { message, text: JSON.stringify(message) }
}

describe('an entry, as a reader sees it', () => {
  it('shows all its clocks, its author, and how late it was written', () => {
    const payload = { text: 'Made up.', occurredAt: '2026-07-01T09:00:00Z' }
    const { text } = view(entry('note', payload))
    expect(text).toContain('Happened 1 July 2026, 10:00')
    expect(text).toContain('Recorded 4 July 2026, 14:30 by Wren Alsop, Family worker')
    expect(text).toContain('written 3 d 4 h after')
  })

  it('shows the words as they were written, whole', () => {
    const words = 'First.\n\n<@U1> *not bold* https://example.org\n\n'.repeat(50)
    const { message } = view(entry('disclosure', { words, occurredAt: '2026-07-01T09:00:00Z' }))
    expect(message.parts).toContainEqual({ type: 'quote', words })
  })

  it('shows every field that is filled in, in words', () => {
    const payload = {
      ...{ words: 'w', occurredAt: '2026-07-01T09:00:00Z', exactness: 'near', interpreter: 'I.' },
      ...{ questionsAsked: 'q', whoSpoke: 's', whoElse: 'e', demeanour: 'd', injuries: 'i' },
      ...{ doneAtOnce: 'o', wishes: 'x', toldPassedOn: true, whoHasBeenTold: 't', worry: 'high' },
    }
    const { message, text } = view(entry('disclosure', payload))
    const facts = message.parts.flatMap((part) => (part.type === 'facts' ? part.facts : []))
    const quotes = message.parts.filter((part) => part.type === 'quote')
    // All but the time, which stands on top.
    expect(facts.length + quotes.length).toBe(Object.keys(payload).length - 1)
    expect(text).toContain('As near as the author remembers')
    expect(facts).toContainEqual(['Said that it must be passed on', 'Yes'])
    expect(facts).toContainEqual(['How worried', 'High'])
  })

  it('puts what people typed into no words of ours', () => {
    for (const typed of ['near', 'seen', 'child', 'lado', 'high', 'constructor', 'toString']) {
      const payload = { words: 'w', occurredAt: '2026-07-01T09:00:00Z', whoElse: typed }
      const { message } = view(entry('disclosure', payload))
      const facts = message.parts.flatMap((part) => (part.type === 'facts' ? part.facts : []))
      expect(facts).toContainEqual(['Who else was there', typed])
    }
  })

  it('shows dates and owners by name', () => {
    const payload = { what: 'Ring school', owner: WREN, dueOn: '2026-07-10' }
    const { text } = view(entry('action', payload))
    expect(text).toContain('Due on","10 July 2026')
    expect(text).toContain('Owner","Wren Alsop')
    expect(view(entry('action', { ...payload, owner: 'gone' })).text).toContain('a colleague')
  })

  it('written by the system is by Daybook', () => {
    const payload = { to: 'high', reason: 'Made up.' }
    expect(view(entry('level_change', payload, { authorId: null })).text).toContain('by Daybook')
  })

  it('stands before its addenda, in their order', () => {
    const note = entry('note', { text: 'On Monday.', occurredAt: '2026-07-01T09:00:00Z' })
    const added = ['one', 'two'].map((text) => entry('addendum', { addendum: 'correction', text }))
    const { text } = view(note, ...added)
    expect(text.indexOf('On Monday')).toBeLessThan(text.indexOf('one'))
    expect(text.indexOf('one')).toBeLessThan(text.indexOf('two'))
  })

  it('is in no notification: the summary has the kind and the day only', () => {
    const payload = { words: 'Sam said so.', occurredAt: '2026-07-01T09:00:00Z' }
    expect(view(entry('disclosure', payload)).message.summary).toBe('Disclosure, 4 July 2026')
  })

  it('needs an entry', () => {
    expect(() => entryMessage([], NAMES, ZONE)).toThrow(RangeError)
  })

  it('has a label for every field that an entry can hold', () => {
    // The clocks stand on top; the id of an alert is for nobody to read.
    const without = ['occurredAt', 'becameAwareAt', 'alert']
    // What was moved is shown as what it was.
    const { moved: _, ...kinds } = entryKinds
    for (const [kind, { payload }] of Object.entries(kinds)) {
      for (const field of Object.keys(payload.shape).filter((name) => !without.includes(name))) {
        const label = labelOf(kind as EntryKind, field)
        expect([kind, field, label]).toEqual([kind, field, expect.stringMatching(/^[A-Z]/)])
        const { holds } = holdsOf(kind as EntryKind, field)
        const value =
          { moment: '2026-07-09T10:00:00Z', ids: [WREN] }[holds as 'ids'] ?? '2026-07-09'
        const { text } = view(entry(kind as EntryKind, { [field]: value }))
        expect([kind, field, text.includes(String(label))]).toEqual([kind, field, true])
      }
    }
  })

  it('has words for every code that a field can hold, and shows no code', () => {
    const coded = Object.entries(entryKinds).flatMap(([kind, { payload }]) =>
      Object.keys(payload.shape)
        .filter((field) => holdsOf(kind as EntryKind, field).holds === 'code')
        .map((field) => [kind as EntryKind, field] as const),
    )
    expect(coded.length).toBeGreaterThan(30)
    for (const [kind, field] of coded) {
      const options = optionsOf(kind, field as never) as [string, string][]
      expect(options.length).toBeGreaterThan(1)
      for (const [code, words] of options) {
        expect([kind, field, code, words]).toEqual([
          ...[kind, field, code],
          expect.stringMatching(/^[A-Z][^_]*$/),
        ])
        expect(words).not.toBe(code)
        const { message } = view(entry(kind, { [field]: code }))
        const facts = message.parts.flatMap((part) => (part.type === 'facts' ? part.facts : []))
        expect(facts).toContainEqual([labelOf(kind, field), words])
      }
    }
  })

  it('names people, opens entries, and names no case that the reader does not work with', () => {
    const listed = view(entry('restriction', { on: 'case', listed: [WREN, OTHER] }))
    expect(listed.text).toContain('Wren Alsop; a colleague')
    const event = view(entry('significant_event', { what: 'w', entries: [WREN, OTHER] }))
    const pressed = event.message.parts.flatMap((p) => (p.type === 'buttons' ? p.buttons : []))
    expect(pressed.filter((b) => b.action === 'open_entry').map((b) => b.value)).toEqual([
      WREN,
      OTHER,
    ])
    const linked = view(entry('case_linked', { other: OTHER, relation: 'sibling' }))
    expect(linked.text).toContain('a case that you do not work with')
    expect(linked.text).not.toContain(OTHER)
  })

  it('leads to what can be done next with it', () => {
    const actionsOf = (kind: EntryKind) =>
      view(entry(kind, {})).message.parts.flatMap((part) =>
        part.type === 'buttons' ? part.buttons.map((b) => `${b.action} ${b.value}`) : [],
      )
    const id = entry('note', {}).id
    expect(actionsOf('note')).toEqual([
      ...[`add_addendum ${id}`, `wrong_case ${id}`, `more_forms ${id}`],
    ])
    expect(actionsOf('action')).toContain(`open_form record_action_done:${id}`)
    expect(actionsOf('level_change')).toEqual([`add_addendum ${id}`])
  })
})

describe('a plain message', () => {
  it('fits a notification whatever is said', () => {
    const message = plainMessage('x'.repeat(500), 'more')
    expect(message.summary).toHaveLength(200)
    expect(message.parts).toHaveLength(2)
    expect(plainMessage().summary).toBe('Daybook')
  })
})
