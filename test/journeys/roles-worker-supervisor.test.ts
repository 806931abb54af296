import { expect, it } from 'vitest'
import { refusals } from '../../src/domain/words.table.ts'
import { KEZIA, referenceOf } from './charity-names.ts'
import { onEachWay } from './scenes.ts'

const ELLIS = referenceOf('ellis')
const SAIRA = referenceOf('saira')
const FREYA = referenceOf('freya')
const OWEN = referenceOf('owen')
const NOT_FOUND = 'We can’t find that case'

onEachWay((scene) => {
  const { person, shown, fill, submit, send, look } = scene

  /** The references that a form offers to somebody, whatever they type. */
  async function offered(key: string, typed: string): Promise<string> {
    await scene.askFor(key, '/note', 'Write a note')
    const options = (await person(key).options('case', typed)).join()
    await person(key).close()
    return options
  }

  it('a worker reads what they work and nothing else, not even of their own team', async () => {
    for (const reference of [KEZIA, SAIRA, ELLIS]) {
      expect(await look('amina', `timeline ${reference}`)).toContain(`Timeline of ${reference}`)
      expect(await offered('amina', reference)).toContain(reference)
    }
    for (const reference of [FREYA, OWEN]) {
      const answers = []
      for (const word of ['case', 'timeline', 'levels', 'chronology']) {
        answers.push(await look('amina', `${word} ${reference}`))
      }
      for (const answer of answers) expect(answer).toContain(NOT_FOUND)
      expect(await offered('amina', reference)).not.toContain(reference)
    }
    expect(await look('amina', 'search Quillan')).not.toContain(FREYA)
  })

  it('a worker writes to a case of theirs, and a worker elsewhere can not, by any form', async () => {
    const text = 'EB was on time all week. canary-ellis'
    expect(await send('amina', `note ${ELLIS}`, { text })).toEqual({})
    expect(await look('amina', `timeline ${ELLIS}`)).toContain('canary-ellis')
    for (const [word, fields] of [
      ['safe contact', { how: 'By post. canary-stranger' }],
      ['decision', { decision: 'None. canary-stranger', reasoning: 'None.' }],
    ] as const) {
      await fill('bex', word, fields)
      expect((await person('bex').options('case', ELLIS)).join()).not.toContain(ELLIS)
      expect(await submit('bex')).not.toEqual({})
      await person('bex').close()
    }
    expect(await look('amina', `timeline ${ELLIS}`)).not.toContain('canary-stranger')
  })

  it('a worker writes a private note that the colleague on the same case does not see', async () => {
    const text = 'She asked me to tell nobody yet. canary-close'
    expect(await look('tomos', `timeline ${SAIRA}`)).toContain(`Timeline of ${SAIRA}`)
    const before = await look('tomos', `case ${SAIRA}`)
    expect(await send('amina', `private note ${SAIRA}`, { readers: 'Priya', text })).toEqual({})
    for (const key of ['amina', 'priya', 'ruth']) {
      expect([key, await look(key, `timeline ${SAIRA}`)]).toEqual([
        key,
        expect.stringContaining('canary-close'),
      ])
    }
    for (const key of ['tomos', 'devan']) {
      expect(await look(key, `timeline ${SAIRA}`)).not.toContain('canary-close')
      expect(await look(key, 'search canary-close')).not.toContain('tell nobody yet')
    }
    expect(said(await look('tomos', `case ${SAIRA}`))).toBe(said(before))
  })

  it('a worker asks to lower from High: the form says that it waits for a lead, and it stays High', async () => {
    const reason = 'He did not come home last night.'
    expect(await send('amina', `concern ${ELLIS}`, { level: 'high', reason })).toEqual({})
    const lower = { to: 'low', reason: 'He is back, and well. canary-lower' }
    expect(await send('amina', `lower ${ELLIS}`, lower)).toEqual({})
    expect(await look('amina', `case ${ELLIS}`)).toContain('High')
    await person('amina').ask(`lower ${ELLIS}`)
    await shown('amina', 'Until then it stays High.')
    await person('amina').fill(lower)
    expect(JSON.stringify(await submit('amina'))).toContain(refusals.already_asked.next)
    await person('amina').close()
    expect(await look('amina', 'waiting')).toContain('Nothing waits for you')
  })

  it('a supervisor reads the cases of their team, logged, and none of another', async () => {
    expect(await look('priya', `case ${FREYA}`)).toContain('You are its line supervisor.')
    expect(await look('priya', `timeline ${FREYA}`)).toContain(`Timeline of ${FREYA}`)
    const log = await look('ruth', `access ${FREYA}`)
    expect(log).toContain('Priya Raithwell · the timeline')
    expect(log).not.toContain('Graham Okonjo-Tate')
    expect(await look('priya', `timeline ${OWEN}`)).toContain(NOT_FOUND)
    expect(await look('graham', `timeline ${OWEN}`)).toContain(`Timeline of ${OWEN}`)
  })

  it('a supervisor says who works a case of their team, and nobody of another', async () => {
    const what = { what: 'assigned', why: 'Tomos is away.' }
    expect(await look('amina', `case ${FREYA}`)).toContain(NOT_FOUND)
    expect(await send('priya', `assign ${FREYA}`, { who: 'Amina', ...what })).toEqual({})
    expect(await look('amina', `timeline ${FREYA}`)).toContain(`Timeline of ${FREYA}`)
    const other = await send('priya', `assign ${FREYA}`, { who: 'Bex', ...what })
    expect(JSON.stringify(other)).toContain(refusals.not_in_your_team.words)
    expect(await look('bex', `case ${FREYA}`)).toContain(NOT_FOUND)
    const ended = { who: 'Amina', what: 'unassigned', why: 'Tomos is back.' }
    expect(await send('priya', `assign ${FREYA}`, ended)).toEqual({})
    expect(await look('amina', `case ${FREYA}`)).toContain(NOT_FOUND)
  })

  it('a worker says of no case who works it', async () => {
    const fields = { who: 'Tomos', what: 'assigned', why: 'He would be good for KF.' }
    expect(JSON.stringify(await send('amina', `assign ${KEZIA}`, fields))).toContain(
      refusals.not_yours_to_do.words,
    )
    expect(await look('tomos', `case ${KEZIA}`)).toContain(NOT_FOUND)
  })

  it('a supervisor signs what they looked at, and its worker reads it', async () => {
    const fields = {
      oversight: 'Read since March. canary-oversight',
      rationale: 'The school is in touch daily.',
      signed: 'Priya Raithwell',
    }
    expect(await send('priya', `oversight ${KEZIA}`, fields)).toEqual({})
    expect(await look('amina', `timeline ${KEZIA}`)).toContain('canary-oversight')
  })

  it('a worker signs off no work, whoever’s name they put', async () => {
    const fields = { oversight: 'All is well.', rationale: 'None.', signed: 'Priya Raithwell' }
    expect(JSON.stringify(await send('amina', `oversight ${KEZIA}`, fields))).toContain(
      refusals.not_yours_to_do.words,
    )
    expect(await look('amina', `timeline ${KEZIA}`)).not.toContain('All is well.')
  })

  it('keeps within the limits of the platform', () => {
    expect(scene.breaches()).toEqual([])
  })
})

/** The texts of a window, without the ids that the platform makes up. */
function said(window: string): string {
  const texts = [...window.matchAll(/"text":("(?:[^"\\]|\\.)*")/g)]
  return texts.map(([, words]) => words).join('\n')
}
