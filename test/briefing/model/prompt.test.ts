import { expect, it } from 'vitest'
import { leftoversIn } from '../../../src/briefing/model/leftovers.ts'
import { promptFor } from '../../../src/briefing/model/prompt.ts'
import { readableOf } from '../../../src/briefing/record/readable.ts'
import { entry, record } from '../a-record.ts'

/** An id whose digits look like an NHS number. */
const ID = '0b6d1c2e-4850-4777-8123-943476591900'

it('entries are numbered for a request: their ids stay here, and are found again', () => {
  const made = record([
    entry({ id: ID, text: 'She came in late.' }),
    entry({ id: 'b', text: 'She went home.' }),
  ])
  const { user, idOf } = promptFor(made, readableOf(made))
  expect(leftoversIn(`{"id":"a${'9434765919'}b"}`)).toEqual(['NHS number'])
  expect(user).not.toContain(ID)
  expect(leftoversIn(user)).toEqual([])
  const { entries } = JSON.parse(user) as { entries: { id: string; text: string }[] }
  expect(entries.map(({ id, text }) => [idOf(id), text])).toEqual([
    [ID, 'She came in late.'],
    ['b', 'She went home.'],
  ])
  expect(idOf('n99')).toBe('n99')
})
