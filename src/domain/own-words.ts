import type { Entry } from './entry-kinds.table.ts'

/** What somebody wrote in their own words, to be looked through; other kinds are forms. */
export function ownWordsOf({ kind, payload }: Entry): string {
  if (kind === 'note') return payload.text
  return kind === 'disclosure' ? payload.words : ''
}
