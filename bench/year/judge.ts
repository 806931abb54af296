import type { Sql } from '../../src/database/connection.ts'
import type { OwnRecord } from '../own-record.ts'
import { CHANNEL, charityOf, READERS, type Worker } from './charity.ts'
import { type Counted, countFor } from './count.ts'
import type { Hidden } from './hidden.ts'
import { numbersIn, numbersOf, numbersOfChannel, type Silent } from './judge-digests.ts'
import { type NudgeFigures, NudgeJudge } from './judge-nudges.ts'
import { isSilent, type Noted, silenceAt } from './notebook.ts'
import type { Arrived } from './rounds.ts'

type Parts = { owner: Sql; record: OwnRecord; hidden: Hidden; workers: readonly Worker[] }

/** Holds what arrived against what had to arrive. */
export class Judge {
  readonly #parts: Parts
  readonly #nudges: NudgeJudge
  readonly #people: ReadonlyMap<string, string>
  #digests = 0
  #mismatches = 0

  constructor(parts: Parts) {
    this.#parts = parts
    this.#nudges = new NudgeJudge(parts.workers)
    const { staff } = charityOf(parts.workers.length + READERS.length + 4)
    this.#people = new Map(staff.map(({ slackUser = '', key }) => [slackUser, key]))
  }

  static none(): NudgeFigures & { digests: number; digest_mismatches: number } {
    return { ...new NudgeJudge([]).figures, digests: 0, digest_mismatches: 0 }
  }

  figures() {
    const digests = { digests: this.#digests, digest_mismatches: this.#mismatches }
    return { ...this.#nudges.figures, ...digests }
  }

  async look(cases: readonly Noted[], now: number, arrived: readonly Arrived[]): Promise<void> {
    const nudges = arrived.filter((one) => titleOf(one) === 'What waits on your cases')
    const keyOf = ({ account }: Arrived) => this.#people.get(account) ?? ''
    this.#nudges.look(cases, now, Map.groupBy(nudges, keyOf))
    for (const digest of arrived.filter((one) => titleOf(one).startsWith('The week from'))) {
      this.#digests += 1
      const found = numbersIn(digest.message).join(' ')
      const wanted = (await this.#numbersFor(digest, cases, now)).join(' ')
      if (found !== wanted) this.#mismatches += 1
    }
  }

  async #numbersFor({ account }: Arrived, cases: readonly Noted[], now: number) {
    const { owner, record } = this.#parts
    if (account === CHANNEL) return numbersOfChannel(await countFor(owner, null, now))
    const key = this.#people.get(account) ?? ''
    const counted = await countFor(owner, record.people.staff.get(key) ?? '', now)
    return numbersOf(counted, this.#silentFor(key, counted, { cases, now }))
  }

  /** Those of the open cases that count for a reader, at the level that the reader knows of. */
  #silentFor(
    key: string,
    { open }: Counted,
    at: { cases: readonly Noted[]; now: number },
  ): Silent[] {
    const { highFromLead } = this.#parts.hidden
    return at.cases.flatMap((noted): Silent[] => {
      const isHidden = key === READERS[0] && highFromLead.has(noted.id)
      const level = isHidden ? (highFromLead.get(noted.id) ?? null) : noted.level
      if (!open.has(noted.id) || !isSilent(noted, at.now, level)) return []
      return [{ days: silenceAt(noted, at.now), level }]
    })
  }
}

function titleOf({ message }: Arrived): string {
  const [first] = message.parts
  return first && 'text' in first ? `${first.text}` : ''
}
