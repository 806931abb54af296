import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchCases } from '../../src/conversations/search-cases.ts'
import { searchEntries } from '../../src/conversations/search-entries.ts'
import { searchRecord } from '../../src/conversations/search-record.ts'
import { showChronology } from '../../src/conversations/show-chronology.ts'
import type { EntryId } from '../../src/domain/ids.ts'
import { messageSchema } from '../../src/messages/message.ts'
import { renderMessage } from '../../src/surfaces/slack/render/message.ts'
import { accessEvents, appendOf, done, openCase, planned } from '../setup/open-record.ts'
import { linesOf, openWorld, shown, wordsOf } from './a-world.ts'

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
const details = (name: string) =>
  planned({ label: name, kind: 'person_details', payload: { name, group: 'child', age: 9 } })
const citedSince = async (n: number) => (await accessEvents(opened().record.owner)).slice(n)
const eventCount = async () => (await accessEvents(opened().record.owner)).length

describe('a search', () => {
  it('finds in every case of the reader, and logs exactly what it shows, case by case', async () => {
    const { world, record } = opened()
    const one = await openCase(record, person('wren'), [planned({ label: 'A zebra bit him' })])
    const two = await openCase(record, person('wren'), [
      planned({ label: 'The zebra again' }),
      planned({ label: 'Tea' }),
    ])
    await openCase(record, person('pia'), [planned({ label: 'Another zebra' })])
    const before = await eventCount()
    const message = shown(await searchRecord(world, person('wren'), 'zebra'))
    expect(messageSchema.parse(message)).toEqual(message)
    const found = [two.entryIds.get('The zebra again'), one.entryIds.get('A zebra bit him')]
    expect(linesOf(message).map(({ opens }) => opens[0])).toEqual(found)
    expect(wordsOf(message)).toContain('2 entries found in the cases that you work with.')
    const events = (await citedSince(before)).filter((event) => event.exit === 'search')
    expect(events.map(({ case_id, cited }) => [case_id, cited])).toEqual([
      [two.caseId, [found[0]]],
      [one.caseId, [found[1]]],
    ])
    expect(await citedSince(before).then((all) => all.flatMap((e) => e.consulted))).toEqual([])
  })

  it('stays within one case when asked to, and refuses one that is not theirs', async () => {
    const { world, record } = opened()
    const one = await openCase(record, person('wren'), [planned({ label: 'A giraffe in town' })])
    await openCase(record, person('wren'), [planned({ label: 'A giraffe' })])
    const typed = `giraffe in ${one.reference}`
    const message = shown(await searchRecord(world, person('wren'), typed))
    expect(linesOf(message)).toHaveLength(1)
    expect(linesOf(message)[0]?.text).toContain(one.reference)
    expect(await searchRecord(world, person('pia'), typed)).toEqual({ refused: 'not_found' })
    expect(await searchRecord(world, person('pia'), 'giraffe in K-22222')).toEqual({
      refused: 'not_found',
    })
    expect(await searchRecord(world, person('wren'), `in ${one.reference}`)).toEqual({
      refused: 'nothing_to_search',
    })
  })

  it('shows twenty and says how many more there are; it fits Slack', async () => {
    const { world, record } = opened()
    const long = 'ostrich and so on. '.repeat(60)
    const { entryIds } = await openCase(
      record,
      person('nia'),
      Array.from({ length: 30 }, (_, n) => planned({ label: `${n} ${long}` })),
    )
    expect(entryIds.size).toBe(30)
    const message = shown(await searchRecord(world, person('nia'), 'ostrich'))
    expect(linesOf(message)).toHaveLength(20)
    expect(wordsOf(message)).toContain('10 more are not')
    expect(renderMessage(message).blocks.length).toBeLessThan(50)
  })

  it('finds authors by name, and says kindly that there is nothing', async () => {
    const { world, record } = opened()
    await openCase(record, person('uma'), [planned({ label: 'Plain words' })])
    expect(linesOf(shown(await searchRecord(world, person('uma'), 'fenwick')))).toHaveLength(1)
    const none = shown(await searchRecord(world, person('uma'), 'walrus'))
    expect(wordsOf(none)).toContain('Nothing was found in the cases that you work with.')
  })

  it('has the same bytes whether or not an entry exists that is hidden from the reader', async () => {
    const { world, record } = opened()
    const { caseId } = await openCase(record, person('wren'), [planned({ label: 'A pelican' })])
    const ask = async () => JSON.stringify(await searchRecord(world, person('sol'), 'pelican'))
    const before = await ask()
    const entries = [
      planned({
        label: 'The pelican once more',
        visibility: 'private',
        readers: [person('wren').id, 'lead'],
      }),
    ]
    done(await record.ledger.append(person('wren'), appendOf(caseId, { entries })))
    expect(await ask()).toBe(before)
    expect(linesOf(shown(await searchRecord(world, person('wren'), 'pelican')))).toHaveLength(2)
  })
})

