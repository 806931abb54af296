// Makes docs/format-vectors.json: `node test/verifier/make-vectors.ts`. Everything in it is fixed.
import { writeFileSync } from 'node:fs'
import { canonicalJson } from '../../src/verifier/canonical-json.ts'
import {
  accessHashOf,
  ciphertextHashOf,
  genesisOf,
  headerCommitmentOf,
  leafOf,
  linkOf,
  payloadCommitmentOf,
  rootOf,
} from '../../src/verifier/hashes.ts'
import {
  fixedBytes,
  fixedUuid,
  microseconds,
  paragraphsOf,
  sampleAccess,
  sampleHeader,
  seal,
  unitsOf,
} from './sample-export.ts'

const inCase = fixedUuid('case vectors')

const header = {
  ...sampleHeader('vectors', inCase),
  visibility: 'private',
  readers: [fixedUuid('reader a'), fixedUuid('reader b'), 'lead'].sort(),
  amends: fixedUuid('entry before'),
}
const headerSalt = fixedBytes('header salt', 32)

const payload = {
  words: 'She said: “it’s at Nan’s” 🙈.\nThen nothing.\n\n\nLater — naïve, 日本.\n',
  zebra: null,
  times: 3,
  score: 0.1,
  seen: false,
  who: ['Zoë', 'aunt'],
  place: '',
}
const units = unitsOf('vectors', payload)

function canonical() {
  const inputs = [
    '{"b":1,"a":2,"A":3,"":4,"10":5,"9":6}',
    '{"\\ufb33":"after","\\ud83d\\ude00":"before","é":"e","e\\u0301":"combining"}',
    '"\\u0000\\u0008\\t\\n\\u000b\\f\\r\\u001f\\"\\\\\\/\\u007f\\u2028é😀"',
    '[0,-0,1.0,1e21,1e20,1e-6,1e-7,333333333.33333329,4.50,2e-3,9007199254740993]',
    '{"nested":{"z":[{"y":1,"x":[]},{}],"a":null},"is":true,"not":false}',
  ]
  return inputs.map((input) => ({ input, canonical: canonicalJson(JSON.parse(input)) }))
}

function paragraphs() {
  const texts = [
    '',
    'one',
    'one\n',
    'one\n\n',
    'a\nb\n\nc',
    '\n\na',
    'a\n\n\n\nb\n\nc',
    'a\r\n\r\nb',
  ]
  return texts.map((text) => ({ text, paragraphs: paragraphsOf(text) }))
}

function merkle() {
  const leaves = Array.from({ length: 7 }, (_, at) => fixedBytes(`leaf ${at}`, 32))
  return leaves.map((_, at) => {
    const some = leaves.slice(0, at + 1)
    return { leaves: some, root: rootOf(some), payloadCommitment: payloadCommitmentOf(some) }
  })
}

function ciphertext() {
  const key = fixedBytes('case key', 32)
  const iv = fixedBytes('iv', 12)
  const aad = `daybook/1|${header.organisation}|${header.id}|${header.kind}`
  const plaintext = canonicalJson({ header, headerSalt, units })
  const sealed = seal({ key, iv, aad, text: plaintext })
  return { key, iv, aad, plaintext, ciphertext: sealed, sha256: ciphertextHashOf(sealed) }
}

function chain() {
  const genesis = genesisOf(header.organisation, inCase)
  const times = ['2026-11-23T10:00:00.123Z', '2026-11-23T10:00:00.123Z', '2027-02-28T23:59:59.999Z']
  let previous = genesis
  const links = times.map((iso, at) => {
    const fields = {
      seq: at + 1,
      recordedAt: microseconds(iso, 456),
      id: fixedUuid(`chain ${at}`),
      headerCommitment: fixedBytes(`header commitment ${at}`, 32),
      payloadCommitment: fixedBytes(`payload commitment ${at}`, 32),
      ciphertextHash: fixedBytes(`ciphertext hash ${at}`, 32),
    }
    const link = linkOf(previous, fields)
    const made = { recordedAtIso: iso.replace('Z', '456Z'), previous, ...fields, link }
    previous = link
    return made
  })
  return { organisation: header.organisation, case: inCase, genesis, links }
}

/** All vectors, as they are written to docs/format-vectors.json. */
export function makeVectors() {
  const leaves = units.map(leafOf)
  const access = [sampleAccess(1, inCase), sampleAccess(2, null)]
  return {
    format: 'daybook/1',
    canonicalJson: canonical(),
    paragraphs: paragraphs(),
    header: {
      header,
      headerSalt,
      json: canonicalJson(header),
      headerCommitment: headerCommitmentOf(headerSalt, header),
    },
    payload: {
      payload,
      units: units.map((unit) => ({
        ...unit,
        json: canonicalJson({ path: unit.path, value: unit.value }),
        leaf: leafOf(unit),
      })),
      root: rootOf(leaves),
      payloadCommitment: payloadCommitmentOf(leaves),
    },
    merkle: merkle(),
    ciphertext: ciphertext(),
    chain: chain(),
    access: access.map(({ type: _type, ...event }) => ({ ...event, hash: accessHashOf(event) })),
  }
}

export const vectorsFile = new URL('../../docs/format-vectors.json', import.meta.url)

if (import.meta.main) writeFileSync(vectorsFile, `${JSON.stringify(makeVectors(), null, 2)}\n`)
