import { expect, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import { moveClockOn } from '../../src/demo/clock.ts'
import { KEZIA } from './charity-names.ts'
import { onBoth } from './scenes.ts'

onBoth((scene) => {
  const { person, message, shown, told, toForm, until } = scene

  /** Asks the lead; what the asker is told at once. */
  async function ask(key: string, question: string, danger = 'no'): Promise<string> {
    await scene.askFor(key, 'ask', 'Ask the lead')
    expect(person(key).window()).toContain('Someone in danger now? Ring 999 first.')
    await person(key).fill({ danger, question })
    await person(key).submit()
    await until('an answer', () => person(key).title() !== 'Ask the lead')
    const words = person(key).window()
    await person(key).close()
    return words
  }

  it('asks whether somebody is in danger first, and the question is with the lead at once', async () => {
    await scene.askFor('bex', 'ask', 'Ask the lead')
    const form = person('bex').window()
    expect(form.indexOf('Is somebody in danger now?')).toBeGreaterThan(0)
    expect(form.indexOf('Is somebody in danger now?')).toBeLessThan(form.indexOf('your question'))
    await person('bex').close()
    expect(await ask('bex', 'A bruise, or is it paint? canary-ask')).toContain(
      'with the lead on duty',
    )
    const asked = await message('ruth', 'canary-ask')
    expect(asked.words).toContain('Bex')
    expect(asked.buttons.map(({ label }) => label)).toContain('Give advice')
  })

  it('says to ring 999 when somebody is in danger, and sends it all the same', async () => {
    expect(await ask('bex', 'He is at the door. canary-danger', 'yes')).toContain('Ring 999 now.')
    expect((await message('ruth', 'canary-danger')).words).toContain('in danger now')
  })

  it('is closed only with advice, with who does what and with an answer to “record it?”', async () => {
    const asked = await message('ruth', 'canary-ask')
    await toForm('ruth', asked, 'give_advice', 'Give advice')
    expect(await shown('ruth', 'canary-ask')).toContain('Who does what?')
    await person('ruth').fill({ advice: 'Ask her mother. canary-advice' })
    await person('ruth').submit()
    await until('what is missing', () => Object.keys(person('ruth').errors()).length > 0)
    await person('ruth').fill({ whoDoesWhat: 'Bex asks today.', record: 'yes' })
    await person('ruth').draw('case')
    await person('ruth').fill({ case: KEZIA })
    await person('ruth').submit()
    await shown('ruth', `It is on the record of ${KEZIA}`)
    await person('ruth').close()
    const advice = await message('bex', 'canary-advice')
    expect(advice.words).toContain('Bex asks today.')
    const timeline = await scene.look('ruth', `timeline ${KEZIA}`)
    expect(timeline).toContain('Consultation')
  })

  it('is answered once, and is nobody else’s', async () => {
    const asked = await message('ruth', 'canary-ask')
    const button = asked.buttons.find(({ label }) => label === 'Give advice')
    await toForm('ruth', asked, 'give_advice', 'Give advice')
    const fields = { advice: 'Again.', whoDoesWhat: 'Nobody.', record: 'no' }
    await person('ruth').fill(fields)
    await person('ruth').submit()
    await told('ruth', 'A colleague has given advice already')
    await person('ruth').close()
    const id = button?.value.split(':')[1] ?? ''
    await person('amina').present('show_view', `question ${id}`)
    expect(await shown('amina', 'not there any more')).not.toContain('canary')
    await person('amina').close()
  })

  it('climbs to the deputy after two hours, and in the end says which number to ring', async () => {
    await ask('tomos', 'May I tell her school? canary-climb')
    await message('ruth', 'canary-climb')
    const sql = connect(scene.stage().ownerUrl, 1)
    expect(JSON.stringify(person('devan').messages())).not.toContain('canary-climb')
    await moveClockOn(sql, 119)
    await until('nothing', () => true)
    expect(JSON.stringify(person('devan').messages())).not.toContain('canary-climb')
    await moveClockOn(sql, 121)
    await message('devan', 'canary-climb')
    await moveClockOn(sql, 242)
    await message('hilary', 'canary-climb')
    await moveClockOn(sql, 363)
    await message('tomos', 'Nobody has answered your question yet')
    await moveClockOn(sql, 0)
    await sql.end()
  })

  it('keeps within the limits of the platform', () => {
    expect(scene.breaches()).toEqual([])
  })
})
