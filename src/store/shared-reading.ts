/**
 * Who asks for the same while it is being read shares that reading: when many press at once, it is
 * read once and not once for each. Nothing is kept after it was answered.
 */
export function sharedReading<Key, Value>(
  read: (key: Key) => Promise<Value>,
): (key: Key) => Promise<Value> {
  const underWay = new Map<Key, Promise<Value>>()
  return (key) => {
    const known = underWay.get(key)
    if (known) return known
    const reading = read(key).finally(() => underWay.delete(key))
    underWay.set(key, reading)
    return reading
  }
}
