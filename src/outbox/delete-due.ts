import { toFailure } from '../domain/failures.ts'
import type { SurfaceName } from '../domain/people.ts'
import type { Delivery } from './deliver.ts'

const BATCH = 20

/**
 * Takes messages with words of the record out of chat again, when their time has come. One that the
 * platform does not find is gone; one that it does not take now is tried again.
 * @returns how many were claimed.
 */
export async function deleteDue(
  d: Pick<Delivery, 'outbox' | 'postmen' | 'report'>,
): Promise<number> {
  const claimed = await d.outbox.claimDeletions(BATCH)
  await Promise.all(
    claimed.map(async ({ id, ref }) => {
      const { surface = 'slack' } = (ref ?? {}) as { surface?: SurfaceName }
      try {
        await d.postmen[surface]?.deleteMessage(ref)
        await d.outbox.markDeleted(id)
      } catch (thrown) {
        d.report(toFailure(thrown).code, 1)
      }
    }),
  )
  return claimed.length
}
