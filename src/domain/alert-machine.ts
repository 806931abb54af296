import type { AlertClocks } from './alert-clocks.ts'
import type { StaffId } from './ids.ts'
import type { Rung } from './ladder.ts'

/**
 * `climbing`: nobody has it. `held`: somebody said "I have this". `stepped`: they said what happens
 * next and when they look again. `passed`: they asked a colleague to take it, and have it until
 * that colleague does. `closed`: a decision is on the record.
 */
export type Stage = 'climbing' | 'held' | 'stepped' | 'passed' | 'closed'

/** What an organisation has to answer for afterwards; each stands on the record once. */
export type Breach = 'nobody_has_it' | 'no_decision'

/** An alert as it stands. Instants are milliseconds of the record’s clock since 1970. */
export type Alert = {
  reporter: StaffId
  ladder: readonly Rung[]
  clocks: AlertClocks
  rung: number
  stage: Stage
  holder: StaffId | null
  passedTo: StaffId | null
  /** When this stage is over unless somebody acts; null once it is closed. */
  dueAtMs: number | null
  /** How long this stage was to wait when it began. */
  waitSeconds: number
  decideByMs: number | null
  breaches: readonly Breach[]
}

export type AlertEvent =
  | { event: 'tick' }
  | { event: 'take'; by: StaffId }
  | { event: 'step'; by: StaffId; reviewAtMs: number }
  | { event: 'pass'; by: StaffId; to: StaffId }
  | { event: 'decide'; by: StaffId }

export type Output =
  /** Hears of it, with a ground to read it. */
  | { out: 'reach'; staff: StaffId[] }
  /** Has it, and is asked how it stands. */
  | { out: 'ask_again'; staff: StaffId }
  | { out: 'tell_reporter'; what: 'taken' | 'decided' | 'nobody_any_more' | 'ring' }
  | { out: 'breach'; breach: Breach }

export type Refused =
  | 'own_alert'
  | 'already_taken'
  | 'already_yours'
  | 'already_decided'
  | 'not_your_alert'
  | 'in_the_past'
  | 'review_too_late'
  | 'not_for_them'

export type Moved = { alert: Alert; outputs: Output[] } | { refused: Refused }

/** What is true around it at that moment. `skip`: conflicted on it, or gone; nobody is told why. */
export type Around = { nowMs: number; skip: ReadonlySet<StaffId> }

/** Due times further away than the stage may wait mean that the clock was put back. */
export const EARLY_SECONDS = 60
/** With nobody to reach, the reporter hears soon which number to ring. */
const NOBODY_SECONDS = 60

/** An alert at the moment at which it is raised; its first rung hears of it. */
export function raiseAlert(
  raised: Pick<Alert, 'reporter' | 'ladder' | 'clocks'>,
  { nowMs, skip }: Around,
): { alert: Alert; outputs: Output[] } {
  const first = raised.ladder[0] ?? { staff: [], waitSeconds: NOBODY_SECONDS }
  const { decideSeconds } = raised.clocks
  const staff = first.staff.filter((id) => !skip.has(id))
  const alert: Alert = {
    ...raised,
    rung: 0,
    stage: 'climbing',
    holder: null,
    passedTo: null,
    ...waiting(staff.length === 0 && first.staff.length > 0 ? 0 : first.waitSeconds, nowMs),
    decideByMs: decideSeconds === null ? null : nowMs + decideSeconds * 1000,
    breaches: [],
  }
  return { alert, outputs: [{ out: 'reach', staff }] }
}

/** What an event makes of an alert; the one place where that is decided. Pure. */
export function moveAlert(alert: Alert, event: AlertEvent, around: Around): Moved {
  switch (event.event) {
    case 'tick':
      return tick(alert, around)
    case 'take':
      return take(alert, event.by, around)
    case 'step':
      return step(alert, event, around)
    case 'pass':
      return pass(alert, event, around)
    case 'decide':
      return decide(alert, event.by)
  }
}

function waiting(waitSeconds: number, nowMs: number) {
  return { waitSeconds, dueAtMs: nowMs + waitSeconds * 1000 }
}

function take(a: Alert, by: StaffId, { nowMs }: Around): Moved {
  if (by === a.reporter) return { refused: 'own_alert' }
  if (a.stage !== 'climbing' && a.stage !== 'passed') {
    return { refused: a.holder === by ? 'already_yours' : 'already_taken' }
  }
  const wait = waiting(a.clocks.holdSeconds, nowMs)
  const alert: Alert = { ...a, ...wait, stage: 'held', holder: by, passedTo: null }
  return { alert, outputs: [{ out: 'tell_reporter', what: 'taken' }] }
}

function refusalToHolder(a: Alert, by: StaffId): Refused | null {
  if (by === a.reporter) return 'own_alert'
  if (a.stage === 'closed') return 'already_decided'
  return a.holder === by && a.stage !== 'climbing' ? null : 'not_your_alert'
}

function step(
  a: Alert,
  { by, reviewAtMs }: { by: StaffId; reviewAtMs: number },
  { nowMs }: Around,
): Moved {
  const refused = refusalToHolder(a, by)
  if (refused) return { refused }
  if (reviewAtMs <= nowMs) return { refused: 'in_the_past' }
  if (reviewAtMs > nowMs + a.clocks.reviewSeconds * 1000) return { refused: 'review_too_late' }
  const waitSeconds = Math.ceil((reviewAtMs - nowMs) / 1000)
  const alert: Alert = { ...a, stage: 'stepped', passedTo: null, waitSeconds, dueAtMs: reviewAtMs }
  return { alert, outputs: [] }
}

