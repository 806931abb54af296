import { type EntryKind, entryKinds } from '../domain/entry-kinds.table.ts'
import { levelWords } from '../domain/levels.ts'
import type { Step } from '../domain/step.ts'
import { dateWords, momentWords } from '../domain/when.ts'
import {
  type Button,
  buttons,
  facts,
  heading,
  type Message,
  type Part,
  plainMessage,
  text,
} from './message.ts'

/** A request that waits, with what its reader may know of it. */
export type Waiting = {
  step: Step
  asker: string
  words: string
  released: readonly Released[]
  /** Of a conflict: who is named, and whom a reader who does not read the entry may ask. */
  conflict: { who: string; ask: readonly string[] } | null
}

/** An entry that left under an override: what it is and when, no word of it. */
export type Released = { kind: string; recordedAt: string; firstReleasedAt: string }

/** More are counted. */
const LISTED = 20

const KINDS = {
  lowering: { title: 'Lower the level', verb: 'answer_lowering' },
  wrong_case: { title: 'Wrong case', verb: 'answer_wrong_case' },
  override_review: { title: 'Review of an override', verb: 'review_override' },
  conflict: { title: 'Conflict of interest', verb: 'answer_conflict' },
} as const

/** What waits for somebody as the second person, longest first. */
export function waitingMessage(list: readonly Waiting[], zone: string): Message {
  if (list.length === 0) return plainMessage('Nothing waits for you.')
  return {
    summary: `${list.length} waiting for you`,
    parts: list.flatMap((waiting) => partsOf(waiting, zone)),
  }
}

function labelOf(kind: string): string {
  return Object.hasOwn(entryKinds, kind) ? entryKinds[kind as EntryKind].label : 'Entry'
}

function releasedWords(released: readonly Released[], zone: string): string {
  if (released.length === 0) return 'Nothing of the case was opened under it so far.'
  const lines = released.slice(0, LISTED).map(({ kind, recordedAt, firstReleasedAt }) => {
    const name = labelOf(kind)
    return `${name} of ${dateWords(recordedAt, zone)}, opened ${momentWords(firstReleasedAt, zone)}`
  })
  const more = released.length - lines.length
  return [
    `Opened under it (${released.length}):`,
    ...lines,
    ...(more > 0 ? [`and ${more} more.`] : []),
  ].join('\n')
}

/** What was written since is read before anybody confirms. */
function timelineOf({ reference }: Step): Button {
  return { label: 'Open the timeline', action: 'show_view', value: `timeline ${reference}` }
}

/**
 * Whom a form named is shut out of its entry until somebody decides. Who does not read the entry
 * is told that, and no more of it than that it is there.
 */
function conflictParts({ step, asker, conflict }: Waiting, zone: string): Part[] {
  const { who, ask } = conflict ?? { who: 'A colleague', ask: [] }
  const { reference, askedAt, readsIt } = step
  const whom = ask.length > 0 ? ` Ask ${ask.join(' or ')} before you answer.` : ''
  const until = `Until the conflict is confirmed or lifted, ${who} sees nothing of the entry.`
  const said = readsIt
    ? `${asker} named ${who} in the form of an entry.`
    : `An entry that you do not read names ${who}. You are shown nothing of it.${whom}`
  const answer: Button = {
    label: 'Answer',
    action: 'open_form',
    value: `answer_conflict:${step.id}`,
  }
  const open: Button = { label: 'Open the entry', action: 'open_entry', value: step.about }
  return [
    heading(`Conflict of interest · ${reference}`),
    facts(['Colleague', who], ['Named', momentWords(askedAt, zone)]),
    text(`${said} ${until}`),
    buttons(...(readsIt ? [open] : []), answer),
  ]
}

function partsOf(waiting: Waiting, zone: string): Part[] {
  if (waiting.conflict) return conflictParts(waiting, zone)
  const { step, asker, words, released } = waiting
  const { title, verb } = KINDS[step.kind]
  const to: [string, string][] = step.detail.to ? [['To', levelWords(step.detail.to)]] : []
  return [
    heading(`${title} · ${step.reference}`),
    facts(['Asked by', asker], ['When', momentWords(step.askedAt, zone)], ...to),
    { type: 'quote', words },
    ...(step.kind === 'override_review' ? [text(releasedWords(released, zone))] : []),
    buttons(...(step.kind === 'lowering' ? [timelineOf(step)] : []), {
      label: 'Answer',
      action: 'open_form',
      value: `${verb}:${step.id}`,
    }),
  ]
}
