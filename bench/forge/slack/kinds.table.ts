import { createHash, createHmac } from 'node:crypto'
import type { Chance } from '../../chance.ts'
import { anId, type Request, sign, signed, validBody } from './valid.ts'

/** What a forger starts from: a request that Slack has sent, and the time in seconds. */
export type Draft = {
  now: number
  stamp: string
  signature: string
  body: Buffer
  chance: Chance
}

export type Kind = {
  /** The patch that takes the check away which refuses this. */
  fault: string
  forge(draft: Draft): Request
  /** HTTP itself does not carry it, or carries it as something that is right. */
  inProcessOnly?: true
}

/** The same at a time that is written otherwise, signed as it is written. */
const stampAs =
  (write: (draft: Draft) => string) =>
  (draft: Draft): Request =>
    signed(write(draft), draft.body)

/** What Slack has signed, with another signature. */
const signedAs =
  (write: (draft: Draft) => string) =>
  (draft: Draft): Request =>
    signed(draft.stamp, draft.body, write(draft))

/** Another body under the signature of the one that Slack has sent. */
const bodyAs =
  (write: (draft: Draft) => Buffer | string) =>
  (draft: Draft): Request =>
    signed(draft.stamp, Buffer.from(write(draft)), draft.signature)

const without =
  (...names: string[]) =>
  ({ stamp, body }: Draft): Request => {
    const request = signed(stamp, body)
    for (const name of names) request.headers[name] = undefined
    return request
  }

const STAMP = 'x-slack-request-timestamp'
const SIGNATURE = 'x-slack-signature'
const HEX = '0123456789abcdef'
const otherDigit = (digit: string, chance: Chance) =>
  HEX[(HEX.indexOf(digit) + 1 + chance.below(15)) % 16] ?? ''
const arabic = (digits: string) =>
  digits.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))
const mac = (algorithm: string, { stamp, body }: Draft) =>
  `v0=${createHmac(algorithm, 'made-up-for-a-bench').update(`v0:${stamp}:`).update(body).digest('hex')}`
const keyless = ({ stamp, body }: Draft) =>
  `v0=${createHash('sha256').update(`v0:${stamp}:`).update(body).digest('hex')}`

/** Somebody else in the fields that say who asks, wherever the body has them. */
const anotherIn = (field: RegExp, first: string) =>
  bodyAs(({ body, chance }) =>
    body.toString().replace(field, (_, name) => name + anId(chance, first)),
  )

/** A time stamp and a body meet in what is signed: a colon between them can be moved. */
function movedBoundary({ stamp, chance }: Draft): Request {
  const head = `text=${anId(chance, 'a')}`
  const whole = Buffer.from(`${head}:${anId(chance, 'b')}`)
  const rest = whole.subarray(head.length + 1)
  return signed(`${stamp}:${head}`, rest, sign(stamp, whole))
}

/** Bytes that are no text, where the signed body had the sign for “no text”. */
function brokenBytes({ stamp, chance }: Draft): Request {
  const [before, after] = [anId(chance, 'text='), anId(chance, '&x=')]
  const body = Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(after)])
  return signed(stamp, body, sign(stamp, `${before}\uFFFD${after}`))
}

/** Other bytes that say the same: a plus for a blank, small letters in an escape. */
function encodedOtherwise({ stamp, chance }: Draft): Request {
  const text = `${anId(chance, 'text=a')}+%E2%80%9C`
  const otherwise = chance.pick([text.replace('+', '%20'), text.toLowerCase(), `${text}&`])
  return signed(stamp, Buffer.from(otherwise), sign(stamp, String(new URLSearchParams(otherwise))))
}

