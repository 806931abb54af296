import { secondsToWorkingDay, USUAL_HOURS } from '../domain/duty.ts'
import type { Entry } from '../domain/entry-kinds.table.ts'
import type { EntryId } from '../domain/ids.ts'
import { ownWordsOf } from '../domain/own-words.ts'
import type { Actor } from '../domain/people.ts'
import type { AlertFacts } from '../messages/alerts.ts'
import { copiedParts } from '../messages/captured.ts'
import type { Message } from '../messages/message.ts'
import { noticedParts } from '../messages/noticed.ts'
import { receiptMessage } from '../messages/receipt.ts'
import type { Noticed } from '../ports/noticer.ts'
import type { OutgoingMessage } from '../ports/outbox.ts'
import { graveSigns, minorSigns } from './grave-signs.ts'
import { watchVisit } from './plan-visit.ts'
import { LEFT_IN_CHAT } from './tell.ts'
import type { World } from './world.ts'

/**
 * The receipt, with what was noticed in the words: read again when it is drawn, from what its
 * author may read then, and kept nowhere. That they are shown is logged as any release.
 */
export async function drawReceipt(
  world: World,
  to: Actor,
  { ids }: OutgoingMessage,
  alert: AlertFacts | null,
): Promise<Message | null> {
  const { recordedAt, reference } = ids
  if (!recordedAt || !reference) return null
  const { settings, zone } = await world.people.getOrganisation(to.organisationId)
  const receipt = receiptMessage({ reference, recordedAt, zone, alert, settings })
  const [written] = ids.entry ? await world.ledger.readEntry(to, ids.entry, 'entry') : []
  // Whoever has just raised it to High is not asked to.
  const mayRaise = alert?.kind !== 'high'
  const noticed = written
    ? await noticedIn(world, to, { written, also: ids.also, reference, mayRaise })
    : []
  return {
    ...receipt,
    parts: [...receipt.parts, ...copiedParts(written, ids.code === LEFT_IN_CHAT), ...noticed],
  }
}

type Written = {
  written: Entry
  also: EntryId | undefined
  reference: string
  mayRaise: boolean
}

async function noticedIn(world: World, to: Actor, { written, also, reference, mayRaise }: Written) {
  const entry = written.id as EntryId
  await watchVisit(world, to, written)
  const words = ownWordsOf(written)
  if (words === '') return []
  const noticed = world.noticer.notice(words)
  await watch(world, to, { entry, noticed })
  if (also) await watch(world, to, { entry: also, noticed, beside: entry })
  const isQuiet = noticed.checked && noticed.signs.length === 0 && noticed.mayAdd.length === 0
  if (isQuiet) return []
  const found = mayRaise ? await world.ledger.findCase(to, reference) : null
  return noticedParts({ ...noticed, entry, reference, caseId: found?.id ?? null })
}

/**
 * What is grave waits a working day for somebody to act; then a supervisor hears of it. What is
 * small is counted: enough of it is put together for the lead.
 */
async function watch(
  world: World,
  to: Actor,
  { entry, noticed, beside }: { entry: EntryId; noticed: Noticed; beside?: EntryId },
): Promise<void> {
  const minor = minorSigns(noticed).length
  if (minor > 0) await world.signs.noteMinor(to, entry, minor)
  const grave = graveSigns(noticed)
  if (grave.length === 0) return
  const { zone, settings } = await world.people.getOrganisation(to.organisationId)
  await world.signs.watch(to, entry, {
    critical: grave.some(({ critical }) => critical),
    waitSeconds: secondsToWorkingDay(
      world.clock.now(),
      zone,
      settings.nation ?? USUAL_HOURS.nation,
    ),
    ...(beside ? { beside } : {}),
  })
}
