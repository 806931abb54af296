import { describe, expect, it } from 'vitest'
import { messageSchema } from '../../src/messages/message.ts'
import { type NoticedFacts, noticedParts, signsWaitMessage } from '../../src/messages/noticed.ts'

const sign = {
  ...({ words: 'He hit me.', why: 'Being hit.', reads: 'current', critical: false } as const),
  rule: 'being-hit',
}
const facts = (part: Partial<NoticedFacts>): NoticedFacts => ({
  ...{ checked: true, signs: [], mayAdd: [], entry: 'e1', caseId: 'c1', reference: 'K-7QF4M' },
  ...part,
})
const saidOf = (part: Partial<NoticedFacts>) => JSON.stringify(noticedParts(facts(part)))

describe('what was noticed, in a receipt', () => {
  it('quotes the words, says the rule, and leads to raising the level or to help', () => {
    const parts = noticedParts(facts({ signs: [sign] }))
    expect(parts).toContainEqual({ type: 'quote', words: 'He hit me.' })
    expect(parts).toContainEqual({ type: 'small', text: 'Being hit.' })
    const last = parts.at(-1)
    expect(last?.type === 'buttons' && last.buttons.map(({ label }) => label)).toEqual([
      'Raise the level',
      'Ask my supervisor',
    ])
  })

  it('says how the words around it read', () => {
    expect(saidOf({ signs: [{ ...sign, reads: 'denied' }] })).toContain('said not to be so')
  })

  it('shows three at the most and counts the rest', () => {
    const signs = ['A.', 'B.', 'C.', 'D.', 'E.'].map((words) => ({ ...sign, words }))
    const parts = noticedParts(facts({ signs }))
    expect(parts.filter(({ type }) => type === 'quote').length).toBe(3)
    expect(saidOf({ signs })).toContain('And 2 more')
  })

  it('quotes the same words once, and leaves out what only likeness says of them beside a grave sign', () => {
    const like = { ...sign, why: 'Like notes about money.', rule: 'like-money', byLikeness: true }
    const both = noticedParts(facts({ signs: [sign, like] }))
    expect(both.filter(({ type }) => type === 'quote')).toHaveLength(1)
    expect(JSON.stringify(both)).toContain('Like notes about money.')
    const grave = { ...sign, grave: true }
    const other = { ...like, words: 'The rent is late.' }
    const said = saidOf({ signs: [grave, like, other] })
    expect(said.split('Like notes about money.')).toHaveLength(2)
    expect(said).toContain('The rent is late.')
  })

  it('has “Not a risk” beside each sign, but a critical one is set aside with a reason', () => {
    expect(saidOf({ signs: [sign] })).toContain('"action":"not_a_risk","value":"e1 being-hit"')
    const critical = saidOf({ signs: [{ ...sign, critical: true }] })
    expect(critical).not.toContain('not_a_risk')
    expect(critical).toContain('"action":"open_form","value":"set_aside_signs:e1"')
    expect(saidOf({ signs: [sign] })).not.toContain('set_aside_signs')
  })

  it('that nobody acted on names its author to a supervisor, and its words only after the summary', () => {
    const about = { entry: 'e1', reference: 'K-7QF4M', caseId: null, author: 'Wren Alsop' }
    const message = signsWaitMessage({ ...about, signs: [sign] })
    expect(messageSchema.parse(message)).toEqual(message)
    expect(message.summary).toBe('A sign of risk waits on K-7QF4M')
    expect(JSON.stringify(message.parts)).toContain('Wren Alsop wrote this a working day ago')
    expect(JSON.stringify(message)).not.toContain('raise_level')
  })

  it('is nothing when nothing was noticed, and says when it was not checked', () => {
    expect(noticedParts(facts({}))).toEqual([])
    expect(saidOf({ checked: false })).toContain('another language')
  })

  it('offers to add what may be missing', () => {
    expect(saidOf({ mayAdd: ['who said it.'] })).toContain('You may want to add who said it.')
  })

  it('fits a message, however long the words are', () => {
    const long = { ...sign, words: 'word '.repeat(2000) }
    const parts = noticedParts(facts({ signs: [long, long, long, long], mayAdd: ['a.', 'b.'] }))
    expect(messageSchema.safeParse({ summary: 'Saved', parts }).success).toBe(true)
    expect(JSON.stringify(parts).length).toBeLessThan(3000)
  })
})
