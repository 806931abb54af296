import { expect, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import { moveClockOn } from '../../src/demo/clock.ts'
import { KEZIA } from './charity-names.ts'
import { valueIn } from './hands.ts'
import { onBoth } from './scenes.ts'

const FOUR_DAYS = 4 * 24 * 60
const PLAIN = 'She said there was no food in the house again.'
const GRAVE = 'He put his hands round her neck until she could not breathe.'

onBoth((scene) => {
  const { person, message, send, shown, title, submit, stage } = scene

  /** The receipt of a note with these words. */
  async function receiptOf(text: string) {
    const before = person('amina').messages().length
    expect(await send('amina', `/note ${KEZIA}`, { text })).toEqual({})
    return await message('amina', 'may point to a risk', before)
  }

  it('the author sees the words and the rule, and says that it is not a risk', async () => {
    const receipt = await receiptOf(PLAIN)
    expect(receipt.words).toContain('no food')
    await person('amina').press(receipt, 'not_a_risk')
    expect(await shown('amina', 'Kept: you say that this is not a risk.')).not.toContain('no food')
    await person('amina').close()
    expect(await scene.look('ruth', 'rules')).toContain('left alone or unfed: once')
    expect(await scene.look('amina', 'rules')).toContain('Of no rule')
  })

  it('“not a risk” of an entry that somebody does not read is as of none', async () => {
    const receipt = await receiptOf(PLAIN)
    await person('graham').present('not_a_risk', valueIn(receipt.buttons, 'not_a_risk'))
    expect(await shown('graham', 'Not opened')).toContain('can’t find that')
    await person('graham').close()
  })

  it('a critical sign that nobody acted on for a working day is brought to the supervisor', async () => {
    await receiptOf(GRAVE)
    const sql = connect(stage().ownerUrl, 1)
    await moveClockOn(sql, FOUR_DAYS).finally(() => sql.end())
    const told = await message(
      'priya',
      ({ words }) => words.includes('A sign of risk waits') && words.includes('her neck'),
    )
    expect(told.words).toContain('Amina Yusuf-Hale wrote this a working day ago')
    const button = told.buttons.find(({ value }) => value.startsWith('set_aside_signs'))
    await person('priya').press(told, button?.action ?? '', button?.value)
    await title('priya', 'Set a sign aside')
    await person('priya').fill({ because: 'dealt_with', why: 'The police were rung on the day.' })
    expect(await submit('priya')).toEqual({})
    await person('priya').close()
    const timeline = await scene.look('amina', `timeline ${KEZIA}`)
    expect(timeline).toContain('Sign of risk set aside')
    expect(timeline).toContain('The police were rung on the day.')
  })

  it('small signs by two people are put together for the lead, who opens each entry', async () => {
    const small = 'She was quiet and withdrawn today.'
    await send('amina', `/note ${KEZIA}`, { text: small })
    await send('priya', `/note ${KEZIA}`, { text: small })
    await send('amina', `/note ${KEZIA}`, { text: small })
    const told = await message('ruth', `Small signs together`)
    expect(told.words).toContain('3 entries by 2 people')
    expect(told.words).toContain('quiet and withdrawn')
    expect(
      person('amina')
        .messages()
        .map(({ words }) => words)
        .join(),
    ).not.toContain('together')
  })

  it('keeps within the limits of the platform, and says nothing in the channel', () => {
    expect(scene.breaches()).toEqual([])
    const channel = person('priya').channel()
    expect(channel.map(({ words }) => words).join()).not.toContain('sign of risk')
  })
})
