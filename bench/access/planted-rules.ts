import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { accountsOf, type Cell, listSituations, operationsOf } from './dimensions.ts'
import { expected } from './expected.ts'
import { type Fault, plant } from './planted.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** What decides a cell in src/access, with the adapter that asks it. */
const PARTS = [
  'package.json',
  'src/access',
  'bench/access/standing.ts',
  'bench/access/dimensions.ts',
]

/** How many cells a copy of the rules with a fault in it decides otherwise than the table says. */
export async function countInRules(fault: Fault): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-rules-'))
  try {
    for (const part of PARTS) {
      await cp(join(ROOT, part), join(folder, part), { recursive: true })
    }
    const path = join(folder, fault.file)
    await writeFile(path, plant(fault, await readFile(path, 'utf8')))
    const adapter = pathToFileURL(join(folder, 'bench/access/standing.ts')).href
    const { mayByRules } = (await import(adapter)) as { mayByRules: (cell: Cell) => boolean }
    return allCells().filter((cell) => mayByRules(cell) !== expected(cell)).length
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function allCells(): Cell[] {
  return listSituations().flatMap((situation) =>
    accountsOf(situation).flatMap((account) =>
      operationsOf(account).map((operation) => ({ ...situation, account, operation })),
    ),
  )
}
