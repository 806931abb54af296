import { expect, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import { moveClockOn } from '../../src/demo/clock.ts'
import { KEZIA } from './charity-names.ts'
import { onBoth } from './scenes.ts'

const TWO_DAYS = 2 * 24 * 60

onBoth((scene) => {
  const { person, look, message, send, told, stage } = scene

  it('“visiting K-… tomorrow at 3pm” stands on the record as a planned contact', async () => {
    await person('amina').say(`visiting ${KEZIA} tomorrow at 3pm`)
    await message('amina', `Saved on ${KEZIA}`)
    expect(await look('amina', `timeline ${KEZIA}`)).toContain('Planned contact')
    await person('amina').say(`visiting ${KEZIA} soon`)
    await told('amina', 'It is not clear when you go.')
  })

  it('on that day whoever goes is asked how it went, unless there is a note', async () => {
    const sql = connect(stage().ownerUrl, 1)
    await moveClockOn(sql, TWO_DAYS).finally(() => sql.end())
    const asked = await message('amina', `How did it go? · ${KEZIA}`)
    expect(asked.words).toContain('A contact was planned')
    expect(asked.words).not.toMatch(/Kezia|Visit/)
    const form = asked.buttons.find(({ label }) => label === 'Write a note')
    expect(form?.value).toContain('record_note:case:')
    await person('amina').openHome()
    const waits = `A planned contact has no note: ${KEZIA}`
    await scene.until('the contact on Home', () =>
      person('amina').home()?.words.includes(waits) ? true : null,
    )
  })

  it('Home says what is due on the cases, with its clock', async () => {
    await send('amina', '/disclosure', { case: KEZIA, words: 'More was said.', worry: 'high' })
    await person('amina').openHome()
    await scene.until('what is due on Home', () =>
      person('amina').home()?.words.includes('Due on your cases') ? true : null,
    )
    expect(person('amina').home()?.words).toContain('A decision with its reasoning')
  })
})
