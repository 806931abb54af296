import type { OrganisationFile } from '../../src/database/set-up.ts'
import type { ReminderChoice } from '../../src/domain/reminders.ts'

/** So many people who work cases make a team, one of whom supervises it. */
const TEAM_SIZE = 9
export const CHANNEL = 'C0YEAR'
const OFFICES = ['lead', 'deputy', 'trustee', 'on_duty', 'independent', 'independent'] as const

/** Somebody who works cases; the first of each team supervises it too. */
export type Worker = { key: string; team: string; supervises: boolean }

/** Those who work cases, in teams. */
export function workersOf(staff: number): Worker[] {
  return Array.from({ length: Math.max(2, staff - OFFICES.length) }, (_, n) => ({
    ...{ key: `worker-${n}`, team: `Team ${Math.floor(n / TEAM_SIZE) + 1}` },
    supervises: n % TEAM_SIZE === 0,
  }))
}

/** A charity of so many people, made up, that has reminders and digests. */
export function charityOf(staff: number): OrganisationFile {
  const workers = workersOf(staff)
  const teams = [...new Set(workers.map(({ team }) => team))]
  const person = (key: string, n: number) => {
    return { key, name: `Made-Up ${key}`, jobTitle: 'made up', slackUser: `U0YEAR${n}` }
  }
  return {
    name: 'A year (made up)',
    timezone: 'Europe/London',
    madeUp: true,
    settings: {
      numbers: { emergency: '999', lead: '0', council: '0', outOfHours: '0' },
      ...{ takeWithinMinutes: 15, reminders: true, digest: true },
    },
    slackWorkspace: 'T0YEAR',
    teams: teams.map((name) => ({ key: name, name })),
    supervisorChannels: [CHANNEL],
    staff: [
      ...OFFICES.map((role, n) => {
        return { ...person(`${role}-${n}`, n), teams: [], roles: [{ role }] }
      }),
      ...workers.map(({ key, team, supervises }, n) => ({
        ...person(key, n + OFFICES.length),
        teams: [team],
        roles: [
          { role: 'worker' as const },
          ...(supervises ? [{ role: 'supervisor' as const, team }] : []),
        ],
      })),
    ],
  }
}

/** Who reads a digest. */
export const READERS = ['lead-0', 'deputy-1']

/** Who chose their own hours: days from 1 for Monday, and of how many cases they want to read. */
export const CHOICES: Readonly<Record<string, ReminderChoice>> = {
  'worker-1': { days: [1, 2, 3, 4], from: '10:00', until: '14:00', most: 3 },
  'worker-2': { days: [1, 2, 3, 4, 5, 6, 7], from: '12:00', until: '20:00', most: 1 },
}
