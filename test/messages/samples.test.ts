import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { expectToFit } from './fits.ts'
import { SAMPLES } from './samples.table.ts'

const FOLDER = new URL('../../src/messages/', import.meta.url)

/** The names of everything in src/messages that describes a whole message. */
function describers(): string[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'))
  return files.flatMap((name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8')
    return text
      .split(/\n(?=export |\/\*\*)/)
      .flatMap((one) => /^export function (\w+)\([\s\S]*?\): Message \{/.exec(one)?.[1] ?? [])
  })
}

it('every message that there is has a sample', () => {
  expect(Object.keys(SAMPLES).sort()).toEqual(describers().sort())
})

it.each(Object.keys(SAMPLES))('%s, as full as it gets, fits every platform', (name) => {
  const messages = SAMPLES[name]?.() ?? []
  expect(messages.length).toBeGreaterThan(0)
  for (const message of messages) expectToFit(message)
})
