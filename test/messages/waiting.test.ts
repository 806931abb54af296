import { expect, it } from 'vitest'
import type { DatedKind } from '../../src/domain/deadlines.ts'
import type { CaseId, StaffId } from '../../src/domain/ids.ts'
import type { Step } from '../../src/domain/step.ts'
import { duePart } from '../../src/messages/due.ts'
import { messageSchema } from '../../src/messages/message.ts'
import { type Waiting, waitingMessage } from '../../src/messages/waiting.ts'

const step = (kind: Step['kind'], part: Partial<Step> = {}): Waiting => ({
  step: {
    ...{ id: '00000000-0000-4000-8000-0000000000e1', kind, reference: 'K-7QF3M', about: '' },
    ...{ caseId: 'c1' as CaseId, askedBy: 's1' as StaffId, askedAt: '2026-11-23T10:00:00Z' },
    ...{ detail: {}, readsIt: true },
    ...part,
  },
  asker: 'Wren Alsop',
  words: 'Made up.',
  released: [],
  conflict: null,
})

it('says of each request who asked, when and why, and leads to its form', () => {
  const list = [
    step('lowering', { detail: { to: 'low' } }),
    step('wrong_case'),
    step('override_review'),
  ]
  const message = waitingMessage(list, 'Europe/London')
  expect(messageSchema.parse(message)).toEqual(message)
  const text = JSON.stringify(message)
  for (const words of ['K-7QF3M', 'Wren Alsop', '23 November 2026, 10:00', 'Low', 'Made up.']) {
    expect(text).toContain(words)
  }
  for (const { step } of list) {
    const verb = { lowering: 'answer_lowering', wrong_case: 'answer_wrong_case' }[
      step.kind as 'lowering'
    ]
    expect(text).toContain(`${verb ?? 'review_override'}:${step.id}`)
  }
})

it('says so when there is nothing, and fits one window when there is much', () => {
  expect(waitingMessage([], 'Europe/London').summary).toBe('Nothing waits for you.')
  const many = Array.from({ length: 10 }, () => step('lowering'))
  expect(waitingMessage(many, 'Europe/London').parts.length).toBeLessThanOrEqual(45)
})

it('lists what was opened under an override, without a word of it, and counts what is too much', () => {
  const entry = { kind: 'note', recordedAt: '2026-05-01T10:00:00Z' }
  const released = Array.from({ length: 23 }, (_, n) => {
    return { ...entry, firstReleasedAt: `2026-11-23T10:0${n % 10}:00Z` }
  })
  const said = (part: Partial<Waiting>) =>
    JSON.stringify(waitingMessage([{ ...step('override_review'), ...part }], 'Europe/London'))
  expect(said({ released })).toContain('Note of 1 May 2026, opened 23 November 2026, 10:04')
  expect(said({ released })).toContain('and 3 more.')
  expect(said({})).toContain('Nothing of the case was opened under it so far.')
})

it('tells whoever does not read an entry whom it names, and no more; whoever does opens it', () => {
  const conflict = { who: 'Sol Everard', ask: ['Ines Kirkby'] }
  const said = (readsIt: boolean) => {
    const asked = { ...step('conflict', { about: 'e1', readsIt }), conflict }
    return JSON.stringify(waitingMessage([asked], 'Europe/London'))
  }
  expect(said(false)).toContain('names Sol Everard. You are shown nothing of it. Ask Ines Kirkby')
  expect(said(false)).not.toContain('Wren')
  expect(said(false)).not.toContain('open_entry')
  expect(said(true)).toContain('Wren Alsop named Sol Everard in the form of an entry.')
  expect(said(true)).toContain('"open_entry","value":"e1"')
})

it('says of what is due no level that the reader may not know, and leads to where it is done', () => {
  const of = { reference: 'K-7QF3M', isMissed: true, dueAt: '2026-11-24T00:00:00Z', entry: 'e1' }
  const lineOf = (kind: DatedKind, level?: null) =>
    duePart({ ...of, kind, ...(level === null ? { level } : {}) }, 'Europe/London')
  expect(lineOf('override')).toEqual({
    type: 'line',
    text: 'K-7QF3M · Review the override · a lead or the trustee · was due 23 November 2026',
    button: { label: 'Open', action: 'show_view', value: 'waiting' },
  })
  expect(lineOf('decision', null)).toMatchObject({
    text: expect.stringContaining('K-7QF3M · Not yet assessed · Review'),
  })
  expect(lineOf('own_request')).toMatchObject({
    text: expect.stringContaining('Your request to lower the level is not answered'),
    button: { action: 'open_entry', value: 'e1' },
  })
})
