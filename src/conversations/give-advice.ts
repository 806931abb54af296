import { type CaseId, type ConsultationId, type EntryId, findId } from '../domain/ids.ts'
import type { Actor } from '../domain/people.ts'
import { OPEN_ENTRY, type Plan } from '../domain/plan.ts'
import { isRefusal, type Refusal, refuse } from '../domain/refusals.ts'
import { type QuestionFacts, questionMessage } from '../messages/consultation.ts'
import type { FormValues } from '../messages/form.ts'
import { type Message, plainMessage } from '../messages/message.ts'
import type { Advice, Question } from '../ports/consultations.ts'
import type { World } from './world.ts'

/** A question with its answer, for who asked or was asked; that it is shown is logged. */
export async function showQuestion(
  world: World,
  actor: Actor,
  typed: string,
): Promise<Message | Refusal> {
  const id = findId<ConsultationId>(typed.trim())
  const question = id ? await world.consultations.find(actor, id) : null
  return question
    ? questionMessage(await questionFacts(world, actor, question))
    : refuse('no_question')
}

/** What a message may say of a question, to somebody who may read it. */
export async function questionFacts(
  world: World,
  actor: Actor,
  { askedBy, answeredBy, entry, ...question }: Question,
): Promise<QuestionFacts> {
  const names = await world.people.findNames([askedBy, ...(answeredBy ? [answeredBy] : [])])
  const { zone } = await world.people.getOrganisation(actor.organisationId)
  return {
    ...question,
    asker: names.get(askedBy)?.name ?? 'A colleague',
    answeredBy: answeredBy ? (names.get(answeredBy)?.name ?? null) : null,
    onRecord: entry !== null,
    zone,
  }
}

/**
 * Closes a question: with advice, with who does what, and with an answer to “record it?”. When it
 * is recorded, the entry is there first: pressing again finds it, and closes.
 */
export async function giveAdvice(
  world: World,
  actor: Actor,
  values: FormValues,
): Promise<Message | Refusal> {
  const id = findId<ConsultationId>(values.entry)
  const question = id ? await world.consultations.find(actor, id) : null
  if (!question?.mayAnswer) return refuse(question?.advice ? 'answered_before' : 'no_question')
  const advice = {
    advice: values.advice?.trim() ?? '',
    whoDoesWhat: values.whoDoesWhat?.trim() ?? '',
  }
  if (advice.advice === '') return refuse('missing_answer', 'advice')
  if (advice.whoDoesWhat === '') return refuse('missing_answer', 'whoDoesWhat')
  if (!values.record) return refuse('missing_answer', 'record')
  const entry =
    values.record === 'yes' ? await record(world, actor, { question, advice, values }) : null
  if (entry && isRefusal(entry)) return entry
  const done = await world.consultations.answer(actor, question, advice, entry?.id ?? null)
  if (isRefusal(done)) return done
  const where = entry
    ? `It is on the record of ${entry.reference}.`
    : 'It is not recorded on a case.'
  return plainMessage('Your advice is on its way.', where)
}

type Recording = { question: Question; advice: Advice; values: FormValues }

async function record(
  world: World,
  actor: Actor,
  { question, advice, values }: Recording,
): Promise<{ id: EntryId; reference: string } | Refusal> {
  const caseId = findId<CaseId>(values.case)
  if (!caseId) return refuse('no_case_chosen')
  const entryId = world.ids.derive(question.id, `recorded on ${caseId}`) as EntryId
  const payload = {
    ...advice,
    question: question.question,
    by: actor.name,
    occurredAt: question.askedAt,
  }
  const plan: Plan = {
    case: caseId,
    entries: [{ ...OPEN_ENTRY, label: 'advice', kind: 'consultation', payload }],
    receiptFor: 'advice',
  }
  const done = await world.ledger.append(actor, {
    caseId,
    plan,
    entryIds: new Map([['advice', entryId]]),
    alertId: world.ids.derive(question.id, 'alert') as never,
    once: true,
    messages: [],
  })
  return isRefusal(done) ? done : { id: entryId, reference: done.reference }
}
