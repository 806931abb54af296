import { connect } from '../database/connection.ts'
import { chainLines, type KeyedFault } from '../ledger/chain-lines.ts'
import type { Vault } from '../ports/vault.ts'
import { type VerifyReport, verifyExport } from '../verifier/verify-export.ts'

const WORDS: Record<KeyedFault['code'], string> = {
  guard_differs: 'Who may read this entry, or who wrote it, was changed beside the record.',
  document_differs: 'A document that came with this entry is missing, or is not that document.',
  does_not_open: 'The content does not open with the key of its case.',
}

type Fault = { place: object; code: string; words: string }
export type RecordReport = Omit<VerifyReport, 'faults'> & { faults: Fault[] }

/**
 * Checks a whole database: its lines go to the independent verifier, and every entry is opened with
 * its key. The record is read in one snapshot, so that what is written meanwhile is no fault.
 * NB: a tail that was cut off with its head is not visible from inside; a checkpoint kept outside
 * is.
 * @param ownerUrl the service's role can not read the chain.
 */
export async function verifyRecord(ownerUrl: string, vault: Vault | null): Promise<RecordReport> {
  const sql = connect(ownerUrl, 1)
  const keyed: Fault[] = []
  const onFault = ({ code, ...place }: KeyedFault) => {
    keyed.push({ place, code, words: WORDS[code] })
  }
  try {
    return await sql.begin('ISOLATION LEVEL REPEATABLE READ READ ONLY', async (snapshot) => {
      const report = await verifyExport(chainLines(snapshot, vault, onFault))
      return { ...report, faults: [...report.faults, ...keyed] }
    })
  } finally {
    await sql.end()
  }
}
