import { expect, it } from 'vitest'
import type { EntryId } from '../../src/domain/ids.ts'
import { writePage } from '../../src/domain/timeline-page.ts'
import { KEZIA } from './charity-names.ts'
import { valueIn } from './hands.ts'
import { onBoth } from './scenes.ts'

const EVERYTHING = {
  ...{ kinds: [], author: null, from: null, until: null, level: null },
  order: 'newest' as const,
}

onBoth((scene) => {
  const { person, shown, until, brief, look } = scene

  /** The value of a timeline's button, from an entry that the brief cites. */
  async function pageFrom(key: string): Promise<string> {
    const cited = (await brief(key, KEZIA)).flatMap(({ buttons }) => buttons)
    const after = valueIn(cited, 'open_entry') as EntryId
    return writePage({ reference: KEZIA, ask: EVERYTHING, after, back: false })
  }

  it('a timeline opens in a window, pages in its place, and leads to an entry', async () => {
    await person('amina').present('show_page', await pageFrom('amina'))
    const first = await shown('amina', `Timeline of ${KEZIA}`)
    const back = valueIn(person('amina').windowButtons(), 'show_page')
    expect(back).not.toBe('')
    await person('amina').press('window', 'show_page', back)
    await until('another page', () => person('amina').window() !== first)
    await shown('amina', `Timeline of ${KEZIA}`)
    const entry = valueIn(person('amina').windowButtons(), 'open_entry')
    await person('amina').press('window', 'open_entry', entry)
    await shown('amina', 'Recorded ')
    await person('amina').close()
  })

  it.each([
    ['timeline', `${KEZIA} disclosures`, 'Disclosure · happened'],
    ['levels', KEZIA, `Levels of ${KEZIA}`],
    ['chronology', KEZIA, `Chronology of ${KEZIA}`],
    ['search', `shoes in ${KEZIA}`, `found in ${KEZIA}`],
    ['search', 'farrowby', KEZIA],
  ])('%s %s shows it in a window, to the asker only', async (word, rest, words) => {
    expect(await look('amina', `${word} ${rest}`)).toContain(words)
    const refused = rest.includes(KEZIA) ? 'can’t find that case' : 'Nothing was found'
    const theirs = await look('graham', `${word} ${rest}`)
    expect(theirs).toContain(refused)
    expect(theirs).not.toContain(words)
  })

  it('the button of somebody else’s timeline opens nothing for who does not work the case', async () => {
    await person('graham').present('show_page', await pageFrom('amina'))
    expect(await shown('graham', 'Not opened')).toContain('can’t find that case')
    await person('graham').close()
  })

  it('keeps within the limits of the platform', () => {
    expect(scene.breaches()).toEqual([])
  })
})
