import type { Readable } from '../record/readable.ts'
import type { Word } from '../text/stem.ts'
import type { Evidence } from './evidence.ts'

/** A sentence that is being checked against the entries that it cites. */
export type Claim = {
  text: string
  words: readonly Word[]
  evidence: readonly Evidence[]
  readable: Readable
  /** Clauses by how much of the claim they say, the best first. */
  near: readonly { at: Evidence; share: number }[]
}

/** The clauses that a claim can be about: those that say nearly as much of it as the best one. */
export function closest({ near }: Claim): Evidence[] {
  const best = near[0]?.share ?? 0
  return near.filter(({ share }) => share > 0 && share >= best * 0.75).map(({ at }) => at)
}
