import { expect, it } from 'vitest'
import {
  buttonOf,
  type Filled,
  fillForm,
  KEZIA,
  message,
  press,
  referenceOf,
  theCharity,
  WAIT_MS,
  wordsOf,
} from './the-charity.ts'

const { stage, person } = theCharity()
const dms = (key: string) => () => person(key).dms()

/** Opens a form under its word, for a case, fills it in and sends it. */
async function record(key: string, asked: string, fields: Filled) {
  const told = await person(key).command('/daybook', asked)
  expect(told.status).toBe(200)
  await fillForm(person(key), stage(), fields)
  const sent = await person(key).submit()
  expect(person(key).errors()).toEqual({})
  expect(sent.errors).toBeUndefined()
  await title(key, 'Saved')
  await person(key).close()
}

async function title(key: string, wanted: string) {
  const shown = () => person(key).modal()?.title?.text === wanted
  await stage().slack.waitFor(shown, { what: `the window “${wanted}”`, timeoutMs: WAIT_MS })
}

/** Opens an entry that a new brief cites, by words of its sentence; the window stays open. */
async function openCited(key: string, reference: string, words: string) {
  const before = person(key).dms().length
  await person(key).say(`brief me on ${reference}`)
  const isNew = (m: unknown) =>
    wordsOf(m).includes(`Brief on ${reference}`) && person(key).dms().length > before
  await message(stage(), () => person(key).dms().slice(before), isNew)
  const blocks = person(key)
    .dms()
    .slice(before)
    .flatMap((m) => (m.blocks ?? []) as object[])
  const at = blocks.findIndex((block) => wordsOf(block).includes(words))
  const entry = buttonOf(blocks[at], 'open_entry:0') || buttonOf(blocks[at + 1], 'open_entry:0')
  await press(stage(), person(key), 'open_entry', entry)
  await title(key, 'From the record')
  return entry
}

it('the menu leads from a group to the form, which takes its place', async () => {
  await person('amina').command('/daybook')
  await title('amina', 'Daybook')
  await person('amina').type('group', 'decision')
  const drawn = () => wordsOf(person('amina').modal()).includes('in_decision')
  await stage().slack.waitFor(drawn, { what: 'the second list', timeoutMs: WAIT_MS })
  await person('amina').type('in_decision', 'write_decision')
  await person('amina').submit()
  await title('amina', 'Write down a decision')
  await fillForm(person('amina'), stage(), {
    case: KEZIA,
    choice: 'not_to_refer',
    decision: 'No referral this week. canary-decision',
    reasoning: 'The school sees her every day.',
  })
  await person('amina').submit()
  await title('amina', 'Saved')
  await person('amina').close()
  await message(stage(), dms('amina'), `Saved on ${KEZIA}`)
})

it('help lists every word, and a word that is none is answered with it', async () => {
  for (const asked of ['help', 'nonsense']) {
    const told = await person('amina').command('/daybook', asked)
    expect(wordsOf(told.body)).toContain('referral: to whom, and what was sent')
  }
})

it('a referral is sent, and its outcome recorded from the list and from the entry itself', async () => {
  await record('amina', `referral ${KEZIA}`, {
    to: 'Family hub',
    what: 'A request for play therapy. canary-referral',
    chaseOn: '2099-01-01',
  })
  await openCited('amina', KEZIA, 'canary-referral')
  await person('amina').click('modal', 'open_form', { value: valueIn('amina', 'record_ack') })
  await title('amina', 'They have the referral')
  await person('amina').type('by', 'Duty worker at the hub')
  await person('amina').submit()
  await title('amina', 'Saved')
  await person('amina').close()
  await person('amina').close()

  await record('amina', 'outcome', {
    case: KEZIA,
    referral: 'canary-referral',
    outcome: 'Six sessions from May. canary-outcome',
  })
  await person('amina').command('/daybook', `outcome ${KEZIA}`)
  await title('amina', 'Outcome of a referral')
  expect(wordsOf(await person('amina').suggest('referral', 'canary'))).not.toContain('Family hub')
  await person('amina').close()
  await person('amina').say(`brief me on ${KEZIA}`)
  await message(stage(), dms('amina'), 'Outcome: Six sessions from May. canary-outcome')
})

