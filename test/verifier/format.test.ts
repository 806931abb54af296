import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { headerShape } from '../../src/verifier/disclosed-entry.ts'
import { domains } from '../../src/verifier/hashes.ts'
import { accessShape, caseShape, disclosedShape, entryShape } from '../../src/verifier/lines.ts'
import { fixedBytes, microseconds, sampleCase, seal, unitsOf } from './sample-export.ts'

const page = readFileSync(new URL('../../docs/format.md', import.meta.url), 'utf8')

/** The names in code marks in the table row that begins with `start`, values in quotes left out. */
function namesInRow(start: string): string[] {
  const row = page.split('\n').find((line) => line.startsWith(`| ${start} |`)) ?? ''
  return [...row.matchAll(/`([a-zA-Z]+)`/g)].map((match) => match[1] ?? '').sort()
}

const keysOf = (shape: object) => Object.keys(shape).sort()

describe('docs/format.md says what the code does', () => {
  it('names every hash domain and no other', () => {
    const named = page.matchAll(/"(daybook\/1\/[a-z]+)"/g)
    expect(new Set([...named].map((match) => match[1]))).toEqual(new Set(Object.values(domains)))
  })

  it('lists the keys of each line', () => {
    expect(namesInRow('the head of a case')).toEqual(keysOf(caseShape))
    expect(namesInRow('an entry')).toEqual(keysOf(entryShape))
    expect(namesInRow('an access event')).toEqual(keysOf(accessShape))
    const more = keysOf(disclosedShape).filter((key) => !(key in entryShape))
    expect(namesInRow('a disclosed entry')).toEqual(more)
  })

  it('lists the keys of the header', () => {
    const table = page.slice(page.indexOf('| key | what |'), page.indexOf('The payload is'))
    const firsts = table.split('\n').map((row) => row.split('|')[1] ?? '')
    const keys = firsts.flatMap((cell) =>
      [...cell.matchAll(/`([a-z]+)`/g)].map((match) => match[1]),
    )
    expect(keys.sort()).toEqual(keysOf(headerShape))
  })

  it('counts the bytes of iv, tag, key and salts', () => {
    expect(page).toContain('`ciphertext = iv (12 bytes) || AES-256-GCM || tag (16 bytes)`')
    expect(page).toContain('under the key of the case (32 bytes)')
    const [key, iv] = [fixedBytes('key', 32), fixedBytes('iv', 12)]
    const sealed = Buffer.from(seal({ key, iv, aad: '', text: 'five!' }), 'base64')
    expect(sealed).toHaveLength(12 + 'five!'.length + 16)
    expect(page).toMatch(/salt is\s+16 random bytes/)
    expect(page).toMatch(/salt of\s+32\s+random bytes/)
    const { headerSalt, units } = sampleCase('salts', 1).entries[0] ?? {}
    expect(headerSalt).toHaveLength(64)
    expect(units?.map((unit) => 'salt' in unit && unit.salt.length)).toEqual([32, 32, 32, 32, 32])
  })

  it('counts microseconds from the start of 2000 in UTC', () => {
    expect(page).toContain('microseconds since 2000-01-01T00:00:00Z')
    expect(microseconds('2000-01-01T00:00:00.001Z')).toBe('1000')
  })

  it('makes one unit of the empty string, of null and of a list', () => {
    const paths = unitsOf('x', { none: null, list: [1], empty: '', two: 'a\n\nb' })
    expect(paths.map((unit) => unit.path)).toEqual(['empty', 'list', 'none', 'two/0', 'two/1'])
  })
})
