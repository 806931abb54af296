const last = new Map<string, Promise<unknown>>()

/**
 * Does what concerns one window in the order in which Slack told of it: of two quick choices the
 * later one has the whole state, and must not be overtaken by the earlier one.
 */
export async function inTurn<Done>(window: string, work: () => Promise<Done>): Promise<Done> {
  const before = last.get(window) ?? Promise.resolve()
  const now = before.catch(() => undefined).then(work)
  last.set(window, now)
  try {
    return await now
  } finally {
    if (last.get(window) === now) last.delete(window)
  }
}
