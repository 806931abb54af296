import { platformLostWords } from '../messages/platform-lost.ts'
import type { People } from '../ports/people.ts'
import type { Platforms } from '../ports/platforms.ts'
import type { Letters } from '../ports/second-way.ts'

/**
 * Tells by e-mail that a platform was taken away. An address that is refused keeps nobody else from
 * hearing. @returns how many were told; throws what went wrong last, when the others were told.
 */
export async function tellOfRemoval(
  platforms: Platforms,
  people: People,
  letters: Letters,
): Promise<number> {
  let told = 0
  let failed: { why: unknown } | null = null
  for (const notice of await platforms.claimNotices()) {
    const { settings } = await people.getOrganisation(notice.organisation)
    const [subject = '', ...rest] = platformLostWords(notice.surface, settings)
    const id = `removed-${notice.change}-${notice.staff}`
    try {
      await letters.send({ id, subject, text: [subject, ...rest].join('\n') }, notice.address)
      await platforms.markTold(notice)
      told += 1
    } catch (why) {
      failed = { why }
    }
  }
  if (failed) throw failed.why
  return told
}
