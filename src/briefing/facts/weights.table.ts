import type { Value } from '../text/values.ts'
import type { Cue } from './cues.table.ts'

/** What a cue adds to a clause’s weight. */
export const CUE_WEIGHTS: Readonly<Record<Cue, number>> = {
  justice: 0.8,
  health: 0.6,
  home: 0.3,
  money: 0.2,
  happened: 0.8,
  outcome: 0.9,
  harm: 0.6,
  agency: 0.2,
  referred: 0.9,
  decided: 0.5,
  reason: -0.2,
  aside: -1.6,
  done: 0.4,
  better: 0.6,
  activity: 0.8,
  support: 0.5,
  gap: 1.1,
  lacking: 1.2,
  alone: 0.6,
  contact: 0,
  view: -0.4,
  dissent: 0,
  past: 0.5,
  feeling: -0.6,
  chatter: -0.7,
}

/** What a value in a clause adds, once for each of its types. */
export const VALUE_WEIGHTS: Readonly<Record<Value['type'], number>> = {
  date: 1.3,
  ref: 1.2,
  money: 0.5,
  measure: 0.5,
  weekday: 0.2,
  month: 0.7,
  time: 0,
  number: 0,
  side: 0.3,
}

/** What a place in the record adds, and what is known of a clause besides its words. */
export const PLACE_WEIGHTS = {
  firstOfDecision: 2.6,
  firstOfReferral: 1.6,
  ofReferral: 0.4,
  firstOfChange: 2,
  ofChange: 0.6,
  ofDisclosure: 0.5,
  ofMeeting: 0,
  firstOfNote: 0.5,
  ofNote: -0.2,
  quoteInDisclosure: 2.4,
  quote: 0.5,
  tiny: -1.2,
  short: -0.3,
  long: -0.2,
  severity: 0.45,
  closes: 1.2,
  past: -1.6,
  besideHostile: 3,
  /** A clause of which nothing speaks is worth showing once in so many times. */
  rarely: 3.4,
  /** Shares of the room for what points the other way, and for what is not known. */
  keptForGood: 0.1,
  keptForGaps: 0.12,
  /** How much a second clause of an entry is worth of the first. */
  second: 0.8,
  /** How much the number of its words counts against a clause. */
  length: 0.7,
}
