import { expect, it } from 'vitest'
import type { EntryId } from '../../src/domain/ids.ts'
import { writePage } from '../../src/domain/timeline-page.ts'
import { buttonOf, KEZIA, message, press, theCharity, WAIT_MS, wordsOf } from './the-charity.ts'

const { stage, person } = theCharity()

const EVERYTHING = {
  ...{ kinds: [], author: null, from: null, until: null, level: null },
  order: 'newest' as const,
}

/** The value of a timeline's button, from an entry that the brief cites. */
async function pageFrom(key: string): Promise<string> {
  await person(key).command('/brief', KEZIA)
  const brief = await message(stage(), () => person(key).dms(), 'Brief on')
  const after = buttonOf(brief, 'open_entry:0') as EntryId
  return writePage({ reference: KEZIA, ask: EVERYTHING, after, back: false })
}

const waitForModal = (key: string, words: string) =>
  stage().slack.waitFor(() => wordsOf(person(key).modal()).includes(words), {
    what: `a window with “${words}”`,
    timeoutMs: WAIT_MS,
  })

it('a timeline opens in a window, pages in its place, and an entry opens on top of it', async () => {
  await press(stage(), person('amina'), 'show_page', await pageFrom('amina'))
  await waitForModal('amina', `Timeline of ${KEZIA}`)
  const first = person('amina').modal()
  const back = buttonOf(first, 'show_page')
  expect(back).not.toBe('')
  await person('amina').click('modal', 'show_page', { value: back })
  await stage().slack.waitFor(() => wordsOf(person('amina').modal()) !== wordsOf(first), {
    what: 'another page',
    timeoutMs: WAIT_MS,
  })
  await waitForModal('amina', `Timeline of ${KEZIA}`)
  expect(person('amina').modals()).toHaveLength(1)
  expect(person('amina').modal()?.id).toBe(first?.id)
  const entry = buttonOf(person('amina').modal(), 'open_entry:0')
  await person('amina').click('modal', 'open_entry:0', { value: entry })
  await waitForModal('amina', 'Recorded ')
  expect(person('amina').modals()).toHaveLength(2)
  await person('amina').close()
  expect(wordsOf(person('amina').modal())).toContain(`Timeline of ${KEZIA}`)
})

it.each([
  ['timeline', `${KEZIA} disclosures`, 'Disclosure · happened'],
  ['levels', KEZIA, `Levels of ${KEZIA}`],
  ['chronology', KEZIA, `Chronology of ${KEZIA}`],
  ['search', `shoes in ${KEZIA}`, `found in ${KEZIA}`],
  ['search', 'farrowby', KEZIA],
])('/daybook %s %s shows it in a window, to the asker only', async (word, rest, words) => {
  await person('amina').command('/daybook', `${word} ${rest}`)
  await waitForModal('amina', words)
  await person('amina').close()
  await person('graham').command('/daybook', `${word} ${rest}`)
  const refused = rest.includes(KEZIA) ? 'can’t find that case' : 'Nothing was found'
  await waitForModal('graham', refused)
  expect(wordsOf(person('graham').modal())).not.toContain(words)
  await person('graham').close()
})

it('the button of somebody else’s timeline opens nothing for who does not work the case', async () => {
  const value = await pageFrom('amina')
  await press(stage(), person('graham'), 'show_page', value)
  await waitForModal('graham', 'Not opened')
  expect(wordsOf(person('graham').modal())).toContain('can’t find that case')
})
