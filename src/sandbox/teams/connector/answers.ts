import type { World } from '../world.ts'

/** What the connector answers: a status and a body. */
export interface Answer {
  status: number
  body: Record<string, unknown> | unknown[]
  retryAfterSeconds?: number
}

/** One call, after its path was read. `rest` are the parts after `/v3/conversations/`. */
export interface Asked {
  world: World
  method: string
  rest: string[]
  query: URLSearchParams
  body: Record<string, unknown>
}

export const answer = (status: number, body: Answer['body'] = {}): Answer => ({ status, body })

/** A refusal in the connector's form. The code tells what it was about. */
export function refuse(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } }
}
