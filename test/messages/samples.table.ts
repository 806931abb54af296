import type { StepId } from '../../src/domain/acts.ts'
import type { Entry } from '../../src/domain/entry-kinds.table.ts'
import { Failure } from '../../src/domain/failures.ts'
import type { CaseId, StaffId } from '../../src/domain/ids.ts'
import type { Level } from '../../src/domain/levels.ts'
import { refusals } from '../../src/domain/words.table.ts'
import { accessLogMessage, lookUpsMessage } from '../../src/messages/access-log.ts'
import { aiMessage } from '../../src/messages/ai.ts'
import * as alerts from '../../src/messages/alerts.ts'
import * as answers from '../../src/messages/answer.ts'
import { briefMessage } from '../../src/messages/brief.ts'
import {
  documentMessage,
  documentNotSentMessage,
  sourceAlteredMessage,
} from '../../src/messages/captured.ts'
import { caseViewMessage } from '../../src/messages/case-view.ts'
import { caseloadMessage, handoverMessage } from '../../src/messages/caseload.ts'
import { changesMessage } from '../../src/messages/changes.ts'
import { chronologyMessage } from '../../src/messages/chronology.ts'
import * as consultation from '../../src/messages/consultation.ts'
import { selfDeleting } from '../../src/messages/deletion.ts'
import * as drafts from '../../src/messages/drafts.ts'
import { dueMessage } from '../../src/messages/due.ts'
import { entryMessage } from '../../src/messages/entry-view.ts'
import { failedMessage } from '../../src/messages/failed.ts'
import { homeMessage } from '../../src/messages/home.ts'
import { knownThenMessage } from '../../src/messages/known-then.ts'
import { type Message, plainMessage } from '../../src/messages/message.ts'
import { signsWaitMessage } from '../../src/messages/noticed.ts'
import { nudgeMessage } from '../../src/messages/nudge.ts'
import { digestForChannel, digestMessage, overviewMessage } from '../../src/messages/overview.ts'
import { patternMessage } from '../../src/messages/pattern.ts'
import * as people from '../../src/messages/people.ts'
import { platformLostMessage } from '../../src/messages/platform-lost.ts'
import { receiptMessage } from '../../src/messages/receipt.ts'
import * as reminders from '../../src/messages/reminders.ts'
import { searchMessage } from '../../src/messages/search-results.ts'
import { levelHistoryMessage, timelineMessage } from '../../src/messages/timeline.ts'
import { visitAskedMessage } from '../../src/messages/visit.ts'
import { type Waiting, waitingMessage } from '../../src/messages/waiting.ts'

/** A box of a form holds this much, and people fill it. */
const LONG = `${'word '.repeat(599)}end`
/** As long as the name of somebody may be, of a team, of a job. */
const NAME = `${'Bartholomew-'.repeat(9)}Featherstone`
const REF = 'K-7QF3M'
const LABEL = `${REF} · B.F., 17`
const zone = 'Europe/London'
const now = '2026-11-30T15:00:00Z'
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const many = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n))
const WHO = id(9001)
const names = new Map([[WHO, { name: NAME, jobTitle: NAME }]])
const caseId = id(9002) as CaseId
const settings = {
  numbers: { emergency: '999', lead: '07700 900101', council: '07700 900102', outOfHours: '999' },
  takeWithinMinutes: 120,
}
const entry = (n: number, kind: Entry['kind'], payload: object, amends: string | null = null) =>
  ({ id: id(n), kind, authorId: WHO, amends, recordedAt: now, payload }) as Entry
const note = (n: number) => entry(n, 'note', { text: LONG, occurredAt: '2026-11-01T09:00:00Z' })
const addendum = (n: number, to: number) =>
  entry(n, 'addendum', { addendum: 'objection', text: LONG }, id(to))
