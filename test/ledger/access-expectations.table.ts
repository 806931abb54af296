import type { PersonKey } from '../setup/people.table.ts'

/**
 * Who may do what, written from the rules by hand and not from the code. Three cases and what is on
 * each: an open entry; a private one that names Nia and the office of the lead; one about staff
 * that names Ines and Ivan. An alert of each kind reached Odo.
 *
 * `conflict`: additionally conflicted on the entry in question.
 */
export type Act = 'find_case' | 'read_case' | 'read_entry' | 'write' | 'take'
export type On = 'open' | 'private' | 'staff_related'
type Row = { who: PersonKey; ground: string } & Record<On, readonly Act[]>

const ALL = ['find_case', 'read_case', 'read_entry', 'write', 'take'] as const
const NOT_TAKE = ['find_case', 'read_case', 'read_entry', 'write'] as const
/** Of an entry that they may not read, of a case that they work. */
const SHELL = ['find_case', 'write'] as const
/** A case of which they may read nothing, and which they do not work, does not exist for them. */
const TAKE = ['take'] as const
const ONLY_READS = ['find_case', 'read_case', 'read_entry'] as const
const NOTHING = [] as const

export const EXPECTED: readonly Row[] = [
  {
    who: 'wren',
    ground: 'works the case, and raised the alert',
    open: NOT_TAKE,
    private: SHELL,
    staff_related: SHELL,
  },
  {
    who: 'sol',
    ground: 'line supervisor',
    open: ALL,
    private: TAKE,
    staff_related: NOTHING,
  },
  { who: 'lena', ground: 'lead', open: ALL, private: ALL, staff_related: NOTHING },
  { who: 'dev', ground: 'deputy', open: ALL, private: TAKE, staff_related: NOTHING },
  {
    who: 'odo',
    ground: 'alerted by a rung',
    open: ALL,
    // Whoever is alerted reads the entry that raised it.
    private: ALL,
    staff_related: NOTHING,
  },
  {
    who: 'nia',
    ground: 'named reader of the private entry',
    open: NOTHING,
    private: ONLY_READS,
    staff_related: NOTHING,
  },
  {
    who: 'ines',
    ground: 'independent recipient',
    open: NOTHING,
    private: NOTHING,
    staff_related: [...ONLY_READS, 'take'],
  },
  {
    who: 'ivan',
    ground: 'independent recipient',
    open: NOTHING,
    private: NOTHING,
    staff_related: [...ONLY_READS, 'take'],
  },
  {
    who: 'uma',
    ground: 'supervisor of another team',
    open: NOTHING,
    private: NOTHING,
    staff_related: NOTHING,
  },
  {
    who: 'pia',
    ground: 'worker of another case',
    open: NOTHING,
    private: NOTHING,
    staff_related: NOTHING,
  },
  { who: 'tess', ground: 'trustee', open: NOTHING, private: NOTHING, staff_related: NOTHING },
  { who: 'ada', ground: 'administrator', open: NOTHING, private: NOTHING, staff_related: NOTHING },
]

/** What is left to each when they are also conflicted on that entry: who works
 * the case has its shell, never the entry; for the others there is no case. */
export const WHEN_CONFLICTED: Record<PersonKey, readonly Act[]> = {
  wren: SHELL,
  sol: NOTHING,
  lena: NOTHING,
  dev: NOTHING,
  odo: NOTHING,
  nia: NOTHING,
  ines: NOTHING,
  ivan: NOTHING,
  uma: NOTHING,
  pia: NOTHING,
  tess: NOTHING,
  ada: NOTHING,
}
