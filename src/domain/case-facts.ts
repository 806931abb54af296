import type { Role } from './people.ts'

/** Whether somebody is on the list of a restriction; `none`: there is no restriction. */
export type Listed = 'none' | 'on' | 'off'

/** What is true of one person towards one case now. The record finds it; nobody claims it. */
export type CaseFacts = {
  /** An active member of staff of the organisation, behind a linked account. */
  active: boolean
  /** Roles by their own post and by those they cover now. */
  holds: readonly Role[]
  /** Assigned to the case, or covering somebody who is. */
  works: boolean
  /** Line supervisor of somebody assigned, or covering one. */
  supervises: boolean
  /** Reached by a rung of an alert that is open, in person. */
  alerted: boolean
  /** Used an override within the last three hours. */
  overrides: boolean
  /** Was given the case for a task as records officer. */
  hasTask: boolean
  /** Conflicted with the whole case, with an entry of it, or with nothing. */
  conflict: 'none' | 'an_entry' | 'case'
  restriction: Listed
  /** A named reader of an entry that is not open. */
  named: boolean
}
