import type { OrganisationId, StaffId } from './ids.ts'

/** The roles that decide who hears of what. */
export type Role =
  | 'worker'
  | 'supervisor'
  | 'lead'
  | 'deputy'
  | 'trustee'
  | 'records_officer'
  | 'auditor'
  | 'administrator'
  | 'on_duty'
  | 'independent'

/** A member of staff, as colleagues know them. */
export type Colleague = {
  id: StaffId
  name: string
  jobTitle: string
  roles: { role: Role; teamId: string | null }[]
  teamIds: string[]
}

/** The platforms where people are. */
export type SurfaceName = 'slack' | 'teams'

/** Who is asking. `via`: on which platform, so that the answer goes where it was asked. */
export type Actor = {
  id: StaffId
  organisationId: OrganisationId
  name: string
  via?: SurfaceName
}

/** The colleagues who hold a role, in a stable order. */
export function holdersOf(people: readonly Colleague[], role: Role): StaffId[] {
  return people.filter((p) => p.roles.some((r) => r.role === role)).map((p) => p.id)
}

/** The supervisors of the teams that somebody belongs to. */
export function lineSupervisorsOf(people: readonly Colleague[], who: StaffId): StaffId[] {
  const teams = new Set(people.find((p) => p.id === who)?.teamIds)
  return people
    .filter((p) =>
      p.roles.some((r) => r.role === 'supervisor' && r.teamId !== null && teams.has(r.teamId)),
    )
    .map((p) => p.id)
}
