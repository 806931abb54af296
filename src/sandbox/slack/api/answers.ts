import type { Refusal } from '../kit/check.ts'
import type { World } from '../world.ts'

/** The arguments of a call, form fields or JSON alike. */
export type Args = Record<string, unknown>

/** What a method answers: Slack's body without `ok`, or why it refuses. */
export type Answer = { body: Record<string, unknown> } | { refusal: Refusal }

/** One method of the Web API. */
export type Method = (world: World, args: Args) => Answer

export function answer(body: Record<string, unknown> = {}): Answer {
  return { body }
}

export function refuse(error: string, ...messages: string[]): Answer {
  return { refusal: { error, messages } }
}

/** A string argument, or the empty string. */
export function word(args: Args, key: string): string {
  const value = args[key]
  return typeof value === 'string' ? value : ''
}