function pass(a: Alert, { by, to }: { by: StaffId; to: StaffId }, around: Around): Moved {
  const refused = refusalToHolder(a, by)
  if (refused) return { refused }
  if (to === a.reporter || to === by || around.skip.has(to)) return { refused: 'not_for_them' }
  const wait = waiting(a.clocks.takeSeconds, around.nowMs)
  const alert: Alert = { ...a, ...wait, stage: 'passed', passedTo: to }
  return { alert, outputs: [{ out: 'reach', staff: [to] }] }
}

function decide(a: Alert, by: StaffId): Moved {
  if (by === a.reporter) return { refused: 'own_alert' }
  if (a.stage === 'closed') return { refused: 'already_decided' }
  const holder = a.holder ?? by
  const alert: Alert = { ...a, stage: 'closed', holder, passedTo: null, dueAtMs: null }
  return { alert, outputs: [{ out: 'tell_reporter', what: 'decided' }] }
}

/** Time has passed: what that leads to, if anything. */
function tick(a: Alert, around: Around): Moved {
  if (a.stage === 'closed' || a.dueAtMs === null) return { alert: a, outputs: [] }
  const { nowMs } = around
  const late = lateDecision(a, around)
  const { alert } = late
  // The clock was put back: nobody waits a day because of that.
  if (a.dueAtMs > nowMs + (a.waitSeconds + EARLY_SECONDS) * 1000) {
    return { alert: { ...alert, ...waiting(a.waitSeconds, nowMs) }, outputs: late.outputs }
  }
  // Whoever has it turns out to be conflicted on it: it goes on without them, and without a word.
  const isLost = a.holder !== null && around.skip.has(a.holder)
  if (a.dueAtMs > nowMs && !isLost) return late
  const asks = a.stage === 'stepped' && !isLost
  const next = asks ? askAgain(alert, nowMs) : climb(alert, around)
  return { alert: next.alert, outputs: [...late.outputs, ...next.outputs] }
}

/** A day without a decision is a breach, whoever has it; whoever has it and was told hears so. */
function lateDecision(a: Alert, { nowMs, skip }: Around): { alert: Alert; outputs: Output[] } {
  const { decideSeconds } = a.clocks
  if (a.decideByMs === null || decideSeconds === null) return { alert: a, outputs: [] }
  const decideByMs = Math.min(a.decideByMs, nowMs + decideSeconds * 1000)
  const alert = { ...a, decideByMs }
  if (nowMs < decideByMs || a.breaches.includes('no_decision')) return { alert, outputs: [] }
  const asked: Output[] =
    a.holder && !skip.has(a.holder) ? [{ out: 'ask_again', staff: a.holder }] : []
  return {
    alert: { ...alert, breaches: [...a.breaches, 'no_decision'] },
    outputs: [{ out: 'breach', breach: 'no_decision' }, ...asked],
  }
}

/** The review time has come: whoever has it says how it stands, or it climbs. */
function askAgain(a: Alert, nowMs: number): { alert: Alert; outputs: Output[] } {
  const alert: Alert = { ...a, ...waiting(a.clocks.holdSeconds, nowMs), stage: 'held' }
  return { alert, outputs: a.holder ? [{ out: 'ask_again', staff: a.holder }] : [] }
}

/**
 * Nobody has it, or not any more: the next rung with somebody on it hears of it, and who was told
 * before hears again that it was let go. Past the last rung everybody hears again, as often as it
 * takes, the reporter is told which number to ring, and the breach is on record: the top of the
 * ladder never stops silently.
 */
function climb(a: Alert, { nowMs, skip }: Around): { alert: Alert; outputs: Output[] } {
  const isFree = (id: StaffId) => !skip.has(id)
  const wasHeld = a.holder !== null
  const at = a.ladder.findIndex((rung, n) => n > a.rung && rung.staff.some(isFree))
  const next = a.ladder[at]
  const told = a.ladder.slice(0, next ? at : undefined).flatMap((rung) => rung.staff)
  const letGo: Output[] = wasHeld ? [{ out: 'tell_reporter', what: 'nobody_any_more' }] : []
  const free: Alert = { ...a, stage: 'climbing', holder: null, passedTo: null }
  if (next) {
    const again = wasHeld ? [...told, ...helpers(a)] : []
    const staff = [...new Set([...again, ...next.staff])].filter(isFree)
    const alert = { ...free, rung: at, ...waiting(next.waitSeconds, nowMs) }
    return { alert, outputs: [{ out: 'reach', staff }, ...letGo] }
  }
  const staff = [...new Set([...told, ...helpers(a)])].filter(isFree)
  const rung = Math.max(a.rung + 1, a.ladder.length)
  const isFirst = !a.breaches.includes('nobody_has_it')
  const wait = staff.length > 0 ? a.clocks.againSeconds : NOBODY_SECONDS
  return {
    alert: {
      ...free,
      rung,
      ...waiting(wait, nowMs),
      breaches: isFirst ? [...a.breaches, 'nobody_has_it'] : a.breaches,
    },
    outputs: [
      { out: 'reach', staff },
      { out: 'tell_reporter', what: 'ring' },
      ...(isFirst ? [{ out: 'breach' as const, breach: 'nobody_has_it' as const }] : []),
    ],
  }
}

/** Whoever had it, or was asked to take it, hears of it again too, though on no rung. */
function helpers({ holder, passedTo }: Alert): StaffId[] {
  return [holder, passedTo].filter((id) => id !== null)
}
