import type { CaseId } from '../domain/ids.ts'
import { NO_TIME, timeWords } from '../domain/when.ts'
import { type Button, buttons, heading, type Message, small, text } from './message.ts'

type VisitFacts = { reference: string; caseId: CaseId; when: string; zone: string }

/** On the day of a planned contact, to whoever goes: no word of the plan itself. */
export function visitAskedMessage({ reference, caseId, when, zone }: VisitFacts): Message {
  const time = timeWords(when, zone)
  const at = time === NO_TIME ? 'for today' : `for today at ${time}`
  const form = (label: string, id: string): Button => {
    return { label, action: 'open_form', value: `${id}:case:${caseId}:${reference}` }
  }
  return {
    summary: `How did it go? ${reference}`,
    parts: [
      heading(`How did it go? · ${reference}`),
      text(`A contact was planned ${at}, and there is no note of it yet.`),
      buttons(
        { ...form('Write a note', 'record_note'), style: 'primary' },
        form('Plan it anew', 'plan_contact'),
      ),
      small('If you could not see them, a note that says so is enough.'),
    ],
  }
}
