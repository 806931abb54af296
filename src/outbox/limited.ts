/** Lets at most `most` pieces of work go on at once; the others wait, in the order they came in. */
export function limited(most: number) {
  const waiting: (() => void)[] = []
  let going = 0
  return async <Done>(work: () => Promise<Done>): Promise<Done> => {
    if (going >= most) await new Promise<void>((next) => waiting.push(next))
    else going += 1
    try {
      return await work()
    } finally {
      // Whoever waits takes this place over.
      const next = waiting.shift()
      if (next) next()
      else going -= 1
    }
  }
}
