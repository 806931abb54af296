/**
 * Remembers answers by what was asked. `most`: so many, then it begins anew, so that a service
 * which runs for months keeps no list of all words; absent where only so much can be asked.
 */
export function remembered<Answer>(
  ask: (word: string) => Answer,
  most = Number.POSITIVE_INFINITY,
): (word: string) => Answer {
  const known = new Map<string, Answer>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const answer = ask(word)
    if (known.size > most) known.clear()
    known.set(word, answer)
    return answer
  }
}
