import type { IncomingHttpHeaders } from 'node:http'
import type { judge } from '../../../src/surfaces/slack/guard.ts'
import type { Chance } from '../../chance.ts'
import { KINDS, REPLAYS } from './kinds.table.ts'
import { type Request, SECRET, validRequest } from './valid.ts'

/** The guard as it is shipped, or that of a copy with a check taken out. */
export type Judge = typeof judge

/** How long after its first time a request is sent again. */
const LATER_SECONDS = 7

export type Bed = { judge: Judge; now: number; chance: Chance }

/** Every kind that is forged, also those that are sent twice. */
export const NAMES: readonly string[] = [...Object.keys(KINDS), ...Object.keys(REPLAYS)]

/** Forges one request of a kind. @throws RangeError for a kind that is sent twice, or unknown. */
export function forgeOne(name: string, now: number, chance: Chance): Request {
  const kind = KINDS[name]
  if (!kind) throw new RangeError(`no kind ${name}`)
  const { headers, body } = validRequest(now, chance)
  const signature = headers['x-slack-signature'] ?? ''
  return kind.forge({ now, stamp: String(now), signature, body, chance })
}

/** Sends forged requests of these kinds by turns. @returns how many of each got in. */
export function tryForged(bed: Bed, size: number, kinds: readonly string[]) {
  const accepted: Record<string, number> = {}
  for (let n = 0; n < size; n += 1) {
    const name = kinds[n % kinds.length] ?? ''
    const isIn = Object.hasOwn(REPLAYS, name)
      ? replayGetsIn(bed, name)
      : keyOf(bed, forgeOne(name, bed.now, bed.chance), bed.now) !== null
    if (isIn) accepted[name] = (accepted[name] ?? 0) + 1
  }
  return accepted
}

/** @returns how many valid requests were refused. */
export function tryValid(bed: Bed, size: number): number {
  let refused = 0
  for (let n = 0; n < size; n += 1) {
    const sentAt = bed.now - bed.chance.below(300)
    if (keyOf(bed, validRequest(sentAt, bed.chance), bed.now) === null) refused += 1
  }
  return refused
}

/** What the door remembers of a request that got in; null for one that did not. */
function keyOf({ judge }: Bed, { headers, body }: Request, now: number): string | null {
  const verdict = judge(headers as IncomingHttpHeaders, body, SECRET, now)
  return 'replayKey' in verdict ? verdict.replayKey : null
}

/** Whether a request that got in gets in again: whether the door does not know it any more. */
function replayGetsIn(bed: Bed, name: string): boolean {
  const request = validRequest(bed.now, bed.chance)
  const first = keyOf(bed, request, bed.now)
  if (first === null) throw new Error('a valid request was refused before its replay')
  const headers = { ...request.headers, ...REPLAYS[name]?.headers }
  const again = keyOf(bed, { ...request, headers }, bed.now + LATER_SECONDS)
  return again !== null && again !== first
}
