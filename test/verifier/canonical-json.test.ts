import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/verifier/canonical-json.ts'

describe('canonical JSON', () => {
  it('agrees with an implementation of another author on any value', () => {
    const value = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' })
    const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }))
    fc.assert(
      fc.property(value, numbers, (one, more) => {
        expect(canonicalJson([one, more])).toBe(canonicalize([one, more]))
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['a lone surrogate', '\ud83d'],
    ['a key with a lone surrogate', { '\udc00': 1 }],
    ['no number', Number.NaN],
    ['infinity', [Number.POSITIVE_INFINITY]],
    ['what is not JSON', { at: undefined }],
  ])('refuses %s', (_name, value) => {
    expect(() => canonicalJson(value)).toThrow(RangeError)
  })

  it('keeps a key that objects have of their own', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":1,"a":2}'))).toBe('{"__proto__":1,"a":2}')
  })
})
