import type { Protocols } from '../ports/protocols.ts'

/**
 * Puts on record what was done of a protocol, in time or late, and what was missed.
 * @returns how many entries were written.
 */
export async function settleSteps(
  protocols: Protocols,
  onFault: (thrown: unknown) => void,
): Promise<number> {
  let written = 0
  for (const step of await protocols.listToSettle()) {
    try {
      if (await protocols.settle(step)) written += 1
    } catch (thrown) {
      // One case whose key is away holds up no other.
      onFault(thrown)
    }
  }
  return written
}
