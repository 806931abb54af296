import {
  choiceWords,
  type ReminderChoice,
  SNOOZE_REASONS,
  type SnoozeReason,
  USUAL_REMINDERS,
} from '../domain/reminders.ts'
import { dateWords } from '../domain/when.ts'
import { buttons, heading, type Message, plainMessage, small, text } from './message.ts'

/** A case whose reminders somebody put off. */
export type SnoozedLine = { reference: string; untilDay: string; why: SnoozeReason }

type Facts = {
  /** Null: nothing was chosen. */
  choice: ReminderChoice | null
  snoozed: readonly SnoozedLine[]
  /** Whether the organisation reminds anybody at all. */
  isOn: boolean
}

/** When somebody is reminded, what they put off, and how to change both. */
export function remindersMessage({ choice, snoozed, isOn }: Facts): Message {
  const usual = `as everybody here, at most ${USUAL_REMINDERS.most} cases at once`
  return {
    summary: 'Your reminders',
    parts: [
      heading('Your reminders'),
      ...(isOn ? [] : [text('Your organisation has no reminders switched on.')]),
      text(`When: ${choice ? choiceWords(choice) : usual}.`),
      ...snoozed.map((one) => text(`Put off: ${snoozeWords(one)}.`)),
      small(
        'To change it write, for example: reminders mon-thu 09:30-15:00 most 5. ' +
          'To put a case off: snooze K-… 7 days, waiting. A High is never put off.',
      ),
    ],
  }
}

/** Asks why and for how long, with a button for each answer. */
export function snoozeAskMessage(reference: string): Message {
  const days = 7
  return {
    summary: `Put off reminders of ${reference}`,
    parts: [
      heading(`Put off reminders of ${reference}`),
      text(`For ${days} days. Why?`),
      buttons(
        ...(Object.entries(SNOOZE_REASONS) as [SnoozeReason, string][]).map(([why, words]) => ({
          label: words.charAt(0).toUpperCase() + words.slice(1),
          action: 'show_view' as const,
          value: `snooze ${reference} ${days} ${why}`,
        })),
      ),
      small(
        `For another time write, for example: snooze ${reference} 14 days, waiting. ` +
          'At most 28 days. Who put it off, when and why is kept. A High is never put off.',
      ),
    ],
  }
}

/** That it is put off. */
export function snoozedMessage(line: SnoozedLine): Message {
  return plainMessage(
    `Reminders of ${snoozeWords(line)}.`,
    'If it becomes High you are reminded all the same.',
  )
}

function snoozeWords({ reference, untilDay, why }: SnoozedLine): string {
  return `${reference} until ${dateWords(untilDay)}: ${SNOOZE_REASONS[why]}`
}
