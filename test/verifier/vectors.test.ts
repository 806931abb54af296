import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/verifier/canonical-json.ts'
import { makeVectors, vectorsFile } from './make-vectors.ts'
import { microseconds, open } from './sample-export.ts'

const committed = readFileSync(vectorsFile, 'utf8')
const vectors: ReturnType<typeof makeVectors> = JSON.parse(committed)

const bytes = (hex: string) => Buffer.from(hex.replaceAll('-', ''), 'hex')
const eight = (value: number | string) => {
  const buffer = Buffer.alloc(8)
  buffer.writeBigInt64BE(BigInt(value))
  return buffer
}
/** H of docs/format.md, written out here so that the vectors do not only agree with themselves. */
const hash = (domain: string, ...parts: (Buffer | string)[]) => {
  const joined = Buffer.concat(parts.map((one) => Buffer.from(one)))
  return createHash('sha256').update(`${domain}\0`).update(joined).digest('hex')
}

describe('the vectors in docs/format-vectors.json', () => {
  it('are what test/verifier/make-vectors.ts makes', () => {
    expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(makeVectors())))
  })

  it('hold the canonical JSON of their inputs', () => {
    for (const { input, canonical } of vectors.canonicalJson) {
      expect(canonicalJson(JSON.parse(input))).toBe(canonical)
    }
    expect(vectors.canonicalJson[0]?.canonical).toBe('{"":4,"10":5,"9":6,"A":3,"a":2,"b":1}')
    const keys = vectors.canonicalJson[1]?.canonical ?? ''
    expect(keys.indexOf('before')).toBeLessThan(keys.indexOf('after'))
  })

  it('hold paragraphs that joined are the text', () => {
    for (const { text, paragraphs } of vectors.paragraphs) {
      expect(paragraphs.join('')).toBe(text)
      for (const one of paragraphs.slice(0, -1)) expect(one).toMatch(/\n\n$/)
    }
  })

  it('hold the header commitment as the page says it is made', () => {
    const { headerSalt, json, headerCommitment } = vectors.header
    expect(hash('daybook/1/header', bytes(headerSalt), json)).toBe(headerCommitment)
  })

  it('hold each leaf, the root and the payload commitment', () => {
    const { units, root, payloadCommitment } = vectors.payload
    for (const { salt, json, leaf } of units) {
      expect(hash('daybook/1/unit', bytes(salt), json)).toBe(leaf)
    }
    expect(units.map((one) => one.path)).toEqual([
      'place',
      'score',
      'seen',
      'times',
      'who',
      'words/0',
      'words/1',
      'zebra',
    ])
    expect(hash('daybook/1/payload', eight(units.length), bytes(root))).toBe(payloadCommitment)
  })

  it('hold Merkle roots split at the largest power of two', () => {
    const node = (a = '', b = '') => hash('daybook/1/node', bytes(a), bytes(b))
    const [a, b, c, d, e] = vectors.merkle.at(-1)?.leaves ?? []
    const four = node(node(a, b), node(c, d))
    const roots = [a, node(a, b), node(node(a, b), c), four, node(four, e)]
    expect(vectors.merkle.slice(0, 5).map((one) => one.root)).toEqual(roots)
    expect(vectors.merkle).toHaveLength(7)
  })

  it('hold a ciphertext that opens to the header and units', () => {
    const { key, aad, ciphertext, plaintext, sha256 } = vectors.ciphertext
    expect(open(key, aad, ciphertext)).toBe(plaintext)
    expect(() => open(key, `${aad}x`, ciphertext)).toThrow()
    const stored = Buffer.from(ciphertext, 'base64')
    expect(createHash('sha256').update(stored).digest('hex')).toBe(sha256)
  })

  it('hold a genesis and three links', () => {
    const { organisation, case: inCase, genesis, links } = vectors.chain
    expect(hash('daybook/1/genesis', bytes(organisation), bytes(inCase))).toBe(genesis)
    let previous = genesis
    for (const one of links) {
      expect(one.previous).toBe(previous)
      expect(one.recordedAt).toBe(microseconds(one.recordedAtIso.replace('456Z', 'Z'), 456))
      const commitments = [one.headerCommitment, one.payloadCommitment, one.ciphertextHash]
      const time = eight(one.recordedAt)
      const parts = [
        bytes(previous),
        eight(one.seq),
        time,
        bytes(one.id),
        ...commitments.map(bytes),
      ]
      previous = hash('daybook/1/link', ...parts)
      expect(one.link).toBe(previous)
    }
    expect(links).toHaveLength(3)
  })

  it('hold an access event with a case and one without', () => {
    for (const event of vectors.access) {
      const list = (ids: readonly string[]) => [eight(ids.length), ...ids.map(bytes)]
      const inCase = event.case === null ? [Buffer.of(0)] : [Buffer.of(1), bytes(event.case)]
      const exit = Buffer.from(event.exit, 'utf8')
      const head = [eight(event.id), eight(event.at), bytes(event.organisation), bytes(event.actor)]
      const tail = [...inCase, eight(exit.length), exit, ...list(event.cited)]
      const made = hash('daybook/1/access', ...head, ...tail, ...list(event.consulted))
      expect(made).toBe(event.hash)
    }
    expect(vectors.access.map((one) => one.case === null)).toEqual([false, true])
  })
})
