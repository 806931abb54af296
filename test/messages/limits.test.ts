import { expect, it } from 'vitest'
import { type Entry, entryKinds } from '../../src/domain/entry-kinds.table.ts'
import { entryMessage } from '../../src/messages/entry-view.ts'
import { renderMessage } from '../../src/surfaces/slack/render/message.ts'
import { expectToFitTeams } from './fits.ts'

/** A box of a form holds this much, and people fill it. */
const LONG = `${'word '.repeat(599)}end`
const ID = '0b8f3c1e-6f0a-4a51-9d3e-3f1d2f6b7a10'

/** Something that fits each kind of value, as long as it may be. */
const MANY = Array.from({ length: 20 }, () => ID)
const VALUES: readonly unknown[] = [
  ...[LONG, '2026-05-01T10:00:00Z', '2026-05-01', ID, true, 9, MANY],
]

/** Every field of a kind of entry, filled to the brim. */
function fullest(kind: keyof typeof entryKinds): Record<string, unknown> {
  const { shape } = entryKinds[kind].payload
  const filled = Object.entries(shape).map(([field, schema]) => {
    const options = 'options' in schema ? (schema.options as unknown[]) : []
    const fits = (value: unknown) => schema.safeParse(value).success
    const inner = 'unwrap' in schema ? (schema.unwrap() as { options?: unknown[] }).options : []
    return [field, [...VALUES, ...options, ...(inner ?? [])].find(fits)]
  })
  return Object.fromEntries(filled)
}

// What was moved is shown as what it was, and is none of its own.
const SHOWN = Object.keys(entryKinds).filter((kind) => kind !== 'moved')
it.each(SHOWN as (keyof typeof entryKinds)[])(
  'an entry of kind %s, filled to the brim, opens within the limits of both and is shown whole',
  (kind) => {
    const payload = fullest(kind)
    expect(entryKinds[kind].payload.safeParse(payload).success).toBe(true)
    const recordedAt = '2026-05-02T10:00:00Z'
    const entry = { id: ID, kind, authorId: null, amends: null, recordedAt, payload } as Entry
    const message = entryMessage([entry], new Map(), 'Europe/London')
    expectToFitTeams(message)
    const { blocks } = renderMessage(message)
    expect(blocks.length).toBeLessThanOrEqual(100)
    for (const block of blocks) {
      if (block.type !== 'section') continue
      expect(block.text?.text.length ?? 0).toBeLessThanOrEqual(3000)
      expect(block.fields?.length ?? 0).toBeLessThanOrEqual(10)
      for (const field of block.fields ?? []) expect(field.text.length).toBeLessThanOrEqual(2000)
    }
    const texts = Object.values(payload).filter((value) => value === LONG)
    const shown = JSON.stringify(blocks).split(LONG.slice(0, 2000)).length - 1
    expect(shown).toBe(texts.length)
  },
)
