import type { Actor } from '../domain/people.ts'
import type { Settings } from '../domain/settings.ts'
import {
  type AlertFacts,
  alertAskAgainMessage,
  alertDecidedMessage,
  alertForChannel,
  alertForPerson,
  alertLetGoMessage,
  alertTakenMessage,
  ringNowMessage,
} from '../messages/alerts.ts'
import {
  answerMessage,
  notSavedMessage,
  overrideUsedMessage,
  reportNotSavedMessage,
} from '../messages/answer.ts'
import { sourceAlteredMessage } from '../messages/captured.ts'
import { adviceLateMessage, adviceMessage, questionMessage } from '../messages/consultation.ts'
import { draftOldMessage, draftWaitsMessage } from '../messages/drafts.ts'
import { type Message, plainMessage } from '../messages/message.ts'
import { platformLostMessage } from '../messages/platform-lost.ts'
import type { AlertView } from '../ports/ledger.ts'
import type { MessageToDraw, OutgoingMessage, Template } from '../ports/outbox.ts'
import { factsFor, factsOf } from './alert-facts.ts'
import { drawDocument } from './ask-document.ts'
import { drawBrief } from './draw-brief.ts'
import { drawNudge } from './draw-nudge.ts'
import { drawOffer } from './draw-offer.ts'
import { drawPattern } from './draw-pattern.ts'
import { peopleDrawings } from './draw-people.ts'
import { drawReceipt } from './draw-receipt.ts'
import { drawSignsWait } from './draw-signs-wait.ts'
import { questionFacts } from './give-advice.ts'
import { titleOf } from './open-draft.ts'
import { drawVisitAsked } from './plan-visit.ts'
import { showHelp } from './show-help.ts'
import { showHome } from './show-home.ts'
import { drawChannelDigest, drawDigest } from './show-overview.ts'
import { showStep } from './show-waiting.ts'
import type { World } from './world.ts'

/** What is drawn for a channel, where nobody knows who reads. */
type ForChannels = 'alert_channel' | 'digest_channel'

/** Makes a message for one person, after checking what they may know of it now. */
type Draw = (world: World, to: Actor, message: MessageToDraw) => Promise<Message | null>

