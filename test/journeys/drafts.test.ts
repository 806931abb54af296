import { expect, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import { moveClockOn } from '../../src/demo/clock.ts'
import { KEZIA } from './charity-names.ts'
import type { Seen } from './hands.ts'
import { onBoth } from './scenes.ts'

onBoth((scene) => {
  const { person, message, title, until, look } = scene
  const isSlack = scene.platform === 'slack'

  async function moveClock(minutes: number): Promise<void> {
    const sql = connect(scene.stage().ownerUrl, 1)
    await moveClockOn(sql, minutes)
    await sql.end()
  }

  /** Begins a note. What Teams is not told of while it is typed goes with the next press. */
  async function begin(key: string, text: string): Promise<void> {
    await scene.fill(key, '/note', { text, case: KEZIA, how: 'call' })
    if (!isSlack) await person(key).draw('there is no such field')
    const sql = connect(scene.stage().ownerUrl, 1)
    let kept = 0
    for (let n = 0; n < 50 && kept === 0; n += 1) {
      const [row] = await sql<{ n: number }[]>`SELECT count(*)::int AS n FROM daybook.draft`
      kept = row?.n ?? 0
    }
    await sql.end()
    expect(kept).toBe(1)
    // The choices after the first one are kept as well, a moment later.
    await new Promise((done) => setTimeout(done, 500))
  }

  /** Opens the form again from the message that offers it. */
  async function again(key: string, offer: Seen): Promise<void> {
    const button = offer.buttons.find(({ label }) => label === 'Open it again')
    await person(key).press(offer, 'open_draft', button?.value)
    await title(key, 'Write a note')
  }

  it('a form that was closed is offered, opens with all that was in it, and is sent once', async () => {
    const text = 'She rang at ten. canary-draft'
    await begin('amina', text)
    // Slack tells of a close; on Teams it is a button.
    await person('amina').leave()
    const offer = await message('amina', 'Not sent yet')
    expect(offer.words).not.toContain('canary')
    await again('amina', offer)
    expect(person('amina').held('text')).toBe(text)
    expect(person('amina').held('how')).toBe('call')
    expect(person('amina').window()).toContain(KEZIA)
    expect(await scene.submit('amina')).toEqual({})
    await person('amina').close()
    await message('amina', `Saved on ${KEZIA}`)
    expect(await look('amina', 'drafts')).toContain('You have no drafts.')
    const words = await look('amina', `timeline ${KEZIA}`)
    expect(words.split('canary-draft').length - 1).toBe(1)
  })

  if (!isSlack) {
    it('a form is kept for later with nothing chosen yet, and an empty one is not', async () => {
      const before = person('amina').messages().length
      await person('amina').ask('/note')
      await title('amina', 'Write a note')
      await person('amina').leave()
      expect(await look('amina', 'drafts')).toContain('You have no drafts.')
      await scene.fill('amina', '/note', { text: 'Half a thought. canary-half' })
      await person('amina').leave()
      const offer = await message('amina', 'Not sent yet', before)
      await again('amina', offer)
      expect(person('amina').held('text')).toBe('Half a thought. canary-half')
      // What is needed and missing is said beside its field, and nothing is saved.
      expect(await scene.submit('amina')).toHaveProperty('case')
      await person('amina').close()
      const [button] = offer.buttons.filter(({ label }) => label === 'Throw it away')
      await person('amina').press(offer, 'drop_draft', button?.value)
      await scene.told('amina', 'Thrown away.')
    })
  }

  it('the words of a form that was on the screen when the service was killed come back', async () => {
    const text = 'He was not at school. canary-killed'
    const before = person('amina').messages().length
    await begin('amina', text)
    await scene.stage().killService()
    await person('amina').close()
    await scene.stage().restartService()
    await moveClock(16)
    const offer = await message('amina', 'Not sent yet', before)
    await moveClock(0)
    await again('amina', offer)
    expect(person('amina').held('text')).toBe(text)
    await person('amina').close()
  })

  it('is on the Home and under its word; nobody else can open it; it is thrown away by a press', async () => {
    await person('amina').openHome()
    await until('the Home', () =>
      person('amina').home()?.words.includes('A draft is not sent yet.'),
    )
    await scene.reach(
      'the drafts',
      () => person('amina').ask('drafts'),
      () => person('amina').window().includes('Not sent yet'),
    )
    const [button] = person('amina')
      .windowButtons()
      .filter(({ label }) => label === 'Open it again')
    await person('amina').close()
    await person('bex').present('open_draft', button?.value ?? '')
    expect(await scene.shown('bex', 'That draft is not there any more')).not.toContain('canary')
    await person('bex').close()
    await person('amina').present('drop_draft', button?.value ?? '')
    await scene.told('amina', 'Thrown away.')
    await person('amina').close()
    expect(await look('amina', 'drafts')).toContain('You have no drafts.')
  })

  it('a form that was refused keeps what was written', async () => {
    const text = 'The wrong year. canary-refused'
    await scene.fill('amina', '/note', { text, case: KEZIA, date: '1850-01-01' })
    expect(await scene.submit('amina')).not.toEqual({})
    await person('amina').close()
    expect(await look('amina', 'drafts')).toContain('Write a note')
  })

  it('keeps within the limits of the platform', () => {
    expect(scene.breaches()).toEqual([])
  })
})
