import { describe, expect, it } from 'vitest'
import { barsOf, type ChartPart, chart } from '../../src/messages/chart.ts'
import type { Message } from '../../src/messages/message.ts'
import { checkCard } from '../../src/sandbox/teams/cards/check.ts'
import { renderMessage } from '../../src/surfaces/slack/render/message.ts'
import type { Element } from '../../src/surfaces/teams/render/card.ts'
import { renderCards } from '../../src/surfaces/teams/render/message.ts'
import { expectToFit } from './fits.ts'

const LEVELS: ChartPart = chart('distribution', 'Open cases by level', [
  { label: 'High', value: 3 },
  { label: 'Medium', value: 24 },
  { label: 'Not yet assessed', value: 1 },
  { label: 'Low', value: 0 },
])
const WEEKS: ChartPart = chart('trend', 'Notes a week', [
  { label: '2 November', value: 12 },
  { label: '9 November', value: 20 },
  { label: '16 November', value: 18 },
])
const message = (part: ChartPart): Message => ({ summary: 'Cases', parts: [part] })
const drawnIn = (part: ChartPart) =>
  renderCards(message(part), 'chat').flatMap(({ body }) => body.filter((one) => 'fallback' in one))

describe('a chart says in words all that it shows', () => {
  it.each([LEVELS, WEEKS])('$title', (part) => {
    for (const { label, value } of part.values) expect(part.words).toContain(`${label} ${value}`)
  })

  it('with the sum of what is spread, and the way of what went on', () => {
    expect(LEVELS.words).toBe('High 3 · Medium 24 · Not yet assessed 1 · Low 0 · 28 in all')
    expect(WEEKS.words).toContain('16 November 18 · up from 12 to 18')
    expect(chart('trend', 'Notes', [{ label: 'May', value: 4 }]).words).toContain('as many')
  })
})

describe('its bars of text', () => {
  it('are as long as their share, none where there is nothing and never none where there is', () => {
    expect(barsOf(LEVELS).map(({ bar }) => bar.length)).toEqual([1, 10, 1, 0])
    const nothing = chart('distribution', 'None', [{ label: 'High', value: 0 }])
    expect(barsOf(nothing)).toEqual([{ label: 'High', bar: '', value: 0 }])
  })

  it('stand under each other in Slack, with the number after each and the words below', () => {
    const [title, bars, words] = renderMessage(message(LEVELS)).blocks
    expect(title).toMatchObject({ type: 'header', text: { text: 'Open cases by level' } })
    expect(JSON.stringify(bars)).toContain(
      JSON.stringify(
        'High             █ 3\nMedium           ██████████ 24\n' +
          'Not yet assessed █ 1\nLow              0',
      ),
    )
    expect(JSON.stringify(words)).toContain(LEVELS.words)
  })

  it('are no wider than a screen of 320 pixels shows in one line', () => {
    const widest = chart('trend', 'x'.repeat(50), [{ label: 'l'.repeat(20), value: 999 }])
    const text = JSON.stringify(renderMessage(message(widest)).blocks[1])
    expect(text).toContain(`${'l'.repeat(20)} ██████████ 999`)
    expect(`${'l'.repeat(20)} ██████████ 999`.length).toBeLessThanOrEqual(36)
  })
})

describe('in Teams', () => {
  it.each([
    [LEVELS, 'Chart.HorizontalBar'],
    [WEEKS, 'Chart.Line'],
  ] as const)('it is a chart with bars of text in its place for older clients', (part, type) => {
    const [drawn] = drawnIn(part) as (Element & { fallback: Element })[]
    expect(drawn).toMatchObject({ type, title: part.title, color: 'categoricalBlue' })
    const instead = JSON.stringify(drawn?.fallback)
    for (const { label, value } of part.values) {
      expect(instead).toContain(`${label}: `)
      expect(instead).toMatch(new RegExp(`█* ?${value}"`))
    }
  })

  it('a card whose chart leaves older clients with nothing is refused', () => {
    const [card] = renderCards(message(LEVELS), 'chat')
    const bare = JSON.parse(
      JSON.stringify(card, (key, of) => (key === 'fallback' ? undefined : of)),
    )
    expect(checkCard(card, 'message')).toHaveProperty('card')
    expect(checkCard(bare, 'message')).toHaveProperty('faults')
  })
})

it.each([LEVELS, WEEKS])('fits every platform, also when it is as full as it can be', (part) => {
  expectToFit(message(part))
  const label = (n: number) => `${String(n).padStart(2, '0')} ${'l'.repeat(17)}`
  const values = Array.from({ length: 20 }, (_, n) => ({ label: label(n), value: 9999 - n }))
  expectToFit(message(chart(part.kind, 't'.repeat(50), values)))
})