const drawings: Record<Exclude<Template, ForChannels>, Draw> = {
  alert_person: async (world, to, { ids }) => {
    const alert = ids.alert ? await world.ledger.findAlert(to, ids.alert) : null
    if (!alert) return null
    return alertForPerson(await factsFor(world, to, alert))
  },
  alert_ask_again: async (world, to, { ids }) => {
    const alert = ids.alert ? await world.ledger.findAlert(to, ids.alert) : null
    return alert ? alertAskAgainMessage(await factsFor(world, to, alert)) : null
  },
  alert_let_go: (world, to, message) => drawForReporter(world, to, message, alertLetGoMessage),
  alert_taken: async (world, to, { ids }) => {
    const alert = ids.alert ? await world.ledger.findAlert(to, ids.alert) : null
    return alert ? alertTakenMessage(await factsOf(world, alert)) : null
  },
  alert_decided: async (world, to, { ids }) => {
    const alert = ids.alert ? await world.ledger.findAlert(to, ids.alert) : null
    return alert ? await drawDecided(world, to, alert) : null
  },
  ring_now: (world, to, message) => drawForReporter(world, to, message, ringNowMessage),
  receipt: async (world, to, message) => {
    const { ids } = message
    const alert = ids.alert ? await world.ledger.findAlert(to, ids.alert) : null
    return drawReceipt(world, to, message, alert ? await factsOf(world, alert) : null)
  },
  brief: drawBrief,
  document: drawDocument,
  brief_coming: async (_world, _to, { ids }) =>
    plainMessage(`Your brief on ${ids.reference} is being written. It comes within a minute.`),
  home: (world, to) => showHome(world, to),
  ...peopleDrawings,
  not_saved: async (world, to, { ids }) => {
    const words = ids.submission ? await world.intake.findWords(to, ids.submission) : null
    return notSavedMessage(ids.code, longestText(words))
  },
  draft_waits: async (world, to, { ids }) => {
    const draft = (await world.drafts.list(to)).find(({ id }) => id === ids.draft)
    if (!draft) return null
    const { zone } = await world.people.getOrganisation(to.organisationId)
    const { id, begunAt, words } = draft
    return draftWaitsMessage({ id, begunAt, title: titleOf(words.form) }, zone)
  },
  draft_old: async (world, to, { ids }) => {
    const names = await world.people.findNames(ids.colleague ? [ids.colleague] : [])
    const { zone } = await world.people.getOrganisation(to.organisationId)
    const name = (ids.colleague && names.get(ids.colleague)?.name) || 'A colleague'
    return ids.begunAt ? draftOldMessage(name, ids.begunAt, zone) : null
  },
  source_altered: async (_world, _to, { ids }) =>
    ids.reference ? sourceAlteredMessage(ids.reference) : null,
  advice_asked: async (world, to, { ids }) => {
    const found = ids.consultation ? await world.consultations.find(to, ids.consultation) : null
    return found?.mayAnswer ? questionMessage(await questionFacts(world, to, found)) : null
  },
  advice_given: async (world, to, { ids }) => {
    const found = ids.consultation ? await world.consultations.find(to, ids.consultation) : null
    return found?.advice ? adviceMessage(await questionFacts(world, to, found)) : null
  },
  advice_late: async (world, to) =>
    adviceLateMessage((await world.people.getOrganisation(to.organisationId)).settings),
  report_not_saved: async (world, _to, { ids }) => {
    const names = await world.people.findNames(ids.colleague ? [ids.colleague] : [])
    return reportNotSavedMessage((ids.colleague && names.get(ids.colleague)?.name) || 'A colleague')
  },
  answer: async (_world, _to, { ids }) => answerMessage(ids.code),
  override_used: async (world, to, { ids }) => {
    const found = ids.reference ? await world.ledger.findCase(to, ids.reference) : null
    const names = await world.people.findNames(ids.colleague ? [ids.colleague] : [])
    const name = (ids.colleague && names.get(ids.colleague)?.name) || 'A colleague'
    return found ? overrideUsedMessage(found.reference, name) : null
  },
  signs_wait: drawSignsWait,
  pattern: drawPattern,
  nudge: (world, to) => drawNudge(world, to),
  visit_asked: drawVisitAsked,
  digest: (world, to) => drawDigest(world, to),
  platform_lost: async (world, to, { ids }) => {
    const { settings } = await world.people.getOrganisation(to.organisationId)
    const names = await world.people.findNames(ids.colleague ? [ids.colleague] : [])
    const whose = (ids.colleague && names.get(ids.colleague)?.name) ?? null
    return platformLostMessage(ids.code === 'teams' ? 'teams' : 'slack', settings, whose)
  },
  offer: drawOffer,
  help: async () => showHelp(),
  step_waits: async (world, to, { ids }) => (ids.step ? await showStep(world, to, ids.step) : null),
  asked_for_help: async (world, _to, { ids }) => {
    const names = await world.people.findNames(ids.colleague ? [ids.colleague] : [])
    const name = ids.colleague ? names.get(ids.colleague)?.name : undefined
    const who = name ?? 'A colleague'
    return plainMessage(
      `${who} would like your help with a case reference.`,
      'Please get in touch.',
    )
  },
}

/** Draws a message of the outbox for whom it is for; null when it is not for them any more. */
export async function drawMessage(world: World, message: MessageToDraw): Promise<Message | null> {
  if ('channel' in message.to) return await drawForChannel(world, message)
  const { template } = message
  if (template === 'alert_channel' || template === 'digest_channel') return null
  const to = await world.people.findActive(message.to.staff)
  return to ? await drawings[template](world, to, message) : null
}

/** What somebody wrote, out of what was kept of their form. */
function longestText(words: unknown): string | null {
  const { values } = (words ?? {}) as { values?: Record<string, string | null> }
  const texts = Object.values(values ?? {}).filter((value) => value !== null)
  return texts.sort((a, b) => b.length - a.length)[0] ?? null
}

async function drawForChannel(world: World, message: OutgoingMessage): Promise<Message | null> {
  if (message.template === 'digest_channel') return await drawChannelDigest(world, message)
  const { ids } = message
  const alert = ids.alert ? await world.ledger.findAlertForChannel(ids.alert) : null
  return alert ? alertForChannel(await factsOf(world, alert)) : null
}

/** That it was decided, with the line that was written for whoever raised it. */
async function drawDecided(world: World, to: Actor, alert: AlertView): Promise<Message> {
  const told = await world.ledger.readTold(to, alert.id)
  const line = told?.kind === 'reporter_told' ? told.payload.told : null
  return alertDecidedMessage(await factsOf(world, alert), line)
}

/** While nobody has it, what the worker is told to do; else who has it, or that it was decided. */
async function drawForReporter(
  world: World,
  to: Actor,
  { ids }: OutgoingMessage,
  whileNobody: (alert: AlertFacts, settings: Settings) => Message,
): Promise<Message | null> {
  const alert = ids.alert ? await world.ledger.findAlert(to, ids.alert) : null
  if (!alert) return null
  const known = await factsOf(world, alert)
  if (alert.state === 'closed') return await drawDecided(world, to, alert)
  if (alert.state === 'taken') return alertTakenMessage(known)
  const { settings } = await world.people.getOrganisation(to.organisationId)
  return whileNobody(known, settings)
}
