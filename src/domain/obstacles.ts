import { obstacles } from './words.table.ts'

export type ObstacleCode = keyof typeof obstacles

/** Why the service does not start, in a sentence and what to do. */
export function obstacleWords(code: ObstacleCode): string {
  return `${obstacles[code].words} ${obstacles[code].next}`
}
