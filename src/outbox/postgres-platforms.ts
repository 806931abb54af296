import { asked, type Sql } from '../database/connection.ts'
import type { OrganisationId, StaffId } from '../domain/ids.ts'
import type { SurfaceName } from '../domain/people.ts'
import type { Platforms } from '../ports/platforms.ts'

type Row = {
  change_id: string
  staff_id: StaffId
  organisation_id: OrganisationId
  surface: SurfaceName
  address: string
}

/** Which platforms were taken away, on PostgreSQL. */
export function postgresPlatforms(sql: Sql): Platforms {
  return {
    async noteRemoved(surface, workspace, why) {
      await asked(sql`SELECT daybook.platform_removed(${surface}, ${workspace}, ${why})`)
    },

    async noteAppMoved({ surface, workspace, account }, isThere) {
      await asked(sql`SELECT daybook.app_moved(${surface}, ${workspace}, ${account}, ${isThere})`)
    },

    async claimNotices() {
      const rows = await asked(sql<Row[]>`SELECT * FROM daybook.claim_platform_notices()`)
      return rows.map(({ change_id, staff_id: staff, organisation_id, surface, address }) => {
        return { change: change_id, staff, organisation: organisation_id, surface, address }
      })
    },

    async markTold({ change, staff }) {
      await asked(sql`SELECT daybook.platform_notice_sent(${change}, ${staff})`)
    },
  }
}
