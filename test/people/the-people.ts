import { afterAll, beforeAll } from 'vitest'
import type { ChangeId } from '../../src/domain/ids.ts'
import type { Actor } from '../../src/domain/people.ts'
import type { StaffChange } from '../../src/ports/staff-changes.ts'
import { id, openRecord, type TestRecord } from '../setup/open-record.ts'
import type { PersonKey } from '../setup/people.table.ts'

/** A record of one's own with its people, and what is asked of them in one word. */
export function thePeople() {
  const held: { record: TestRecord | null } = { record: null }
  beforeAll(async () => {
    held.record = await openRecord()
  })
  afterAll(async () => {
    await held.record?.close()
  })
  const record = () => {
    if (!held.record) throw new Error('the record is not open')
    return held.record
  }
  const person = (key: PersonKey) => record().person(key)
  const staff = (key: PersonKey) => person(key).id
  return {
    record,
    person,
    staff,
    team: (key: string) => record().teams.get(key) ?? '',
    /** @returns `done`, `waits` or the code of the refusal, and the id. */
    async ask(by: PersonKey | Actor, change: StaffChange, as = id<ChangeId>()) {
      const who = typeof by === 'string' ? person(by) : by
      return { id: as, said: said(await record().changes.ask(who, as, change)) }
    },
    async answer(by: PersonKey | Actor, change: ChangeId, confirmed = true) {
      const who = typeof by === 'string' ? person(by) : by
      return said(await record().changes.answer(who, change, confirmed))
    },
    /** Whom a message of a template went to, by key, with its ids. */
    async told(template: string) {
      const rows = await record().owner<{ name: string; ids: Record<string, unknown> }[]>`
        SELECT p.name, o.ids FROM daybook.outbox o JOIN daybook.staff p ON p.id = o.to_staff
        WHERE o.template = ${template} AND o.refreshes IS NULL ORDER BY o.created_at, p.name`
      return [...rows]
    },
    /** The roles that somebody holds now. */
    async roles(whom: Actor) {
      const rows = await record().owner<{ role: string }[]>`SELECT role FROM daybook.grant_in_force
        WHERE kind = 'role' AND staff_id = ${whom.id} ORDER BY role`
      return rows.map((row) => row.role)
    },
  }
}

function said(outcome: object): string {
  if ('refused' in outcome) return String(outcome.refused)
  return 'done' in outcome ? 'done' : 'waits'
}
