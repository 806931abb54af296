import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { refusals } from '../../src/domain/words.table.ts'
import { charity } from '../../src/sandbox/charity/charity.ts'
import {
  buttonOf,
  fillForm,
  KEZIA,
  message,
  press,
  referenceOf,
  theCharity,
  wordsOf,
} from './the-charity.ts'
import { windowsOf } from './windows.ts'

const { stage, person } = theCharity()
const { send, look, title } = windowsOf({ stage, person })
const dms = (key: string) => () => person(key).dms()
const run = promisify(execFile)
const ELLIS = referenceOf('ellis')
const WALTER = referenceOf('walter')
const NOT_FOUND = 'We can’t find that case'

async function daybook(...args: string[]): Promise<string> {
  const env = { ...process.env, ...stage().environment, DAYBOOK_OWNER_URL: stage().ownerUrl }
  const { stdout } = await run(process.execPath, ['src/admin/daybook.ts', ...args], { env })
  return stdout
}

/** Presses Confirm on the change of people that waits for a lead. */
async function confirm(words: string) {
  const waits = await message(stage(), dms('ruth'), words)
  const value = buttonOf(waits, 'confirm_change')
  await person('ruth').click(waits, 'confirm_change', { value })
  const done = () => wordsOf(person('ruth').modal()).includes('It is so from now on.')
  await stage().slack.waitFor(done, { what: 'the change' })
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
  await person('devan').command('/daybook', 'waiting')
  const shown = () => wordsOf(person('devan').modal()).includes('canary-asked')
  await stage().slack.waitFor(shown, { what: 'the request' })
  const found = /answer_lowering:[0-9a-f-]{36}/.exec(wordsOf(person('devan').modal()))
  const value = found?.[0] ?? ''
  const answer = { confirmed: 'yes', reason: 'I have read it all.' }
  await press(stage(), person('ruth'), 'open_form', value)
  await title('ruth', 'Answer the request')
  await fillForm(person('ruth'), stage(), answer)
  const own = await person('ruth').submit()
  expect(wordsOf([own.errors, person('ruth').errors(), person('ruth').modal()])).toContain(
    refusals.needs_another_person.words,
  )
  expect(await look('amina', `case ${ELLIS}`)).toContain('High')
  await person('devan').click('modal', 'open_form', { value })
  await title('devan', 'Answer the request')
  await fillForm(person('devan'), stage(), answer)
  await person('devan').submit()
  const told = () => wordsOf([person('devan').errors(), person('devan').modal()])
  const first = () => told().includes(refusals.read_first.words)
  await stage().slack.waitFor(first, { what: 'that it is to be read first' })
  expect(await look('devan', `timeline ${ELLIS}`)).toContain('He did not come home.')
  await press(stage(), person('devan'), 'open_form', value)
  await title('devan', 'Answer the request')
  await fillForm(person('devan'), stage(), answer)
  await person('devan').submit()
  await title('devan', 'Saved')
  expect(await look('amina', `levels ${ELLIS}`)).toContain('Low')
})

it('a lead hears of a report by somebody without access, who learns of no case', async () => {
  const words = { newName: 'Somebody’s son', text: 'He sleeps in a car. canary-report' }
  expect(await send('bex', 'report', { ...words, worry: 'high' })).toEqual({})
  const alert = await message(
    stage(),
    dms('ruth'),
    (m) => wordsOf(m).includes('High concern') && !wordsOf(m).includes(ELLIS),
  )
  const reference = /K-[0-9A-Z]{5}/.exec(wordsOf(alert))?.[0] ?? ''
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

it('keeps every message within the limits of Slack', () => {
  expect(stage().slack.breaches).toEqual([])
})
