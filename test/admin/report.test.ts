import { expect, it } from 'vitest'
import { renderPdf } from '../../src/admin/report/render-pdf.ts'
import { chart } from '../../src/messages/chart.ts'
import { buttons, heading, line, type Message, small, text } from '../../src/messages/message.ts'
import { contentsOf, textOf } from './a-pdf.ts'

const button = { label: 'Open', action: 'show_view', value: 'due' } as const
const spread = chart('distribution', 'Open cases by level', [
  { label: 'High', value: 3 },
  { label: 'Low', value: 9 },
])
const message: Message = {
  summary: 'How we are doing',
  parts: [
    heading('How we are doing'),
    small('In brackets: four weeks ago.'),
    text('Team Tŷ Gŵyl: “High” 3 (2) – more'),
    spread,
    line('K-7QF3M · High · last contact 9 days ago', button),
    buttons(button),
  ],
}
const sheet = {
  ...{ title: 'How the cases stand', organisation: 'Made Up', about: 'As Wren may see them.' },
  madeAt: '2026-12-01T10:00:00Z',
}

it('says all that the message says, in its order; buttons are for screens', async () => {
  const words = textOf(await renderPdf(message, sheet)).split('\n')
  expect(words).toEqual([
    'Made Up',
    'As Wren may see them.',
    'How we are doing',
    'In brackets: four weeks ago.',
    'Team Ty Gwyl: “High” 3 (2) – more',
    'Open cases by level',
    ...['High', '3', 'Low', '9'],
    spread.words,
    'K-7QF3M · High · last contact 9 days ago',
    'How the cases stand · page 1 of 1',
  ])
})

it('is tagged: language, title, headings, and the words of each chart as its alternative', async () => {
  const pdf = await renderPdf(message, sheet)
  const raw = pdf.toString('latin1')
  expect(raw).toMatch(/\/Marked true/)
  expect(raw).toMatch(/\/Lang \(en-GB\)/)
  expect(raw).toMatch(/\/DisplayDocTitle true/)
  expect(raw).toContain('(How the cases stand)')
  const tags = [...raw.matchAll(/\/S \/(H1|H2|P|Figure|Document)\b/g)].map(([, tag]) => tag)
  const count = (tag: string) => tags.filter((one) => one === tag).length
  expect(['Document', 'H1', 'H2', 'Figure', 'P'].map(count)).toEqual([1, 1, 1, 1, 5])
  const [, alt = ''] = /\/Alt \(([\s\S]*?)\)\n/.exec(raw) ?? []
  expect(alt.replaceAll('\0', '')).toContain(`Open cases by level: ${spread.words}`)
  // Nothing is drawn that is neither tagged nor said to be no content.
  for (const content of contentsOf(pdf)) {
    const outside = content.replaceAll(/\/\w+ <<[\s\S]*?BDC[\s\S]*?EMC/g, '')
    expect(outside).not.toMatch(/TJ|\bre\b/)
  }
})

it('a long one goes on: each page has its number, and no chart is cut in two', async () => {
  const parts = Array.from({ length: 30 }, () => [text('A line of words.'), spread]).flat()
  const pdf = await renderPdf({ summary: 'Long', parts }, sheet)
  const pages = contentsOf(pdf).filter((content) => content.includes('TJ'))
  expect(pages.length).toBeGreaterThan(3)
  expect(textOf(pdf)).toContain(`page ${pages.length} of ${pages.length}`)
  for (const page of pages) expect((page.match(/\bre\b/g) ?? []).length % 2).toBe(0)
})
