import type { ApiCall } from '../../../src/sandbox/slack/types.ts'

/** Nobody was told whether these arrived; the last one did. */
const AMBIGUOUS = ['hang', 'reset_before', 'reset_after_accept']

/**
 * The most visible copies of one message beyond the first, by each send of it of which nobody was
 * told whether it arrived. A message is known by its place and by the ids that its buttons carry.
 */
export function countCopies(calls: readonly ApiCall[]): number {
  const messages = new Map<string, { visible: number; ambiguous: number }>()
  for (const { method, body, answer, fault } of calls) {
    const ids = JSON.stringify(body).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? []
    if (method !== 'chat.postMessage' || ids.length === 0) continue
    const name = [body.channel, ...new Set(ids.sort())].join()
    const seen = messages.get(name) ?? { visible: 0, ambiguous: 0 }
    if (fault === 'reset_after_accept' || answer?.ok === true) seen.visible += 1
    if (fault && AMBIGUOUS.includes(fault)) seen.ambiguous += 1
    messages.set(name, seen)
  }
  const ratios = [...messages.values()].map(({ visible, ambiguous }) =>
    visible < 2 ? 0 : (visible - 1) / Math.max(1, ambiguous),
  )
  return Math.max(0, ...ratios)
}