it('a meeting is written down with the action that came of it, and the action is done', async () => {
  await record('amina', `meeting ${KEZIA}`, {
    meeting: 'core_group',
    attended: 'School, health visitor, us',
    shared: 'Attendance.',
    decisions: 'Go on weekly. canary-meeting',
    actionWhat: 'Ring the school nurse canary-action',
    actionOwner: 'Amina',
    actionDue: '2099-01-01',
  })
  await openCited('amina', KEZIA, 'canary-action')
  expect(wordsOf(person('amina').modal())).toContain('Amina Yusuf-Hale')
  await person('amina').click('modal', 'open_form', { value: valueIn('amina', 'record_action') })
  await title('amina', 'An action is done')
  await person('amina').type('result', 'She will see her on Monday.')
  await person('amina').submit()
  await title('amina', 'Saved')
  await person('amina').close()
  await person('amina').close()
  await person('amina').command('/daybook', `done ${KEZIA}`)
  expect(wordsOf(await person('amina').suggest('action', ''))).not.toContain('canary-action')
  await person('amina').close()
})

it('an entry is added to by its button, and shows what was added', async () => {
  const entry = await openCited('amina', KEZIA, 'canary-meeting')
  await person('amina').click('modal', 'add_addendum')
  await title('amina', 'Add to this entry')
  await person('amina').type('addendum', 'correction')
  await person('amina').type('text', 'The health visitor was not there. canary-addendum')
  await person('amina').submit()
  await title('amina', 'Saved')
  await person('amina').close()
  await person('amina').close()
  await press(stage(), person('amina'), 'open_entry', entry)
  const shown = () => wordsOf(person('amina').modal()).includes('canary-addendum')
  await stage().slack.waitFor(shown, { what: 'the addendum', timeoutMs: WAIT_MS })
  await person('amina').close()
})

it('a private note is read by those it names and the lead, and by nobody else on the case', async () => {
  const saira = referenceOf('saira')
  await record('amina', `private note ${saira}`, {
    readers: 'Priya',
    text: 'She asked me to keep this close. canary-private',
  })
  for (const [key, reads] of [
    ['amina', true],
    ['priya', true],
    ['ruth', true],
    ['tomos', false],
  ] as const) {
    const before = person(key).dms().length
    await person(key).say(`brief me on ${saira}`)
    const brief = await message(stage(), () => person(key).dms().slice(before), 'Brief on')
    expect([key, wordsOf(brief).includes('canary-private')]).toEqual([key, reads])
  }
})

it('somebody who sees no case tells the lead, and learns nothing of any', async () => {
  await record('bex', 'report', {
    newName: 'Kezia from the youth club',
    text: 'She did not want to go home. canary-report',
    worry: 'high',
  })
  const alert = await message(stage(), dms('ruth'), 'High concern')
  const reference = /K-[0-9A-Z]{5}/.exec(wordsOf(alert))?.[0] ?? ''
  expect(reference).not.toBe(KEZIA)
  await press(stage(), person('ruth'), 'open_alert', buttonOf(alert, 'open_alert'))
  const read = () => wordsOf(person('ruth').modal()).includes('canary-report')
  await stage().slack.waitFor(read, { what: 'the report', timeoutMs: WAIT_MS })
  expect(wordsOf(person('ruth').modal())).toContain('Kezia from the youth club')
  const answers: string[] = []
  for (const asked of [reference, KEZIA, 'K-22222']) {
    answers.push(JSON.stringify((await person('bex').command('/brief', asked)).body))
  }
  expect(new Set(answers).size).toBe(1)
  await person('bex').command('/note')
  expect(wordsOf(await person('bex').suggest('case', ''))).not.toContain(reference)
  await person('bex').close()
})

