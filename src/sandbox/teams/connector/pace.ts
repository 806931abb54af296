import { LIMITS } from '../limits.table.ts'
import type { World } from '../world.ts'

/** Counts a send into a conversation; false when there were too many within a second. */
export function mayStillSend(world: World, conversation: string): boolean {
  const nowMs = world.now()
  const recent = (world.sends.get(conversation) ?? []).filter((at) => nowMs - at < 1_000)
  const isWithin = recent.length < LIMITS.sendsASecond.max
  world.sends.set(conversation, isWithin ? [...recent, nowMs] : recent)
  return isWithin
}
