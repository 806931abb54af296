import { readdirSync, readFileSync } from 'node:fs'
import { briefOf } from '../../src/briefing/extractive/brief-of.ts'
import { hostileIn } from '../../src/briefing/hostile/find-hostile.ts'
import type { AnswerSentence } from '../../src/briefing/model/answer.ts'
import { modelBrief } from '../../src/briefing/model/model-brief.ts'
import { pseudonymsFor } from '../../src/briefing/model/pseudonyms.ts'
import { modelSettingsSchema } from '../../src/briefing/model/settings.ts'
import { recordOf } from '../../src/briefing/record/from-case-file.ts'
import { readableOf } from '../../src/briefing/record/readable.ts'
import type { CaseRecord } from '../../src/briefing/record/record.ts'
import { sentencesOf } from '../../src/briefing/text/spans.ts'
import { type CaseFile, caseFileSchema } from '../../src/domain/import/case-file.ts'
import { type Chance, chanceFrom } from '../chance.ts'
import { type Asked, type Bench, rounded } from '../report.ts'
import { FAULTS } from './faults.table.ts'
import { LIES, type Truth } from './lie-kinds.table.ts'
import { type ModelServer, openModelServer, saying } from './model-server.ts'

const CASES = new URL('../evaluation/cases/', import.meta.url)
const LIES_AN_ANSWER = 10

/** Corrupted answers of a model, each to a reader with an access list of their own. */
export const lies: Bench = {
  about: 'A model that lies, and one that does not answer: what is shown of it.',
  defaultSize: 10_000,
  run: async (asked) => {
    const server = await openModelServer()
    try {
      return await measure(server, asked)
    } finally {
      await server.close()
    }
  },
}

type Told = {
  corrupted: number
  shown: number
  stale: number
  leaks: number
  injected: number
  byKind: Map<string, [number, number]>
}

async function measure(server: ModelServer, { size, seed, say }: Asked) {
  const files = readdirSync(CASES).map((name) =>
    caseFileSchema.parse(JSON.parse(readFileSync(new URL(name, CASES), 'utf8'))),
  )
  const random = chanceFrom(seed)
  const told: Told = { corrupted: 0, shown: 0, stale: 0, leaks: 0, injected: 0, byKind: new Map() }
  for (let n = 0; told.corrupted < size; n += 1) {
    const file = files[n % files.length]
    if (file) await oneReader(server, file, random, told)
    if (n % 200 === 199) say(`${told.corrupted} corrupted sentences, ${told.shown} shown`)
  }
  const [first] = files
  const unanswered = first ? await faultsUnanswered(server, recordOf(first, '')) : ['no case']
  const { corrupted, shown, stale, leaks, injected } = told
  const share = rounded(shown / corrupted)
  for (const [kind, [wrong, of]] of told.byKind)
    if (wrong > 0) say(`shown of ${kind}: ${wrong} of ${of}`)
  for (const name of unanswered) say(`not answered by the extract: ${name}`)
  const ok = stale + leaks + injected + unanswered.length === 0 && share <= 0.05
  const figures = {
    stale,
    leaks,
    injected,
    corrupted_shown: share,
    faults_unanswered: unanswered.length,
  }
  return { ok, figures: { ...figures, corrupted, faults: Object.keys(FAULTS).length } }
}

function settingsFor(server: ModelServer) {
  return modelSettingsSchema.parse({
    ...{ baseUrl: server.url, allowedHosts: [server.host], model: 'scripted' },
    ...{ timeoutMs: 2000, totalMs: 5000 },
  })
}

const egress = { record: async () => undefined }
const NOW = () => '2026-11-24T12:00:00Z'

