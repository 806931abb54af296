/**
 * Canonical JSON of RFC 8785: keys by UTF-16 code units, no white space, numbers as ECMAScript
 * writes them.
 * @throws RangeError for what has no canonical form: a lone surrogate, a number that is not finite,
 *   a value that is not JSON.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (typeof value === 'string') return canonicalString(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') {
    // `<` compares strings by UTF-16 code units, which is what the RFC asks for.
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    const written = members.map(([key, one]) => `${canonicalString(key)}:${canonicalJson(one)}`)
    return `{${written.join(',')}}`
  }
  throw new RangeError(`a ${typeof value} has no canonical JSON`)
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('a number that is not finite')
  return JSON.stringify(value)
}

function canonicalString(value: string): string {
  if (!value.isWellFormed()) throw new RangeError('a string with a lone surrogate')
  return JSON.stringify(value)
}
