import { attached, type Card, card } from './card.ts'
import { heading } from './message.ts'
import { plain } from './text.ts'

/** What a dialog shows next: the answer to opening one and to sending one. */
export type DialogAnswer = {
  task: { type: 'continue'; value: { title: string; height: string; width: string; card: object } }
}

/** A card in a dialog. A dialog never opens on a dialog: the next card takes its place. */
export function dialog(title: string, content: Card): DialogAnswer {
  const value = { title, height: 'large', width: 'medium', card: attached(content) }
  return { task: { type: 'continue', value } }
}

/** What stands in place of a form once it is sent, or of something that was not opened. */
export function notice(title: string, lines: readonly string[]): DialogAnswer {
  return dialog(title, card([heading(title), ...lines.flatMap((line) => plain(line))]))
}
