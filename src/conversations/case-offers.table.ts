import { type CaseOperation, mayOnCase } from '../access/may.ts'
import type { CaseFacts } from '../domain/case-facts.ts'

/** What is offered on a case, when the rules of access say that it is this person’s to do. */
const CASE_OFFERS: readonly { asks: CaseOperation; label: string; opens: string }[] = [
  { asks: 'level', label: 'Timeline', opens: 'view:timeline' },
  { asks: 'level', label: 'New to me', opens: 'view:new' },
  { asks: 'level', label: 'Chronology', opens: 'view:chronology' },
  { asks: 'level', label: 'Levels', opens: 'view:levels' },
  { asks: 'write', label: 'Write a note', opens: 'form:record_note' },
  { asks: 'write', label: 'Record something else', opens: 'form:menu' },
  { asks: 'assign', label: 'Who works it', opens: 'form:assign_case' },
  { asks: 'ask_lowering', label: 'Lower the level', opens: 'form:ask_lowering' },
  { asks: 'restrict', label: 'Restrict', opens: 'form:restrict_access' },
  { asks: 'give_task', label: 'Give for a task', opens: 'form:give_task' },
  { asks: 'access_log', label: 'Who was given what', opens: 'view:access' },
]

/**
 * What somebody is offered on a case. A conflict with one entry takes no button away: its absence
 * would tell them. What they then do is asked again.
 */
export const offersFor = (facts: CaseFacts) =>
  CASE_OFFERS.filter(({ asks }) =>
    mayOnCase(asks, facts.conflict === 'an_entry' ? { ...facts, conflict: 'none' } : facts),
  )

const GROUNDS: readonly (readonly [holds: (f: CaseFacts) => boolean, words: string])[] = [
  [(f) => f.works, 'You work this case.'],
  [(f) => f.supervises, 'You are its line supervisor.'],
  [(f) => f.alerted, 'An alert reached you: you read it until the alert is closed.'],
  [(f) => f.overrides, 'You have opened it by an override, for three hours.'],
  [(f) => f.hasTask, 'A lead has given it to you for a task.'],
  [(f) => f.holds.includes('lead') || f.holds.includes('deputy'), 'You see it as a lead.'],
  [(f) => f.named, 'You are a named reader of an entry in it.'],
]

/** By what right somebody sees a case, in a sentence; a restriction is said, a conflict never. */
export function standingWords(facts: CaseFacts): string {
  const ground = GROUNDS.find(([holds]) => holds(facts))?.[1] ?? ''
  const left = facts.restriction === 'off' ? 'It is restricted to a list that you are not on.' : ''
  return [ground, left, 'What you open is logged.'].filter(Boolean).join(' ')
}
