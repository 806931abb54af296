import type { Entry } from '../domain/entry-kinds.table.ts'

type Addendum = Extract<Entry, { kind: 'addendum' }>

/** An entry with what was added beside it later, oldest first. */
export type Effective = { entry: Entry; corrections: Addendum[] }

/** The record as it stands: each entry once, its addenda beside it, none by themselves. */
export function effectiveRecord(entries: readonly Entry[]): Effective[] {
  const addenda = entries.filter((e): e is Addendum => e.kind === 'addendum')
  return entries
    .filter((entry) => entry.kind !== 'addendum')
    .map((entry) => ({ entry, corrections: addenda.filter((a) => a.amends === entry.id) }))
}
