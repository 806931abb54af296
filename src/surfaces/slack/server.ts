import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Failure, failureWords, toFailure } from '../../domain/failures.ts'
import { doorAnswers } from '../../domain/words.table.ts'
import type { Log } from '../../ports/log.ts'
import { judge } from './guard.ts'

/** Slack's largest form is 250 KB; this leaves room for its encoding. */
const LARGEST_BODY = 1_000_000

export const EVENTS_PATH = '/slack/events'

export type Door = {
  secret: string
  now: () => string
  /** True the first time a request is seen. Throws when the database can not be reached. */
  isFirst: (key: string) => Promise<boolean>
  /** Bolt, behind the door. */
  next: (request: IncomingMessage, response: ServerResponse) => void
  log: Log
}

/** The service's door: only what Slack really sent, once, gets through to Bolt. */
export function openDoor(door: Door): Server {
  return createServer((request, response) => {
    enter(door, request, response).catch((thrown: unknown) => {
      door.log.error('a request failed at the door', { code: toFailure(thrown).code })
      answer(response, 500, failureWords('unexpected'))
    })
  })
}

async function enter(door: Door, request: IncomingMessage, response: ServerResponse) {
  const path = request.url?.split('?')[0]
  if (request.method === 'GET' && path === '/health') return answer(response, 200, 'ok')
  if (request.method !== 'POST' || path !== EVENTS_PATH) return refuse(response, 'not_here')
  const body = await readBody(request)
  if (!body) return refuse(response, 'too_large')
  const seconds = Math.floor(Date.parse(door.now()) / 1000)
  const verdict = judge(request.headers, body, door.secret, seconds)
  if ('refused' in verdict) {
    door.log.warn('a request was refused', { code: verdict.refused })
    return refuse(response, 'not_signed')
  }
  if (!isReadable(request, body)) return answer(response, 400, failureWords('broken_request'))
  if (!(await isFirstOrUnknown(door, verdict.replayKey))) {
    return refuse(response, 'replayed')
  }
  // Bolt takes a body that was read already from here, and checks the signature once more.
  door.next(Object.assign(request, { rawBody: body }), response)
}

/** How long the door waits for the database, in milliseconds. */
const DOOR_MS = 500

/**
 * With the database away nothing can be written, and when it is slow every effect still has a key
 * of its own (form, command, message, alert), so a replay does no harm; letting it through is what
 * lets a person read "NOT saved" instead of an error of the platform.
 */
async function isFirstOrUnknown(door: Door, key: string): Promise<boolean> {
  const late = new Promise<true>((done) => setTimeout(done, DOOR_MS, true).unref())
  try {
    return await Promise.race([door.isFirst(key), late])
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === 'database_unavailable') return true
    throw thrown
  }
}

/** The whole body, or null when it is too large; a sender who goes on and on is cut off. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= LARGEST_BODY) chunks.push(chunk)
    if (size > 4 * LARGEST_BODY) break
  }
  return size <= LARGEST_BODY ? Buffer.concat(chunks) : null
}

/** A form-encoded body, or JSON, or a form whose `payload` is JSON. */
function isReadable(request: IncomingMessage, body: Buffer): boolean {
  const text = body.toString()
  if (request.headers['content-type']?.startsWith('application/json')) return isJson(text)
  const payload = new URLSearchParams(text).get('payload')
  return payload === null || isJson(payload)
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

function refuse(response: ServerResponse, code: keyof typeof doorAnswers): void {
  const { status, words, next } = doorAnswers[code]
  answer(response, status, `${words} ${next}`)
}

function answer(response: ServerResponse, status: number, words: string): void {
  if (response.headersSent) return
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(words)
}
