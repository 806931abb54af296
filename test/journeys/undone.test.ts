import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KEZIA, referenceOf } from './charity-names.ts'
import { onBoth, type Scene } from './scenes.ts'

const SAIRA = referenceOf('saira')

/** What follows from naming somebody, and from taking it back by the button that stands there. */
function tell(s: Scene): void {
  let sql: postgres.Sql
  beforeAll(() => {
    sql = postgres(s.stage().ownerUrl, { max: 1, connection: { search_path: 'daybook' } })
  })
  afterAll(async () => await sql.end())

  async function newest(kind: string): Promise<string> {
    const [row] = await sql<{ entry_id: string }[]>`
      SELECT entry_id FROM entry_guard WHERE kind = ${kind} ORDER BY at DESC LIMIT 1`
    return row?.entry_id ?? ''
  }

  async function byButton(key: string, value: string, fields: Record<string, string>) {
    const person = s.person(key)
    await person.present('open_form', value)
    await s.until('the form', () => person.hasField(Object.keys(fields)[0] ?? ''))
    await person.fill(fields)
    const errors = await s.submit(key)
    await person.close()
    return errors
  }

  async function opens(key: string, entry: string): Promise<string> {
    const words = await s.open(key, entry)
    await s.person(key).close()
    return words
  }

  const NOT_FOUND = 'We can’t find that case'

  it('a conflict that is lifted from its declaration is lifted, and the declaration stays hidden', async () => {
    await s.send('amina', `note ${SAIRA}`, { text: 'Seen at the door, OFCONFLICT.' })
    const note = await newest('note')
    await byButton('ruth', `declare_conflict:${note}`, {
      who: 'Amina',
      why: 'Her sister, WHYHERS.',
    })
    const declared = await newest('conflict_declared')
    expect(await opens('amina', note)).toContain(NOT_FOUND)
    expect(
      await byButton('ruth', `lift_conflict:${declared}`, { who: 'Amina', why: 'No, LIFTED.' }),
    ).toEqual({})
    expect(await opens('amina', note)).toContain('OFCONFLICT')
    expect(await opens('amina', declared)).toContain(NOT_FOUND)
    expect(await s.look('amina', `timeline ${SAIRA}`)).not.toMatch(/WHYHERS|LIFTED/)
  })

  it('a restriction ends by the button on it', async () => {
    const list = { listed: 'Priya', why: 'For now.', reviewOn: '2099-01-01' }
    expect(await s.send('ruth', `restrict ${KEZIA}`, list)).toEqual({})
    expect(await s.look('amina', `case ${KEZIA}`)).toContain('restricted')
    const restriction = await newest('restriction')
    expect(await byButton('ruth', `end_restriction:${restriction}`, { why: 'Over.' })).toEqual({})
    expect(await s.look('amina', `case ${KEZIA}`)).not.toContain('restricted')
  })

  it('why an entry is restricted is not told to those whom that leaves out', async () => {
    await s.send('amina', `note ${SAIRA}`, { text: 'Words to be RESTRICTED.' })
    const note = await newest('note')
    const list = { listed: 'Priya', why: 'Her AUNT works here.', reviewOn: '2099-01-01' }
    await byButton('ruth', `restrict_access:${note}`, list)
    const timeline = await s.look('amina', `timeline ${SAIRA}`)
    expect(timeline).not.toMatch(/RESTRICTED|AUNT/)
    expect(await s.look('priya', `timeline ${SAIRA}`)).toMatch(/AUNT[\s\S]*RESTRICTED/)
  })

  it('who is no reader any more reads no addendum; who becomes one reads them all', async () => {
    const named = { readers: 'Priya', readers2: 'Bex', text: 'Private ALPHA.' }
    await s.send('amina', `private note ${SAIRA}`, named)
    const note = await newest('note')
    expect(
      await byButton('ruth', `add_addendum:${note}`, {
        addendum: 'correction',
        text: 'Added BETA.',
      }),
    ).toEqual({})
    const addendum = await newest('addendum')
    expect(await opens('bex', addendum)).toContain('BETA')
    await byButton('ruth', `end_reader:${note}`, { who: 'Bex', why: 'Not needed, GAMMA.' })
    for (const entry of [note, addendum, await newest('reader_ended')]) {
      expect(await opens('bex', entry)).toContain(NOT_FOUND)
    }
    expect(await opens('priya', await newest('reader_ended'))).toContain('GAMMA')
    await byButton('ruth', `name_reader:${note}`, { who: 'Kofi', why: 'He sees her next.' })
    expect(await opens('kofi', note)).toContain('ALPHA')
    expect(await opens('kofi', addendum)).toContain('BETA')
  })

  it('whom a concern about a colleague names stands in it, for its readers', async () => {
    const concern = { type: 'allegation', staffMember: 'Tomos', what: 'What HAPPENED.' }
    await s.send('amina', `colleague ${KEZIA}`, concern)
    const entry = await newest('staff_concern')
    const words = await opens('hilary', entry)
    expect(words).toContain('HAPPENED')
    expect(words).toContain('Colleague named in the form')
    expect(words).toContain('Tomos Penhallick')
    expect(await opens('tomos', entry)).toContain(NOT_FOUND)
    const asked = 'Amina Yusuf-Hale named Tomos Penhallick in the form of an entry.'
    expect(await s.look('ruth', 'waiting')).toContain(asked)
    expect(await s.look('tomos', 'waiting')).not.toContain('Conflict')
    const [step] = await sql<{ id: string }[]>`SELECT id FROM two_step WHERE about = ${entry}`
    const answer = { confirmed: 'yes', reason: 'He is DECIDED about.' }
    expect(await byButton('ruth', `answer_conflict:${step?.id}`, answer)).toEqual({})
    expect(await s.look('ruth', 'waiting')).not.toContain(asked)
    expect(await opens('hilary', await newest('conflict_declared'))).toContain('DECIDED')
  })

  it('a private note of the lead alone asks for a second reader', async () => {
    const errors = await s.send('ruth', `private note ${SAIRA}`, { text: 'For nobody else.' })
    expect(JSON.stringify(errors)).toContain('at least two readers')
  })

  it('a duplicate is joined to a case of at least its level, and read by those who work that', async () => {
    const report = { newName: 'Kezia', text: 'REPORTED at the gate.', worry: 'high' }
    await s.send('bex', 'report', report)
    const [row] = await sql<{ reference: string }[]>`
      SELECT reference FROM case_file ORDER BY opened_at DESC LIMIT 1`
    const duplicate = row?.reference ?? ''
    const errors = await s.send('ruth', `join ${duplicate}`, {
      other: KEZIA,
      why: 'The same child.',
    })
    expect(JSON.stringify(errors)).toContain('Raise the other case first')
    await s.send('ruth', `concern ${KEZIA}`, { level: 'high', reason: 'As reported.' })
    expect(
      await s.send('ruth', `join ${duplicate}`, { other: KEZIA, why: 'The same child.' }),
    ).toEqual({})
    expect(await s.look('amina', `timeline ${duplicate}`)).toContain('REPORTED')
  })
}

describe('what was named or taken back', () => onBoth(tell))
