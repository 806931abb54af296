import { expect, it } from 'vitest'
import { KEZIA, referenceOf } from './charity-names.ts'
import { type Filled, valueIn } from './hands.ts'
import { onBoth } from './scenes.ts'

const EDITH = referenceOf('edith')
const SAIRA = referenceOf('saira')
const NELL = referenceOf('nell')
const RAFE = referenceOf('rafe')

onBoth((scene) => {
  const { person, message, title, shown, fill, send, submit, look, open, opened } = scene
  const { answered, brief, citedBeside, toForm } = scene

  /** Opens a form under its word, for a case, fills it in and sends it. */
  async function record(key: string, asked: string, fields: Filled) {
    expect(await send(key, asked, fields)).toEqual({})
  }

  /** Opens an entry that a new brief cites, by words of its sentence; the window stays open. */
  async function openCited(key: string, reference: string, words: string) {
    const entry = await citedBeside(key, reference, words)
    await open(key, entry)
    return entry
  }

  async function sendOpen(key: string, fields: Filled) {
    await person(key).fill(fields)
    expect(await submit(key)).toEqual({})
    await person(key).close()
  }

  it('the menu leads from a group to the form, which takes its place', async () => {
    await scene.askFor('amina', '', 'Daybook')
    await person('amina').fill({ group: 'decision', in_decision: 'write_decision' })
    await person('amina').submit()
    await title('amina', 'Write down a decision')
    await sendOpen('amina', {
      case: KEZIA,
      choice: 'not_to_refer',
      decision: 'No referral this week. canary-decision',
      reasoning: 'The school sees her every day.',
    })
    await message('amina', `Saved on ${KEZIA}`)
  })

  it('help lists every word, and a word that is none is answered', async () => {
    await answered('amina', 'help', 'referral: to whom, and what was sent')
    const isSlack = scene.platform === 'slack'
    const words = isSlack ? 'referral: to whom, and what was sent' : 'I did not understand that.'
    await answered('amina', 'nonsense', words)
  })

  it('a referral is sent, and its outcome recorded from the list and from the entry itself', async () => {
    await record('amina', `referral ${KEZIA}`, {
      to: 'Family hub',
      what: 'A request for play therapy. canary-referral',
      chaseOn: '2099-01-01',
    })
    await openCited('amina', KEZIA, 'canary-referral')
    await toForm('amina', 'window', 'record_ack', 'They have the referral')
    await sendOpen('amina', { by: 'Duty worker at the hub' })

    await record('amina', 'outcome', {
      case: KEZIA,
      referral: 'canary-referral',
      outcome: 'Six sessions from May. canary-outcome',
    })
    const event = { date: '2026-05-01', what: 'They asked for therapy. canary-event' }
    const line = { ...event, impact: 'Somebody listens.', tone: 'good', entries: 'canary-referral' }
    await record('amina', `event ${KEZIA}`, line)
    const chronology = await look('amina', `chronology ${KEZIA}`)
    expect(chronology.split('canary-event')[1]?.slice(0, 700)).toContain('Rests on 1')
    await scene.askFor('amina', `outcome ${KEZIA}`, 'Outcome of a referral')
    const offered = await person('amina').options('referral', 'canary')
    expect(offered.join()).not.toContain('Family hub')
    await person('amina').close()
    await citedBeside('amina', KEZIA, 'Outcome: Six sessions from May. canary-outcome')
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
    expect(person('amina').window()).toContain('Amina Yusuf-Hale')
    await toForm('amina', 'window', 'record_action', 'An action is done')
    await sendOpen('amina', { result: 'She will see her on Monday.' })
    await scene.askFor('amina', `done ${KEZIA}`, 'An action is done')
    expect((await person('amina').options('action', '')).join()).not.toContain('canary-action')
    await person('amina').close()
  })

  it('what concerns two people is written once and kept on the case of each', async () => {
    const both = { text: 'Both were at the kitchen table. canary-both', alsoOn: SAIRA }
    await record('amina', `note ${KEZIA}`, both)
    for (const reference of [KEZIA, SAIRA]) {
      const entry = await citedBeside('amina', reference, 'canary-both')
      const other = reference === KEZIA ? SAIRA : KEZIA
      expect(await open('amina', entry)).toContain(other)
      await person('amina').close()
    }
    const errors = await send('amina', `note ${KEZIA}`, { ...both, alsoOn: KEZIA })
    expect(JSON.stringify(errors)).toMatch(/same case|other case|two cases/i)
  })

  it('an entry is added to by its button, and shows what was added', async () => {
    const entry = await openCited('amina', KEZIA, 'canary-meeting')
    await person('amina').press('window', 'add_addendum')
    await title('amina', 'Add to this entry')
    const text = 'The health visitor was not there. canary-addendum'
    await sendOpen('amina', { addendum: 'correction', text })
    expect(await open('amina', entry)).toContain('canary-addendum')
    await person('amina').close()
  })

  it('a private note is read by those it names and the lead, and by nobody else on the case', async () => {
    await record('amina', `private note ${SAIRA}`, {
      readers: 'Priya',
      text: 'She asked me to keep this close. canary-private',
    })
    for (const [key, reads] of [
      ['amina', true],
      ['priya', true],
      ['ruth', true],
      ['tomos', false],
    ] as const) {
      const words = JSON.stringify(await brief(key, SAIRA))
      expect([key, words.includes('canary-private')]).toEqual([key, reads])
    }
  })

  it('somebody who sees no case tells the lead, and learns nothing of any', async () => {
    await record('bex', 'report', {
      newName: 'Kezia from the youth club',
      text: 'She did not want to go home. canary-report',
      worry: 'high',
    })
    const alert = await message('ruth', 'High concern')
    const reference = /K-[0-9A-Z]{5}/.exec(alert.words)?.[0] ?? ''
    expect(reference).not.toBe(KEZIA)
    await person('ruth').press(alert, 'open_alert')
    expect(await shown('ruth', 'canary-report')).toContain('Kezia from the youth club')
    await person('ruth').close()
    const id = valueIn(alert.buttons, 'open_alert')
    await person('ruth').present('take_alert', id)
    await person('ruth').present('record_decision', id)
    await title('ruth', 'Record the decision')
    const decided = { decision: 'Somebody visits. canary-decided', reasoning: 'As she asked.' }
    await person('ruth').fill({ ...decided, told: 'Thank you. A colleague will see her.' })
    expect(await submit('ruth')).toEqual({})
    await person('ruth').close()
    const told = await message('bex', 'A colleague will see her.')
    expect(told.words).not.toContain('canary-decided')
    const answers: string[] = []
    for (const asked of [reference, KEZIA, 'K-22222']) {
      answers.push(await answered('bex', `/brief ${asked}`, 'We can’t find that case'))
    }
    expect(new Set(answers).size).toBe(1)
    await scene.askFor('bex', '/note', 'Write a note')
    expect((await person('bex').options('case', '')).join()).not.toContain(reference)
    await person('bex').close()
  })

  it('a note on somebody whose case is not visible goes to the lead as well', async () => {
    const before = person('ruth').messages().length
    await record('bex', '/note', {
      case: 'elsewhere',
      text: 'He was alone at the bus stop at ten. canary-elsewhere',
      newName: 'A boy called Jo',
    })
    await message('ruth', 'to review', before)
  })

  it('a case is closed with a reason and an outcome, and reopened; not twice, and not while High', async () => {
    const refusal = async (asked: string, fields: Filled) =>
      JSON.stringify(await send('ruth', asked, fields))
    const closing = { reason: 'She has moved away.', outcome: 'Known to the team there.' }
    expect(await refusal(`reopen ${EDITH}`, { why: 'By mistake.' })).toContain('is open already')
    await record('ruth', `close ${EDITH}`, closing)
    expect(await refusal(`close ${EDITH}`, closing)).toContain('This case is closed')
    await record('ruth', `reopen ${EDITH}`, { why: 'She is back.' })
    await record('ruth', `concern ${EDITH}`, { level: 'high', reason: 'She rang in tears.' })
    expect(await refusal(`close ${EDITH}`, closing)).toContain('The level is High')
  })

  it('a level that is High is lowered by two people: one asks, another confirms', async () => {
    await record('bex', `lower ${EDITH}`, { to: 'low', reason: 'Her sister is with her now.' })
    expect(await look('bex', 'waiting')).toContain('Nothing waits for you')
    await person('ruth').ask('waiting')
    expect(await opened('ruth', 'what waits')).toContain('Her sister is with her now.')
    await toForm('ruth', 'window', 'answer_lowering', 'Answer the request')
    await sendOpen('ruth', { confirmed: 'yes', reason: 'I have read what was written since.' })
    expect(JSON.stringify(await brief('ruth', EDITH))).toContain('Low since')
  })

  it('somebody is given the case and reads it, and it is looked up by its words', async () => {
    const given = { who: 'Tomos', what: 'assigned', why: 'Cover in May.' }
    await record('ruth', `assign ${EDITH}`, given)
    expect(await look('tomos', `timeline ${EDITH}`)).toContain('Who works the case')
    await fill('ruth', `assign ${EDITH}`, { ...given, why: 'Again.' })
    expect(JSON.stringify(await submit('ruth'))).toContain('That is so already')
    await person('ruth').close()
  })

  it('a High that concerns two people raises the level of both, and alerts everybody once', async () => {
    const before = person('ruth').messages().length
    const words = 'Their uncle comes at night and they hide. canary-two'
    await record('amina', `disclosure ${NELL}`, { words, alsoOn: RAFE, worry: 'high' })
    await message('ruth', 'High concern', before)
    for (const reference of [NELL, RAFE]) {
      expect(await look('ruth', `levels ${reference}`)).toContain(
        'A disclosure was recorded as High.',
      )
      expect(await look('ruth', 'due')).toContain(`${reference} · High · A decision`)
    }
    const alerts = person('ruth').messages().slice(before)
    expect(alerts.filter(({ words }) => words.includes('High concern'))).toHaveLength(1)
  })

  it('keeps within the limits of the platform', () => {
    expect(scene.breaches()).toEqual([])
  })
})
