import { pieces as cut, visible } from '../../../messages/plain-text.ts'

/** What a section of Slack holds; longer text goes on in the next one, whole. */
const LONGEST_TEXT = 2900

/** For the notification fallback, the only place where Slack reads mark-up in our text. */
export function escaped(text: string): string {
  return visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A text in pieces that fit one section of Slack. */
export function pieces(text: string): string[] {
  return cut(text, LONGEST_TEXT)
}

export type PlainText = { type: 'plain_text'; text: string; emoji: false }

/** A plain-text leaf: Slack neither links, pings nor styles what is in it. */
export function plain(text: string): PlainText {
  return { type: 'plain_text', text: visible(text) || ' ', emoji: false }
}
