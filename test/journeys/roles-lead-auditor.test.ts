import { expect, it } from 'vitest'
import { refusals } from '../../src/domain/words.table.ts'
import { charity } from '../../src/sandbox/charity/charity.ts'
import { KEZIA, referenceOf } from './charity-names.ts'
import { commandLineOf } from './command-line.ts'
import type { Seen } from './hands.ts'
import { onEachWay } from './scenes.ts'

const ELLIS = referenceOf('ellis')
const WALTER = referenceOf('walter')
const NOT_FOUND = 'We can’t find that case'

onEachWay((scene) => {
  const { stage, person, message, title, shown, told, send, look } = scene
  const daybook = commandLineOf(stage)

  /** Presses Confirm on the change of people that waits for a lead. */
  async function confirm(words: string) {
    await person('ruth').press(await message('ruth', words), 'confirm_change')
    await told('ruth', 'It is so from now on.')
    await person('ruth').close()
  }

  it('a lead restricts a case: its worker keeps level, safe contact and safety line, and writes', async () => {
    const line = { line: 'Visit in pairs. canary-line' }
    expect(await send('amina', `safety line ${KEZIA}`, line)).toEqual({})
    expect(await look('amina', `timeline ${KEZIA}`)).toContain('canary-line')
    const fields = { listed: 'Priya', why: 'A relative of a colleague.', reviewOn: '2099-01-01' }
    expect(await send('ruth', `restrict ${KEZIA}`, fields)).toEqual({})
    const top = await look('amina', `case ${KEZIA}`)
    for (const kept of ['restricted to a list', 'Medium', 'No voicemail', 'canary-line']) {
      expect(top).toContain(kept)
    }
    const text = 'KF was at school today. canary-blind'
    expect(await send('amina', `note ${KEZIA}`, { text })).toEqual({})
    expect(await look('amina', `timeline ${KEZIA}`)).not.toContain('canary-blind')
    for (const key of ['ruth', 'priya']) {
      expect(await look(key, `timeline ${KEZIA}`)).toContain('canary-blind')
    }
  })

  it('a lead who is not on the list knows that there is the case, and nothing of it', async () => {
    const seen = await look('devan', `case ${KEZIA}`)
    expect(seen).toContain('restricted to a list')
    for (const held of ['canary-line', 'No voicemail', 'K.F., 9', 'Medium']) {
      expect(seen).not.toContain(held)
    }
    expect(await look('devan', `timeline ${KEZIA}`)).not.toContain('canary-')
  })

  it('a lead who has read what was written since confirms a lowering that somebody else asked for', async () => {
    const why = { reason: 'He did not come home.' }
    expect(await send('amina', `concern ${ELLIS}`, { level: 'high', ...why })).toEqual({})
    const lower = { to: 'low', reason: 'He is back. canary-asked' }
    expect(await send('ruth', `lower ${ELLIS}`, lower)).toEqual({})
    expect(await look('ruth', 'waiting')).not.toContain('canary-asked')
    await person('devan').ask('waiting')
    await shown('devan', 'canary-asked')
    const waits = person('devan').windowButtons()
    const value = waits.find((one) => one.value.startsWith('answer_lowering'))?.value ?? ''
    await person('devan').close()
    const answer = async (key: string) => {
      await person(key).present('open_form', value)
      await title(key, 'Answer the request')
      await person(key).fill({ confirmed: 'yes', reason: 'I have read it all.' })
      await person(key).submit()
    }
    await answer('ruth')
    await told('ruth', refusals.needs_another_person.words)
    await person('ruth').close()
    expect(await look('amina', `case ${ELLIS}`)).toContain('High')
    await answer('devan')
    await told('devan', refusals.read_first.words)
    await person('devan').close()
    expect(await look('devan', `timeline ${ELLIS}`)).toContain('He did not come home.')
    await answer('devan')
    await title('devan', 'Saved')
    await person('devan').close()
    expect(await look('amina', `levels ${ELLIS}`)).toContain('Low')
  })

  it('a lead hears of a report by somebody without access, who learns of no case', async () => {
    const words = { newName: 'Somebody’s son', text: 'He sleeps in a car. canary-report' }
    expect(await send('bex', 'report', { ...words, worry: 'high' })).toEqual({})
    const isNew = (m: Seen) => m.words.includes('High concern') && !m.words.includes(ELLIS)
    const alert = await message('ruth', isNew)
    const reference = /K-[0-9A-Z]{5}/.exec(alert.words)?.[0] ?? ''
    expect(reference).not.toBe('')
    expect(await look('ruth', `timeline ${reference}`)).toContain('canary-report')
    expect(await look('bex', `timeline ${reference}`)).toContain(NOT_FOUND)
    for (const word of ['case', 'levels', 'chronology', 'access']) {
      expect(await look('bex', `${word} ${reference}`)).toContain(NOT_FOUND)
    }
    // The reference on the receipt is that of the report itself: it was nobody’s before.
    expect(charity.cases.map((c) => c.reference)).not.toContain(reference)
  })

  it('an auditor sees who was given what, and not a word of it', async () => {
    expect(await look('hilary', `case ${WALTER}`)).toContain(NOT_FOUND)
    await daybook('role', 'Hilary Osei-Wren', 'auditor', '--as', 'Graham Okonjo-Tate')
    await confirm('Hilary Osei-Wren the role of auditor')
    const text = 'He told us of the money. canary-audited'
    expect(await send('bex', `note ${WALTER}`, { text })).toEqual({})
    expect(await look('graham', `timeline ${WALTER}`)).toContain('canary-audited')
    const log = await look('hilary', `access ${WALTER}`)
    expect(log).toContain('Graham Okonjo-Tate · the timeline')
    expect(log).not.toContain('canary-audited')
    for (const word of ['case', 'timeline', 'levels', 'chronology']) {
      expect(await look('hilary', `${word} ${WALTER}`)).toContain(NOT_FOUND)
    }
    expect(await look('hilary', 'search canary-audited')).not.toContain('of the money')
  })

  it('keeps within the limits of the platform', () => {
    expect(scene.breaches()).toEqual([])
  })
})
