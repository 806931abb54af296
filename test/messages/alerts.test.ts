import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AlertFacts,
  alertAskAgainMessage,
  alertDecidedMessage,
  alertForChannel,
  alertForPerson,
  alertLetGoMessage,
  alertTakenMessage,
  ringNowMessage,
} from '../../src/messages/alerts.ts'
import { type Message, messageSchema } from '../../src/messages/message.ts'
import { receiptMessage } from '../../src/messages/receipt.ts'

const settings = {
  numbers: {
    emergency: '999',
    lead: '01632 960101',
    council: '01632 960102',
    outOfHours: '01632 960103',
  },
  takeWithinMinutes: 15,
}

const facts = (part: Partial<AlertFacts> = {}): AlertFacts => ({
  id: '00000000-0000-4000-8000-0000000000a1',
  kind: 'high',
  reference: 'K-7QF4M',
  openedAt: '2026-07-01T13:00:00Z',
  state: 'open',
  takerName: null,
  takenAt: null,
  ...{ held: null, passedToName: null, dueAt: null, onDuty: [] },
  zone: 'Europe/London',
  ...part,
})
const TAKEN = {
  state: 'taken',
  takerName: 'Odo Marsden',
  takenAt: '2026-07-01T13:07:00Z',
  held: 'held',
  dueAt: '2026-07-01T13:37:00Z',
} as const
const STEPPED = { ...TAKEN, held: 'stepped', dueAt: '2026-07-02T08:00:00Z' } as const
const PASSED = { ...TAKEN, held: 'passed', passedToName: 'Lena Garth' } as const
const MAY = { mayTake: true, mayOpen: true, isTheirs: false }
const THEIRS = { ...MAY, isTheirs: true }

const receipt = (alert: AlertFacts | null) =>
  receiptMessage({
    ...{ reference: 'K-7QF4M', recordedAt: '2026-07-01T13:00:00Z', zone: 'Europe/London' },
    ...{ alert, settings },
  })

/** Every message about an alert. */
const MESSAGES: [string, (a: AlertFacts) => Message][] = [
  ['to a channel', alertForChannel],
  ['to somebody who may take it', (a) => alertForPerson({ ...a, ...MAY })],
  ['to somebody who may not', (a) => alertForPerson({ ...a, ...MAY, mayTake: false })],
  ['to whoever has it', (a) => alertForPerson({ ...a, ...THEIRS })],
  ['to whoever has it, at the review time', (a) => alertAskAgainMessage({ ...a, ...THEIRS })],
  ['to the reporter, when it was let go', (a) => alertLetGoMessage(a, settings)],
  ['to the reporter, when it is taken', alertTakenMessage],
  ['to the reporter, when it is decided', alertDecidedMessage],
  ['to the reporter, when nobody answers', (a) => ringNowMessage(a, settings)],
  ['as part of a receipt', receipt],
]

const leaves = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Object.values((value ?? {}) as object).flatMap((one: unknown) => leaves(one))
const said = (message: Message) => leaves(message).join('\n')
const buttonsOf = (message: Message) =>
  message.parts.flatMap((part) => (part.type === 'buttons' ? part.buttons : []))

