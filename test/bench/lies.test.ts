import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { FAULTS } from '../../bench/lies/faults.table.ts'
import { LIES } from '../../bench/lies/lie-kinds.table.ts'
import { lies } from '../../bench/lies/lies.ts'
import { openModelServer, saying } from '../../bench/lies/model-server.ts'
import { leftoversIn } from '../../src/briefing/model/leftovers.ts'
import { modelBrief } from '../../src/briefing/model/model-brief.ts'
import { isOn, modelSettingsSchema } from '../../src/briefing/model/settings.ts'
import { recordOf } from '../../src/briefing/record/from-case-file.ts'
import { caseFileSchema } from '../../src/domain/import/case-file.ts'
import type { EgressRow } from '../../src/ports/egress.ts'
import { entry, record } from '../briefing/a-record.ts'

it('lies of 22 kinds and more, and 20 faults of transport and more, are met', async () => {
  expect(Object.keys(LIES).length).toBeGreaterThanOrEqual(22)
  expect(Object.keys(FAULTS).length).toBeGreaterThanOrEqual(20)
  const { figures } = await lies.run({ size: 120, seed: 7, say: () => undefined })
  const { stale, leaks, injected, faults_unanswered } = figures
  expect({ stale, leaks, injected, faults_unanswered }).toEqual({
    stale: 0,
    leaks: 0,
    injected: 0,
    faults_unanswered: 0,
  })
  expect(figures.corrupted_shown).toBeLessThanOrEqual(0.05)
})

const one = record([
  entry({
    id: 'a',
    text: 'Robin told Zephyr that Uncle Bartholomew hit him. He went to Invented House.',
  }),
  entry({ id: 'b', author: 'Nettie Notreal', text: 'Nettie will ring Marguerite by 9 May.' }),
])

async function asked(rec: typeof one, content: string) {
  const server = await openModelServer()
  server.play(saying(content))
  const rows: EgressRow[] = []
  const settings = modelSettingsSchema.parse({
    baseUrl: server.url,
    allowedHosts: [server.host],
    model: 'm',
  })
  const egress = { record: async (row: EgressRow) => void rows.push(row) }
  const brief = await modelBrief(rec, [], {
    settings,
    egress,
    caseId: 'c',
    now: () => '2026-06-30T00:00:00Z',
  })
  await server.close()
  return { brief, bodies: server.bodies, rows }
}

it('a true sentence with its exact quote is shown, with its names put back', async () => {
  const server = await openModelServer()
  const rows: EgressRow[] = []
  server.play((request, response) => {
    const { entries } = JSON.parse(JSON.parse(request.body).messages[1].content)
    const quote = entries[0].text.split('. ')[0]
    const sentences = [{ section: 'happened', text: quote, evidence: [{ entryId: 'a', quote }] }]
    saying(JSON.stringify({ sentences }))({ ...request }, response)
  })
  const settings = modelSettingsSchema.parse({
    baseUrl: server.url,
    allowedHosts: [server.host],
    model: 'm',
  })
  const egress = { record: async (row: EgressRow) => void rows.push(row) }
  const { units, writtenByAi } = await modelBrief(one, [], {
    settings,
    egress,
    caseId: 'c',
    now: () => 'now',
  })
  await server.close()
  expect(writtenByAi).toBe(true)
  expect(units.map((unit) => unit.text)).toContain(
    'Robin told Zephyr that Uncle Bartholomew hit him',
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.bytes).toBe(Buffer.byteLength(server.bodies[0] ?? ''))
})

it('no name leaves, in any form, and each request is in the ledger without a word of it', async () => {
  const { bodies, rows } = await asked(one, '{}')
  expect(bodies.length).toBeGreaterThan(0)
  for (const name of [
    'Robin',
    'Invented',
    'Zephyr',
    'Bartholomew',
    'Nettie',
    'Notreal',
    'Marguerite',
    'Ivy',
  ]) {
    expect(bodies.join(' ').toLowerCase()).not.toContain(name.toLowerCase())
  }
  expect(JSON.stringify(rows)).not.toMatch(/hit him|Robin/)
})

it.each([
  ['phone number', 'Ring 07700 900123 after six.'],
  ['postcode', 'They live near ZZ9 9ZZ now.'],
  ['NHS number', 'His number is 943 476 5919.'],
  ['National Insurance number', 'NI is AB 12 34 56 C.'],
  ['e-mail address', 'Write to someone@made-up.example.'],
])('a %s blocks the request: nothing leaves, and the extract is shown', async (kind, text) => {
  expect(leftoversIn(text)).toContain(kind)
  const { brief, bodies } = await asked(record([entry({ id: 'a', text })]), '{}')
  expect(bodies).toEqual([])
  expect(brief.fallback).toBe('blocked')
  expect(brief.units.length).toBeGreaterThan(0)
})

it('ordinary dates, sums and references block nothing', () => {
  expect(leftoversIn('On 3 May 2026 at 14.30 he paid £1,250, ref AB-0412-9, 2026-05-03.')).toEqual(
    [],
  )
})

it('no name of the people of any open case leaves', async () => {
  const cases = new URL('../../bench/evaluation/cases/', import.meta.url)
  for (const name of readdirSync(cases).slice(0, 4)) {
    const file = caseFileSchema.parse(JSON.parse(readFileSync(new URL(name, cases), 'utf8')))
    const rec = recordOf(file, file.readers?.default?.id ?? '')
    const { bodies } = await asked(rec, '{}')
    const people = [rec.person, ...rec.entries.map((e) => e.author)].flatMap((full) =>
      full.split(/[ -]/),
    )
    const sent = bodies.join(' ')
    const found = people.filter((part) => part.length > 2 && new RegExp(`\\b${part}\\b`).test(sent))
    expect(found.filter((part) => !/^(?:Mrs|Elder|Prophet)$/.test(part))).toEqual([])
  }
})

it('is off until it is switched on, for the organisation and not against the case', () => {
  expect(isOn({ organisation: false, caseOff: false })).toBe(false)
  expect(isOn({ organisation: true, caseOff: true })).toBe(false)
  expect(isOn({ organisation: true, caseOff: false })).toBe(true)
  expect(() =>
    modelSettingsSchema.parse({
      baseUrl: 'http://a.example/v1',
      allowedHosts: ['b.example'],
      model: 'm',
    }),
  ).toThrow()
})
