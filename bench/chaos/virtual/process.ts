import type { World } from '../../../src/conversations/world.ts'
import { Failure } from '../../../src/domain/failures.ts'
import type { Actor } from '../../../src/domain/people.ts'
import { ids } from '../../../src/ledger/ids.ts'
import { type Message, plainMessage } from '../../../src/messages/message.ts'
import { Pace } from '../../../src/outbox/pace.ts'
import type { Append } from '../../../src/ports/ledger.ts'
import type { Places } from '../../../src/ports/outbox.ts'
import type { Chance } from '../../chance.ts'
import type { Core } from './core.ts'
import { actorOf, colleagues, organisation } from './people.ts'
import type { Platform } from './platform.ts'
import type { DurableRecord } from './record.ts'
import type { VirtualTime } from './time.ts'

/** What goes wrong now. */
export type Weather = { database: boolean; platform: boolean }

export type Around = {
  time: VirtualTime
  chance: Chance
  record: DurableRecord
  platform: Platform
  weather: Weather
  core: Core
}

const NEVER = new Promise<never>(() => undefined)
const ROUND_MS = 1000
const HOLD_MS = 3000

/**
 * The service as one process: the product’s own conversations and outbox over ports that are slow,
 * fail, or lose their answer. When it is killed nothing in it goes on.
 */
export class ServiceProcess {
  #around: Around
  #alive = true
  #posted = new Map<string, unknown>()
  #world: World

  constructor(around: Around) {
    this.#around = around
    this.#world = this.#open()
    const pace = new Pace(() => around.time.nowMs)
    this.#round(() => this.#around.core.finishWaiting(this.#world, () => undefined))
    const delivery = {
      outbox: this.#world.outbox,
      people: this.#world.people,
      postmen: { slack: this.#postman() },
      posted: this.#posted,
      pace,
      chance: around.chance.next,
      draw: async ({ id }: { id: string }) => plainMessage(id),
      report: () => undefined,
    }
    const deliveries = new around.core.Deliveries(delivery, { onFault: () => undefined })
    this.#round(() => deliveries.begin())
    this.#round(() => deliveries.hold().then(() => 0), HOLD_MS)
  }

  /** @returns the messages that it had sent, or was about to, and that nobody has noted as sent. */
  kill(): Set<string> {
    this.#alive = false
    const { record, time } = this.#around
    const claimed = record.outbox.filter((row) => row.claimedUntil > time.nowMs)
    return new Set([...claimed.map(({ id }) => id), ...this.#posted.keys()])
  }

  /** What a delivery of a form does. Never ends when the process dies meanwhile. */
  async submit(actor: Actor, request: Parameters<Core['submit']>[2]) {
    const outcome = await this.#around.core.submit(this.#world, actor, request)
    return this.#alive ? outcome : await NEVER
  }

  #round(work: () => Promise<number>, everyMs = ROUND_MS): void {
    const { time } = this.#around
    const once = async (): Promise<void> => {
      if (!this.#alive) return
      await work().catch(() => 0)
      time.after(everyMs, () => void once())
    }
    void once()
  }

  /** A call of the database: it may not be there, and its answer may be lost on the way back. */
  async #io<Done>(work: () => Done): Promise<Done> {
    const { time, chance, weather } = this.#around
    await time.wait(chance.below(weather.database && chance.below(8) === 0 ? 4000 : 15))
    if (!this.#alive) return await NEVER
    if (weather.database && chance.below(6) === 0) throw new Failure('database_unavailable')
    const done = work()
    await time.wait(chance.below(5))
    if (!this.#alive) return await NEVER
    if (weather.database && chance.below(12) === 0) throw new Failure('database_unavailable')
    return done
  }

  #postman() {
    const { platform } = this.#around
    const post = async (_to: unknown, message: Message): Promise<unknown> => {
      const ref = await platform.post(message)
      return this.#alive ? ref : await NEVER
    }
    return { postMessage: post, changeMessage: post as never, deleteMessage: async () => undefined }
  }

  #open(): World {
    const { record, time } = this.#around
    const now = () => time.nowMs
    const io = <Done>(work: () => Done) => this.#io(work)
    const world = {
      clock: { now: () => new Date(now()).toISOString() },
      ids,
      people: {
        getOrganisation: async () => organisation,
        listColleagues: async () => colleagues,
        findActive: async (id: never) => actorOf(id),
        listAccountsOf: async (id: string) => [{ surface: 'slack', workspace: 'T', account: id }],
        findChannel: async (id: string) => ({ surface: 'slack', workspace: 'T', account: id }),
      },
      rota: { list: async () => [] },
      drafts: { sweep: async () => 0, bind: async () => undefined, list: async () => [] },
      consultations: { climb: async () => 0 },
      intake: {
        receive: (actor: Actor, key: string, words: unknown) =>
          io(() => record.receive(actor.id, key, words)),
        claimWaiting: (most: number) =>
          io(() =>
            record.claimWaiting(now(), most).map(({ id, staff, version, words }) => ({
              ...{ id, version, staffId: staff, attempts: 1, open: async () => words },
            })),
          ),
        expire: async () => 0,
        refuse: async () => undefined,
      },
      ledger: {
        findState: async () => null,
        append: (_: Actor, append: Append) => io(() => appendTo(record, append, now())),
      },
      outbox: {
        claim: (places: Places) => io(() => record.claimMessages(now(), places)),
        hold: (ids: readonly string[]) => io(() => record.holdMessages(now(), ids)),
        markSent: (id: string) => io(() => record.mark(id, { state: 'sent' })),
        markFailed: (id: string, _: string, wait: number | null) =>
          io(() =>
            record.mark(
              id,
              wait === null
                ? { state: 'dropped' }
                : { nextAt: now() + wait * 1000, claimedUntil: 0 },
            ),
          ),
        tell: async () => undefined,
      },
    }
    return world as unknown as World
  }
}

function appendTo(
  record: DurableRecord,
  { submission, plan, alertId, messages }: Append,
  at: number,
) {
  const payload = plan.entries.at(0)?.payload as { text?: string; words?: string } | undefined
  const alert = plan.alert?.kind === 'high' ? alertId : null
  const words = payload?.words ?? payload?.text ?? ''
  record.write(submission?.id ?? '', { words, alert }, messages)
  return {
    appended: [{ id: alertId, recordedAt: new Date(at).toISOString() }],
    reference: 'K-AAAAA',
  }
}