/** Every kind of forged request by its name. */
export const KINDS: Readonly<Record<string, Kind>> = {
  no_stamp: { fault: 'no-signature', forge: without(STAMP) },
  no_signature: { fault: 'no-signature', forge: without(SIGNATURE) },
  verification_token_only: { fault: 'no-signature', forge: without(STAMP, SIGNATURE) },
  stamp_in_words: {
    fault: 'digits',
    forge: stampAs(({ chance }) => chance.pick(['now', 'NaN', 'undefined', 'null', '-', '0x'])),
  },
  stamp_with_sign: { fault: 'digits', forge: stampAs(({ stamp }) => `+${stamp}`) },
  stamp_with_fraction: {
    fault: 'digits',
    forge: stampAs(({ stamp, chance }) => `${stamp}.${chance.below(1000)}`),
  },
  stamp_with_exponent: {
    fault: 'digits',
    forge: stampAs(({ stamp }) => `${stamp.charAt(0)}.${stamp.slice(1)}e9`),
  },
  stamp_in_hexadecimal: {
    fault: 'digits',
    forge: stampAs(({ now }) => `0x${now.toString(16)}`),
  },
  stamp_with_zeros: {
    fault: 'digits',
    forge: stampAs(({ stamp, chance }) => '0'.repeat(1 + chance.below(9)) + stamp),
  },
  stamp_in_other_digits: {
    fault: 'digits',
    forge: stampAs(({ stamp }) => arabic(stamp)),
    inProcessOnly: true,
  },
  stamp_with_blanks: {
    fault: 'digits',
    forge: stampAs(({ stamp, chance }) => chance.pick([` ${stamp}`, `${stamp} `, `${stamp}\n`])),
    inProcessOnly: true,
  },
  stamp_twice: { fault: 'digits', forge: stampAs(({ stamp }) => `${stamp}, ${stamp}`) },
  boundary_moved: { fault: 'digits', forge: movedBoundary },
  stale: {
    fault: 'stale',
    forge: stampAs(({ now, chance }) => String(now - 302 - chance.below(600))),
  },
  ancient: {
    fault: 'stale',
    forge: stampAs(({ chance }) => String(1_000_000_000 + chance.below(600_000_000))),
  },
  future: {
    fault: 'future',
    forge: stampAs(({ now, chance }) => String(now + 360 + chance.below(600))),
  },
  far_future: {
    fault: 'future',
    forge: stampAs(({ chance }) => String(4_000_000_000 + chance.below(5e9))),
  },
  wrong_secret: {
    fault: 'signature',
    forge: signedAs(({ stamp, body, chance }) => sign(stamp, body, anId(chance, 's'))),
  },
  empty_secret: {
    fault: 'empty-secret',
    forge: signedAs(({ stamp, body }) => sign(stamp, body, '')),
  },
  no_key: { fault: 'no-key', forge: signedAs(keyless) },
  weaker_hash: { fault: 'weaker-hash', forge: signedAs((draft) => mac('sha1', draft)) },
  digit_changed: {
    fault: 'signature',
    forge: signedAs(({ signature, chance }) => {
      const at = 3 + chance.below(64)
      return (
        signature.slice(0, at) + otherDigit(signature.charAt(at), chance) + signature.slice(at + 1)
      )
    }),
  },
  signature_cut: {
    fault: 'length-short',
    forge: signedAs(({ signature, chance }) => signature.slice(0, chance.pick([0, 3, 4, 35, 66]))),
  },
  signature_longer: {
    fault: 'length-long',
    forge: signedAs(({ signature, chance }) => signature + HEX.charAt(chance.below(16))),
  },
  signature_twice: {
    fault: 'length-long',
    forge: signedAs(({ signature }) => `${signature}, ${signature}`),
  },
  signature_in_capitals: {
    fault: 'capitals',
    forge: signedAs(({ signature }) => `v0=${signature.slice(3).toUpperCase()}`),
  },
  signature_with_blanks: {
    fault: 'blanks',
    forge: signedAs(({ signature, chance }) => chance.pick([` ${signature}`, `${signature}\t`])),
    inProcessOnly: true,
  },
  no_version: { fault: 'version', forge: signedAs(({ signature }) => signature.slice(3)) },
  other_version: {
    fault: 'version',
    forge: signedAs(({ signature, chance }) => `v${1 + chance.below(9)}=${signature.slice(3)}`),
  },
  byte_changed: {
    fault: 'signature',
    forge: bodyAs(({ body, chance }) => {
      const other = Buffer.from(body)
      const at = chance.below(other.length)
      other[at] = (other[at] ?? 0) ^ (1 << chance.below(8))
      return other
    }),
  },
  body_appended: {
    fault: 'signature',
    forge: bodyAs(({ body, chance }) => `${body}&text=${anId(chance, 'x')}`),
  },
  body_cut: {
    fault: 'signature',
    forge: bodyAs(({ body, chance }) => body.subarray(0, chance.below(body.length))),
  },
  body_of_another: {
    fault: 'signature',
    forge: bodyAs(({ body, chance }) => {
      const other = validBody(chance)
      return other.equals(body) ? `${other}&` : other
    }),
  },
  another_person: {
    fault: 'signature',
    forge: anotherIn(/(user_id=|user%22%3A%7B%22id%22%3A%22)U\w+/, 'U'),
  },
  another_workspace: {
    fault: 'signature',
    forge: anotherIn(/(team_id=|team%22%3A%7B%22id%22%3A%22)T\w+/, 'T'),
  },
  stamp_moved: {
    fault: 'signature',
    forge: ({ now, body, signature, chance }) =>
      signed(String(now - 1 - chance.below(250)), body, signature),
  },
  encoded_otherwise: { fault: 'encoded', forge: encodedOtherwise },
  broken_bytes: { fault: 'text', forge: brokenBytes },
}

/** A request that was answered, sent again as it was, or as Slack marks what it sends again. */
export const REPLAYS: Readonly<Record<string, { fault: string; headers: Request['headers'] }>> = {
  replay: { fault: 'replay', headers: {} },
  replay_as_retry: { fault: 'replay-as-retry', headers: { 'x-slack-retry-num': '1' } },
}
