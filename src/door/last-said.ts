/** What a platform says of an account is asked again after this, in milliseconds. */
const KNOWN_MS = 300_000
/** People wait for it: longer than this nobody does. */
const PATIENCE_MS = 800
const MOST_KNOWN = 5000

/** What a platform said last of each account. */
export interface LastSaid<Said> {
  /**
   * What `ask` says now, or said in the last five minutes. When it does not say in time, what it
   * said before; null of an account that it never spoke of.
   * @param ask null when it could not be heard.
   */
  hear(account: string, ask: () => Promise<Said | null>): Promise<Said | null>
  /** It is another one now: it is asked the next time. */
  forget(account: string): void
}

/** @param now milliseconds of any clock that goes on. */
export function lastSaid<Said>(now: () => number): LastSaid<Said> {
  const known = new Map<string, { said: Said; atMs: number }>()
  const asking = new Map<string, Promise<Said | null>>()

  async function note(account: string, ask: () => Promise<Said | null>): Promise<Said | null> {
    try {
      const said = await ask()
      if (said === null) return null
      known.delete(account)
      known.set(account, { said, atMs: now() })
      const [oldest] = known.keys()
      if (known.size > MOST_KNOWN && oldest) known.delete(oldest)
      return said
    } finally {
      asking.delete(account)
    }
  }

  return {
    async hear(account, ask) {
      const before = known.get(account)
      if (before && now() - before.atMs < KNOWN_MS) return before.said
      const asked = asking.get(account) ?? note(account, ask)
      asking.set(account, asked)
      const late = new Promise<null>((done) => setTimeout(done, PATIENCE_MS, null).unref())
      return (await Promise.race([asked, late])) ?? before?.said ?? null
    },
    forget(account) {
      known.delete(account)
      asking.delete(account)
    },
  }
}
