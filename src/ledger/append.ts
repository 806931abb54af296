import { randomBytes, randomUUID } from 'node:crypto'
import { asked, type Sql } from '../database/connection.ts'
import { messageRow } from '../database/message-row.ts'
import { entryKinds } from '../domain/entry-kinds.table.ts'
import { Failure } from '../domain/failures.ts'
import type { Actor } from '../domain/people.ts'
import type { PlannedEntry } from '../domain/plan.ts'
import { stepsDoneBy } from '../domain/protocol.ts'
import { isRefusal, type Refusal } from '../domain/refusals.ts'
import type { Append, Appended } from '../ports/ledger.ts'
import type { KeyScope, Vault } from '../ports/vault.ts'
import { type Sealed, seal } from './seal.ts'
import { together } from './together.ts'

type Answer = { answer: Appended | Refusal }

/** At a thousand cases one reference in 24,300 is taken: four more tries are plenty. */
const REFERENCE_ATTEMPTS = 4

/**
 * Seals the entries of a plan and appends them, with everything that belongs to them, in one
 * statement. The vault is written first: a key without a case is harmless, the reverse is not.
 */
export async function appendEntries(
  ask: Ask,
  vault: Vault,
  actor: Actor,
  append: Append,
): Promise<Appended | Refusal> {
  if (append.referenceFor) await vault.createKey('case', append.caseId)
  const known = await findKey(vault, 'case', append.caseId)
  // Without a key the database is asked all the same, about no case: one answer, the same work.
  const spare = { key: randomBytes(32), caseId: randomUUID() }
  const { key, caseId } = known ? { key: known, caseId: append.caseId } : spare
  const sealed = [
    ...append.plan.entries.map((entry) => sealOne(actor, append, entry, key)),
    ...(await sealBeside(vault, actor, append.beside)),
  ]
  for (let attempt = 0; ; attempt += 1) {
    try {
      const p = { ...request(actor, append, attempt), case: caseId }
      const answer = await call(ask, actor, p, sealed)
      if (isRefusal(answer)) await lookForTheOther(vault, actor, known !== null)
      return answer
    } catch (thrown) {
      const taken = append.referenceFor && sqlState(thrown) === '23505'
      if (!taken || attempt >= REFERENCE_ATTEMPTS) throw thrown
    }
  }
}

/** No key: no such case (or it was destroyed). The caller's answer is that of a case not theirs. */
export async function findKey(vault: Vault, scope: KeyScope, id: string): Promise<Buffer | null> {
  try {
    return await vault.getKey(scope, id)
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === 'key_destroyed') return null
    throw thrown
  }
}

/**
 * A key that is not there takes longer to look for than one that is. Whoever is refused waits for
 * both: for the one that was looked for, and afterwards for one of the other kind.
 */
async function lookForTheOther(vault: Vault, actor: Actor, wasThere: boolean): Promise<void> {
  if (wasThere) await findKey(vault, 'case', randomUUID())
  else await findKey(vault, 'staff', actor.id)
}

function sqlState(thrown: unknown): string | undefined {
  return thrown instanceof Failure ? (thrown.cause as { code?: string })?.code : undefined
}

/** With the key of its own case. */
async function sealBeside(vault: Vault, actor: Actor, beside: Append['beside']): Promise<Sealed[]> {
  if (!beside) return []
  const key = await vault.getKey('case', beside.caseId)
  return beside.entries.map((entry) => sealOne(actor, beside, entry, key))
}

type Place = Pick<Append, 'caseId' | 'entryIds'>

function sealOne(actor: Actor, append: Place, entry: PlannedEntry, key: Buffer): Sealed {
  const header = {
    format: 'daybook/1' as const,
    id: idOf(append, entry.label),
    organisation: actor.organisationId,
    case: append.caseId,
    kind: entry.kind,
    // That a message was changed in its chat nobody wrote: it is the system's.
    author: entry.kind === 'source_altered' ? 'system' : actor.id,
    visibility: entry.visibility,
    readers: [...entry.readers].sort(),
    amends: entry.amends ?? null,
  }
  // What reaches the record has the shape that the format says, whoever made the plan.
  const payload = entryKinds[entry.kind].payload.parse(entry.payload)
  return seal(header, payload, key)
}

function idOf(append: Pick<Append, 'entryIds'>, label: string): string {
  const id = append.entryIds.get(label)
  if (!id) throw new RangeError(`no id for entry ${label}`)
  return id
}

