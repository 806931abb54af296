import { describe, expect, it } from 'vitest'
import type { BriefSection } from '../../src/domain/brief.ts'
import {
  alertDecidedMessage,
  alertForChannel,
  alertForPerson,
  alertTakenMessage,
} from '../../src/messages/alerts.ts'
import { answerMessage, notSavedMessage } from '../../src/messages/answer.ts'
import { briefMessage } from '../../src/messages/brief.ts'
import { type Message, quote, text } from '../../src/messages/message.ts'
import { renderCards, renderPages } from '../../src/surfaces/teams/render/message.ts'
import { expectToFit, expectToFitTeams, readable } from './fits.ts'

const ID = '0b8f3c1e-6f0a-4a51-9d3e-3f1d2f6b7a10'
const zone = 'Europe/London'
const FACTS = {
  ...{ id: ID, kind: 'high' as const, reference: 'K-7QF3M', openedAt: '2026-11-24T10:00:00Z' },
  ...{ takerName: 'Sol Everard', takenAt: '2026-11-24T10:05:00Z', zone },
  ...{ held: null, passedToName: null, dueAt: '2026-11-24T10:35:00Z', onDuty: ['Odo Marsden'] },
}

it.each(['open', 'taken', 'closed'] as const)(
  'an alert that is %s fits every platform',
  (state) => {
    const facts = { ...FACTS, state }
    for (const message of [
      alertForChannel(facts),
      alertForPerson({ ...facts, mayTake: true, mayOpen: true, isTheirs: false }),
      alertForPerson({ ...facts, mayTake: true, mayOpen: true, isTheirs: true }),
      alertTakenMessage(facts),
      alertDecidedMessage(facts),
    ]) {
      expectToFit(message)
    }
  },
)

it('words that come back to their author are whole, also the longest that there can be', () => {
  for (const words of ['word '.repeat(8000), '字'.repeat(40_000), '😀'.repeat(20_000)]) {
    expectToFitTeams(notSavedMessage('not_found', words))
  }
})

type Claim = { position: number; appearance: { name: string; abstract: string } }

describe('a brief', () => {
  const citation = (n: number) => ({
    entry: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    label: `Note, ${n} May 2026`,
    about: `K-7QF3M, ${n} May 2026, Wren Alsop${' the third'.repeat(20)}`,
  })
  const sentences = Array.from({ length: 30 }, (_, n) => ({
    section: 'happened' as BriefSection,
    text: `Sentence ${n}. ${'What was said. '.repeat(30)}`,
    citations: [citation(2 * n), citation(2 * n + 1)],
  }))
  const brief = { sentences, entriesRead: 60 }
  const span = { from: null, until: null }
  const about = { label: 'K-7QF3M', reference: 'K-7QF3M', now: FACTS.openedAt, zone, span }

  it('fits every platform, with every source beside its number, and no story in it', () => {
    const message = briefMessage(brief, about)
    expectToFit(message)
    const pages = renderPages(message)
    const names = pages.flatMap(({ text = '', entities = [] }) => {
      const [{ citation: claims }] = entities as [{ citation: Claim[] }]
      expect(claims.length).toBeLessThanOrEqual(20)
      const markers = claims.map(({ position }) => `[${position}]`).join(' ')
      expect(text).toBe(`Brief on K-7QF3M, from these entries: ${markers}`)
      return claims.map(({ appearance }) => appearance.name)
    })
    expect(names).toEqual(sentences.flatMap((one) => one.citations.map(({ label }) => label)))
    const entities = JSON.stringify(pages.map((page) => page.entities))
    expect(entities).not.toContain('What was said')
    expect(entities).toContain('K-7QF3M, 0 May 2026, Wren Alsop')
    expect(entities).not.toContain('additionalType')
  })

  it('has on each button the number of its source', () => {
    for (const page of renderPages(briefMessage(brief, about))) {
      const [{ citation: claims }] = page.entities as [{ citation: Claim[] }]
      const shown = JSON.stringify(page.attachments)
      for (const { position, appearance } of claims) {
        expect(shown).toContain(`"title":"${position}: ${appearance.name}"`)
      }
    }
  })

  it('is marked as written by an AI where one wrote it, and nothing else is', () => {
    for (const page of renderPages(briefMessage({ ...brief, writtenByAi: true }, about))) {
      expect(JSON.stringify(page.entities)).toContain('AIGeneratedContent')
    }
    expect(JSON.stringify(renderPages(answerMessage('not_found')))).not.toContain('AIGenerated')
  })

  it('is the only thing with sources: what opens the entry of a line is none', () => {
    const { about: _about, ...line } = citation(1)
    const list: Message = {
      summary: 'A list',
      parts: [{ type: 'cited', text: 'A line', citations: [line] }],
    }
    const [page] = renderPages(list)
    expect(page).not.toHaveProperty('text')
    expect(page).not.toHaveProperty('entities')
    expect(JSON.stringify(page)).toContain(`"title":"${line.label}"`)
  })
})

describe('what people write', () => {
  const NASTY = [
    '[press here](https://evil.example)',
    '**bold** _it_ `code` # head',
    '<at>Everybody</at> <script>alert(1)</script> &lt;at&gt;',
    '- a list\n1. another',
    'ab\u200bc \u202etxet\u202c\u2066x\u2069',
    '{{DATE(2026-01-01T00:00:00Z,LONG)}}',
  ]
  const message = (words: string): Message => ({
    summary: words.slice(0, 200),
    parts: [
      { type: 'heading', text: words.slice(0, 150) },
      text(words),
      quote(words),
      { type: 'facts', facts: [[words, words]] },
      { type: 'buttons', buttons: [{ label: words.slice(0, 75), action: 'open_form', value: ID }] },
    ],
  })

  it.each(NASTY)('links, names and styles nothing in Teams: %j', (words) => {
    const [page] = renderPages(message(words))
    const [card] = renderCards(message(words), 'chat')
    if (!page || !card) throw new Error('nothing was drawn')
    // Teams reads Markdown and tags in these, and in nothing else of ours.
    const headings = card.body.filter(({ type }) => type === 'TextBlock').map((one) => one.text)
    const titles = JSON.stringify(card).match(/"title":"[^"]*"/g) ?? []
    for (const read of [...headings, ...titles, page.summary]) {
      expect(String(read)).not.toMatch(/[[\]<>`*_#~]|&\w+;/)
    }
    // Whatever stands elsewhere is a run of plain text, as it was written but for what hides.
    const shown = readable(card).join('\n')
    for (const line of words.split('\n')) {
      expect(shown).toContain(line.replaceAll(/[\u200b\u202a-\u202e\u2066-\u2069]/g, ''))
    }
    expect(JSON.stringify(page)).not.toMatch(/[\u200b\u202a-\u202e\u2066-\u2069]/)
    expect(JSON.stringify(page)).not.toContain('"text":"<at>Everybody</at>","type":"TextBlock"')
  })
})
