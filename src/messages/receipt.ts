import { dangerLines, type Settings } from '../domain/settings.ts'
import { momentWords, timeWords } from '../domain/when.ts'
import type { AlertFacts } from './alerts.ts'
import { heading, type Message, type Part, small, text } from './message.ts'

export type ReceiptFacts = {
  reference: string
  recordedAt: string
  zone: string
  alert: AlertFacts | null
  settings: Settings
}

/** Proof for the author: what was saved, when, and who has it. */
export function receiptMessage(r: ReceiptFacts): Message {
  const at = momentWords(r.recordedAt, r.zone)
  return {
    summary: `Saved · ${r.reference} · ${timeWords(r.recordedAt, r.zone)}`,
    parts: [
      heading(`Saved on ${r.reference}`),
      text(`Recorded ${at}. It can’t be changed; a correction is added beside it.`),
      ...(r.alert ? alertParts(r.alert, r.settings) : []),
    ],
  }
}

function alertParts(alert: AlertFacts, settings: Settings): Part[] {
  if (alert.state === 'closed') return [text('A decision is on the record.')]
  if (alert.state !== 'open') {
    // Of a High a message of its own says who: nothing is said twice.
    if (alert.kind === 'high') return [text('Somebody has it now: the message about it says who.')]
    return [text(`${alert.takerName ?? 'A colleague'} has this.`)]
  }
  const told =
    alert.kind === 'high'
      ? `People are being told now. Until you hear who has it, ring ${settings.numbers.lead}.`
      : 'It is with the lead for review within one working day.'
  return [...dangerLines(settings).map(small), text(told)]
}