it('a note on somebody whose case is not visible goes to the lead as well', async () => {
  const before = person('ruth').dms().length
  await person('bex').command('/note')
  await fillForm(person('bex'), stage(), {
    case: 'elsewhere',
    newName: 'A boy called Jo',
    text: 'He was alone at the bus stop at ten. canary-elsewhere',
  })
  await person('bex').submit()
  await title('bex', 'Saved')
  await person('bex').close()
  await message(stage(), () => person('ruth').dms().slice(before), 'to review')
})

it('a case is closed with a reason and an outcome, and reopened; not twice, and not while High', async () => {
  const edith = referenceOf('edith')
  const refusal = async (asked: string, fields: Filled) => {
    await person('ruth').command('/daybook', asked)
    await fillForm(person('ruth'), stage(), fields)
    const sent = await person('ruth').submit()
    await person('ruth').close()
    return wordsOf(sent.errors ?? {})
  }
  const closing = { reason: 'She has moved away.', outcome: 'Known to the team there.' }
  expect(await refusal(`reopen ${edith}`, { why: 'By mistake.' })).toContain('is open already')
  await record('ruth', `close ${edith}`, closing)
  expect(await refusal(`close ${edith}`, closing)).toContain('This case is closed')
  await record('ruth', `reopen ${edith}`, { why: 'She is back.' })
  await person('ruth').command('/concern', edith)
  await fillForm(person('ruth'), stage(), { level: 'high', reason: 'She rang in tears.' })
  await person('ruth').submit()
  await title('ruth', 'Saved')
  await person('ruth').close()
  expect(await refusal(`close ${edith}`, closing)).toContain('The level is High')
})

it('a level that is High is lowered by two people: one asks, another confirms', async () => {
  const edith = referenceOf('edith')
  await record('bex', `lower ${edith}`, { to: 'low', reason: 'Her sister is with her now.' })
  await person('bex').command('/daybook', 'waiting')
  await shown('bex', 'Nothing waits for you')
  await person('bex').close()
  await person('ruth').command('/daybook', 'waiting')
  await shown('ruth', 'Her sister is with her now.')
  await person('ruth').click('modal', 'open_form', { value: valueIn('ruth', 'answer_lowering') })
  await title('ruth', 'Answer the request')
  await person('ruth').type('confirmed', 'yes')
  await person('ruth').type('reason', 'I have read what was written since.')
  await person('ruth').submit()
  await title('ruth', 'Saved')
  await person('ruth').close()
  await person('ruth').close()
  const before = person('ruth').dms().length
  await person('ruth').say(`brief me on ${edith}`)
  const brief = await message(stage(), () => person('ruth').dms().slice(before), 'Brief on')
  expect(wordsOf(brief)).toContain('Low since')
})

it('somebody is given the case and reads it, and it is looked up by its words', async () => {
  const edith = referenceOf('edith')
  await record('ruth', `assign ${edith}`, { who: 'Tomos', what: 'assigned', why: 'Cover in May.' })
  await person('tomos').command('/daybook', `timeline ${edith}`)
  await shown('tomos', 'Who works the case')
  await person('tomos').close()
  await person('ruth').command('/daybook', `assign ${edith}`)
  await fillForm(person('ruth'), stage(), { who: 'Tomos', what: 'assigned', why: 'Again.' })
  expect(wordsOf((await person('ruth').submit()).errors)).toContain('That is so already')
  await person('ruth').close()
})

it('keeps every message within the limits of Slack', () => {
  expect(stage().slack.breaches).toEqual([])
})

/** The value of a button of the window on top, by how it begins. */
function valueIn(key: string, start: string): string {
  const [, value] = new RegExp(`"value":"(${start}\\w*:[0-9a-f-]{36})"`).exec(
    wordsOf(person(key).modal()),
  ) ?? ['', '']
  return value ?? ''
}

async function shown(key: string, words: string) {
  const isShown = () => wordsOf(person(key).modal()).includes(words)
  await stage().slack.waitFor(isShown, { what: `“${words}”`, timeoutMs: WAIT_MS })
}
