import type { Way } from '../trail.ts'
import { attached, type Card, card } from './card.ts'
import { heading } from './message.ts'
import { plain } from './text.ts'
import { withWay } from './way.ts'

/** What a dialog shows next: the answer to opening one and to sending one. */
export type DialogAnswer = {
  task: { type: 'continue'; value: { title: string; height: string; width: string; card: object } }
}

/**
 * A card in a dialog. A dialog never opens on a dialog: the next card takes its place, and Back
 * brings the one before.
 */
export function dialog(title: string, content: Card, way?: Way): DialogAnswer {
  const shown = way ? withWay(content, way) : content
  const value = { title, height: 'large', width: 'medium', card: attached(shown) }
  return { task: { type: 'continue', value } }
}

/** What stands in place of a form once it is sent, or of something that was not opened. */
export function notice(title: string, lines: readonly string[], way?: Way): DialogAnswer {
  return dialog(title, card([heading(title), ...lines.flatMap((line) => plain(line))]), way)
}
