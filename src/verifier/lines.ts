import { canonicalJson } from './canonical-json.ts'
import type { AccessFields } from './hashes.ts'
import {
  hasShape,
  isAnything,
  isCiphertext,
  isCount,
  isHash,
  isListOf,
  isMicroseconds,
  isObject,
  isOneOf,
  isPlace,
  isText,
  isUnitSalt,
  isUuid,
  isUuidOrNull,
  isUuids,
  type Shape,
} from './shapes.ts'

export type CaseLine = {
  readonly type: 'case'
  readonly format: string
  readonly organisation: string
  readonly case: string
  readonly seq: number
  readonly link: string
}

/** A part of the content: shown, with or without its leaf, or withheld, as its leaf alone. */
export type Unit =
  | { readonly leaf: string }
  | {
      readonly path: string
      readonly salt: string
      readonly value: unknown
      readonly leaf?: string
    }

export type EntryLine = {
  readonly type: 'entry'
  readonly case: string
  readonly seq: number
  readonly recordedAt: string
  readonly id: string
  readonly headerCommitment: string
  readonly payloadCommitment: string
  readonly ciphertext: string
  readonly link: string
}

export type DisclosedEntryLine = EntryLine & {
  readonly header: Readonly<Record<string, unknown>>
  readonly headerSalt: string
  readonly units: readonly Unit[]
}

export type AccessLine = AccessFields & { readonly type: 'access'; readonly hash: string }

/** What could still be read of a line that is not as it should be. */
export type MalformedLine = {
  readonly type: 'malformed'
  readonly case: string | null
  readonly organisation: string | null
  readonly seq: number | null
  readonly id: string | null
  readonly link: string | null
  readonly isHead: boolean
}

export type Line = CaseLine | EntryLine | DisclosedEntryLine | AccessLine | MalformedLine

export const caseShape: Shape = {
  type: isOneOf('case'),
  format: isText,
  organisation: isUuid,
  case: isUuid,
  seq: isCount,
  link: isHash,
}

export const entryShape: Shape = {
  type: isOneOf('entry'),
  case: isUuid,
  seq: isPlace,
  recordedAt: isMicroseconds,
  id: isUuid,
  headerCommitment: isHash,
  payloadCommitment: isHash,
  ciphertext: isCiphertext,
  link: isHash,
}

const withheld: Shape = { leaf: isHash }
const shown: Shape = { path: isText, salt: isUnitSalt, value: isAnything }
const isUnit = (value: unknown) =>
  hasShape(value, withheld) || hasShape(value, shown) || hasShape(value, { ...shown, ...withheld })

export const disclosedShape: Shape = {
  ...entryShape,
  header: isObject,
  headerSalt: isHash,
  units: isListOf(isUnit),
}

export const accessShape: Shape = {
  type: isOneOf('access'),
  id: isCount,
  at: isMicroseconds,
  organisation: isUuid,
  actor: isUuid,
  case: isUuidOrNull,
  exit: isText,
  cited: isUuids,
  consulted: isUuids,
  hash: isHash,
}

/** Reads one line of an export. Never throws: what cannot be read is a malformed line. */
export function readLine(text: string): Line {
  const value = parse(text)
  if (hasShape(value, caseShape)) return value as CaseLine
  if (hasShape(value, entryShape)) return value as EntryLine
  if (hasShape(value, disclosedShape) && hasCanonicalForm(value)) return value as DisclosedEntryLine
  if (hasShape(value, accessShape)) return value as AccessLine
  return malformed(isObject(value) ? value : {})
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function hasCanonicalForm(value: unknown): boolean {
  try {
    return canonicalJson(value) !== ''
  } catch {
    return false
  }
}

function malformed(value: Readonly<Record<string, unknown>>): MalformedLine {
  const textIf = (isRight: (one: unknown) => boolean, one: unknown) =>
    typeof one === 'string' && isRight(one) ? one : null
  const isNumber = typeof value.seq === 'number' && isCount(value.seq)
  return {
    type: 'malformed',
    case: textIf(isUuid, value.case),
    organisation: textIf(isUuid, value.organisation),
    seq: isNumber ? Number(value.seq) : null,
    id: textIf(isUuid, value.id),
    link: textIf(isHash, value.link),
    // A head has no id of its own, an entry has no format.
    isHead: Object.hasOwn(value, 'format') && !Object.hasOwn(value, 'id'),
  }
}
