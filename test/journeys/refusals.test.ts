import { describe, expect, it } from 'vitest'
import { connect } from '../../src/database/connection.ts'
import { refusalWords } from '../../src/domain/refusals.ts'
import { refusals } from '../../src/domain/words.table.ts'
import { KEZIA, referenceOf } from './charity-names.ts'
import { onBoth } from './scenes.ts'
import { userOf } from './the-charity.ts'

const OTHERS = referenceOf('walter')
const NONE = 'K-22222'
const NOT_FOUND = 'We can’t find that case'

onBoth((scene) => {
  const { stage, person, message, told, answered, send, brief } = scene

  async function countRecord(): Promise<string> {
    const sql = connect(stage().ownerUrl, 1)
    const [row] = await sql<{ n: string }[]>`SELECT (SELECT count(*) FROM daybook.entry) || '/' ||
      (SELECT count(*) FROM daybook.case_file) || '/' || (SELECT count(*) FROM daybook.alert) AS n`
    await sql.end()
    return row?.n ?? ''
  }

  describe('a case that is not yours and a case that does not exist', () => {
    it.each(['/note', '/concern', '/brief', 'brief me on'])(
      'are answered with the same words: %s',
      async (asked) => {
        const before = await countRecord()
        const answers: string[] = []
        for (const reference of [OTHERS, NONE]) {
          const words = asked.startsWith('/') ? `${asked} ${reference} some words` : null
          const answer = words
            ? await answered('amina', words, NOT_FOUND)
            : await saidAndAnswered(`${asked} ${reference}`)
          answers.push(answer)
        }
        expect(answers[0]).toBe(answers[1])
        expect(answers[0]).toContain('Ask my supervisor')
        expect(await countRecord()).toBe(before)
      },
    )

    async function saidAndAnswered(words: string): Promise<string> {
      const before = person('amina').messages().length
      await person('amina').say(words)
      const answer = await message('amina', NOT_FOUND, before)
      return answer.words.replaceAll(/"(id|ts|block_id)":"[^"]*"/g, '')
    }

    const onSlack = (name: string, run: () => Promise<void>) => {
      if (scene.platform === 'slack') it(name, run)
    }
    onSlack('a picture in the chat is not copied, and the note beside it is saved', async () => {
      const before = person('amina').messages().length
      const amina = stage().slack.as(userOf('amina'))
      const picture = amina.file('arm.jpg', 'image/jpeg', Buffer.from('made up'))
      await amina.say(`note ${KEZIA} She showed me her arm.`, [picture])
      await message('amina', `Saved on ${KEZIA}`, before)
      expect((await message('amina', 'was not copied', before)).words).toContain('Do not forward')
      await message('amina', 'still in this chat', before)
      const after = person('amina').messages().length
      await amina.say('', [picture])
      await message('amina', 'was not copied', after)
      expect(person('amina').messages()).toHaveLength(after + 1)
    })

    it('“brief me” with no case behind it is no mistake: a form asks on which', async () => {
      const before = person('amina').messages().length
      await person('amina').say('brief me')
      const offer = await message('amina', 'The form opens here', before)
      await person('amina').press(offer, 'open_form')
      await scene.title('amina', 'Brief me')
      await person('amina').close()
    })

    it('can be taken to the supervisor with one press', async () => {
      const offers = person('amina').messages()
      const asked = offers.findLast((m) => m.words.includes('ask_supervisor'))
      if (!asked) throw new Error('nothing offers it')
      await person('amina').press(asked, 'ask_supervisor')
      const heard = await message('priya', 'would like your help')
      expect(heard.words).toContain('Amina Yusuf-Hale')
      expect(heard.words).not.toContain('K-')
    })
  })

  describe('what can not be an entry is said under the field, and the words stay', () => {
    it.each([
      ['empty_text', { text: '   ' }, 'text'],
      ['in_the_future', { text: 'Later.', date: '2199-01-01' }, 'date'],
      ['too_long_ago', { text: 'Long ago.', date: '1890-05-01' }, 'date'],
    ] as const)('%s', async (code, fields, field) => {
      const before = await countRecord()
      await scene.fill('amina', '/note', { case: KEZIA, ...fields })
      expect(await scene.submit('amina')).toEqual({ [field]: refusalWords(code) })
      expect(person('amina').held('text')).toContain(fields.text)
      await person('amina').close()
      expect(await countRecord()).toBe(before)
    })
  })

  it('emoji, right-to-left text and mark-up are kept as they are, and can ping nobody', async () => {
    const text =
      'שלום 👩‍👧 مرحبا <!channel> <at>Ruth</at> *bold* [a](https://example.org) \u202eevil'
    expect(await send('amina', '/note', { case: KEZIA, text })).toEqual({})
    const words = JSON.stringify((await brief('amina', KEZIA)).map((one) => JSON.parse(one.words)))
    expect(words).toContain('שלום 👩‍👧 مرحبا')
    expect(words).toContain('<!channel>')
    expect(words).not.toContain('\u202e')
    // Nothing of it stands where a platform reads mark-up: plain leaves only.
    expect(words).not.toMatch(/"type":"mrkdwn"/)
    expect(words).not.toMatch(/"type":"TextBlock","text":"[^"]*example\.org/)
    expect(words).not.toMatch(/"type":"mention"/)
  })

  it('a person who is not on Daybook is told so, and learns nothing', async () => {
    const sql = connect(stage().ownerUrl, 1)
    await sql`UPDATE daybook.staff SET left_at = now() WHERE name = 'Tomos Penhallick'`
    await sql.end()
    await person('tomos').ask(`/note ${referenceOf('saira')} words`)
    await told('tomos', refusals.not_on_daybook.words)
    expect(person('tomos').screen()).not.toContain('Saved')
  })

  it('keeps within the limits of the platform', () => {
    expect(scene.breaches()).toEqual([])
  })
})
