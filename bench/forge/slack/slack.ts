import { judge } from '../../../src/surfaces/slack/guard.ts'
import { chanceFrom } from '../../chance.ts'
import type { OwnRecord } from '../../own-record.ts'
import type { Asked, Figures } from '../../report.ts'
import { total } from '../at-once.ts'
import { kindsNotAccepted } from '../planted-guard.ts'
import { type Bed, type Judge, NAMES, tryForged, tryValid } from './in-process.ts'
import { KINDS, REPLAYS } from './kinds.table.ts'
import { tryOverHttp } from './over-http.ts'

/** Of a hundred forged requests, five valid ones; of both, five go over HTTP. */
const VALID_SHARE = 0.05
const HTTP_SHARE = 0.05
/** How many requests of each kind are tried on a guard with a check taken out. */
const TRIES = 12

/**
 * Forged and valid requests at the guard of Slack, in process and over HTTP through the service
 * and Bolt, and each kind once at a guard whose check against it is taken out.
 */
export async function forgeSlack(
  asked: Asked,
  record: Pick<OwnRecord, 'serviceUrl' | 'vaultFolder'>,
): Promise<{ ok: boolean; figures: Figures }> {
  const chance = chanceFrom(asked.seed)
  const bed: Bed = { judge, now: Math.floor(Date.now() / 1000), chance }
  const overHttp = Math.ceil(asked.size * HTTP_SHARE)
  const valid = Math.ceil(asked.size * VALID_SHARE)
  const validOverHttp = Math.ceil(valid * HTTP_SHARE)
  asked.say(`${asked.size - overHttp} forged requests in process`)
  const forged = tryForged(bed, asked.size - overHttp, NAMES)
  const refused = tryValid(bed, valid - validOverHttp)
  asked.say(`${overHttp} over HTTP`)
  const sent = await tryOverHttp(record, chance, { forged: overHttp, valid: validOverHttp })
  asked.say('each kind with its check taken out')
  const kinds = { ...KINDS, ...REPLAYS }
  const missed = await kindsNotAccepted('slack', kinds, async (load, names) => {
    const copy = await load<{ judge: Judge }>('guard.ts')
    return tryForged({ ...bed, judge: copy.judge }, TRIES * names.length, names)
  })
  for (const kind of missed) asked.say(`${kind} is refused also without its check`)
  for (const kind of Object.keys({ ...forged, ...sent.accepted })) asked.say(`${kind} got in`)
  const figures = {
    kinds: NAMES.length,
    kinds_accepted_without_check: NAMES.length - missed.length,
    forged: asked.size,
    forged_over_http: overHttp,
    forged_accepted: total(forged) + total(sent.accepted),
    valid,
    valid_refused: refused + sent.refused,
  }
  const { forged_accepted, valid_refused } = figures
  return { ok: missed.length === 0 && forged_accepted === 0 && valid_refused === 0, figures }
}
