/** Says how many alerts are active, and how many are not where they should be. */
export type AuditAlerts = () => Promise<{ active: number; offCourse: number }>

/**
 * Looks at every active alert and tells the outside that all is well, only when it is: whoever
 * watches there hears from the silence that it is not.
 * @param beat tells the outside; nothing is said of any alert.
 * @param report hears how many are off course.
 */
export async function auditAlerts(
  audit: AuditAlerts,
  beat: () => Promise<void>,
  report: (offCourse: number) => void,
): Promise<number> {
  const { offCourse } = await audit()
  if (offCourse > 0) report(offCourse)
  else await beat()
  return 0
}
