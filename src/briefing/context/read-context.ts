import type { Around, Context } from './context.ts'
import {
  ANSWER_NO,
  ASKED,
  CLAUSE_END,
  DENIED_AFTER,
  EVIDENCE,
  FUTURE,
  HISTORICAL,
  HYPOTHETICAL,
  NEGATORS,
  OTHER_START,
  OTHER_SUBJECT,
  PLUPERFECT,
  PSEUDO_NEGATION,
  REPORTED,
  STAFF_SUBJECT,
  STILL,
  UNCERTAIN,
} from './cues.table.ts'

/** What the words around a span say of it; `ofState`: the one it belongs to is its subject. */
export function readContext(around: Around, { ofState = true } = {}): Context {
  return {
    polarity: isNegated(around) ? 'negated' : 'affirmed',
    time: timeOf(around),
    certainty: certaintyOf(around),
    person: personOf(around, ofState),
  }
}

/** What stands before a span within its own clause. */
function clauseBefore({ before }: Around): string {
  let from = 0
  for (const end of before.matchAll(CLAUSE_END)) from = end.index + end[0].length - 1
  return before.slice(from)
}

function clauseAfter({ after }: Around): string {
  const end = /(?<= )(?:[.;:!?]|but|although|whereas|however) /.exec(after)
  // “… years ago, but not now” is still about the span.
  if (
    end &&
    /^but (?:not now|not any ?more|no longer|has stopped|stopped)/.test(after.slice(end.index))
  ) {
    return after
  }
  return end ? after.slice(0, end.index) : after
}

function isNegated(around: Around): boolean {
  if (isDeniedAfter(around)) return true
  const clause = clauseBefore(around)
  for (const found of [...clause.matchAll(NEGATORS)].reverse()) {
    const isCan = clause.slice(0, found.index).endsWith(' can')
    const from = isCan ? ` can${clause.slice(found.index)}` : clause.slice(found.index)
    const rest = clause.slice(found.index + found[0].length)
    const negator = found[1] ?? ''
    if (PSEUDO_NEGATION.exec(` ${`${from}${around.span}`.trim()} `)?.index === 0) continue
    if (new RegExp(`^ ?(?:${PSEUDO_NEGATION.source})`).test(`${from.trimStart()}${around.span} `))
      continue
    if (reaches(negator, rest)) return true
  }
  return false
}

/** Does a negation reach over the words between it and the span? */
function reaches(negator: string, between: string): boolean {
  const words = between.trim() === '' ? [] : between.trim().split(' ')
  const isList = /^(?:no|nor|denies|denied|denying|deny|without|neither|negative for|none)$/.test(
    negator,
  )
  const last = between.lastIndexOf(' , ')
  if (between.startsWith(', ') || last >= 0) {
    const items = between.split(/(?:^| ), ?/)
    const isShort = items.every((item) => item.trim().split(' ').length <= 6)
    const hasVerb =
      / (?:he|she|they|i|is|was|has|had|said|says|are|were|'s|will|can|did|does) /.test(
        ` ${items.slice(1).join(' ')} `,
      )
    return isList && isShort && !hasVerb
  }
  if (negator === 'no' || negator === 'without') {
    const isNear = words.length <= 2
    return isNear || (EVIDENCE.test(`${between.trimStart()} `) && words.length <= 11)
  }
  if (negator === 'stopped') return words.length <= 2
  if (negator === 'nothing' || negator === 'none') {
    return words.length <= (/ (?:suggest|indicate|show) /.test(between) ? 9 : 5)
  }
  return words.length <= 8
}

function isDeniedAfter(around: Around): boolean {
  if (DENIED_AFTER.test(around.after.trimStart())) return true
  if (!ASKED.test(clauseOfQuestion(around))) return false
  const answer = `${around.after}${around.next}`
  return ANSWER_NO.test(answer.slice(0, 160))
}

/** A question may stand a sentence before: “Asked about drinking. None.” */
function clauseOfQuestion({ before, previous }: Around): string {
  if (before.trim() !== '') return before
  return /^ (?:same|also|again)/.test(previous) ? previous : before
}

function timeOf(around: Around): Context['time'] {
  const clause = `${clauseBefore(around)}${around.span}${clauseAfter(around)}`
  const whole = `${around.before}${around.span}${around.after}`
  const said = HISTORICAL.exec(` ${clause.trim()} `)
  if (said && !STILL.test(clause) && !/ since (?:\d|the|last|her|his)/.test(said[0])) {
    return 'historical'
  }
  const opening = /^ ?(?:[^,;.]{0,60}) ,/.exec(whole)?.[0]
  if (opening && HISTORICAL.test(`${opening} `) && !STILL.test(clause)) return 'historical'
  const upTo = ` ${`${clauseBefore(around)}${around.span}`.trim()} `
  if (PLUPERFECT.test(upTo) && !REPORTED.test(upTo)) return 'historical'
  return FUTURE.test(clauseBefore(around)) ? 'future' : 'current'
}

function certaintyOf(around: Around): Context['certainty'] {
  const clause = clauseBefore(around)
  if (/^ ?(?:if|unless|in case|might|may|could|would) /.test(around.span)) return 'hypothetical'
  // A condition inside the span is part of what was said: “nobody would miss me if I was gone”.
  const doubt = HYPOTHETICAL.exec(`${clause}${around.span}`)
  if (doubt && doubt.index < clause.length - 1) return 'hypothetical'
  // “If they take the children, …”: the condition stands before a comma.
  if (/ (?:if|unless|in case) [^.;:!?]*$/.test(around.before)) return 'hypothetical'
  if (/^(?:[^ .;:!?,]+ ){0,6}(?:if|unless|in case) /.test(around.after.trimStart())) {
    if (/ (?:would|could|might|'d|will|'ll|shall|may|going to) /.test(`${clause}${around.span}`)) {
      return 'hypothetical'
    }
  }
  return UNCERTAIN.test(clause) ? 'uncertain' : 'certain'
}

function personOf(around: Around, ofState: boolean): Context['person'] {
  const before = ` ${clauseBefore(around).trim()}`
  const isPassive =
    / (?:was|were|been|being|got|gets|get) *$/.test(before) ||
    /^ ?(?:was|were|been|being|got|gets) /.test(around.span.trimStart())
  const isReported =
    around.isQuoted ||
    / (?:he|she|they|name) (?:said|says|texted|told|wrote) /.test(` ${around.after}`)
  if (ofState && !isReported && STAFF_SUBJECT.test(before)) return 'staff'
  if ((ofState || isPassive) && OTHER_SUBJECT.test(before)) return 'other'
  const opens =
    around.before.trim() === '' ||
    /[.,;:!?] $/.test(around.before) ||
    clauseBefore(around).split(' ').length <= 5
  const names = OTHER_START.test(`${around.span}${around.after}`.trimStart())
  const isDone = / (?:me|him|us|them|herself|himself) /.test(around.span)
  return opens && names && !isDone && (ofState || isPassiveIn(around.span)) ? 'other' : 'subject'
}

const isPassiveIn = (span: string) => / (?:was|were|been|being|gets?|got) /.test(` ${span.trim()} `)
