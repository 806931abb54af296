import { type About, decideAbout } from './about.ts'
import { checkText, type NoteFields, payloadOf } from './decide-note.ts'
import { findId, type StaffId } from './ids.ts'
import { holdersOf } from './people.ts'
import type { Plan, Reader, Situation } from './plan.ts'
import { isRefusal, type Refusal, refuse } from './refusals.ts'
import { readClaimedTime } from './when.ts'

export type RecordPrivateNote = Pick<About, 'case'> &
  NoteFields & {
    readers?: string | null
    readers2?: string | null
    /** Does it concern the lead? Then the independent recipients read it instead. */
    aboutLead?: 'yes' | 'no' | null
  }

/**
 * A note for named readers only. Its author and the lead are always among them, so that there are
 * two; where it concerns the lead, the independent recipients in the lead’s place.
 */
export function decidePrivateNote(command: RecordPrivateNote, s: Situation): Plan | Refusal {
  const text = checkText(command.text)
  if (typeof text !== 'string') return text
  const about = decideAbout({ ...command, newName: null, newGroup: null, newAge: null }, '')
  if (isRefusal(about)) return about.refused === 'not_found' ? about : refuse('no_case_chosen')
  const when = readClaimedTime(command, s.now, s.zone)
  if (isRefusal(when)) return when
  const leads = holdersOf(s.people, 'lead')
  const concernsLead = command.aboutLead === 'yes'
  const named = [command.readers, command.readers2]
    .map((id) => findId<StaffId>(id))
    .filter((id) => id !== null && s.people.some((person) => person.id === id))
    .filter((id): id is StaffId => id !== null && !(concernsLead && leads.includes(id)))
  const office: Reader[] = concernsLead ? holdersOf(s.people, 'independent') : ['lead']
  const readers = [...new Set<Reader>([s.reporter, ...named, ...office])]
  // The office of the lead is a person too: they may be the author, or be named besides.
  const people = new Set(readers.flatMap((one) => (one === 'lead' ? leads : [one])))
  if (people.size < 2) return refuse('one_reader', 'readers')
  const conflicts = concernsLead ? leads : []
  const payload = payloadOf(command, { text, occurredAt: when.at }, s)
  if (isRefusal(payload)) return payload
  return {
    ...about,
    entries: [
      {
        ...{ visibility: 'private', readers, conflicts, picked: conflicts },
        ...{ label: 'note', kind: 'note', payload },
      },
    ],
    receiptFor: 'note',
  }
}
