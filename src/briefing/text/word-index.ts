/** Whether words stand from a place on: `*` ends a stem, a part with `#` is any word. */
export function follows(rest: readonly string[], words: readonly string[], from: number): boolean {
  return rest.every((part, n) => {
    const word = words[from + n]
    if (word === undefined) return false
    if (part.includes('#')) return true
    return part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part
  })
}

/** Adds to the list that an index holds for a key. */
export function push<Key, Value>(index: Map<Key, Value[]>, key: Key, value: Value): void {
  const there = index.get(key)
  if (there) there.push(value)
  else index.set(key, [value])
}
