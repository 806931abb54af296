import { DONE, PROMPTS, WHAT_WAS_DONE } from './prompts.table.ts'

const MOST = 3

/**
 * What the author of a note may want to add: at most three sentences’ ends, the most useful first.
 *
 * @param isGrave the note holds a grave sign that is current: then what was done matters most
 */
export function findPrompts(text: string, { isGrave }: { isGrave: boolean }): string[] {
  const done = isGrave && !DONE.test(text) ? [WHAT_WAS_DONE] : []
  const others = PROMPTS.filter(
    ({ lacks, unless }) => lacks.test(text) && !(unless?.test(text) ?? false),
  )
  return [...done, ...others.map(({ words }) => words)].slice(0, MOST)
}