describe('the list of cases to choose from', () => {
  it('finds by name, also misspelt, shows no name, and logs only whom it shows', async () => {
    const { world, record } = opened()
    const ivan = person('ivan')
    const zoe = await openCase(record, ivan, [details('Zoë Quillfeather')])
    await openCase(record, ivan, [details('Adam Brambledown')])
    const before = await eventCount()
    for (const typed of [
      'quillfeather',
      'zoe',
      'quilfeather',
      'zoe quill',
      zoe.reference,
      'z.q.',
    ]) {
      const options = await searchCases(world, ivan, typed)
      expect(options.map(({ value }) => value)).toEqual([zoe.caseId, 'elsewhere', 'new'])
      expect(JSON.stringify(options)).not.toMatch(/Quillfeather|Zoë/)
    }
    const events = (await citedSince(before)).filter((event) => event.exit === 'case_list')
    expect(events).toHaveLength(6)
    for (const { cited } of events) expect(cited).toEqual([zoe.entryIds.get('Zoë Quillfeather')])
  })
})

describe('a chronology', () => {
  it('shows our lines and another agency’s as one, where they differ, and what was added', async () => {
    const { world, record } = opened()
    const event = (date: string, what: string, entries: string[] = []) =>
      planned({
        label: what,
        kind: 'significant_event',
        payload: { date, what, impact: 'He was afraid.', tone: 'bad', entries },
      })
    const theirs = (sourceId: string, occurredAt: string, text: string) =>
      planned({
        label: `their ${sourceId}`,
        kind: 'imported',
        payload: {
          text,
          sourceId,
          occurredAt,
          source: 'Invented Council',
          originalKind: 'chronology',
        },
      })
    const { reference, caseId, entryIds } = await openCase(record, person('wren'))
    const entries = [
      event('2026-05-03', 'Sam moved to a new school', [entryIds.get('first') as string]),
      event('2026-01-10', 'Police were called to the home'),
      theirs('1', '2026-05-09T09:00:00Z', 'Sam moved to a new school'),
      theirs('2', '2026-09-09T09:00:00Z', 'Left the nursery'),
    ]
    const append = appendOf(caseId, { entries })
    done(await record.ledger.append(person('wren'), append))
    const moved = append.entryIds.get('Sam moved to a new school') as EntryId
    const correction = planned({
      label: 'correction',
      kind: 'addendum',
      payload: { addendum: 'correction', text: 'It was in June.' },
      amends: moved,
    })
    const added = appendOf(caseId, { entries: [correction] })
    done(await record.ledger.append(person('wren'), added))
    const message = shown(await showChronology(world, person('wren'), reference))
    expect(messageSchema.parse(message)).toEqual(message)
    const [police, school, nursery] = linesOf(message)
    expect(police?.text).toMatch(
      /^10 January 2026\nPolice were called to the home \(Bad\)\nImpact: He/,
    )
    expect(school?.text).toContain('different dates')
    expect(school?.text).toContain('Invented Council, 9 May 2026: Sam moved')
    expect(school?.text).toContain('It was in June.')
    expect(school?.opens).toEqual([moved, entryIds.get('first'), append.entryIds.get('their 1')])
    expect(nursery?.text).toContain('Invented Council: Left the nursery')
    expect(wordsOf(message)).toContain('Gaps to look at')
    const shownIds = [...append.entryIds.values(), ...added.entryIds.values()].sort()
    const [event1] = (await accessEvents(record.owner)).filter(({ exit }) => exit === 'chronology')
    expect([...(event1?.cited ?? [])].sort()).toEqual(shownIds)
    expect(await showChronology(world, person('pia'), reference)).toEqual({ refused: 'not_found' })
  })
})

it('the list of entries in a form looks through them, and gives nobody any of them', async () => {
  const { world, record } = opened()
  const laid = await openCase(record, person('wren'), [planned({ label: 'An okapi' })])
  const before = await eventCount()
  const asked = { caseId: laid.caseId, offers: 'entries' } as const
  const offered = await searchEntries(world, person('lena'), asked, 'okapi')
  expect(offered.map(({ value }) => value)).toEqual([...laid.entryIds.values()])
  const [event, ...rest] = await citedSince(before)
  expect([event?.exit, event?.cited, event?.consulted, rest]).toEqual([
    ...['form', [], [...laid.entryIds.values()]],
    [],
  ])
})
