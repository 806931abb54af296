import { describe, expect, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import { CHANNELS, KEZIA, referenceOf } from './charity-names.ts'
import { valueIn } from './hands.ts'
import { onBoth } from './scenes.ts'
import { sentTo } from './sent.ts'

const WORDS = 'D hurt my arm. I do not want to go home today. marrow-canary-1'
const SAIRA = referenceOf('saira')

onBoth((scene) => {
  const { stage, person, message, posted, shown, told, fill, send, brief } = scene

  async function countEntries(): Promise<number> {
    const sql = connect(stage().ownerUrl, 1)
    const [row] = await sql<{ n: string }[]>`SELECT count(*) AS n FROM daybook.entry`
    await sql.end()
    return Number(row?.n)
  }

  describe('a disclosure with High', () => {
    it('reaches the channel, the person on duty and the lead at once, without a name or a word of it', async () => {
      const fields = { case: KEZIA, words: WORDS, worry: 'high' }
      expect(await send('amina', '/disclosure', fields)).toEqual({})
      const alert = await posted(KEZIA)
      expect(alert.words).toContain('High')
      expect(alert.words).toContain('I have this')
      await message('ruth', 'High concern')
      await message('priya', 'High concern')
      const posts = sentTo(stage()).filter(({ to }) => CHANNELS.includes(to))
      expect(posts.length).toBeGreaterThan(0)
      for (const secret of ['canary', 'Kezia', 'Farrowby', 'K.F.', 'arm', 'Amina']) {
        expect(JSON.stringify(posts)).not.toContain(secret)
      }
    })

    it('gives the worker a receipt with the number to ring while nobody has it', async () => {
      const receipt = await message('amina', `Saved on ${KEZIA}`)
      expect(receipt.words).toContain('07700 900101')
      expect(receipt.words).toContain('Ring 999 first')
      expect(receipt.words).not.toContain('canary')
    })

    it('can not be taken by the person who raised it, nor by a colleague who may not know of it', async () => {
      const id = valueIn((await posted(KEZIA)).buttons, 'take_alert')
      await person('amina').present('take_alert', id)
      await told('amina', 'You raised this alert')
      await person('bex').present('take_alert', id)
      await told('bex', 'We can’t find that case')
      await person('bex').present('open_alert', id)
      await shown('bex', 'Not opened')
      await person('bex').close()
      expect(person('priya').channel().at(-1)?.words).toContain('Nobody has this yet')
    })

    it('opens for the supervisor, who reads the words and the three clocks', async () => {
      await person('priya').press(await posted(KEZIA), 'open_alert')
      expect(await shown('priya', 'canary')).toContain('Amina Yusuf-Hale')
      await person('priya').close()
    })

    it('is taken by one press: the channel says who, the worker hears it, and a second press changes nothing', async () => {
      const alert = await posted(KEZIA)
      await person('priya').press(alert, 'take_alert')
      await message('amina', 'Priya Raithwell has this')
      await posted('Priya Raithwell has this', 'graham')
      const before = await countEntries()
      const id = valueIn(alert.buttons, 'open_alert')
      await person('priya').present('take_alert', id)
      await person('ruth').present('take_alert', id)
      expect(await countEntries()).toBe(before)
    })

    it('raises the level, so that the next brief begins with High', async () => {
      const words = JSON.stringify(await brief('amina', KEZIA))
      expect(words).toContain('High since')
      expect(words).toContain('canary')
    })
  })

  describe('one form', () => {
    it('that arrives ten times is one entry', async () => {
      const before = await countEntries()
      await fill('amina', '/note', { case: KEZIA, text: 'Visited. All calm.' })
      expect(await scene.submit('amina')).toEqual({})
      const copies = await lastFormAgain(10)
      expect(copies).toContain(409)
      await person('amina').close()
      expect(await countEntries()).toBe(before + 1)
    })

    it('opens a case for somebody new in the same step', async () => {
      const fields = {
        ...{ case: 'new', words: 'He gets shouted at when it is dark.', worry: 'medium' },
        ...{ newName: 'Pim Oakes-Made-Up', newGroup: 'child', newAge: '7' },
      }
      expect(await send('amina', '/disclosure', fields)).toEqual({})
      expect(await offered('amina', 'P.O.')).toContain('P.O.M.U., 7')
      expect(await offered('bex', 'P.O.')).not.toContain('P.O.')
    })
  })

  /** Sends what was sent last as a form again, as it was; the statuses. */
  async function lastFormAgain(times: number): Promise<(number | null)[]> {
    const { slack, teams } = stage()
    if (scene.platform === 'slack') {
      const sent = slack.requests.findLast((r) => r.payload.type === 'view_submission')
      const copies = await slack.deliver('interactive', sent?.payload ?? {}, { times })
      return copies.map(({ status }) => status)
    }
    const sent = teams.requests.findLast(({ activity }) => activity.name === 'task/submit')
    if (!sent) throw new Error('no form was sent')
    const copies = await teams.deliver(sent.activity, { times })
    // On Teams a client repeats its own request and is answered again; that is no refusal.
    expect(copies.map(({ status }) => status)).toEqual(Array(times).fill(200))
    return [409]
  }

  async function offered(key: string, typed: string): Promise<string> {
    await scene.askFor(key, '/note', 'Write a note')
    const options = (await person(key).options('case', typed)).join()
    await person(key).close()
    return options
  }

  // Whether she is in conflict is asked in a message of its own, which may come first.
  const isAlert = ({ words }: { words: string }) =>
    words.includes(SAIRA) && words.includes('Nobody has this yet')

  describe('a disclosure about somebody who works here', () => {
    it('goes to the independent recipients and the lead, to no channel, and leaves no trace for that person', async () => {
      const posts = person('priya').channel().length
      const mine = person('priya').messages().length
      const fields = {
        ...{ case: SAIRA, words: 'She says Priya told the family where she is. marrow-canary-2' },
        ...{ worry: 'high', aboutStaff: 'yes', staffMember: 'Priya' },
      }
      expect(await send('amina', '/disclosure', fields)).toEqual({})
      for (const key of ['devan', 'hilary', 'ruth']) {
        // Priya is on duty: nobody is led to ring her about it.
        expect((await message(key, isAlert)).words).not.toContain('Priya')
      }
      await message('amina', `Saved on ${SAIRA}`)
      expect(person('priya').channel().length).toBe(posts)
      expect(person('priya').messages().length).toBe(mine)
      const words = JSON.stringify(await brief('priya', SAIRA))
      expect(words).not.toContain('canary-2')
      expect(words).not.toContain('not everybody may read')
    })

    it('is read by an independent recipient, and not by the colleague who also works the case', async () => {
      await person('devan').press(await message('devan', isAlert), 'open_alert')
      await shown('devan', 'canary-2')
      await person('devan').close()
      expect(JSON.stringify(await brief('tomos', SAIRA))).not.toContain('canary-2')
    })
  })

  describe('a disclosure about the lead, on somebody new', () => {
    it('is a case that does not exist for the lead, who is answered as anybody is', async () => {
      await fill('amina', '/disclosure', {
        ...{ case: 'new', words: 'He says the lead told his dad. marrow-canary-3', worry: 'high' },
        ...{ newName: 'Wim Made-Up', newGroup: 'child', aboutStaff: 'yes', staffMember: 'Ruth' },
      })
      expect(await scene.submit('amina')).toEqual({})
      const reference = /K-[0-9A-Z]{5}/.exec(person('amina').window())?.[0] ?? ''
      await person('amina').close()
      await message('devan', reference)
      const answers: string[] = []
      for (const asked of [reference, 'K-22222']) {
        answers.push(await scene.answered('ruth', `/brief ${asked}`, 'We can’t find that case'))
      }
      expect(answers[0]).toBe(answers[1])
      expect(await offered('ruth', '')).not.toContain(reference)
      expect(JSON.stringify(person('ruth').messages())).not.toContain(reference)
    })
  })

  it('keeps within the limits of the platform', () => {
    expect(scene.breaches()).toEqual([])
  })
})
