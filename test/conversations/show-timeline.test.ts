import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  showLevels,
  showTimeline,
  showTimelinePage,
} from '../../src/conversations/show-timeline.ts'
import type { EntryId } from '../../src/domain/ids.ts'
import { messageSchema } from '../../src/messages/message.ts'
import { renderMessage, renderPages } from '../../src/surfaces/slack/render/message.ts'
import { accessEvents, appendOf, done, openCase, planned } from '../setup/open-record.ts'
import { linesOf, openWorld, pressed, shown, wordsOf } from './a-world.ts'

const held: { open?: Awaited<ReturnType<typeof openWorld>> } = {}
beforeAll(async () => {
  held.open = await openWorld()
})
afterAll(async () => {
  await held.open?.close()
})
function opened() {
  if (!held.open) throw new Error('the world is not open')
  return held.open
}
const person = (key: Parameters<ReturnType<typeof opened>['record']['person']>[0]) =>
  opened().record.person(key)

/** Writes entries one by one, each at its own moment. */
async function write(
  caseId: Parameters<typeof appendOf>[0],
  list: ReturnType<typeof planned>[],
  who = person('wren'),
) {
  const made: EntryId[] = []
  for (const entry of list) {
    const append = appendOf(caseId, { entries: [entry] })
    done(await opened().record.ledger.append(who, append))
    made.push(append.entryIds.get(entry.label) as EntryId)
  }
  return made
}

const notes = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => planned({ label: `note ${from + n}` }))
const told = planned({
  label: 'told',
  kind: 'disclosure',
  payload: { words: 'Made up words.', occurredAt: '2026-05-01T10:00:00Z' },
})
const amends = (entry: EntryId | undefined, text: string) =>
  planned({
    label: text,
    kind: 'addendum',
    payload: { addendum: 'correction', text },
    amends: entry as EntryId,
  })

