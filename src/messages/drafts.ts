import { momentWords } from '../domain/when.ts'
import { buttons, heading, type Message, type Part, plainMessage, small, text } from './message.ts'

/** A draft as its author is told of it: what form, since when; no word of it. */
export type DraftFacts = { id: string; title: string; begunAt: string }

/** To its author: it was not sent, is kept, and opens again. */
export function draftWaitsMessage(draft: DraftFacts, zone: string): Message {
  const { title, begunAt } = draft
  return {
    summary: `Not sent yet: ${title}`,
    parts: [
      heading('Not sent yet'),
      text(`You began “${title}” on ${momentWords(begunAt, zone)}. What you wrote is kept.`),
      draftButtons(draft),
      small('Only you can open it. It is kept for seven days, and then wiped.'),
    ],
  }
}

/** All of theirs. */
export function draftsMessage(drafts: readonly DraftFacts[], zone: string): Message {
  if (drafts.length === 0) return plainMessage('You have no drafts.')
  return {
    summary: `${drafts.length} not sent yet`,
    parts: [
      heading('Not sent yet'),
      ...drafts
        .slice(0, MOST)
        .flatMap((draft): Part[] => [
          text(`“${draft.title}”, begun ${momentWords(draft.begunAt, zone)}`),
          draftButtons(draft),
        ]),
      small('Only you can open them. Each is kept for seven days, and then wiped.'),
    ],
  }
}

/** What fits one window. */
const MOST = 20

function draftButtons({ id }: DraftFacts): Part {
  return buttons(
    { label: 'Open it again', action: 'open_draft', value: id, style: 'primary' },
    { label: 'Throw it away', action: 'drop_draft', value: id },
  )
}

/** To the lead: that one waits, and since when. Not what it says, nor about whom. */
export function draftOldMessage(author: string, begunAt: string, zone: string): Message {
  return plainMessage(
    `${author} began to write something on ${momentWords(begunAt, zone)} and has not sent it.`,
    'Nobody else can read it. Please ask them.',
  )
}