const TOP = [
  entry(901, 'safety_line', { line: LONG.slice(0, 300) }),
  entry(902, 'safe_contact', { how: LONG.slice(0, 300), when: LONG.slice(0, 300) }),
]
const head = { level: 'high' as const, seesLevel: true, top: TOP }
const page = { head, reference: REF, names, zone, older: 'a'.repeat(100), newer: 'b'.repeat(100) }
const alert: alerts.AlertFacts = {
  ...{ id: id(1), kind: 'high', reference: REF, openedAt: now, state: 'taken', takerName: NAME },
  ...{ takenAt: now, held: 'stepped', passedToName: NAME, dueAt: now, onDuty: [NAME], zone },
}
const may = { mayTake: true, mayOpen: true, isTheirs: true }
const open = { ...alert, state: 'open' as const, onDuty: many(6, () => NAME) }
const question = {
  ...{ id: id(1), asker: NAME, askedAt: now, inDanger: true, question: LONG, zone },
  ...{ advice: { advice: LONG, whoDoesWhat: LONG }, answeredBy: NAME },
  ...{ mayAnswer: true, onRecord: true },
}
const due = {
  ...{ kind: 'step' as const, reference: REF, level: 'high' as const },
  ...{ what: LONG.slice(0, 200), owner: NAME },
}
const dated = {
  ...{ kind: 'lowering_request' as const, reference: REF, level: 'high' as const },
  entry: id(1),
}
const dueLines = many(300, (n) => ({
  ...{ ...(n % 2 === 0 ? due : dated), dueAt: now, isMissed: n % 3 === 0 },
}))
const overdue = many(8, () => ({ what: LONG, days: 300, entry: id(1) }))
const standing = {
  ...{ silenceDays: 300, lastContactAt: now },
  ...{ actions: overdue, referrals: overdue, planned: overdue, decisions: overdue },
}
const levels = many(8, (n) => n).flatMap((team) =>
  [null, 'low' as const, 'medium' as const, 'high' as const].map((level) => ({
    ...{ team: `${NAME} ${team}`, level, now: 9999, before: 8888 },
  })),
)
const times = { raised: 99, taken: 98, takenSeconds: 86_399, decided: 97, breached: 96 }
const overview = {
  overview: {
    levels,
    alerts: {
      now: { ...times, decidedSeconds: 86_400 * 9 },
      before: { ...times, decidedSeconds: 86_400 * 9 },
    },
  },
  silent: many(5, () => ({ caseId, reference: REF, level: 'high' as const, days: 300 })),
  ...{ overdue: 9999, now, zone },
}
const change = (kind: string): people.WordedChange => ({
  id: id(1),
  change: {
    ...{ kind, staff: WHO, role: 'supervisor', team: id(2), from: id(3), until: now, covers: WHO },
    ...{ surface: 'teams', account: id(4) },
  },
  ...{ askedBy: WHO, askedAt: now, answeredBy: null, confirmed: null, zone },
  ...{ nameOf: () => NAME, teamOf: () => NAME },
})
const cover = change('cover')
const CHANGES = [
  ...['link', 'role', 'move'].map(change),
  { ...cover, change: { ...cover.change, from: now } },
]
const sentences = many(40, (n) => ({
  ...{ section: 'happened' as const, text: LONG.slice(0, 600) },
  citations: many(5, (k) => ({
    ...{ entry: id(5 * n + k), label: `Significant event, ${k + 1} September 2026` },
    about: `${REF}, 1 September 2026, ${NAME}`,
  })),
}))
const about = { label: LABEL, reference: REF, now, zone, span: { from: null, until: null } }
const levelList: (Level | null)[] = ['high', 'medium', 'low', null]
const homeCases = many(8, (n) => ({
  ...{ reference: REF, label: LABEL, level: levelList[n % 4] ?? null },
  silence: { contactDays: 300, seenDays: 400 },
}))
const step = (n: number, kind: Waiting['step']['kind']): Waiting => ({
  step: {
    ...{ id: id(n) as StepId, kind, caseId, reference: REF, askedBy: WHO as StaffId },
    ...{ askedAt: now, about: id(1), readsIt: n % 2 === 0, detail: { to: 'low' } },
  },
  conflict: kind === 'conflict' ? { who: NAME, ask: many(6, () => NAME) } : null,
  ...{ asker: NAME, words: LONG },
  released: many(30, () => ({ kind: 'note', recordedAt: now, firstReleasedAt: now })),
})
const chronologyLine = (n: number, source: string | null) => ({
  ...{ date: '2026-05-03', what: LONG, source, impact: LONG, tone: 'bad' as const, entry: id(n) },
  restsOn: many(6, id),
})
const snoozed = { reference: REF, untilDay: '2026-12-24', why: 'waiting' as const }

/**
 * Every message that there is, as full as it gets: with what the boxes of forms hold, the longest
 * names, and as many lines as whoever draws it puts into it.
 */
