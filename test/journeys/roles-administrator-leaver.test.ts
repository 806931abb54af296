import { expect, it } from 'vitest'
import { refusals } from '../../src/domain/words.table.ts'
import { charity } from '../../src/sandbox/charity/charity.ts'
import { referenceOf } from './charity-names.ts'
import { commandLineOf } from './command-line.ts'
import type { Seen } from './hands.ts'
import { onEachWay } from './scenes.ts'
import { countSent, sentSince } from './sent.ts'

const RUTH = ['--as', 'Ruth Calloway-Mensah']
const JORDAN = referenceOf('jordan')
const OWEN = referenceOf('owen')
const NOT_FOUND = 'We can’t find that case'

onEachWay((scene) => {
  const { stage, person, message, told, fill, send, look, citedBeside } = scene
  const daybook = commandLineOf(stage)

  /** Bex becomes administrator, and works no case any more. */
  async function makeBexAdministrator() {
    for (const { reference, assigned } of charity.cases) {
      if (!assigned.includes('bex')) continue
      const fields = { who: 'Bex', what: 'unassigned', why: 'She looks after Daybook now.' }
      expect(await send('ruth', `assign ${reference}`, fields)).toEqual({})
    }
    await daybook('role', 'Bex Adeyemi-Crane', 'administrator', '--as', 'Graham Okonjo-Tate')
    const waits = await message('ruth', 'Bex Adeyemi-Crane the role of administrator')
    await person('ruth').press(waits, 'confirm_change')
    await told('ruth', 'It is so from now on.')
    await person('ruth').close()
  }

  it('an administrator reads no case, not by any view, and is offered none by any form', async () => {
    await makeBexAdministrator()
    for (const { reference } of charity.cases) {
      expect(await look('bex', `case ${reference}`)).toContain(NOT_FOUND)
    }
    for (const word of ['timeline', 'levels', 'chronology']) {
      expect(await look('bex', `${word} ${OWEN}`)).toContain(NOT_FOUND)
    }
    await scene.askFor('bex', '/note', 'Write a note')
    expect((await person('bex').options('case', '')).join()).not.toMatch(/K-[0-9A-Z]{5}/)
    await person('bex').close()
  })

  it('an administrator finds no case, and sees of none who was given what', async () => {
    for (const name of ['Kezia', 'Lascelby', 'school']) {
      expect(await look('bex', `search ${name}`)).not.toMatch(/K-[0-9A-Z]{5}/)
    }
    const [known, unknown] = [
      await look('bex', `access ${OWEN}`),
      await look('bex', 'access K-22222'),
    ]
    expect(known).toContain(NOT_FOUND)
    expect(unknown).toContain(NOT_FOUND)
  })

  it('an administrator answers for people: they see who holds what, and no case of anybody', async () => {
    const people = await daybook('people', '--as', 'Bex Adeyemi-Crane')
    expect(people).toContain('administrator · from')
    for (const { reference, person: about } of charity.cases) {
      expect(people).not.toContain(reference)
      expect(people).not.toContain(about.name)
    }
  })

  it('who leaves has nothing from that moment, not even their own notes', async () => {
    const text = 'They found a room. canary-own'
    expect(await send('tomos', `note ${JORDAN}`, { text })).toEqual({})
    const entry = await citedBeside('tomos', JORDAN, 'canary-own')
    expect(entry).not.toBe('')
    const late = 'Written before, sent after. canary-late'
    await fill('tomos', '/note', { case: JORDAN, text: late })
    await daybook('leave', 'Tomos Penhallick', ...RUTH)
    const before = countSent(stage())
    await person('tomos').submit()
    await person('tomos').close()
    await person('tomos').say(`brief me on ${JORDAN}`)
    await person('tomos').present('open_entry', entry)
    await person('tomos').close()
    await person('tomos').ask(`timeline ${JORDAN}`)
    await told('tomos', refusals.not_on_daybook.words)
    const since = sentSince(stage(), before)
    const theirs = JSON.stringify(since.filter(({ to }) => to === 'tomos'))
    for (const held of ['canary-own', 'J.M.']) expect(theirs).not.toContain(held)
    const timeline = await look('ruth', `timeline ${JORDAN}`)
    expect(timeline).toContain('canary-own')
    expect(timeline).not.toContain('canary-late')
  })

  it('the cases that nobody works any more are named to the leads, and can be given on', async () => {
    const left = (m: Seen) =>
      m.words.includes('Tomos Penhallick has left') && m.words.includes('nobody works')
    const heard = await message('ruth', left)
    for (const { reference, assigned } of charity.cases) {
      const alone = assigned.length === 1 && assigned[0] === 'tomos'
      expect([reference, heard.words.includes(reference)]).toEqual([reference, alone])
    }
    const fields = { who: 'Amina', what: 'assigned', why: 'Tomos has left.' }
    expect(await send('ruth', `assign ${JORDAN}`, fields)).toEqual({})
    expect(await look('amina', `timeline ${JORDAN}`)).toContain('canary-own')
  })

  it('keeps within the limits of the platform', () => {
    expect(scene.breaches()).toEqual([])
  })
})
