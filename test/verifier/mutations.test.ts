import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fault } from '../../src/verifier/faults.ts'
import { leafOf } from '../../src/verifier/hashes.ts'
import { verifyExport } from '../../src/verifier/verify-export.ts'
import { sampleAccess, sampleCase, withoutContent } from './sample-export.ts'

type Json = Record<string, unknown>

const shown = sampleCase('shown', 6)
const closed = sampleCase('closed', 5)

/** Two cases: one with its content shown (a part withheld, another with its leaf), one without. */
const clean: readonly Json[] = [
  shown.head,
  ...shown.entries.map((entry) => ({
    ...entry,
    units: entry.units.map((unit, at) => {
      if (!('path' in unit) || at > 1) return unit
      return at === 0 ? { leaf: leafOf(unit) } : { ...unit, leaf: leafOf(unit) }
    }),
  })),
  closed.head,
  ...closed.entries.map(withoutContent),
  sampleAccess(1, shown.head.case),
  sampleAccess(2, null),
]

const write = (lines: readonly Json[]) => lines.map((line) => JSON.stringify(line))
const faultsOf = async (lines: readonly string[]) => (await verifyExport(lines)).faults
const codesOf = (faults: readonly Fault[]) => faults.map((fault) => fault.code)
const lineAt = (index: number): Json => clean[index] ?? {}

const isEntry = (line: Json) => line.type === 'entry'
const indexes = (isWanted: (line: Json, index: number) => boolean) =>
  fc.constantFrom(...clean.keys().filter((index) => isWanted(lineAt(index), index)))
const anyEntry = indexes(isEntry)
const anyLine = indexes(() => true)
const anyCase = fc.constantFrom(shown, closed)

/** Names the line by its number, or the entry, or for a head its case. */
function isAt(fault: Fault, index: number): boolean {
  const { type, case: inCase, seq, id } = lineAt(index)
  const { place } = fault
  if (place.line === index + 1) return true
  if (type === 'access') return place.id === String(id)
  return place.case === inCase && (type === 'case' || place.seq === seq)
}

/** Every field that a line holds, at any depth, as the list of its keys. */
function fieldsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]]
  return Object.entries(value).flatMap(([key, one]) => fieldsOf(one, [...path, key]))
}

function changeAt(value: unknown, path: readonly string[], change: (old: unknown) => unknown) {
  const [key, ...rest] = path
  if (key === undefined) return change(value)
  const copy = Array.isArray(value) ? [...value] : { ...(value as Json) }
  Reflect.set(copy, key, changeAt(Reflect.get(copy, key), rest, change))
  return copy
}

/** Another value of the same kind: one character, bit or step away from the old one. */
function changed(old: unknown, at: number): unknown {
  if (typeof old === 'number') return old + 1 + (at % 3)
  if (typeof old === 'boolean') return !old
  if (typeof old !== 'string') return 'something'
  const place = at % Math.max(old.length, 1)
  const other = old[place] === '0' ? '1' : '0'
  return `${old.slice(0, place)}${other}${old.slice(place + 1)}`
}

