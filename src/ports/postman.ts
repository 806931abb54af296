import type { Account } from './people.ts'

/**
 * Puts a message in front of people on one platform. Throws `platform_unavailable` or
 * `platform_refused`.
 */
export interface Postman<Message> {
  /** @returns where it is, to change it later. */
  postMessage(to: Account, message: Message): Promise<unknown>
  changeMessage(ref: unknown, message: Message): Promise<void>
  /** Also of what is gone already. */
  deleteMessage(ref: unknown): Promise<void>
}