function request(actor: Actor, append: Append, attempt: number): object {
  const { plan, submission, referenceFor, take, close, beside } = append
  const { steps, passes } = plan
  return {
    ...(submission ? { submission: submission.id, version: submission.version } : {}),
    ...(referenceFor
      ? { open: { reference: referenceFor(attempt), assign: assignees(actor, plan) } }
      : {}),
    ...(take ? { take } : {}),
    ...(close ? { close } : {}),
    ...(steps ? { step: steps } : {}),
    ...(passes ? { pass: passes } : {}),
    ...(plan.raise ? { raise: plan.raise } : {}),
    ...(plan.act ? { act: plan.act } : {}),
    ...(append.once ? { once: true } : {}),
    ...(append.protocol?.length ? { protocol: append.protocol } : {}),
    ...doneBy(append),
    entries: plan.entries.map((entry) => guardOf(append, entry)),
    ...(beside ? { beside: besideRequest(beside) } : {}),
    ...(plan.alert ? { alerts: [alertRequest(actor, append, plan.alert)] } : {}),
    ...(append.messages.length > 0 ? { messages: rowsOf(actor, append) } : {}),
  }
}

function besideRequest(beside: NonNullable<Append['beside']>): object {
  return {
    case: beside.caseId,
    entries: beside.entries.map((entry) => guardOf(beside, entry)),
    ...(beside.raise ? { raise: beside.raise } : {}),
    ...(beside.protocol?.length ? { protocol: beside.protocol } : {}),
  }
}

/** Steps of a protocol that these entries do. */
function doneBy(append: Append): object {
  const does = append.plan.entries
    .map((entry) => ({ entry: idOf(append, entry.label), keys: stepsDoneBy(entry) }))
    .filter(({ keys }) => keys.length > 0)
  return does.length > 0 ? { does } : {}
}

/** What the database knows of an entry beside its ciphertext. */
function guardOf(append: Place, entry: PlannedEntry): object {
  return {
    id: idOf(append, entry.label),
    kind: entry.kind,
    visibility: entry.visibility,
    ...(entry.readers.length > 0 ? { readers: entry.readers } : {}),
    ...(entry.conflicts.length > 0 ? { conflicts: entry.conflicts } : {}),
    ...(entry.picked?.length ? { picked: entry.picked } : {}),
    ...(entry.listed ? { listed: entry.listed } : {}),
    ...(entry.amends ? { amends: entry.amends } : {}),
    ...(entry.due ? { due: entry.due } : {}),
    ...(entry.meets ? { meets: entry.meets } : {}),
    ...(entry.level ? { level: entry.level } : {}),
  }
}

function rowsOf(actor: Actor, { messages }: Append): object[] {
  return messages.map((message) => messageRow(message, actor))
}

function assignees(actor: Actor, plan: Append['plan']): string[] {
  return plan.assign === false ? [] : [actor.id]
}

function alertRequest(actor: Actor, append: Append, alert: NonNullable<Append['plan']['alert']>) {
  const { kind, staffRelated, ladder, about, clocks } = alert
  const entry = idOf(append, about)
  const known = { id: append.alertId, entry, kind, staffRelated, ladder, reporter: actor.id }
  return clocks ? { ...known, clocks } : known
}

/** One call of the record's function: who, and its four arguments as text. */
type Asked = { caseId: string; isAlone: boolean; args: [actor: string, ...string[]] }
export type Ask = (asked: Asked) => Promise<Appended | Refusal>

const CALL = 'daybook.append(p::jsonb, headers::bytea[], payloads::bytea[], texts::bytea[])'

/** Appends that wait for others go together; `CASE` names each one's actor before it is called. */
export function askTogether(sql: Sql): Ask {
  const send = async (items: readonly Asked[]) => {
    const rows = items.map(
      (_, n) => `(${[1, 2, 3, 4, 5].map((k) => `$${n * 5 + k}::text`).join(',')})`,
    )
    const statement = `SELECT CASE WHEN set_config('daybook.actor', actor, true) IS NOT NULL
      THEN ${CALL} END AS answer
      FROM (VALUES ${rows.join(',')}) AS asked (actor, p, headers, payloads, texts)`
    const args = items.flatMap((item) => item.args)
    const answers = await asked(sql.unsafe<Answer[]>(statement, args, { prepare: true }))
    return answers.map(({ answer }) => answer)
  }
  return together<Asked, Appended | Refusal>({
    sendAll: send,
    async sendOne(item) {
      const [answer] = await send([item])
      if (!answer) throw new Failure('unexpected')
      return answer
    },
    order: (a, b) => a.caseId.localeCompare(b.caseId),
    // With what is written beside, two cases are locked.
    isAlone: ({ isAlone }) => isAlone,
  })
}

async function call(
  ask: Ask,
  actor: Actor,
  p: { case: string },
  sealed: readonly Sealed[],
): Promise<Appended | Refusal> {
  const bytes = (pick: (s: Sealed) => Buffer) =>
    `{${sealed.map((s) => `"\\\\x${pick(s).toString('hex')}"`).join(',')}}`
  return await ask({
    caseId: p.case,
    isAlone: 'beside' in p,
    args: [
      actor.id,
      JSON.stringify(p),
      bytes((s) => s.headerCommitment),
      bytes((s) => s.payloadCommitment),
      bytes((s) => s.ciphertext),
    ],
  })
}
