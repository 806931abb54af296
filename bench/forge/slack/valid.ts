import { createHmac } from 'node:crypto'
import type { Chance } from '../../chance.ts'

/** A request as the guard sees it. A header that is missing is undefined. */
export type Request = { headers: Record<string, string | undefined>; body: Buffer }

/** What the bench's own Slack signs with. */
export const SECRET = 'made-up-for-a-bench'

/** Slack's signature of a body at a time. @param key what it is signed with. */
export function sign(stamp: string, body: Buffer | string, key = SECRET): string {
  return `v0=${createHmac('sha256', key).update(`v0:${stamp}:`).update(body).digest('hex')}`
}

/** Letters and digits as Slack's ids have them. */
export function anId(chance: Chance, first: string): string {
  const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  return first + Array.from({ length: 10 }, () => letters[chance.below(36)]).join('')
}

/** A slash command or a form's search, as Slack sends them, of somebody who is not linked. */
export function validBody(chance: Chance): Buffer {
  return Buffer.from(String(new URLSearchParams(chance.pick([commandOf, searchOf])(chance))))
}

function commandOf(chance: Chance) {
  return {
    team_id: anId(chance, 'T'),
    channel_id: anId(chance, 'D'),
    user_id: anId(chance, 'U'),
    command: chance.pick(['/note', '/disclosure', '/concern', '/brief', '/daybook']),
    text: chance.pick(['help', '', 'K-7F3M-9QXT said: “not today” \uFFFD', 'what waits for me']),
    trigger_id: anId(chance, '1.2.'),
  }
}

function searchOf(chance: Chance) {
  const payload = {
    type: 'block_suggestion',
    team: { id: anId(chance, 'T') },
    user: { id: anId(chance, 'U') },
    action_id: 'case',
    block_id: 'case',
    value: 'K-',
    view: { id: anId(chance, 'V'), callback_id: 'record_note', private_metadata: '' },
  }
  return { payload: JSON.stringify(payload) }
}

/** A request that Slack would have sent at this moment. @param now seconds since the epoch. */
export function validRequest(now: number, chance: Chance): Request {
  const body = validBody(chance)
  return signed(String(now), body)
}

export function signed(stamp: string, body: Buffer, signature = sign(stamp, body)): Request {
  return {
    headers: { 'x-slack-request-timestamp': stamp, 'x-slack-signature': signature },
    body,
  }
}
