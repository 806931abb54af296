import type { ServerResponse } from 'node:http'
import { doorAnswers } from '../domain/words.table.ts'

/** Says at the door why a request goes no further. */
export function refuseAtDoor(response: ServerResponse, code: keyof typeof doorAnswers): void {
  const { status, words, next } = doorAnswers[code]
  answerAtDoor(response, status, `${words} ${next}`)
}

/** Answers in plain words; nothing happens when an answer is on its way already. */
export function answerAtDoor(response: ServerResponse, status: number, words: string): void {
  if (response.headersSent) return
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(words)
}