describe('any single change to a clean export is found', () => {
  it('nothing is found in the clean one', async () => {
    expect(await faultsOf(write(clean))).toEqual([])
  })

  it('a dropped entry: one gap, at the place of the entry', async () => {
    await fc.assert(
      fc.asyncProperty(anyEntry, async (index) => {
        const faults = await faultsOf(write(clean.toSpliced(index, 1)))
        const { case: inCase, seq } = lineAt(index)
        const isLast = !isEntry(lineAt(index + 1))
        const code = isLast ? 'head_seq_mismatch' : 'seq_gap'
        expect(faults).toMatchObject([{ code, place: { case: inCase, seq } }])
      }),
    )
  })

  it('a dropped head', async () => {
    for (const { head } of [shown, closed]) {
      const faults = await faultsOf(write(clean.filter((line) => line !== head)))
      expect(faults).toMatchObject([{ code: 'missing_head', place: { case: head.case } }])
    }
  })

  it('a tail that was cut off while the head stayed', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, fc.integer({ min: 0, max: 4 }), async (of, kept) => {
        const inCase = of.head.case
        const isCut = (line: Json) =>
          line.case === inCase && isEntry(line) && Number(line.seq) > kept
        const faults = await faultsOf(write(clean.filter((line) => !isCut(line))))
        const place = { case: inCase, seq: of.head.seq }
        expect(faults).toMatchObject([{ code: 'head_seq_mismatch', place }])
      }),
    )
  })

  it('a line that stands twice, anywhere after itself', async () => {
    await fc.assert(
      fc.asyncProperty(anyLine, fc.nat(), async (index, further) => {
        const target = index + 1 + (further % (clean.length - index))
        const faults = await faultsOf(write(clean.toSpliced(target, 0, lineAt(index))))
        const wanted = {
          case: 'repeated_head',
          entry: 'duplicate_id',
          access: 'duplicate_access_id',
        }
        expect(codesOf(faults)).toEqual([wanted[lineAt(index).type as keyof typeof wanted]])
        expect(faults[0]?.place.line).toBe(target + 1)
      }),
    )
  })

  it('an entry moved to another place in its case', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, fc.nat(), fc.nat(), async (of, from, by) => {
        const first = clean.indexOf(of.head) + 1
        const count = of.head.seq
        const source = from % count
        const target = (source + 1 + (by % (count - 1))) % count
        const moved = lineAt(first + source)
        const lines = clean.toSpliced(first + source, 1).toSpliced(first + target, 0, moved)
        const faults = await faultsOf(write(lines))
        expect(codesOf(faults)).toEqual(['out_of_order'])
        const isNeighbour = Math.abs(source - target) === 1
        if (!isNeighbour) expect(faults[0]?.place.seq).toBe(moved.seq)
      }),
    )
  })

  it('any other order of the entries of a case', async () => {
    const seqs = shown.entries.map((_, at) => at)
    const orders = fc.shuffledSubarray(seqs, { minLength: seqs.length })
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        fc.pre(order.some((seq, at) => seq !== at))
        const lines = [lineAt(0), ...order.map((at) => lineAt(at + 1)), ...clean.slice(7)]
        const codes = codesOf(await faultsOf(write(lines)))
        expect(codes.length).toBeGreaterThan(0)
        expect(new Set(codes)).toEqual(new Set(['out_of_order']))
      }),
    )
  })

  it('a changed field at any depth of a line: one or two faults, one of them there', async () => {
    await fc.assert(
      fc.asyncProperty(anyLine, fc.nat(), fc.nat(), async (index, which, at) => {
        const fields = fieldsOf(lineAt(index))
        const path = fields[which % fields.length] ?? []
        const line = changeAt(lineAt(index), path, (old) => changed(old, at))
        const before = write(clean)
        const lines = before.with(index, JSON.stringify(line))
        fc.pre(lines[index] !== before[index])
        const faults = await faultsOf(lines)
        const label = `${path.join('.')} of line ${index + 1}: ${JSON.stringify(faults)}`
        // Two, where an entry now says that it is of another case or place: it leaves a gap.
        expect(faults.length, label).toBeGreaterThanOrEqual(1)
        expect(faults.length, label).toBeLessThanOrEqual(2)
        expect(
          faults.some((fault) => isAt(fault, index)),
          label,
        ).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('a changed byte anywhere in the text of a line', async () => {
    const before = write(clean)
    await fc.assert(
      fc.asyncProperty(
        anyLine,
        fc.nat(),
        fc.integer({ min: 33, max: 126 }),
        async (index, at, byte) => {
          const text = before[index] ?? ''
          const place = at % text.length
          const damaged = text.slice(0, place) + String.fromCharCode(byte) + text.slice(place + 1)
          fc.pre(damaged !== text)
          const faults = await faultsOf(before.with(index, damaged))
          const label = `${damaged}: ${JSON.stringify(faults)}`
          expect(faults.length, label).toBeGreaterThanOrEqual(1)
          expect(
            faults.some((fault) => isAt(fault, index)),
            label,
          ).toBe(true)
        },
      ),
      { numRuns: 3000 },
    )
  })
})

it('several damaged entries are each found, and nothing else', async () => {
  const entries = [...clean.keys()].filter((index) => isEntry(lineAt(index)))
  const field = fc.constantFrom('recordedAt', 'ciphertext', 'headerCommitment', 'id')
  const other = { ...sampleCase('other', 1).entries[0] } as Json
  await fc.assert(
    fc.asyncProperty(fc.subarray(entries), field, async (chosen, name) => {
      const isChosen = (index: number) => chosen.includes(index)
      const value = (index: number) => (name === 'id' ? sampleId(index) : other[name])
      const damage = (line: Json, index: number) => ({ ...line, [name]: value(index) })
      const lines = clean.map((line, index) => (isChosen(index) ? damage(line, index) : line))
      const same =
        name === 'recordedAt' ? chosen.filter((i) => lineAt(i)[name] !== other[name]) : chosen
      const faults = await faultsOf(write(lines))
      expect(faults.map(({ code, place }) => [code, place.line])).toEqual(
        same.map((index) => ['link_mismatch', index + 1]),
      )
    }),
  )
})

function sampleId(index: number): string {
  return `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
}