export const SAMPLES: Record<string, () => Message[]> = {
  accessLogMessage: () => [
    accessLogMessage({
      ...{ reference: REF, names, zone, more: 9999 },
      lines: many(40, () => ({
        ...{ at: now, actor: WHO, exit: 'top', cited: many(99, id), consulted: many(99, id) },
      })),
    }),
  ],
  lookUpsMessage: () => [
    lookUpsMessage({
      ...{ names, zone, days: 365, bulk: 10 },
      found: many(40, () => ({
        ...{ at: now, actor: WHO, reference: REF, exit: 'brief', entries: 999 },
        ...{ unlinked: true, bulk: true, outOfHours: true },
      })),
    }),
  ],
  aiMessage: () => [
    aiMessage({
      ...{ isSetUp: false, isOn: true, by: NAME, switchedAt: now, reference: REF, ofCase: false },
      zone,
    }),
  ],
  alertForChannel: () => [alerts.alertForChannel(alert), alerts.alertForChannel(open)],
  alertForPerson: () => [
    alerts.alertForPerson({ ...alert, ...may }),
    alerts.alertForPerson({ ...open, ...may }),
    alerts.alertForPerson({ ...alert, ...may, held: 'passed' }),
  ],
  alertAskAgainMessage: () => [alerts.alertAskAgainMessage({ ...alert, ...may })],
  alertTakenMessage: () => [alerts.alertTakenMessage(alert)],
  alertDecidedMessage: () => [
    alerts.alertDecidedMessage(alert),
    alerts.alertDecidedMessage(alert, LONG),
  ],
  alertLetGoMessage: () => [alerts.alertLetGoMessage(alert, settings)],
  ringNowMessage: () => [alerts.ringNowMessage(alert, settings)],
  answerMessage: () => Object.keys(refusals).map(answers.answerMessage),
  notSavedMessage: () => [answers.notSavedMessage('not_found', LONG)],
  reportNotSavedMessage: () => [answers.reportNotSavedMessage(NAME)],
  overrideUsedMessage: () => [answers.overrideUsedMessage(REF, NAME)],
  briefMessage: () => [
    briefMessage({ sentences, entriesRead: 9999 }, about),
    briefMessage({ sentences, entriesRead: 9999, writtenByAi: true }, about),
  ],
  documentNotSentMessage: () => [documentNotSentMessage()],
  documentMessage: () => [documentMessage('Made up.pdf', 3, new Uint8Array(8))],
  sourceAlteredMessage: () => [sourceAlteredMessage(REF)],
  caseViewMessage: () => [
    caseViewMessage({
      ...{ reference: REF, label: LABEL, level: 'high', seesLevel: true, state: 'closed', zone },
      ...{ joinedTo: REF, linked: many(12, () => REF), workers: many(6, () => NAME), top: TOP },
      standing: LONG.slice(0, 400),
      offers: many(30, () => ({
        ...{ label: 'w'.repeat(75), action: 'open_form', value: 'v'.repeat(100) },
      })),
    }),
  ],
  caseloadMessage: () => [
    caseloadMessage({
      shown: many(20, () => ({
        ...{ caseId, reference: REF, label: LABEL, level: null, standing, critical: 99, cited: [] },
      })),
      ...{ more: 999, name: NAME, supervises: true, signsDays: 28, zone },
    }),
  ],
  handoverMessage: () => [
    handoverMessage({
      ...{ name: NAME, left: many(300, () => REF) },
      cases: many(20, () => ({ reference: REF, level: 'high' })),
    }),
  ],
  changesMessage: () => [
    changesMessage({
      ...{ reference: REF, shown: many(20, note), more: 9999, read: 9999, names, zone },
    }),
  ],
  chronologyMessage: () => [
    chronologyMessage({
      ...{ ...page, added: new Map(), before: 3, after: 24, page: 24 },
      lines: many(24, (n) => ({
        ...{ ours: chronologyLine(n, null), theirs: chronologyLine(100 + n, NAME) },
        agreement: 'other_words' as const,
      })),
      gaps: many(30, () => ({
        ...{ missingIn: 'ours' as const, from: '2026-01-01', until: '2026-06-01', lines: 2 },
      })),
    }),
  ],
  questionMessage: () => [
    consultation.questionMessage(question),
    consultation.questionMessage({ ...question, advice: null, answeredBy: null }),
  ],
  adviceMessage: () => [consultation.adviceMessage(question)],
  adviceLateMessage: () => [consultation.adviceLateMessage(settings)],
  askedMessage: () => [consultation.askedMessage(true, settings)],
  selfDeleting: () => [selfDeleting(briefMessage({ sentences, entriesRead: 1 }, about), id(1))],
  draftWaitsMessage: () => [
    drafts.draftWaitsMessage(
      { id: id(1), title: 'Write a supervision record', begunAt: now },
      zone,
    ),
  ],
  draftsMessage: () => [
    drafts.draftsMessage(
      many(99, (n) => ({ id: id(n), title: 'Write a supervision record', begunAt: now })),
      zone,
    ),
  ],
  draftOldMessage: () => [drafts.draftOldMessage(NAME, now, zone)],
  dueMessage: () => [dueMessage(dueLines, zone)],
  entryMessage: () => [
    entryMessage([note(1), ...many(40, (n) => addendum(2 + n, 1))], names, zone, {
      ...{ known: 9999, standing: 9999 },
    }),
  ],
  failedMessage: () => [
    failedMessage(new Failure('too_slow')),
    failedMessage(new Failure('unexpected')),
  ],
  homeMessage: () => [
    homeMessage({
      ...{
        now,
        zone,
        settings,
        alerts: many(4, () => open),
        dueInAll: 300,
        moreAlerts: 99,
        moreQuestions: 99,
        requests: 999,
      },
      ...{ due: dueLines.slice(0, 2), drafts: 999 },
      waits: many(99, () => ({ reference: REF, planned: 99, referrals: 99, decisions: 99 })),
      questions: many(3, (n) => ({ id: id(n), asker: NAME, askedAt: now, inDanger: true })),
      sections: [8, 5, 3, 2].map((most) => ({
        ...{ title: 'Your cases', cases: homeCases.slice(0, most), total: 9999 },
      })),
      levels: { title: 'Open cases by level', counts: new Map(levelList.map((l) => [l, 9999])) },
    }),
  ],
  plainMessage: () => [plainMessage(...many(20, () => LONG))],
  signsWaitMessage: () => [
    signsWaitMessage({
      ...{ author: NAME, entry: id(1), caseId, reference: REF },
      signs: many(30, () => ({
        ...{ words: LONG.slice(0, 300), why: LONG.slice(0, 200), critical: true, rule: 'r' },
        reads: 'hypothetical' as const,
      })),
    }),
  ],
  nudgeMessage: () => [
    nudgeMessage(
      many(300, () => ({
        ...{ reference: REF, level: 'high' as const, own: true, silent: { days: 999 } },
        ...{ actions: 99, referrals: 99, decisions: 99, planned: 99 },
      })),
      { due: dueLines, requests: 999, zone },
      30,
    ),
  ],
  overviewMessage: () => [overviewMessage(overview)],
  digestMessage: () => [digestMessage(overview)],
  digestForChannel: () => [digestForChannel(levels, now)],
  patternMessage: () => [
    patternMessage({
      ...{ reference: REF, caseId, authors: 99, more: 99, days: 365, names, zone },
      together: many(20, () => ({ what: LONG.slice(0, 60), entries: 99, authors: 99, days: 365 })),
      lines: many(8, (n) => ({
        entry: note(n),
        signs: many(20, () => ({ words: LONG.slice(0, 300), why: LONG.slice(0, 200) })),
      })),
    }),
  ],
  changeMessage: () => [
    ...CHANGES.map(people.changeMessage),
    ...CHANGES.map((one) => people.changeMessage({ ...one, answeredBy: WHO, confirmed: true })),
  ],
  changeAnsweredMessage: () => CHANGES.map(people.changeAnsweredMessage),
  roleGivenMessage: () => [people.roleGivenMessage(NAME, 'supervisor')],
  leadAdministersMessage: () => [people.leadAdministersMessage(NAME)],
  leftBehindMessage: () => [
    people.leftBehindMessage(
      NAME,
      many(60, () => REF),
    ),
  ],
  receiptMessage: () => [
    receiptMessage({ reference: REF, recordedAt: now, zone, alert: open, settings }),
    receiptMessage({ reference: REF, recordedAt: now, zone, alert, settings }),
  ],
  remindersMessage: () => [
    reminders.remindersMessage({
      choice: { days: [1, 3, 5], from: '09:30', until: '15:45', most: 30 },
      ...{ isOn: false, snoozed: many(30, () => snoozed) },
    }),
  ],
  snoozeAskMessage: () => [reminders.snoozeAskMessage(REF)],
  snoozedMessage: () => [reminders.snoozedMessage(snoozed)],
  searchMessage: () => [
    searchMessage({
      ...{ names, zone, reference: REF },
      answer: {
        total: 9999,
        hits: many(20, (n) => ({
          entry: { ...note(n), caseId, reference: REF },
          ...{ found: 12, together: true, snippet: LONG.slice(0, 300) },
        })),
      },
    }),
  ],
  timelineMessage: () => [
    timelineMessage({
      ...page,
      entries: many(20, note),
      beside: many(60, (n) => addendum(100 + n, n % 20)),
      ask: {
        ...{ kinds: ['note' as const], author: WHO as never, from: '2026-05-03' },
        ...{ until: '2026-06-01', level: 'high' as const, order: 'oldest' as const },
      },
    }),
  ],
  knownThenMessage: () => [
    knownThenMessage(
      id(1),
      many(50, (n) => ({ id: id(n), kind: 'captured_message', recordedAt: now })),
      { from: 20, zone },
    ),
  ],
  platformLostMessage: () => [platformLostMessage('teams', settings, 'Nia Marlow')],
  levelHistoryMessage: () => [
    levelHistoryMessage({
      ...page,
      entries: many(30, (n) => entry(n, 'level_change', { to: 'high', reason: LONG })),
    }),
  ],
  visitAskedMessage: () => [visitAskedMessage({ reference: REF, caseId, when: now, zone })],
  waitingMessage: () =>
    (['lowering', 'wrong_case', 'override_review', 'conflict'] as const).map((kind) =>
      waitingMessage(
        many(10, (n) => step(n, kind)),
        zone,
      ),
    ),
}
