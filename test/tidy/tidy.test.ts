import { describe, expect, it } from 'vitest'
import { readRepository } from './repository.ts'
import { isCountedSource, lineCount, rules, shareUnder, withoutFences } from './rules.ts'
import { findImpure, findLargeFunctions, findMembers } from './syntax.ts'

const files = readRepository()

describe('the repository keeps the rules of the house', () => {
  it('reads the repository', () => {
    const paths = files.map((one) => one.path)
    expect(paths).toContain('package.json')
    expect(paths).toContain('test/tidy/tidy.test.ts')
  })

  it.each(rules)('$title', ({ appliesTo, find }) => {
    const faults = files
      .filter((file) => appliesTo(file.path))
      .flatMap((file) => find(file).map(({ line, what }) => `${file.path}:${line} ${what}`))
    expect(faults).toEqual([])
  })

  it('has 90 % of the source files under 220 lines', () => {
    const lengths = files
      .filter((one) => isCountedSource(one.path))
      .map((one) => lineCount(one.text))
    expect(shareUnder(lengths, 220)).toBeGreaterThanOrEqual(0.9)
  })
})

describe('each rule can fail', () => {
  it.each(rules)('$title', ({ appliesTo, find, bad }) => {
    expect(appliesTo(bad.path)).toBe(true)
    expect(find(bad)).not.toEqual([])
    expect(find({ path: 'src/fine.ts', text: "export const fine = 'yes'\n" })).toEqual([])
  })

  it('the share of short files counts the limit as long', () => {
    expect(shareUnder([219, 220, 221, 10], 220)).toBe(0.5)
  })
})

describe('what the rules look at', () => {
  const impure = [
    'export const a = Date.now()',
    "export const a = Date['now']()",
    'export const a = Math.random()',
    "import { createHash } from 'node:crypto'\nexport const a = createHash",
    "export const a = await import('node:fs')",
  ]
  it.each(impure)('%s is not pure', (text) => {
    expect(findImpure('src/domain/a.ts', text)).toHaveLength(1)
  })

  it('a comment or a sentence that names a clock is pure', () => {
    const text = "// not Date.now\nexport const a = 'Math.random is not used'"
    expect(findImpure('src/domain/a.ts', text)).toEqual([])
  })

  it('a chained skip is found, a conditional one is not', () => {
    const skipped = /^(it|describe)(\.\w+)*\.(skip|only|todo)$/
    expect(findMembers('a.ts', 'it.concurrent.only', skipped)).toHaveLength(1)
    expect(findMembers('a.ts', 'it.skipIf(true)', skipped)).toEqual([])
  })

  it('a function of 61 lines is too long and one of 60 is not', () => {
    const ofLines = (count: number) => `export const f = () => {${'\n'.repeat(count - 1)}}`
    expect(findLargeFunctions('a.ts', ofLines(60))).toEqual([])
    expect(findLargeFunctions('a.ts', ofLines(61))).toEqual([
      { line: 1, what: 'a function of 61 lines' },
    ])
  })

  it('a path in a fenced block of Markdown is an example', () => {
    expect(withoutFences('a\n```\n/home/x\n```\nb')).toBe('a\n\n\n\nb')
  })
})
