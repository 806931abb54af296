import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, sendJson, sendText } from '../http.ts'
import { addMessage, botMessage, findMessage, removeMessage } from '../places.ts'
import type { ApiCall } from '../types.ts'
import type { ResponsePlace, World } from '../world.ts'
import type { Args } from './answers.ts'
import { readWords, rewrite } from './chat.ts'
import { decodeArgs } from './decode.ts'
import { noteBreach } from './serve.ts'

const BODY_MAX_BYTES = 1_000_000
const USES_MAX = 5

/**
 * Shows what an app answered, in the body of its acknowledgement or to a `response_url`.
 * Answers Slack's error when the words break a limit, otherwise null.
 */
export function showAnswer(world: World, place: ResponsePlace, said: Args): string | null {
  const original = place.ts === null ? null : findMessage(world, place.channel, place.ts)
  if (said.delete_original === true) {
    if (original !== null) removeMessage(world, original)
    return null
  }
  const read = readWords(said, false)
  if ('refusal' in read) {
    noteBreach(world, 'response_url', read.refusal.error, read.refusal.messages)
    return read.refusal.error
  }
  if (said.replace_original === true && original !== null) {
    delete original.blocks
    rewrite(world, original, read.words)
    return null
  }
  const only = said.response_type === 'in_channel' ? {} : { only: place.userId }
  const shown = addMessage(world, botMessage(world, place.channel, { ...read.words, ...only }))
  place.ts = place.ts ?? shown.ts
  return null
}

/** Answers a POST to a `response_url`. */
export async function serveResponse(
  world: World,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const rawBody = await readBody(request, BODY_MAX_BYTES)
  const said = decodeArgs(rawBody, request.headers['content-type'] ?? '')
  const place = world.responses.get(id)
  if (place === undefined || said === null) return sendText(response, 404, 'no_service')
  place.uses += 1
  const channel = isForAll(world, place, said) ? place.channel : place.userId
  const call: ApiCall = {
    method: 'response_url',
    body: { ...said, channel },
    answer: null,
    status: 404,
  }
  world.calls.push(call)
  if (place.uses > USES_MAX) return sendText(response, 404, 'used_url')
  const error = showAnswer(world, place, said)
  call.status = error === null ? 200 : 400
  if (error === null) sendText(response, 200, 'ok')
  else sendJson(response, 400, { ok: false, error })
}

/** Whether everybody in the place sees it, and not only the person whom it answers. */
function isForAll(world: World, { channel, ts }: ResponsePlace, said: Args): boolean {
  const original = ts === null ? null : findMessage(world, channel, ts)
  const replaced = said.replace_original === true && original !== null
  return replaced ? original.only === undefined : said.response_type === 'in_channel'
}
