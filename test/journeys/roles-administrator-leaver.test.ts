import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { refusals } from '../../src/domain/words.table.ts'
import { charity } from '../../src/sandbox/charity/charity.ts'
import { message, press, referenceOf, theCharity, WAIT_MS, wordsOf } from './the-charity.ts'
import { windowsOf } from './windows.ts'

const { stage, person } = theCharity()
const { send, look, title, citedBeside } = windowsOf({ stage, person })
const run = promisify(execFile)
const RUTH = ['--as', 'Ruth Calloway-Mensah']
const JORDAN = referenceOf('jordan')
const OWEN = referenceOf('owen')
const NOT_FOUND = 'We can’t find that case'

async function daybook(...args: string[]): Promise<string> {
  const env = { ...process.env, ...stage().environment, DAYBOOK_OWNER_URL: stage().ownerUrl }
  const { stdout } = await run(process.execPath, ['src/admin/daybook.ts', ...args], { env })
  return stdout
}

/** Bex becomes administrator, and works no case any more. */
async function makeBexAdministrator() {
  for (const { reference, assigned } of charity.cases) {
    if (!assigned.includes('bex')) continue
    const fields = { who: 'Bex', what: 'unassigned', why: 'She looks after Daybook now.' }
    expect(await send('ruth', `assign ${reference}`, fields)).toEqual({})
  }
  await daybook('role', 'Bex Adeyemi-Crane', 'administrator', '--as', 'Graham Okonjo-Tate')
  const words = 'Bex Adeyemi-Crane the role of administrator'
  const waits = await message(stage(), () => person('ruth').dms(), words)
  await person('ruth').click(waits, 'confirm_change')
  const done = () => wordsOf(person('ruth').modal()).includes('It is so from now on.')
  await stage().slack.waitFor(done, { what: 'the change', timeoutMs: WAIT_MS })
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
  await person('bex').command('/note')
  await title('bex', 'Write a note')
  expect(wordsOf(await person('bex').suggest('case', ''))).not.toMatch(/K-[0-9A-Z]{5}/)
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
  await person('tomos').command('/note')
  await title('tomos', 'Write a note')
  const options = await person('tomos').suggest('case', JORDAN)
  await person('tomos').type('case', options[0]?.value ?? '')
  await person('tomos').type('text', 'Written before, sent after. canary-late')
  await daybook('leave', 'Tomos Penhallick', ...RUTH)
  const before = stage().slack.calls.length
  await person('tomos').submit()
  await person('tomos').close()
  await person('tomos').say(`brief me on ${JORDAN}`)
  await press(stage(), person('tomos'), 'open_entry', entry)
  const told = () => wordsOf(person('tomos').ephemerals())
  await person('tomos').command('/daybook', `timeline ${JORDAN}`)
  const isTold = () => told().includes(refusals.not_on_daybook.words)
  await stage().slack.waitFor(isTold, { what: 'the refusal', timeoutMs: WAIT_MS })
  const since = wordsOf(stage().slack.calls.slice(before))
  for (const held of ['canary-own', 'canary-late', 'J.M.']) expect(since).not.toContain(held)
  const timeline = await look('ruth', `timeline ${JORDAN}`)
  expect(timeline).toContain('canary-own')
  expect(timeline).not.toContain('canary-late')
})

it('the cases that nobody works any more are named to the leads, and can be given on', async () => {
  const told = await message(
    stage(),
    () => person('ruth').dms(),
    (m) => wordsOf(m).includes('Tomos Penhallick has left') && wordsOf(m).includes('nobody works'),
  )
  for (const { reference, assigned } of charity.cases) {
    const alone = assigned.length === 1 && assigned[0] === 'tomos'
    expect([reference, wordsOf(told).includes(reference)]).toEqual([reference, alone])
  }
  const fields = { who: 'Amina', what: 'assigned', why: 'Tomos has left.' }
  expect(await send('ruth', `assign ${JORDAN}`, fields)).toEqual({})
  expect(await look('amina', `timeline ${JORDAN}`)).toContain('canary-own')
})

it('keeps every message within the limits of Slack', () => {
  expect(stage().slack.breaches).toEqual([])
})
