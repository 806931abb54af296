import { expect, it } from 'vitest'
import { refusals } from '../../src/domain/words.table.ts'
import { charity } from '../../src/sandbox/charity/charity.ts'
import { commandLineOf } from './command-line.ts'
import { type Seen, valueIn } from './hands.ts'
import { onBoth } from './scenes.ts'

const GRAHAM = ['--as', 'Graham Okonjo-Tate']
const WAITS = 'A change of people waits for you'

onBoth((scene) => {
  const { stage, person, message, shown, told, answered, look } = scene
  const daybook = commandLineOf(stage)

  const about = (key: string, words: string) =>
    message(key, (m: Seen) => m.words.includes(WAITS) && m.words.includes(words))

  function accountOf(key: string): string {
    const found = charity.staff.find((member) => member.key === key)
    return (scene.platform === 'slack' ? found?.slackUserId : found?.teamsUserId) ?? ''
  }

  it('a role that gives reading waits for one of the leads or the trustee, who press Confirm', async () => {
    const said = await daybook('role', 'Amina Yusuf-Hale', 'records-officer', ...GRAHAM)
    expect(said).toContain('waits for a second person')
    for (const key of ['ruth', 'devan', 'hilary']) {
      const asked = await about(key, 'Gives Amina Yusuf-Hale the role of records officer.')
      expect(asked.words).toMatch(/Asked by:.*Graham Okonjo-Tate/)
    }
    const asked = await about('ruth', 'records officer')
    const change = valueIn(asked.buttons, 'confirm_change')
    expect(valueIn(asked.buttons, 'decline_change')).toBe(change)
    for (const [key, words] of [
      ['amina', refusals.not_your_change.words],
      ['priya', refusals.not_your_change.words],
      ['graham', refusals.needs_another_person.words],
    ] as const) {
      await person(key).present('confirm_change', change)
      await told(key, words)
      await person(key).close()
      expect(JSON.stringify(person(key).messages())).not.toContain(WAITS)
    }
    await person('ruth').press(asked, 'confirm_change', change)
    await told('ruth', 'Confirmed. It is so from now on.')
    await person('ruth').close()
    await message('graham', 'Ruth Calloway-Mensah confirmed this: it is so now.')
    await message('devan', 'Amina Yusuf-Hale now holds the role of records officer.')
    // The others’ messages say so too, and have no buttons any more.
    const redrawn = await message('hilary', 'Ruth Calloway-Mensah confirmed this')
    expect(valueIn(redrawn.buttons, 'confirm_change')).toBe('')
    await person('hilary').present('decline_change', change)
    await told('hilary', refusals.already_answered.words)
    await person('hilary').close()
    expect(await daybook('people', ...GRAHAM)).toMatch(
      /Amina Yusuf-Hale .*\n(?: {2}.*\n)* {2}records officer · from/,
    )
  })

  it('a change of team stands under “waiting”, and can be declined there', async () => {
    const move = ['--to', 'Adults team', '--from', 'Families team']
    await daybook('move', 'Tomos Penhallick', ...move, ...GRAHAM)
    await person('devan').ask('waiting')
    await shown('devan', 'Tomos Penhallick joins Adults team, and leaves Families team.')
    const change = valueIn(person('devan').windowButtons(), 'decline_change')
    await person('devan').press('window', 'decline_change', change)
    await told('devan', 'Declined. Nothing was changed.')
    await person('devan').close()
    await message('graham', 'Devan Thackerly declined this: nothing was changed.')
    expect(await daybook('people', ...GRAHAM)).not.toMatch(/Tomos .*\n.*\n? {2}member of Adults/)
  })

  it('who leaves is nobody in chat at once, and the leads hear which cases nobody works', async () => {
    expect(await daybook('leave', 'Tomos Penhallick', '--as', 'Ruth Calloway-Mensah')).toBe(
      'Done.\n',
    )
    await answered('tomos', 'waiting', refusals.not_on_daybook.words)
    const heard = await message('ruth', 'Tomos Penhallick has left, and nobody works K-')
    expect(heard.words).toMatch(/nobody works K-\w{5}(, K-\w{5})* now/)
    await message('devan', 'Tomos Penhallick has left')
  })

  it('the first administrator sends the code that was handed over, from an account of their own', async () => {
    await daybook('unlink', 'Bex Adeyemi-Crane', '--surface', scene.platform, ...GRAHAM)
    await answered('bex', 'waiting', refusals.not_on_daybook.words)
    await daybook('end-role', 'Graham Okonjo-Tate', 'administrator', ...GRAHAM)
    const said = await daybook('administrator', 'Bex Adeyemi-Crane')
    const code = /administrator ([\w-]+)/.exec(said)?.[1] ?? ''
    expect(code).toHaveLength(34)
    await answered('amina', `administrator ${code}`, refusals.account_taken.words)
    await answered('bex', 'administrator K7QF-WRONG', refusals.wrong_code.words)
    await answered('bex', `administrator ${code}`, 'This account is linked to you now')
    await answered('bex', `administrator ${code}`, refusals.wrong_code.words)
    await message('ruth', 'Bex Adeyemi-Crane now holds the role of administrator.')
    expect(await daybook('people', '--as', 'Bex Adeyemi-Crane')).toContain(
      `${scene.platform} ${accountOf('bex')}`,
    )
    expect(await look('bex', 'waiting')).toContain('Nothing waits for you.')
  })

  it('keeps within the limits of the platform', () => {
    expect(scene.breaches()).toEqual([])
  })
})
