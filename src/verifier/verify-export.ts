import { acceptRow } from './accept-row.ts'
import { type Chain, giveHead, type Head, type Row, rowOf, startChain } from './case-chain.ts'
import { isDisclosed } from './disclosed-entry.ts'
import { type Fault, fault, type Report } from './faults.ts'
import { finishChain } from './finish-chain.ts'
import { accessHashOf } from './hashes.ts'
import {
  type AccessLine,
  type CaseLine,
  type EntryLine,
  type MalformedLine,
  readLine,
} from './lines.ts'

export type VerifyReport = {
  readonly cases: number
  readonly entries: number
  readonly accessEvents: number
  readonly faults: readonly Fault[]
}

type Run = {
  readonly chains: Map<string, Chain>
  readonly entryIds: Map<string, string>
  readonly accessIds: Set<number>
  readonly faults: Fault[]
  readonly report: Report
  cases: number
  entries: number
  accessEvents: number
}

/**
 * Checks an export, line by line, and lists every fault with its place (docs/format.md).
 * Memory: one id and one place per entry; entries out of order wait without their ciphertext.
 * NB: does not check the words of a withheld or encrypted entry, nor that a whole case, the tail of
 * a case with its head, or an access event is missing: only a checkpoint kept outside shows those.
 */
export async function verifyExport(
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<VerifyReport> {
  const faults: Fault[] = []
  const run: Run = {
    chains: new Map(),
    entryIds: new Map(),
    accessIds: new Set(),
    faults,
    report: (code, place) => faults.push(fault(code, place)),
    cases: 0,
    entries: 0,
    accessEvents: 0,
  }
  let number = 0
  for await (const text of lines) {
    number += 1
    if (text.trim() !== '') takeLine(run, text, number)
  }
  for (const chain of run.chains.values()) finishChain(chain)
  const { cases, entries, accessEvents } = run
  return { cases, entries, accessEvents, faults }
}

function takeLine(run: Run, text: string, number: number): void {
  const line = readLine(text)
  if (line.type === 'case') takeHead(run, line, number)
  else if (line.type === 'entry') takeEntry(run, line, number)
  else if (line.type === 'access') takeAccess(run, line, number)
  else takeMalformed(run, line, number)
}

function takeHead(run: Run, head: CaseLine, line: number): void {
  run.cases += 1
  // A head of another version is still compared: only its version may have been changed.
  if (head.format !== 'daybook/1') run.report('unknown_format', { case: head.case, line })
  addHead(run, head.case, head, line)
}

function addHead(run: Run, inCase: string, head: Head, line: number): void {
  const chain = run.chains.get(inCase)
  if (!chain) {
    run.chains.set(inCase, startChain(inCase, head, run.report))
  } else if (chain.head) {
    run.report('repeated_head', { case: inCase, line })
  } else {
    run.report('out_of_order', { case: inCase, line })
    giveHead(chain, head)
  }
}

function takeEntry(run: Run, entry: EntryLine, line: number): void {
  run.entries += 1
  addRow(run, entry.case, rowOf(entry, line, isDisclosed(entry) ? entry : null))
}

function addRow(run: Run, inCase: string, row: Row): void {
  const where = `${inCase}/${row.seq}`
  const before = run.entryIds.get(row.id)
  if (before !== undefined) {
    run.report('duplicate_id', { case: inCase, seq: row.seq, id: row.id, line: row.line })
    // The same line twice is one fault, not two.
    if (before === where) return
  } else {
    run.entryIds.set(row.id, where)
  }
  const chain = run.chains.get(inCase) ?? startChain(inCase, null, run.report)
  run.chains.set(inCase, chain)
  acceptRow(chain, row)
}

function takeAccess(run: Run, event: AccessLine, line: number): void {
  run.accessEvents += 1
  const place = { case: event.case, id: String(event.id), line }
  if (run.accessIds.has(event.id)) run.report('duplicate_access_id', place)
  run.accessIds.add(event.id)
  if (accessHashOf(event) !== event.hash) run.report('access_hash_mismatch', place)
}

/** Reports the line, and keeps its place in the chain where it still says which that is. */
function takeMalformed(run: Run, found: MalformedLine, line: number): void {
  const { case: inCase, seq, id, link, organisation, isHead } = found
  const known = { ...(seq === null ? {} : { seq }), ...(id === null ? {} : { id }) }
  run.report('malformed_line', { case: inCase, ...known, line })
  if (inCase === null) return
  if (isHead) {
    addHead(run, inCase, { organisation, seq, link }, line)
  } else if (seq !== null && id !== null) {
    addRow(run, inCase, { line, id, seq, link, fields: null, disclosed: null })
  }
}
