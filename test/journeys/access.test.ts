import { expect, it } from 'vitest'
import { KEZIA, referenceOf } from './charity-names.ts'
import { onBoth } from './scenes.ts'

const NOT_FOUND = 'We can’t find that case'

onBoth((scene) => {
  const { person, message, title, shown, send, submit, look, open, toForm } = scene
  const { citedBeside } = scene

  it('a case shows level, safe contact and who works it on top, and offers what is yours to do', async () => {
    const amina = await look('amina', `case ${KEZIA}`)
    expect(amina).toContain('K.F., 9')
    expect(amina).toContain('No voicemail')
    expect(amina).toContain('Amina Yusuf-Hale')
    expect(amina).toContain('You work this case.')
    for (const offered of ['Timeline', 'Write a note', 'Lower the level']) {
      expect(amina).toContain(offered)
    }
    expect(amina).not.toContain('Who was given what')
    const ruth = await look('ruth', `case ${KEZIA}`)
    for (const offered of ['Restrict', 'Who was given what']) expect(ruth).toContain(offered)
    const notHers = said(await look('bex', `case ${KEZIA}`))
    expect(notHers).toContain(NOT_FOUND)
    expect(notHers).toBe(said(await look('bex', 'case K-22222')))
  })

  it('from a case one press leads to its timeline, and one to a form that knows the case', async () => {
    await scene.askFor('amina', `case ${KEZIA}`, 'From the record')
    await person('amina').press('window', 'show_view', `timeline ${KEZIA}`)
    await shown('amina', `Timeline of ${KEZIA}`)
    await person('amina').close()
  })

  it('a supervisor opens a case of another team for three hours; its worker and the leads hear of it', async () => {
    expect(await look('graham', `timeline ${KEZIA}`)).toContain(NOT_FOUND)
    const reason = 'Her brother is with our team; his safety turns on what is here.'
    expect(await send('bex', 'override', { reference: KEZIA, reason })).toMatchObject({
      reference: expect.stringContaining(NOT_FOUND),
    })
    const absent = await send('graham', 'override', { reference: 'K-22222', reason })
    expect(absent).toMatchObject({ reference: expect.stringContaining(NOT_FOUND) })
    expect(await send('graham', `override ${KEZIA}`, { reason })).toEqual({})
    expect(await look('graham', `timeline ${KEZIA}`)).toContain(`Timeline of ${KEZIA}`)
    for (const key of ['amina', 'ruth', 'devan']) {
      await message(key, 'Graham Okonjo-Tate has opened')
    }
    expect(JSON.stringify(person('graham').messages())).not.toContain('has opened')
  })

  it('a lead who did not use it reviews the override, and reads the reason', async () => {
    const waiting = await look('ruth', 'waiting')
    expect(waiting).toContain('Review of an override')
    expect(waiting).toContain('his safety turns on what is here')
    expect(waiting).toContain('Opened under it')
    expect(await look('graham', 'waiting')).toContain('Nothing waits for you')
    await message('ruth', 'his safety turns on what is here')
  })

  it('an entry on the wrong case goes to the right one, with its author and clocks, when a lead agrees', async () => {
    const right = referenceOf('saira')
    await send('amina', `note ${KEZIA}`, {
      text: 'SM said she is afraid of the summer. canary-moved',
    })
    const entry = await citedBeside('amina', KEZIA, 'canary-moved')
    await open('amina', entry)
    await person('amina').press('window', 'wrong_case', entry)
    await title('amina', 'This is the wrong case')
    await person('amina').fill({ rightCase: right, why: 'I chose the wrong line.' })
    expect(await submit('amina')).toEqual({})
    await person('amina').close()
    const asked = await message('ruth', 'I chose the wrong line.')
    await toForm('ruth', asked, 'answer_wrong_case', 'Wrong case?')
    await person('ruth').fill({ confirmed: 'yes', reason: 'It is about SM.' })
    expect(await submit('ruth')).toEqual({})
    await person('ruth').close()
    expect(await look('amina', `timeline ${KEZIA}`)).not.toContain('canary-moved')
    const moved = await look('amina', `timeline ${right}`)
    expect(moved).toContain('canary-moved')
    expect(moved).toContain('moved here')
    expect(moved).toContain('Amina Yusuf-Hale')
  })

  it('a lead sees who was given what of a case, and nobody else does', async () => {
    const log = await look('ruth', `access ${KEZIA}`)
    expect(log).toContain('Graham Okonjo-Tate · the timeline')
    expect(await look('amina', `access ${KEZIA}`)).not.toContain('Graham Okonjo-Tate')
    expect(await look('devan', 'lookups')).toContain('does not work the case')
    expect(await look('amina', 'lookups')).toContain('none to show you')
  })

  it('a decision says how much its maker had been given when they made it', async () => {
    await send('ruth', `decision ${KEZIA}`, {
      choice: 'not_to_act',
      decision: 'To wait for the school. canary-basis',
      reasoning: 'They see her every day.',
    })
    const entry = await citedBeside('ruth', KEZIA, 'canary-basis')
    expect(await open('ruth', entry)).toMatch(/its maker had been given \d+ of the \d+ entries/)
    const known = await look('ruth', `known ${entry}`)
    expect(known).toContain('As known when it was decided')
    const [, first = ''] = /open_entry.{0,120}?([0-9a-f-]{36})/.exec(known) ?? []
    expect(await open('ruth', first)).toContain('Recorded')
    expect(await look('bex', `known ${entry}`)).toContain('We can’t find that case')
  })

  it('keeps within the limits of the platform', () => {
    expect(scene.breaches()).toEqual([])
  })
})

/** The texts of a window, without the ids that the platform makes up. */
function said(window: string): string {
  return [...window.matchAll(/"text":("(?:[^"\\]|\\.)*")/g)].map(([, words]) => words).join('\n')
}
