import type { GuardRules, Verdict } from '../../../src/surfaces/teams/guard.ts'
import type { Forgers } from './forgers.ts'
import { REPLAY } from './kinds.table.ts'
import type { Request } from './valid.ts'

/** A guard as it is shipped, or one of a copy with a check taken out. */
export type Guard = {
  judge(
    headers: { authorization?: string | undefined },
    body: Buffer,
    rules: GuardRules,
    now: number,
  ): Promise<Verdict>
  firstOrRetry(
    isFirst: (key: string) => Promise<boolean>,
  ): (key: string, now: number) => Promise<boolean>
}

export type Tried = { sent: number; accepted: Record<string, number> }

/** How many are judged at a time: verifying a signature is done beside the one thread. */
const AT_ONCE = 64
/** Teams does not ask again after this many seconds. */
const LATER = 31

export type Bed = { guard: Guard; rules: GuardRules; forgers: Forgers; now: number }

/** Sends forged requests of these kinds by turns. @returns how many of each got in. */
export async function tryForged(bed: Bed, size: number, kinds: readonly string[]): Promise<Tried> {
  const accepted: Record<string, number> = {}
  const replays = replaysOf(bed)
  for (let sent = 0; sent < size; sent += AT_ONCE) {
    const count = Math.min(AT_ONCE, size - sent)
    await Promise.all(
      Array.from({ length: count }, async (_, n) => {
        const kind = kinds[(sent + n) % kinds.length] ?? ''
        const isIn =
          kind === REPLAY.name ? await replays() : await getsIn(bed, bed.forgers.forge(kind))
        if (isIn) accepted[kind] = (accepted[kind] ?? 0) + 1
      }),
    )
  }
  return { sent: size, accepted }
}

/** @returns how many valid requests were refused. */
export async function tryValid(bed: Bed, size: number): Promise<number> {
  let refused = 0
  for (let sent = 0; sent < size; sent += AT_ONCE) {
    const count = Math.min(AT_ONCE, size - sent)
    const all = Array.from({ length: count }, () => getsIn(bed, bed.forgers.valid()))
    refused += (await Promise.all(all)).filter((isIn) => !isIn).length
  }
  return refused
}

async function getsIn(bed: Bed, { authorization, body }: Request): Promise<boolean> {
  return 'activity' in (await bed.guard.judge({ authorization }, body, bed.rules, bed.now))
}

/** A request that got in, sent again when Teams would not any more. */
function replaysOf({ guard, rules, forgers, now }: Bed): () => Promise<boolean> {
  const seen = new Set<string>()
  const isFirst = async (key: string) => !seen.has(key) && Boolean(seen.add(key))
  const mayPass = guard.firstOrRetry(isFirst)
  let at = now
  return async () => {
    const { authorization, body } = forgers.valid()
    const verdict = await guard.judge({ authorization }, body, rules, now)
    if ('refused' in verdict) throw new Error('a valid request was refused before its replay')
    at += 2 * LATER
    const sent = at
    if (!(await mayPass(verdict.replayKey, sent))) throw new Error('the first of two was refused')
    return await mayPass(verdict.replayKey, sent + LATER)
  }
}