describe('a timeline', () => {
  it('shows every entry in order with its clocks, lateness, author, first words and button', async () => {
    const { world, record } = opened()
    const { reference, entryIds } = await openCase(record, person('wren'))
    const message = shown(await showTimeline(world, person('wren'), reference))
    expect(messageSchema.parse(message)).toEqual(message)
    const [line] = linesOf(message)
    expect(line?.text).toMatch(
      /^Note · happened 1 May 2026, 11:00 · recorded .* \(written \d+ d.* after\) · Wren Alsop\nfirst$/,
    )
    expect(line?.opens).toEqual([entryIds.get('first')])
  })

  it('pages through everything once, there and back, in both orders', async () => {
    const { world, record } = opened()
    const { reference, caseId } = await openCase(record, person('wren'), [
      planned({ label: 'note 1' }),
    ])
    await write(caseId, notes(2, 45))
    const expected = Array.from({ length: 45 }, (_, n) => `note ${n + 1}`)
    const last = (text: string) => text.split('\n').at(-1)
    for (const [typed, on, back] of [
      ['', 'Older', 'Newer'],
      ['oldest first', 'Newer', 'Older'],
    ] as const) {
      const pages = [shown(await showTimeline(world, person('wren'), `${reference} ${typed}`))]
      for (;;) {
        const value = pressed(pages.at(-1) as never, on)
        if (value === null) break
        pages.push(shown(await showTimelinePage(world, person('wren'), value)))
      }
      const all = pages.flatMap((page) => linesOf(page).map(({ text }) => last(text)))
      expect(all).toEqual(typed ? expected : expected.toReversed())
      expect(pages).toHaveLength(3)
      expect(pressed(pages[0] as never, back)).toBeNull()
      const before = await showTimelinePage(
        world,
        person('wren'),
        pressed(pages[2] as never, back) ?? '',
      )
      expect(linesOf(shown(before))).toEqual(linesOf(pages[1] as never))
    }
  })

  it('shows addenda beside what they amend, also when they were written a page later', async () => {
    const { world, record } = opened()
    const { reference, caseId, entryIds } = await openCase(record, person('wren'))
    await write(caseId, notes(1, 20))
    const [added] = await write(caseId, [amends(entryIds.get('first'), 'It was Tuesday.')])
    const message = shown(await showTimeline(world, person('wren'), `${reference} oldest`))
    expect(linesOf(message)[0]?.text).toMatch(
      /\nfirst\nCorrection of .* by Wren Alsop: It was Tuesday\.$/,
    )
    expect((await accessEvents(record.owner)).at(-1)).toMatchObject({
      exit: 'timeline',
      cited: [added],
    })
    const own = shown(
      await showTimelinePage(world, person('wren'), pressed(message, 'Newer') ?? ''),
    )
    expect(linesOf(own).at(-1)?.text).toContain(
      'It was Tuesday. (it adds to an entry on another page)',
    )
    expect(linesOf(own).at(-1)?.opens).toEqual([entryIds.get('first')])
  })

  it('is filtered by kind, author, day and level; a page keeps its filter', async () => {
    const { world, record } = opened()
    const { reference, caseId } = await openCase(record, person('wren'))
    const lena = person('lena')
    const raise = (to: string, label: string) =>
      planned({ label, kind: 'level_change', payload: { to, reason: label }, level: to as 'high' })
    await write(caseId, [told, raise('medium', 'up'), planned({ label: 'while medium' })])
    await write(caseId, [raise('high', 'more'), planned({ label: 'while high' })], lena)
    const texts = async (typed: string) => {
      const outcome = await showTimeline(world, person('wren'), `${reference} ${typed}`)
      return linesOf(shown(outcome)).map(({ text }) => text.split('\n')[1])
    }
    expect(await texts('disclosures')).toEqual(['Made up words.'])
    expect(await texts('notes by Lena Garth')).toEqual(['while high'])
    expect(await texts('medium')).toEqual(['while medium', 'Medium: up'])
    expect(await texts('high')).toEqual(['while high', 'High: more'])
    expect(await texts('low')).toEqual([])
    expect(await texts('until 3 May 2020')).toEqual([])
    expect(await texts('notes since 1 May 2020 high')).toEqual(['while high'])
    expect(await showTimeline(world, person('wren'), `${reference} by Nobody`)).toEqual({
      refused: 'filter_not_understood',
    })
  })

  it('is the same refusal for no such case and one that is not theirs, also by a button', async () => {
    const { world, record } = opened()
    const { reference, caseId } = await openCase(record, person('wren'))
    await write(caseId, notes(1, 20))
    const page = shown(await showTimeline(world, person('wren'), reference))
    const value = pressed(page, 'Older') ?? ''
    const refused = { refused: 'not_found' }
    expect(await showTimeline(world, person('pia'), reference)).toEqual(refused)
    expect(await showTimeline(world, person('pia'), 'K-22222')).toEqual(refused)
    expect(await showTimeline(world, person('pia'), 'everything')).toEqual(refused)
    expect(await showTimelinePage(world, person('pia'), value)).toEqual(refused)
    expect(await showTimelinePage(world, person('pia'), 'nonsense')).toEqual({
      refused: 'old_page',
    })
  })

  it('has the same bytes whether or not an entry exists that is hidden from the reader', async () => {
    const { world, record } = opened()
    const { reference, caseId } = await openCase(record, person('wren'))
    const asked = ['', 'oldest', 'notes', 'by wren']
    const all = async () =>
      Promise.all(asked.map((typed) => showTimeline(world, person('sol'), `${reference} ${typed}`)))
    const before = await all()
    const readers = [person('wren').id, 'lead' as const]
    await write(caseId, [planned({ label: 'secret', visibility: 'private', readers })])
    expect(JSON.stringify(await all())).toBe(JSON.stringify(before))
    expect(wordsOf(shown(await showTimeline(world, person('wren'), reference)))).toContain('secret')
  })

  it('logs what it shows and nothing else, and fits Slack when every line is long', async () => {
    const { world, record } = opened()
    const { reference, caseId } = await openCase(record, person('wren'))
    const long = 'Long words of nobody. '.repeat(200)
    await write(
      caseId,
      Array.from({ length: 25 }, (_, n) => planned({ label: `${n} ${long}` })),
    )
    const message = shown(await showTimeline(world, person('wren'), reference))
    const event = (await accessEvents(record.owner)).findLast((one) => one.cited.length > 0)
    expect(event).toMatchObject({ exit: 'timeline', case_id: caseId })
    expect([...(event?.cited ?? [])]).toEqual(linesOf(message).flatMap(({ opens }) => opens))
    expect(renderMessage(message).blocks.length).toBeLessThanOrEqual(100)
    for (const page of renderPages(message))
      expect(JSON.stringify(page.blocks).length).toBeLessThan(13_000)
  })
})

describe('the history of a level', () => {
  it('says when, by whom and why, newest first, and what stood before', async () => {
    const { world, record } = opened()
    const { reference, caseId } = await openCase(record, person('wren'))
    const change = (to: 'low' | 'high', reason: string) =>
      planned({ label: reason, kind: 'level_change', payload: { to, reason }, level: to })
    await write(caseId, [change('low', 'A first look.'), planned({ label: 'note' })])
    await write(caseId, [change('high', 'A bruise.')], person('lena'))
    const message = shown(await showLevels(world, person('wren'), reference))
    const [newest, oldest] = linesOf(message)
    expect(newest?.text).toMatch(/^High · set on .* by Lena Garth\nWhy: A bruise\.$/)
    expect(oldest?.text).toMatch(/^Low · set on .* by Wren Alsop\nWhy: A first look\.$/)
    expect(linesOf(message)).toHaveLength(2)
    expect(wordsOf(message)).toContain('Before that: not yet assessed.')
    expect(await showLevels(world, person('pia'), reference)).toEqual({ refused: 'not_found' })
  })
})
