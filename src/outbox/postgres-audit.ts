import { asked, type Sql } from '../database/connection.ts'

/** Looks at every alert that is not decided. */
export function postgresAudit(sql: Sql) {
  return async () => {
    const [row] = await asked(
      sql<{ active: number; off_course: number }[]>`SELECT * FROM daybook.audit_alerts()`,
    )
    return { active: row?.active ?? 0, offCourse: row?.off_course ?? 0 }
  }
}
