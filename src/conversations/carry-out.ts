import {
  type AlertId,
  type CaseId,
  type ChannelId,
  type EntryId,
  findId,
  findReference,
} from '../domain/ids.ts'
import type { AlertKind } from '../domain/ladder.ts'
import type { Actor } from '../domain/people.ts'
import type { KnownEntry, Plan, PlannedEntry, Situation } from '../domain/plan.ts'
import { protocolOf } from '../domain/protocol.ts'
import { isRefusal, type Refusal, refuse } from '../domain/refusals.ts'
import type { FormValues } from '../messages/form.ts'
import type { Received } from '../ports/intake.ts'
import type { Append, Appended } from '../ports/ledger.ts'
import { colleaguesAt } from './duty-now.ts'
import { fetchDocuments, keepDocuments, withoutDocuments } from './keep-documents.ts'
import { alsoOf, besideOf, movedId } from './move-entry.ts'
import { findConflict, findRequest } from './show-waiting.ts'
import { messagesFor } from './tell.ts'
import { type Verb, verbs } from './verbs.table.ts'
import type { World } from './world.ts'

/** What a submission holds: everything needed to write it later, by another process. */
export type Words = { verb: Verb; values: FormValues; at: string }

export type Saved = {
  saved: Appended
  /** What was raised with it, the zone of its times, and the number to ring meanwhile. */
  alert: AlertKind | null
  zone: string
  ring: string
}

type Scene = { situation: Situation; channels: readonly ChannelId[] }

/** What a decision may look at, as it stands now, and where alerts are posted. */
export async function getScene(
  world: World,
  actor: Actor,
  { at, values, verb }: Words,
): Promise<Scene> {
  const alertId = findId<AlertId>(values.alert)
  // Opened from an entry, or one of its list chosen: what is written about it has its sight.
  const entryId = findId<EntryId>(values.entry ?? values.action ?? values.referral)
  const [{ people, away }, organisation, alert, entry] = await Promise.all([
    colleaguesAt(world, actor.organisationId, at),
    world.people.getOrganisation(actor.organisationId),
    alertId ? world.ledger.findAlert(actor, alertId) : null,
    entryId ? findAbout(world, actor, entryId) : null,
  ])
  const caseId = entry?.caseId ?? findId<CaseId>(values.case)
  const caseState =
    verbs[verb].needsState && caseId ? await world.ledger.findState(actor, caseId) : null
  const { settings, zone, supervisorChannels: channels } = organisation
  // `at` is when the author sent it.
  const overridden = values.reference ? await toOverride(world, actor, values.reference) : null
  const movedTo = entry?.entry.kind === 'wrong_case' ? movedId(world, entry.entry.id) : null
  const conflict = await findConflict(world, actor, verb === 'answer_conflict' ? entryId : null)
  const known = { away, alert, entry, caseState, overridden, movedTo, conflict }
  return { situation: { reporter: actor.id, people, settings, now: at, zone, ...known }, channels }
}

/** A case that is opened by an override is named by its reference: nobody lists it. */
async function toOverride(world: World, actor: Actor, typed: string): Promise<CaseId | null> {
  const reference = findReference(typed)
  return reference ? await world.ledger.findToOverride(actor, reference) : null
}

/** The entry that a form was opened from: one they read, or a request that waits for them. */
async function findAbout(world: World, actor: Actor, id: EntryId): Promise<KnownEntry | null> {
  return (await world.ledger.findEntry(actor, id)) ?? (await findRequest(world, actor, id))
}

/**
 * Writes a submission that was received. Safe to call any number of times, from any process: the
 * ids come from the submission's, and the record answers what it did the first time. `scene`: what
 * was looked at a moment ago for the same words.
 */
export async function carryOut(
  world: World,
  actor: Actor,
  submission: Pick<Received, 'id' | 'version'> & { scene?: Scene },
  words: Words,
): Promise<Saved | Refusal> {
  const { values, fetched } = await fetchDocuments(world, words.values, submission.id)
  const read = verbs[words.verb].read(values)
  const { situation, channels } = submission.scene ?? (await getScene(world, actor, words))
  const plan = 'errors' in read ? refuse('not_understood') : read.decide(situation)
  if (isRefusal(plan)) {
    await world.intake.refuse(actor, submission.id, plan.refused)
    return plan
  }
  const append = prepare(world, submission, plan)
  const derive = (label: string) => world.ids.derive(submission.id, label)
  const protocol = protocolOf(plan, situation)
  const steps = (on: string) =>
    protocol.map((step) => ({ ...step, id: derive(`${on} ${step.key}`) }))
  const also = await alsoOf(world, actor, { plan, caseId: append.caseId, derive, steps })
  const beside = also ?? (await besideOf(world, actor, plan))
  if (beside && isRefusal(beside)) {
    await world.intake.refuse(actor, submission.id, beside.refused)
    return beside
  }
  const { entryIds, alertId } = append
  if (!(await keepDocuments(world, actor, append, fetched))) {
    return await carryOut(world, actor, submission, {
      ...words,
      values: withoutDocuments(values, fetched),
    })
  }
  const ids = { entryIds, alertId, also: plan.alsoOn ? beside?.entryIds.get('also') : undefined }
  const messages = messagesFor(actor, plan, ids, channels)
  const done = await world.ledger.append(actor, {
    ...append,
    messages,
    protocol: steps('step'),
    ...(beside ? { beside } : {}),
  })
  if (isRefusal(done)) return done
  const { settings, zone } = situation
  return { saved: done, alert: plan.alert?.kind ?? null, zone, ring: settings.numbers.lead }
}

function prepare(
  world: World,
  submission: Pick<Received, 'id' | 'version'>,
  plan: Plan,
): Omit<Append, 'messages'> {
  const { id, version } = submission
  const derive = (label: string) => world.ids.derive(id, label)
  const entryIds = new Map(plan.entries.map((e) => [e.label, derive(e.label) as EntryId]))
  const alertId = derive('alert') as AlertId
  return {
    submission: { id, version },
    caseId: plan.case === 'new' ? (derive('case') as CaseId) : plan.case,
    ...(plan.case === 'new' ? { referenceFor: (n: number) => world.ids.reference(id, n) } : {}),
    plan: { ...plan, entries: plan.entries.map((entry) => joined(entry, entryIds)) },
    entryIds,
    alertId,
    ...(plan.closes ? { close: plan.closes.alert } : {}),
  }
}

/** An entry that speaks of another one of the same plan: now that has an id. */
function joined(entry: PlannedEntry, ids: ReadonlyMap<string, EntryId>): PlannedEntry {
  const amends = entry.of === undefined ? undefined : ids.get(entry.of)
  if (!amends || entry.kind !== 'source_altered') return entry
  const { of: _, ...rest } = entry
  return { ...rest, amends, payload: { ...entry.payload, message: amends } }
}
