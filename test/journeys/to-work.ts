import { isAtWork } from '../../src/domain/duty.ts'

const HALF_HOUR = 30

/** Minutes until people in London are at work and have been for a while. */
export function minutesToWork(): number {
  const isWorkIn = (minutes: number) => {
    const at = new Date(Date.now() + minutes * 60_000).toISOString()
    const hours = { from: '10:00', until: '16:00' }
    return isAtWork(at, 'Europe/London', { hours })
  }
  let minutes = 0
  while (!isWorkIn(minutes)) minutes += HALF_HOUR
  return minutes
}
