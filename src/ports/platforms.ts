import type { OrganisationId, StaffId } from '../domain/ids.ts'
import type { SurfaceName } from '../domain/people.ts'
import type { Account } from './people.ts'

/** Somebody who is to be told by e-mail that a platform was taken away; Teams: of one account. */
export type PlatformNotice = {
  /** Which time it was taken away. */
  change: string
  staff: StaffId
  organisation: OrganisationId
  surface: SurfaceName
  address: string
}

/** Whether the platforms are there. Throws `Failure`. */
export interface Platforms {
  /** The app was removed there, or its token; whoever has to know hears by another way. */
  noteRemoved(
    surface: SurfaceName,
    workspace: string,
    why: 'app_uninstalled' | 'tokens_revoked',
  ): Promise<void>
  /** The same of one account, one channel or one team of a platform; or it is there again. */
  noteAppMoved(place: Account, isThere: boolean): Promise<void>
  /** Those to be told by e-mail now; who is not told in a minute is claimed again. */
  claimNotices(): Promise<PlatformNotice[]>
  markTold(notice: PlatformNotice): Promise<void>
}
