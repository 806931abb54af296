import {
  type Imported,
  type ImportRequest,
  importRecord,
} from '../../conversations/import-record.ts'
import type { World } from '../../conversations/world.ts'
import { findReference } from '../../domain/ids.ts'
import { personOf } from '../../domain/import/case-file.ts'
import { planImport } from '../../domain/import/plan-import.ts'
import { checkRows, type RowFault } from '../../domain/import/rows.ts'
import { IMPORT_FAULTS } from '../../domain/import/words.table.ts'
import { type Actor, holdersOf } from '../../domain/people.ts'
import type { Reader } from '../../domain/plan.ts'
import { isRefusal } from '../../domain/refusals.ts'
import type { CommandResult } from '../command.ts'
import { ImportStopped, type ReadFile, readImportFile } from './read-file.ts'

export type Asked = {
  file: string
  /** A reference, or null for a new case. */
  case: string | null
  /** What the other system is called; null: the file's name. */
  source: string | null
  readers: ReadonlyMap<string, Reader>
  dryRun: boolean
}

type Parts = Pick<World, 'ledger' | 'people' | 'ids' | 'clock'>

/**
 * Imports a file as somebody, and says of each row what became of it.
 * @throws ImportStopped when nothing can be imported at all.
 */
export async function runImport(parts: Parts, actor: Actor, asked: Asked): Promise<CommandResult> {
  const file = await readImportFile(asked.file)
  const { zone } = await parts.people.getOrganisation(actor.organisationId)
  const checked = checkRows(file.rows, parts.clock.now(), zone)
  const colleagues = await parts.people.listColleagues(actor.organisationId)
  const source = asked.source ?? file.name
  const { readers, dryRun } = asked
  const context = { source, readers, leads: holdersOf(colleagues, 'lead'), author: actor.id }
  const { entries, faults } = planImport(checked.rows, context)
  const into = await targetOf(parts, actor, asked, file)
  const done = await importRecord(parts, actor, { source, into, entries, dryRun })
  if (isRefusal(done)) throw new ImportStopped('not_found')
  return report(done, [...file.faults, ...checked.faults, ...faults], dryRun)
}

async function targetOf(
  { ledger }: Parts,
  actor: Actor,
  asked: Asked,
  { caseFile }: ReadFile,
): Promise<ImportRequest['into']> {
  if (asked.case === null) {
    if (!caseFile) throw new ImportStopped('new_needs_person')
    const person = personOf(caseFile)
    if (!person) throw new ImportStopped('no_age')
    return { theirCase: caseFile.case_id, person }
  }
  const reference = findReference(asked.case)
  const found = reference ? await ledger.findCase(actor, reference) : null
  if (!found) throw new ImportStopped('not_found')
  return { caseId: found.id }
}

const OUTCOMES = {
  new: { real: 'written', dry: 'would be written' },
  there: { real: 'on the record already', dry: 'on the record already' },
} as const

function report({ reference, rows }: Imported, faults: RowFault[], dryRun: boolean): CommandResult {
  const said = [
    ...rows.map((row) => ({ ...row, words: OUTCOMES[row.outcome][dryRun ? 'dry' : 'real'] })),
    ...faults.map(({ place, fault }) => ({
      ...{ place, outcome: 'refused' as const, fault },
      words: `refused: ${IMPORT_FAULTS[fault]}`,
    })),
  ].sort((a, b) => numberIn(a.place) - numberIn(b.place))
  const count = (outcome: string) => said.filter((row) => row.outcome === outcome).length
  const counts = { new: count('new'), there: count('there'), refused: count('refused') }
  const summary =
    `${reference ?? 'A new case'}: ${counts.new} ${OUTCOMES.new[dryRun ? 'dry' : 'real']}, ` +
    `${counts.there} on the record already, ${counts.refused} refused.` +
    `${dryRun ? ' This was a dry run: nothing was written.' : ''}`
  return {
    ok: counts.refused === 0,
    lines: [...said.map(({ place, words }) => `${place}: ${words}`), summary],
    data: { case: reference, dryRun, ...counts, rows: said.map(({ words: _, ...row }) => row) },
  }
}

function numberIn(place: string): number {
  return Number(/\d+/.exec(place)?.[0] ?? 0)
}
