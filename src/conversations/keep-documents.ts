import {
  documentTypeOf,
  isDocument,
  type KeptDocument,
  type LeftDocument,
} from '../domain/documents.ts'
import type { EntryId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { leftWords } from '../messages/captured.ts'
import type { FormValues } from '../messages/form.ts'
import { readSeen } from '../messages/forms/capture.ts'
import type { Append } from '../ports/ledger.ts'
import type { World } from './world.ts'

/** Documents in the hands of this process, on their way from a chat to the record. */
export type Fetched = { document: KeptDocument; bytes: Uint8Array }[]

/**
 * Fetches the documents that wait with a captured message. One that can not be had is named in what
 * stays in chat: the message is saved all the same.
 */
export async function fetchDocuments(
  world: World,
  values: FormValues,
  submission: string,
): Promise<{ values: FormValues; fetched: Fetched }> {
  const wanted = readSeen(values.documents)
  if (wanted.length === 0) return { values, fetched: [] }
  const fetched: Fetched = []
  const left: LeftDocument[] = []
  const answers = await Promise.all(
    wanted.map(async ({ on, from }) =>
      from === null ? null : ((await world.fetchers[on]?.(from)) ?? null),
    ),
  )
  for (const [n, { name }] of wanted.entries()) {
    const answer = answers[n] ?? { not: 'not_reached' as const }
    const type = documentTypeOf(name)
    if ('not' in answer) left.push({ name, not: answer.not })
    else if (!type || !isDocument(type, answer.bytes)) left.push({ name, not: 'no_document' })
    else fetched.push({ document: describe(world, submission, { n, name, ...answer }), ...answer })
  }
  const documents = fetched.map(({ document }) => document)
  return {
    values: {
      ...values,
      left: leftWords(values.left ?? null, left),
      documents: documents.length > 0 ? JSON.stringify(documents) : null,
    },
    fetched,
  }
}

/** Fetched again for the same submission it is the same document, and is kept once. */
function describe(
  world: World,
  submission: string,
  { n, name, bytes }: { n: number; name: string; bytes: Uint8Array },
): KeptDocument {
  const sha256 = world.documents.digest(bytes)
  const id = world.ids.derive(submission, `document ${n} ${sha256}`)
  return { id, name: name.slice(-255).toWellFormed(), bytes: bytes.length, sha256 }
}

/** The same without its documents, which stay in chat: they could not be kept. */
export function withoutDocuments(values: FormValues, fetched: Fetched): FormValues {
  const left = fetched.map(({ document: { name } }) => ({ name, not: 'not_reached' as const }))
  return { ...values, left: leftWords(values.left ?? null, left), documents: null }
}

/** Keeps the bytes before the entry that names them is written; false: not all of them. */
export async function keepDocuments(
  world: World,
  actor: Actor,
  { caseId, referenceFor, entryIds }: Pick<Append, 'caseId' | 'referenceFor' | 'entryIds'>,
  fetched: Fetched,
): Promise<boolean> {
  const entry = entryIds.get('message') as EntryId | undefined
  if (!entry) return true
  const place = { caseId, isNew: referenceFor !== undefined, entry }
  for (const { document, bytes } of fetched) {
    if (!(await world.documents.keep(actor, place, document.id, bytes))) return false
  }
  return true
}
