import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { refusals } from '../../src/domain/words.table.ts'
import { buttonOf, message, press, theCharity, userOf, WAIT_MS, wordsOf } from './the-charity.ts'

const { stage, person } = theCharity()
const run = promisify(execFile)
const GRAHAM = ['--as', 'Graham Okonjo-Tate']
const WAITS = 'A change of people waits for you'

/** The command line of the person who looks after Daybook. */
async function daybook(...args: string[]): Promise<string> {
  const env = { ...process.env, ...stage().environment, DAYBOOK_OWNER_URL: stage().ownerUrl }
  const { stdout } = await run(process.execPath, ['src/admin/daybook.ts', ...args], { env })
  return stdout
}

const seen = (key: string, what: string) => message(stage(), () => person(key).dms(), what)
const about = (key: string, words: string) =>
  message(
    stage(),
    () => person(key).dms(),
    (m) => wordsOf(m).includes(WAITS) && wordsOf(m).includes(words),
  )

async function windowOf(key: string, words: string) {
  const shown = () => wordsOf(person(key).modal()).includes(words)
  await stage().slack.waitFor(shown, { what: `a window with “${words}”`, timeoutMs: WAIT_MS })
}

/** What the command was answered with, to nobody else. */
async function answered(key: string, text: string, words: string) {
  const before = person(key).ephemerals().length
  await person(key).command('/daybook', text)
  const shown = () => wordsOf(person(key).ephemerals().slice(before)).includes(words)
  await stage().slack.waitFor(shown, { what: `an answer with “${words}”`, timeoutMs: WAIT_MS })
}

it('a role that gives reading waits for one of the leads or the trustee, who press Confirm', async () => {
  const said = await daybook('role', 'Amina Yusuf-Hale', 'records-officer', ...GRAHAM)
  expect(said).toContain('waits for a second person')
  for (const key of ['ruth', 'devan', 'hilary']) {
    const asked = await about(key, 'Gives Amina Yusuf-Hale the role of records officer.')
    expect(wordsOf(asked)).toContain('Asked by: Graham Okonjo-Tate')
  }
  const asked = await about('ruth', 'records officer')
  const change = buttonOf(asked, 'confirm_change')
  expect(buttonOf(asked, 'decline_change')).toBe(change)
  for (const [key, words] of [
    ['amina', refusals.not_your_change.words],
    ['priya', refusals.not_your_change.words],
    ['graham', refusals.needs_another_person.words],
  ] as const) {
    await press(stage(), person(key), 'confirm_change', change)
    await windowOf(key, words)
    await person(key).close()
    expect(wordsOf(person(key).dms())).not.toContain(WAITS)
  }
  await person('ruth').click(asked, 'confirm_change', { value: change })
  await windowOf('ruth', 'Confirmed. It is so from now on.')
  await person('ruth').close()
  await seen('graham', 'Ruth Calloway-Mensah confirmed this: it is so now.')
  await seen('devan', 'Amina Yusuf-Hale now holds the role of records officer.')
  // The others’ messages say so too, and have no buttons any more.
  const redrawn = await seen('hilary', 'Ruth Calloway-Mensah confirmed this')
  expect(buttonOf(redrawn, 'confirm_change')).toBe('')
  await press(stage(), person('hilary'), 'decline_change', change)
  await windowOf('hilary', refusals.already_answered.words)
  await person('hilary').close()
  expect(await daybook('people', ...GRAHAM)).toMatch(
    /Amina Yusuf-Hale .*\n(?: {2}.*\n)* {2}records officer · from/,
  )
})

it('a change of team stands under “waiting”, and can be declined there', async () => {
  const move = ['--to', 'Adults team', '--from', 'Families team']
  await daybook('move', 'Tomos Penhallick', ...move, ...GRAHAM)
  await person('devan').command('/daybook', 'waiting')
  await windowOf('devan', 'Tomos Penhallick joins Adults team, and leaves Families team.')
  const change = buttonOf(person('devan').modal(), 'decline_change')
  await person('devan').click('modal', 'decline_change', { value: change })
  await windowOf('devan', 'Declined. Nothing was changed.')
  await person('devan').close()
  await seen('graham', 'Devan Thackerly declined this: nothing was changed.')
  expect(await daybook('people', ...GRAHAM)).not.toMatch(/Tomos .*\n.*\n? {2}member of Adults/)
})

it('who leaves is nobody in chat at once, and the leads hear which cases nobody works', async () => {
  expect(await daybook('leave', 'Tomos Penhallick', '--as', 'Ruth Calloway-Mensah')).toBe('Done.\n')
  await answered('tomos', 'waiting', refusals.not_on_daybook.words)
  const told = await seen('ruth', 'Tomos Penhallick has left, and nobody works K-')
  expect(wordsOf(told)).toMatch(/nobody works K-\w{5}(, K-\w{5})* now/)
  await seen('devan', 'Tomos Penhallick has left')
})

it('the first administrator sends the code that was handed over, from an account of their own', async () => {
  await daybook('unlink', 'Bex Adeyemi-Crane', ...GRAHAM)
  await answered('bex', 'waiting', refusals.not_on_daybook.words)
  await daybook('end-role', 'Graham Okonjo-Tate', 'administrator', ...GRAHAM)
  const said = await daybook('administrator', 'Bex Adeyemi-Crane')
  const code = /administrator ([\w-]+)/.exec(said)?.[1] ?? ''
  expect(code).toHaveLength(34)
  await answered('amina', `administrator ${code}`, refusals.account_taken.words)
  await answered('bex', 'administrator K7QF-WRONG', refusals.wrong_code.words)
  await answered('bex', `administrator ${code}`, 'This account is linked to you now')
  await answered('bex', `administrator ${code}`, refusals.wrong_code.words)
  await seen('ruth', 'Bex Adeyemi-Crane now holds the role of administrator.')
  expect(await daybook('people', '--as', 'Bex Adeyemi-Crane')).toContain(`slack ${userOf('bex')}`)
  await person('bex').command('/daybook', 'waiting')
  await windowOf('bex', 'Nothing waits for you.')
})
