import { expect } from 'vitest'
import { type Message, messageSchema } from '../../src/messages/message.ts'
import { everythingIn, wordOf } from '../../src/sandbox/teams/cards/card.ts'
import { checkCard } from '../../src/sandbox/teams/cards/check.ts'
import {
  renderMessage as renderForSlack,
  renderPages as slackPages,
} from '../../src/surfaces/slack/render/message.ts'
import type { Card, Element } from '../../src/surfaces/teams/render/card.ts'
import { LIMITS } from '../../src/surfaces/teams/render/limits.table.ts'
import { renderCards, renderPages as teamsPages } from '../../src/surfaces/teams/render/message.ts'

/** What every platform takes: held against each one’s limits, in a chat and in a window. */
export function expectToFit(message: Message): void {
  expect(messageSchema.parse(message)).toEqual(message)
  expectToFitSlack(message)
  expectToFitTeams(message)
}

/** A window of 100 blocks, and messages of 50 and 13,000 characters. */
function expectToFitSlack(message: Message): void {
  expect(renderForSlack(message).blocks.length).toBeLessThanOrEqual(100)
  for (const { blocks } of slackPages(message)) {
    expect(blocks.length).toBeLessThanOrEqual(50)
    expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(13_000)
  }
}

/** Cards that a client of Teams draws, each in a message of its size, and everything in them. */
export function expectToFitTeams(message: Message): void {
  for (const page of teamsPages(message)) {
    expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThanOrEqual(LIMITS.messageBytes)
    expectCitations(page.entities ?? [])
  }
  for (const place of ['chat', 'dialog'] as const) {
    const cards = renderCards(message, place)
    for (const card of cards) {
      expect(checkCard(card, place === 'chat' ? 'message' : 'dialog')).toHaveProperty('card')
    }
    const shown = cards.flatMap(readable).join('\n')
    for (const words of wordsOf(message)) expect(shown).toContain(words)
  }
}

type Claim = { appearance: { name: string; abstract: string } }

function expectCitations(entities: readonly object[]): void {
  for (const { citation = [] } of entities as { citation?: Claim[] }[]) {
    expect(citation.length).toBeLessThanOrEqual(LIMITS.citations)
    for (const { appearance } of citation) {
      expect(appearance.name.length).toBeLessThanOrEqual(LIMITS.citationName)
      expect(appearance.abstract.length).toBeLessThanOrEqual(LIMITS.citationAbstract)
    }
  }
}

/** Everything that a person reads in a card. */
export function readable(card: Card): string[] {
  return everythingIn(card as never).flatMap((node) => {
    const { inlines = [] } = node as { inlines?: Element[] }
    return [wordOf(node, 'text'), wordOf(node, 'title'), ...inlines.map((run) => String(run.text))]
  })
}

/** Long text is cut into pieces: its beginning and its end have to be there. */
function wordsOf({ parts }: Message): string[] {
  const texts = parts.flatMap((part) => {
    if (part.type === 'text' || part.type === 'small' || part.type === 'cited') return [part.text]
    return part.type === 'quote' || part.type === 'chart' ? [part.words] : []
  })
  const lines = texts.flatMap((text) => text.split('\n').filter((line) => line.trim() !== ''))
  return lines.flatMap((line) => [line.slice(0, 40), line.slice(-40).trimStart()])
}
