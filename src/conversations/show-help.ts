import { heading, type Message, small, text } from '../messages/message.ts'
import { menuLines } from './menu.ts'

/** What can be recorded and under which word, the same on every platform. */
export function showHelp(): Message {
  return {
    summary: 'What you can do here',
    parts: [
      heading('What you can do here'),
      text('Write these words to me, or after /daybook; a case by its reference after the word.'),
      ...menuLines().map((lines) => text(lines)),
      text('To look up: home, case, timeline, chronology, levels, search, waiting, due.'),
      small('“brief me on K-…” sums up a case for you; each sentence opens its entry.'),
    ],
  }
}
