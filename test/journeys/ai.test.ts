import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ModelServer, openModelServer, saying } from '../../bench/lies/model-server.ts'
import { charity } from '../../src/sandbox/charity/charity.ts'
import { KEZIA, referenceOf } from './charity-names.ts'
import { onBoth } from './scenes.ts'

const NAMES = charity.cases.map(({ person }) => person.name)
const STAFF = charity.staff.map(({ name }) => name)
/** Another case of the same team. */
const OTHER =
  charity.cases.find(({ key, assigned }) => key !== 'kezia' && assigned.includes('amina'))
    ?.reference ?? ''

onBoth((scene) => {
  const { person, message, look, stage } = scene
  let model: ModelServer

  beforeAll(async () => {
    model = await openModelServer()
    const { environment, killService, restartService } = stage()
    Object.assign(environment, {
      DAYBOOK_MODEL_URL: model.url,
      DAYBOOK_MODEL_NAME: 'made-up',
      DAYBOOK_MODEL_KEY: 'made-up-key',
      DAYBOOK_MODEL_DAILY: '5',
    })
    await killService()
    await restartService()
    await person('ruth').ask('/note')
    await person('ruth').close()
  })
  afterAll(() => model.close())

  /** The brief that comes after somebody asks for one. */
  async function briefOf(key: string, reference: string) {
    const before = person(key).messages().length
    await person(key).say(`brief me on ${reference}`)
    return await message(key, ({ words }) => words.includes(' from the record: '), before)
  }

  /** One sentence about an entry that the model was shown, in the words of that entry. */
  function tellsFirst(): void {
    model.play((request, response) => {
      const { messages } = JSON.parse(request.body) as { messages: { content: string }[] }
      const { entries } = JSON.parse(messages[1]?.content ?? '{}') as {
        entries: { id: string; text: string }[]
      }
      const entry = entries.find(({ text }) => /^[A-Z][^“”"]{40,150}\.( |$)/.test(text))
      const quote = /^[^.]*\./.exec(entry?.text ?? '')?.[0] ?? ''
      const sentence = { section: 'happened', text: quote }
      const evidence = [{ entryId: entry?.id ?? '', quote }]
      saying(JSON.stringify({ sentences: [{ ...sentence, evidence }] }))(request, response)
    })
  }

  it('is off until a lead switches it on: no connection is made', async () => {
    expect((await briefOf('priya', KEZIA)).words).toContain('Extracted from the record')
    expect(await look('priya', 'ai on')).toContain('not yours')
    expect(await look('priya', 'ai')).toContain('AI is off.')
    expect(model.bodies).toEqual([])
  })

  it('switched on by a lead, a brief says that it is coming, and that AI wrote it', async () => {
    tellsFirst()
    expect(await look('ruth', 'ai on')).toContain('AI is switched on by Ruth Calloway-Mensah')
    const before = person('priya').messages().length
    const brief = await briefOf('priya', KEZIA)
    expect(brief.words).toContain('Written by AI from the record')
    await message('priya', 'is being written', before)
    expect(model.bodies.length).toBe(1)
  })

  it('nothing that leaves holds a name, and all that leaves is counted', async () => {
    const left = model.bodies.join()
    expect(left.length).toBeGreaterThan(2000)
    const parts = [...NAMES, ...STAFF].flatMap((name) => name.split(/[ -]/)).filter(isTelling)
    for (const name of parts) expect(left).not.toMatch(new RegExp(`\\b${name}\\b`))
    expect(left).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
    expect(await egressRows()).toBe(model.bodies.length)
  })

  it('a fault of the model gives the extract', async () => {
    model.play((_request, response) => response.writeHead(500).end())
    expect((await briefOf('priya', OTHER)).words).toContain('Extracted from the record')
  })

  it('a case is switched off by itself, and only a lead switches it on again', async () => {
    expect(await look('amina', `ai off ${KEZIA}`)).toContain(`For ${KEZIA} it is off`)
    expect(await look('amina', `ai on ${KEZIA}`)).toContain('not yours')
    const asked = model.bodies.length
    expect((await briefOf('amina', KEZIA)).words).toContain('Extracted from the record')
    expect(model.bodies.length).toBe(asked)
    expect(await look('graham', `ai off ${KEZIA}`)).toContain('can’t find that case')
  })

  it('asks no more than the day’s limit', async () => {
    tellsFirst()
    for (const key of ['arlo', 'callum', 'esme', 'ferdy', 'finn']) {
      const brief = await briefOf('ruth', referenceOf(key))
      expect(brief.words).toMatch(/from the record/)
    }
    expect(model.bodies.length).toBe(5)
    expect(await egressRows()).toBe(5)
  })

  async function egressRows(): Promise<number> {
    const { connect } = await import('../../src/database/connection.ts')
    const sql = connect(stage().ownerUrl, 1)
    const [row] = await sql`SELECT count(*)::int AS n FROM daybook.egress`.finally(() => sql.end())
    return row?.n
  }
})

/** A part of a name that is no word by itself. */
function isTelling(part: string): boolean {
  return part.length > 3 && !['Family', 'Hale', 'Crane', 'Wren'].includes(part)
}
