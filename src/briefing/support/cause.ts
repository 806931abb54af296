import { contentOf } from '../text/stem.ts'
import type { Claim } from './claim.ts'
import { shared } from './evidence.ts'
import { CAUSAL, CAUSAL_IN_RECORD } from './support.table.ts'

/** Two things joined as cause and effect that the record does not join. */
export function findCauseFault({ text, words, evidence }: Claim): string | null {
  const marker = CAUSAL.exec(text)
  if (!marker || isSaidSo(marker[0], evidence)) return null
  const after = text.slice(marker.index + marker[0].length)
  // `Because the school rang, she …` has its cause first; `led to` and the like as well.
  const cause =
    marker.index < 3
      ? (after.split(',')[0] ?? '')
      : /led|result|therefore|why|so that|causes$|caused$/iu.test(marker[0])
        ? text.slice(0, marker.index)
        : after
  const needed = contentOf(cause)
  const joined = evidence.some(({ whole }) => {
    if (!CAUSAL_IN_RECORD.test(whole)) return false
    const content = contentOf(whole)
    const ofCause = shared(needed, content).length / Math.max(1, needed.length)
    const isReason = /\breasons?\b|\breasoning\b|\brationale\b|^because\b/iu.test(whole)
    return ofCause >= 0.34 && (isReason || shared(words, content).length / words.length >= 0.45)
  })
  return joined ? null : 'The entry does not say that one came of the other.'
}

/** `He made her send one` is what the record says too: `He made me send one`. */
function isSaidSo(marker: string, evidence: Claim['evidence']): boolean {
  const verb = /^made \p{L}+ (\p{L}+)$/iu.exec(marker)?.[1]
  if (!verb) return false
  const said = new RegExp(`\\bmade (?:me|us|him|her|them) ${verb}\\b`, 'iu')
  return evidence.some(({ whole }) => said.test(whole))
}
