import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import type { z } from 'zod'
import type { CommandResult, Options } from '../command.ts'

/**
 * Reads `--in` line by line and writes an answer for each to `--out`. A line that can not be read
 * is named by its number and does not stop the rest; then the result is not ok.
 *
 * Throws when a file is not named or can not be opened.
 */
export async function answerLines<Line>(
  options: Options,
  schema: z.ZodType<Line>,
  answer: (line: Line) => unknown,
): Promise<CommandResult> {
  const { in: from, out: to } = options
  if (typeof from !== 'string' || typeof to !== 'string') {
    throw new Error('Say which files: --in F.ndjson --out F.ndjson')
  }
  const out = createWriteStream(to)
  const problems: string[] = []
  let count = 0
  let number = 0
  for await (const text of createInterface({
    input: createReadStream(from),
    crlfDelay: Infinity,
  })) {
    number += 1
    if (text.trim() === '') continue
    const read = readLine(text, schema)
    if ('problem' in read) {
      problems.push(`Line ${number} ${read.problem}.`)
      continue
    }
    count += 1
    if (!out.write(`${JSON.stringify(answer(read.line))}\n`)) await once(out, 'drain')
  }
  out.end()
  await finished(out)
  const done = `${count} ${count === 1 ? 'line' : 'lines'} answered, ${problems.length} not read.`
  return { ok: problems.length === 0, lines: [...problems, done], data: { count, problems } }
}

/** NB: what is wrong is named by the field, never by what stands in it. */
function readLine<Line>(
  text: string,
  schema: z.ZodType<Line>,
): { line: Line } | { problem: string } {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return { problem: 'is not JSON' }
  }
  const read = schema.safeParse(json)
  if (read.success) return { line: read.data }
  const fields = read.error.issues.map(({ path }) => path.join('.') || 'the line')
  return { problem: `needs another ${[...new Set(fields)].join(', ')}` }
}