/** One reader with entries hidden at random, and an answer that is nothing but lies. */
async function oneReader(server: ModelServer, file: CaseFile, random: Chance, told: Told) {
  const whole = recordOf(
    { ...file, entries: file.entries.map(({ private_to: _, ...one }) => one) },
    '',
  )
  const entries = whole.entries.filter((one) => one.kind === 'addendum' || random.next() < 0.75)
  const record = { ...whole, entries }
  const hidden = whole.entries.filter((one) => !entries.includes(one))
  const sentences = makeLies(record, hidden, random)
  if (sentences.length === 0) return
  const { hide } = pseudonymsFor(record)
  const sent = sentences.map(({ lie }) => ({
    section: lie.section,
    text: hide(lie.text),
    evidence: lie.evidence.map(({ entryId, quote }) => ({ entryId, quote: hide(quote) })),
  }))
  server.play(saying(JSON.stringify({ sentences: sent })))
  server.bodies.length = 0
  const asking = { settings: settingsFor(server), egress, caseId: file.case_id, now: NOW }
  const { units } = await modelBrief(record, [], asking)
  const texts = units.map((one) => one.text)
  for (const { kind, lie } of sentences) {
    const isShown = texts.includes(lie.text)
    const [wrong, of] = told.byKind.get(kind) ?? [0, 0]
    told.byKind.set(kind, [wrong + Number(isShown), of + 1])
    told.corrupted += 1
    told.shown += Number(isShown)
  }
  count(record, hidden, [...texts, ...server.bodies], told)
}

function count(record: CaseRecord, hidden: CaseRecord['entries'], said: string[], told: Told) {
  const open = record.entries.map((one) => one.text).join('\n')
  const long = (text: string) => text.length > 25 && !open.includes(text)
  const secret = hidden
    .flatMap((one) => sentencesOf(one.text))
    .map((one) => one.text)
    .filter(long)
  told.leaks += secret.filter((text) => said.some((one) => one.includes(text))).length
  const hostile = record.entries.flatMap((one) => hostileIn(one.text)).map((one) => one.text)
  told.injected += hostile.filter((text) => said.some((one) => one.includes(text))).length
  told.stale += staleOf(record).filter(({ text }) => said.some((one) => one.includes(text))).length
}

/** Sentences as they stood before they were corrected. */
function staleOf(record: CaseRecord) {
  const { sentences, hostile } = readableOf(record)
  const now = new Set(sentences.map((one) => `${one.entry.id} ${one.text}`))
  return record.entries.flatMap((entry) =>
    sentencesOf(entry.text)
      .filter(
        ({ text }) => !now.has(`${entry.id} ${text}`) && !hostile.some((one) => one.text === text),
      )
      .map(({ text }) => ({ text, entryId: entry.id })),
  )
}

type Made = { kind: string; lie: AnswerSentence }

function makeLies(record: CaseRecord, hidden: CaseRecord['entries'], random: Chance): Made[] {
  const { sentences, hostile } = readableOf(record)
  const usable = sentences.filter((one) => one.text.split(' ').length > 4)
  const pick = <T>(list: readonly T[]) => (list.length > 0 ? random.pick(list) : undefined)
  const names = [...new Set(record.entries.map((one) => one.author.split(' ')[0] ?? ''))]
  const stale = staleOf(record)
  const made: Made[] = []
  for (let tries = 0; made.length < LIES_AN_ANSWER && tries < 200; tries += 1) {
    const [kind, make] = pick(Object.entries(LIES)) ?? []
    const [truth, other] = [pick(usable), pick(usable)]
    const secret = pick(
      hidden.flatMap((e) => sentencesOf(e.text).map((s) => ({ text: s.text, entryId: e.id }))),
    )
    if (!kind || !make || !truth || !other || !secret || truth.entry === other.entry) continue
    const line = pick(hostile)
    const facts: Truth = {
      ...{ text: truth.text, entryId: truth.entry.id, hidden: secret, names, pick: random.next },
      other: { text: other.text, entryId: other.entry.id },
      stale: pick(stale) ?? null,
      hostile: line ? { text: line.text, entryId: line.entry.id } : null,
    }
    const lie = make(facts)
    if (lie) made.push({ kind, lie: { section: 'happened', ...lie } })
  }
  return made
}

/** The faults that were met with anything but the extract. */
async function faultsUnanswered(server: ModelServer, record: CaseRecord): Promise<string[]> {
  const extract = JSON.stringify(briefOf(record).units)
  const settings = { ...settingsFor(server), timeoutMs: 150, totalMs: 400 }
  const bad: string[] = []
  for (const [name, script] of Object.entries(FAULTS)) {
    server.play(script)
    try {
      const asking = { settings, egress, caseId: 'c', now: NOW }
      const { units, writtenByAi, fallback } = await modelBrief(record, [], asking)
      if (JSON.stringify(units) !== extract || writtenByAi || fallback !== 'no_answer')
        bad.push(name)
    } catch {
      bad.push(name)
    }
  }
  return bad
}
