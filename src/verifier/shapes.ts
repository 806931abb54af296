/** Says whether a value, just parsed from JSON, is what a field must hold. */
export type Check = (value: unknown) => boolean
export type Shape = Readonly<Record<string, Check>>

const most = 2n ** 63n - 1n

function matches(pattern: RegExp): Check {
  return (value) => typeof value === 'string' && pattern.test(value)
}

export const isHash = matches(/^[0-9a-f]{64}$/)
export const isUnitSalt = matches(/^[0-9a-f]{32}$/)
export const isUuid = matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
export const isText: Check = (value) => typeof value === 'string' && value.isWellFormed()
export const isAnything: Check = (value) => value !== undefined
export const isUuidOrNull: Check = (value) => value === null || isUuid(value)
export const isUuids: Check = (value) => Array.isArray(value) && value.every(isUuid)
export const isPlace: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 1
export const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0

const isDecimal = matches(/^(0|-?[1-9]\d{0,18})$/)

/** Microseconds since 2000, in decimal, that fit eight bytes. */
export const isMicroseconds: Check = (value) => {
  if (!isDecimal(value)) return false
  const number = BigInt(String(value))
  return number <= most && number >= -most - 1n
}

/** Base64 in its one canonical spelling, of at least an iv and a tag. */
export const isCiphertext: Check = (value) => {
  if (typeof value !== 'string') return false
  const bytes = Buffer.from(value, 'base64')
  return bytes.length >= 28 && bytes.toString('base64') === value
}

export function isOneOf(...words: readonly string[]): Check {
  return (value) => typeof value === 'string' && words.includes(value)
}

export function isListOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.length > 0 && value.every(check)
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Has exactly the fields of `needed`, none of another name, each holding what it must. */
export function hasShape(
  value: unknown,
  needed: Shape,
): value is Readonly<Record<string, unknown>> {
  if (!isObject(value)) return false
  const keys = Object.keys(value)
  if (keys.length !== Object.keys(needed).length) return false
  return Object.entries(needed).every(
    ([key, check]) => Object.hasOwn(value, key) && check(value[key]),
  )
}