describe.each(MESSAGES)('an alert %s', (_title, make) => {
  it('says reference, level, times, colleague and numbers, and nothing else that it is given', () => {
    const secret = fc.string({ minLength: 12, unit: 'grapheme-ascii' })
    fc.assert(
      fc.property(secret, fc.constantFrom('open', 'taken', 'closed'), (smuggled, state) => {
        const given = facts({ ...TAKEN, state: state as AlertFacts['state'] })
        const more = {
          ...given,
          name: smuggled,
          words: smuggled,
          level: smuggled,
          person: smuggled,
        }
        expect(make(more as AlertFacts)).toEqual(make(given))
      }),
    )
  })

  it('is one that every platform takes, and its first 80 characters carry the meaning', () => {
    for (const kind of ['high', 'review', 'drill'] as const) {
      for (const part of [
        {},
        TAKEN,
        STEPPED,
        PASSED,
        { ...TAKEN, state: 'closed' as const, held: null },
        { ...TAKEN, takerName: null, takenAt: null },
      ]) {
        const message = make(facts({ kind, ...part }))
        expect(messageSchema.parse(message)).toEqual(message)
        expect(message.summary.slice(0, 80)).toMatch(/K-7QF4M|DRILL, nothing has happened/)
        expect(said(message)).not.toMatch(/null|undefined|\[object/)
      }
    }
  })

  it('tells local times', () => {
    expect(said(make(facts(TAKEN)))).not.toMatch(/13:0[07]/)
  })
})

describe('the buttons of an alert', () => {
  const actions = (message: Message) => buttonsOf(message).map((button) => button.action)
  const person = (part: Partial<AlertFacts>, mayTake = true) =>
    alertForPerson({ ...facts(part), ...MAY, mayTake })

  it('are to take it while nobody has it, to decide it then, and to open it always', () => {
    expect(actions(alertForChannel(facts()))).toEqual(['take_alert', 'open_alert'])
    expect(actions(person({}))).toEqual(['take_alert', 'open_alert'])
    expect(actions(person(TAKEN))).toEqual(['record_decision', 'open_alert'])
    expect(actions(person({ ...TAKEN, state: 'closed' }))).toEqual(['open_alert'])
  })

  it('are for whoever has it to say the next step, to decide and to pass it on', () => {
    const labels = (part: Partial<AlertFacts>) =>
      buttonsOf(alertForPerson({ ...facts(part), ...THEIRS })).map((button) => button.label)
    const own = ['Next step', 'Record the decision', 'Pass it on', 'Open']
    for (const part of [TAKEN, STEPPED, PASSED]) expect(labels(part)).toEqual(own)
    expect(labels({})).toEqual(['I have this', 'Open'])
    expect(labels({ ...TAKEN, state: 'closed' })).toEqual(['Open'])
  })

  it('are to take it again while a colleague is asked to', () => {
    expect(actions(person(PASSED))).toEqual(['take_alert', 'record_decision', 'open_alert'])
  })

  it('offer nothing to take or decide to somebody who may not', () => {
    expect(actions(person({}, false))).toEqual(['open_alert'])
    expect(actions(person(TAKEN, false))).toEqual(['open_alert'])
  })

  it('carry the alert’s id and nothing else', () => {
    for (const button of buttonsOf(alertForChannel(facts()))) expect(button.value).toBe(facts().id)
  })
})

describe('the words of an alert', () => {
  it('say that nobody has it, or who has it since when', () => {
    expect(said(alertForChannel(facts()))).toContain('Nobody has this yet')
    expect(said(alertForChannel(facts(TAKEN)))).toContain('Odo Marsden has this since 14:07')
    expect(said(alertTakenMessage(facts(TAKEN)))).toContain('taken at 14:07')
    expect(said(alertForChannel(facts(STEPPED)))).toContain('looks again 2 July 2026, 09:00')
    expect(said(alertForChannel(facts(PASSED)))).toContain('has asked Lena Garth')
    expect(said(alertAskAgainMessage({ ...facts(TAKEN), ...THEIRS }))).toContain('next by 14:37')
  })

  it('say which number to ring, while nobody has it', () => {
    for (const message of [ringNowMessage, alertLetGoMessage]) {
      const ring = said(message(facts(), settings))
      for (const number of ['01632 960101', '01632 960103', '999']) expect(ring).toContain(number)
    }
    const { lead, council, outOfHours } = settings.numbers
    for (const number of ['999', lead, council, outOfHours]) {
      expect(said(receipt(facts()))).toContain(number)
      expect(said(receipt(facts(TAKEN)))).not.toContain(number)
    }
  })

  it('say in a receipt what was saved and when, also without an alert', () => {
    const words = said(receipt(null))
    expect(words).toContain('Saved on K-7QF4M')
    expect(words).toContain('1 July 2026, 14:00')
    expect(words).toContain('can’t be changed')
  })
})
