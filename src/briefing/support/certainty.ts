import { DONE, NOT_DONE } from '../actions/actions.table.ts'
import { contentOf } from '../text/stem.ts'
import { type Claim, closest } from './claim.ts'
import { shared } from './evidence.ts'
import { CAME_ABOUT, CERTAIN, CERTAIN_TWINS, FUTURE, HEDGE, SPEAKING } from './support.table.ts'

/** A claim that is surer than what it cites. */
export function findCertaintyFault(claim: Claim): string | null {
  const cited = claim.evidence.map((one) => one.whole).join(' ')
  for (const [word] of claim.text.matchAll(CERTAIN)) {
    const low = word.toLowerCase()
    const twin = CERTAIN_TWINS[low] ?? new RegExp(`\\b${low}\\b`, 'iu')
    if (!twin.test(cited)) return `“${word}” is more than the entry says.`
  }
  if (HEDGE.test(claim.text) || SPEAKING.test(claim.text)) return null
  if ((claim.near[0]?.share ?? 0) < 0.6) return null
  const near = closest(claim)
  const flat = near.some(({ text }) => !HEDGE.test(text.replace(/[“"][^”"]*[”"]/gu, '')))
  return near.length > 0 && !flat ? 'The entry leaves open whether it is so.' : null
}

/** Something said to be done that was only planned. */
export function findPlanFault(claim: Claim): string | null {
  if (FUTURE.test(claim.text.replace(CAME_ABOUT, ' '))) return null
  const near = closest(claim)
  if (near.length === 0 || !near.every((one) => one.planned)) return null
  const done = claim.evidence.some(({ planned, whole }) => {
    if (planned || !DONE.test(whole) || NOT_DONE.test(whole)) return false
    return shared(claim.words, contentOf(whole)).length >= 2
  })
  return done ? null : 'The entry plans it; it does not say that it was done.'
}

/** Something said to have come about of which nothing cited says so. */
export function findComingFault({ text, words: said, evidence }: Claim): string | null {
  if (FUTURE.test(text.replace(CAME_ABOUT, ' '))) return null
  const all = evidence.flatMap((one) => one.words)
  // Where nearly every other word is there, the verb is another one for the same.
  if (shared(said, all).length >= said.length * 0.75) return null
  for (const [, verb = ''] of text.matchAll(CAME_ABOUT)) {
    const words = contentOf(verb)
    const isSaid = evidence.some(
      (one) => words.length === 0 || shared(words, contentOf(one.whole)).length > 0,
    )
    if (!isSaid) return `The entry does not say that anything was ${verb}.`
  }
  return null
}
