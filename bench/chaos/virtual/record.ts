import type { StaffId, SubmissionId } from '../../../src/domain/ids.ts'
import type { ClaimedMessage, OutgoingMessage, Places } from '../../../src/ports/outbox.ts'

type Submission = {
  id: SubmissionId
  staff: StaffId
  words: unknown
  version: number
  state: 'waiting' | 'done' | 'refused'
  claimedUntil: number
}
type Row = OutgoingMessage & {
  id: string
  attempts: number
  state: 'waiting' | 'sent' | 'dropped'
  nextAt: number
  claimedUntil: number
}

const CLAIM_MS = 10_000

/**
 * What survives every crash: what the record’s functions keep, with the same rules. NB: a model of
 * them, much smaller; the functions themselves are what the scripts over the wire go through.
 */
export class DurableRecord {
  readonly submissions = new Map<string, Submission>()
  readonly entries: { words: string; submission: string; alert: string | null }[] = []
  readonly outbox: Row[] = []
  #count = 0

  /** The same key is the same submission, for ever. */
  receive(staff: StaffId, key: string, words: unknown) {
    const known = this.submissions.get(key)
    const text = JSON.stringify(words)
    if (!known) {
      this.#count += 1
      const tail = String(this.#count).padStart(12, '0')
      const id = `00000000-0000-4000-9000-${tail}` as SubmissionId
      const fresh = { id, staff, words, version: 1, state: 'waiting' as const, claimedUntil: 0 }
      this.submissions.set(key, fresh)
      return { id, version: 1, state: fresh.state, same: true }
    }
    const same = withoutTime(known.words) === withoutTime(JSON.parse(text))
    if (known.state !== 'done') Object.assign(known, { words, state: 'waiting' })
    return { id: known.id, version: known.version, state: known.state, same }
  }

  find(id: string): Submission | undefined {
    return [...this.submissions.values()].find((one) => one.id === id)
  }

  claimWaiting(now: number, most: number): Submission[] {
    const free = ({ state, claimedUntil }: Submission) => state === 'waiting' && claimedUntil <= now
    const claimed = [...this.submissions.values()].filter(free).slice(0, most)
    for (const one of claimed) one.claimedUntil = now + CLAIM_MS
    return claimed
  }

  /** Entry and messages together, or nothing; a submission is written once. */
  write(id: string, entry: { words: string; alert: string | null }, messages: OutgoingMessage[]) {
    const submission = this.find(id)
    if (submission?.state === 'done') return
    if (submission) submission.state = 'done'
    this.entries.push({ ...entry, submission: id })
    this.add(messages)
  }

  add(messages: readonly OutgoingMessage[]): void {
    for (const message of messages) {
      const id = `m${this.outbox.length}`
      this.outbox.push({
        ...message,
        ...{ id, attempts: 0, state: 'waiting', nextAt: 0, claimedUntil: 0 },
      })
    }
  }

  claimMessages(now: number, { high, others }: Places): ClaimedMessage[] {
    const due = this.outbox.filter(
      ({ state, nextAt, claimedUntil }) =>
        state === 'waiting' && Math.max(nextAt, claimedUntil) <= now,
    )
    const highs = due.filter(({ lane }) => lane === 0)
    const claimed = highs.length > 0 ? highs.slice(0, high) : due.slice(0, others)
    for (const row of claimed)
      Object.assign(row, { attempts: row.attempts + 1, claimedUntil: now + CLAIM_MS })
    return claimed.map((row) => ({ ...row, redraw: null }))
  }

  /** What is on its way stays with whoever claimed it. */
  holdMessages(now: number, ids: readonly string[]): void {
    for (const row of this.outbox) {
      if (ids.includes(row.id) && row.claimedUntil > 0) row.claimedUntil = now + CLAIM_MS
    }
  }

  mark(id: string, change: Partial<Row>): void {
    const row = this.outbox.find((one) => one.id === id)
    if (row && row.state !== 'sent') Object.assign(row, change)
  }

  isAtRest(): boolean {
    const waits = ({ state }: { state: string }) => state === 'waiting'
    return ![...this.submissions.values()].some(waits) && !this.outbox.some(waits)
  }
}

/** When it was sent is no part of what was written. */
function withoutTime(words: unknown): string {
  return JSON.stringify({ ...(words as object), at: null })
}
