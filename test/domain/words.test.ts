import { describe, expect, it } from 'vitest'
import { entryKinds } from '../../src/domain/entry-kinds.table.ts'
import { Failure, failureWords, toFailure } from '../../src/domain/failures.ts'
import { refusalWords } from '../../src/domain/refusals.ts'
import { failures, refusals } from '../../src/domain/words.table.ts'
import { answerMessage, notSavedMessage } from '../../src/messages/answer.ts'

type Words = { words: string; next: string }

/** Words of ours that mean nothing to the people who read them. */
const JARGON = [
  ...['error', 'invalid', 'null', 'undefined', 'exception', 'unexpected', 'database', 'server'],
  ...['timeout', 'payload', 'sql', 'http', 'uuid', 'token', 'retry', 'oops', 'failed', 'denied'],
]
const IS_JARGON = new RegExp(`\\b(${JARGON.join('|')})\\b`, 'i')

const all: [string, Words][] = [...Object.entries(refusals), ...Object.entries(failures)]

describe('every refusal and every failure', () => {
  it('is here', () => {
    expect(Object.keys(refusals).length).toBeGreaterThan(15)
    expect(Object.keys(failures).length).toBeGreaterThan(5)
  })

  it.each(all)(
    '%s has a sentence for what it is and one for what to do',
    (_code, { words, next }) => {
      for (const sentence of [words, next]) {
        expect(sentence).toMatch(/^[A-Z“].{8,}[.?]$/)
        expect(sentence).not.toMatch(IS_JARGON)
        expect(sentence).not.toMatch(/[`{}<>|_]|'/)
      }
      // The summary of a message holds this much.
      expect(`${words} ${next}`.length).toBeLessThanOrEqual(200)
    },
  )

  it('has words of its own', () => {
    expect(new Set(all.map(([, { words, next }]) => `${words} ${next}`)).size).toBe(all.length)
  })

  it('is said whole', () => {
    expect(refusalWords('no_reason')).toBe(`${refusals.no_reason.words} ${refusals.no_reason.next}`)
    expect(failureWords('too_slow')).toBe(`${failures.too_slow.words} ${failures.too_slow.next}`)
  })

  it('that means that nothing was kept says NOT saved, and that the words are still there', () => {
    for (const code of ['database_unavailable', 'vault_unavailable', 'unexpected'] as const) {
      expect(failures[code].words).toContain('NOT saved')
      expect(failures[code].words).toContain('still here')
      expect(failures[code].retry).toBe(true)
    }
  })

  it('names no case, so that “no such case” and “not yours” read the same', () => {
    expect(refusalWords('not_found')).not.toMatch(/exist|allowed|permission|access|right/i)
  })
})

describe('a failure', () => {
  it('has its code for a message, and none of what went wrong', () => {
    const cause = new Error('Sam Made-Up was here')
    const failure = toFailure(cause)
    expect(failure).toBeInstanceOf(Failure)
    expect([failure.code, failure.message, failure.cause]).toEqual([
      'unexpected',
      'unexpected',
      cause,
    ])
    const known = new Failure('too_slow')
    expect(toFailure(known)).toBe(known)
  })
})

describe('the answer to a refusal', () => {
  it('is the same bytes for the same code, whatever the case', () => {
    for (const code of Object.keys(refusals)) {
      expect(JSON.stringify(answerMessage(code))).toBe(JSON.stringify(answerMessage(code)))
    }
  })

  it('offers help where a case was not found, and says so when a form was not saved', () => {
    expect(JSON.stringify(answerMessage('not_found'))).toContain('ask_supervisor')
    expect(JSON.stringify(answerMessage('own_alert'))).not.toContain('ask_supervisor')
    expect(notSavedMessage('no_level', null).summary).toContain('could not be saved')
    expect(notSavedMessage('no_level', null).parts).toContainEqual({
      type: 'text',
      text: refusalWords('no_level'),
    })
  })

  it('has words even for a code that nobody knows', () => {
    for (const code of [undefined, '', 'no such code', 'toString', '__proto__']) {
      expect(answerMessage(code).summary).toBe(refusalWords('not_understood'))
    }
  })
})

describe('the kinds of entry', () => {
  it('have a label each, and take nothing that is not theirs', () => {
    const labels = Object.values(entryKinds).map((kind) => kind.label)
    expect(new Set(labels).size).toBe(labels.length)
    for (const [kind, { payload }] of Object.entries(entryKinds)) {
      const read = payload.safeParse({ recordedAt: '2001-01-01T00:00:00Z', madeUp: 'x' })
      expect([kind, read.success]).toEqual([kind, false])
      const unknown = read.error?.issues.filter((issue) => issue.code === 'unrecognized_keys')
      expect([kind, unknown?.[0]]).toMatchObject([kind, { keys: ['recordedAt', 'madeUp'] }])
    }
  })
})
