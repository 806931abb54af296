import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../src/domain/failures.ts'
import {
  commitHeader,
  commitPayload,
  fromUnits,
  type Header,
  hashed,
  leafOf,
  merkleRoot,
  open,
  paragraphs,
  seal,
  toUnits,
} from '../../src/ledger/seal.ts'

const file = new URL('../../docs/format-vectors.json', import.meta.url)
const vectors = JSON.parse(readFileSync(file, 'utf8'))
const hex = (text: string) => Buffer.from(text, 'hex')
const header: Header = vectors.header.header

describe('what the service seals is what docs/format.md says', () => {
  it.each(vectors.canonicalJson as { input: string; canonical: string }[])(
    'canonical JSON: $input',
    ({ input, canonical }) => {
      // A leaf is the only way in: the value is written beside the path.
      const unit = { path: 'x', salt: '00', value: JSON.parse(input) }
      const text = `{"path":"x","value":${canonical}}`
      expect(leafOf(unit)).toEqual(hashed('daybook/1/unit', hex('00'), Buffer.from(text)))
    },
  )

  it.each(vectors.paragraphs as { text: string; paragraphs: string[] }[])(
    'paragraphs of $text',
    (vector) => {
      expect(paragraphs(vector.text)).toEqual(vector.paragraphs)
    },
  )

  it('the header’s commitment', () => {
    const { headerSalt, headerCommitment } = vectors.header
    expect(commitHeader(header, headerSalt).toString('hex')).toBe(headerCommitment)
  })

  it('the units, their order, each leaf and the payload’s commitment', () => {
    const { payload, units, payloadCommitment } = vectors.payload
    const salts = units.map((unit: { salt: string }) => unit.salt)
    const made = toUnits(payload, () => salts.shift())
    expect(made.map(({ path, value }) => ({ path, value }))).toEqual(
      units.map(({ path, value }: { path: string; value: unknown }) => ({ path, value })),
    )
    expect(made.map((unit) => leafOf(unit).toString('hex'))).toEqual(
      units.map((unit: { leaf: string }) => unit.leaf),
    )
    expect(commitPayload(made).toString('hex')).toBe(payloadCommitment)
  })

  it.each(vectors.merkle as { leaves: string[]; root: string }[])(
    'the root of $leaves.length leaves',
    ({ leaves, root }) => {
      expect(merkleRoot(leaves.map(hex)).toString('hex')).toBe(root)
    },
  )

  it('an entry has at least one unit', () => {
    expect(vectors.merkle).toHaveLength(7)
    expect(() => merkleRoot([])).toThrow(RangeError)
  })

  it('a ciphertext opens to its header and units', () => {
    const { key, ciphertext, plaintext } = vectors.ciphertext
    const opened = open(header, Buffer.from(ciphertext, 'base64'), hex(key))
    expect(opened).toEqual(JSON.parse(plaintext))
  })
})

/** Text as people send it: paragraphs, blank lines at either end, any character that has a form. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('\n', '\n\n', '\n\n\n', '\r\n\r\n', '', '\u2028'),
    ),
  )
  .map((parts) => parts.join(''))
const value = fc.oneof(text, fc.boolean(), fc.integer(), fc.array(text), fc.constant(null))
const name = fc.stringMatching(/^[a-z][A-Za-z]{0,8}$/)
const payload = fc.dictionary(name, value, { minKeys: 1, noNullPrototype: true })
const key = randomBytes(32)

describe('a payload', () => {
  it('is the same again after it was taken apart, whatever is in it', () => {
    fc.assert(
      fc.property(payload, (given) => {
        expect(fromUnits(toUnits(given))).toEqual(given)
      }),
    )
  })

  it('is the same again after it was sealed, and its commitments hold', () => {
    fc.assert(
      fc.property(payload, (given) => {
        const sealed = seal(header, given, key)
        const opened = open(header, sealed.ciphertext, key)
        expect(fromUnits(opened.units)).toEqual(given)
        expect(opened.header).toEqual(header)
        expect(commitPayload(opened.units)).toEqual(sealed.payloadCommitment)
        expect(commitHeader(opened.header, opened.headerSalt)).toEqual(sealed.headerCommitment)
      }),
    )
  })

  it('has no stand-in for a field that is absent', () => {
    expect(toUnits({ a: 'x', b: undefined }).map((unit) => unit.path)).toEqual(['a'])
  })

  it('sealed twice is twice something else: salts and commitments are new', () => {
    const [one, two] = [seal(header, { a: 'x' }, key), seal(header, { a: 'x' }, key)]
    expect(one.headerCommitment).not.toEqual(two.headerCommitment)
    expect(one.payloadCommitment).not.toEqual(two.payloadCommitment)
    expect(one.ciphertext).not.toEqual(two.ciphertext)
  })

  it('with half a character, which has no canonical form, is refused and not bent', () => {
    expect(() => seal(header, { a: 'x\ud800' }, key)).toThrow()
  })
})

describe('a ciphertext', () => {
  const { ciphertext } = seal(header, { words: 'Made up.\n\nTwo paragraphs.' }, key)
  const damaged = (about: Parameters<typeof open>[0], bytes: Uint8Array, under = key) => {
    try {
      open(about, bytes, under)
    } catch (thrown) {
      return thrown instanceof Failure && thrown.code === 'record_damaged'
    }
    return false
  }

  it('with any byte changed is known as damaged', () => {
    expect(damaged(header, ciphertext)).toBe(false)
    for (let at = 0; at < ciphertext.length; at += 1) {
      const changed = Buffer.from(ciphertext)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      expect([at, damaged(header, changed)]).toEqual([at, true])
    }
  })

  it('cut short at any place is known as damaged', () => {
    for (const length of [0, 11, 12, 27, 28, ciphertext.length - 1]) {
      expect([length, damaged(header, ciphertext.subarray(0, length))]).toEqual([length, true])
    }
  })

  it('opens only for its own id, kind and organisation, and with its own key', () => {
    for (const other of [{ id: header.case }, { kind: 'note' }, { organisation: header.case }]) {
      expect(damaged({ ...header, ...other }, ciphertext)).toBe(true)
    }
    expect(damaged(header, ciphertext, randomBytes(32))).toBe(true)
  })
})
