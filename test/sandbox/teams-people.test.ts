import { describe, expect, it } from 'vitest'
import {
  ANN,
  aTenant,
  BEN,
  cardOf,
  conversationsOf,
  dialogOf,
  GUEST,
  OTHER_ROOM,
  TEAM_ROOM,
  words,
} from './a-tenant.ts'

type Scene = Awaited<ReturnType<typeof aTenant>>

const submit = (more: object = {}) => ({ type: 'Action.Submit', title: 'Save', ...more })
const opens = { type: 'Action.Submit', title: 'Open', data: { msteams: { type: 'task/fetch' } } }
const text = (id: string, more: object = {}) => ({ type: 'Input.Text', id, label: id, ...more })

/** Posts a card into Ann’s team’s channel, as the bot does. */
async function post({ standIn, bot }: Scene, body: object[], actions: object[]) {
  const attachments = [cardOf(body as never, actions as never)] as never
  const { id } = await conversationsOf(bot, standIn).createActivity(TEAM_ROOM, {
    type: 'message',
    attachments,
  })
  return { conversation: TEAM_ROOM, id }
}

describe('a button that executes', () => {
  const take = { type: 'Action.Execute', title: 'I have this', verb: 'take', data: { one: 1 } }

  it('brings a card that only who pressed sees, until the bot changes the message', async () => {
    const scene = await aTenant()
    const { standIn, bot } = scene
    const asked: unknown[] = []
    bot.app.on('card.action', async ({ activity }) => {
      asked.push(activity.value, activity.replyToId)
      const value = cardOf([words('Ann has this')]).content as never
      return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value }
    })
    const on = await post(scene, [words('An alert'), text('why')], [take])
    const [ann, ben] = [standIn.as(ANN), standIn.as(BEN)]
    ann.type('why', 'on duty', on)
    const told = await ann.press(on, { verb: 'take' })
    expect(told.notice).toBeUndefined()
    expect(asked).toEqual([
      {
        action: {
          ...{ type: 'Action.Execute', title: 'I have this', verb: 'take' },
          data: { one: 1, why: 'on duty' },
        },
        trigger: 'manual',
      },
      on.id,
    ])
    const seen = (person: typeof ann) => JSON.stringify(person.messages(TEAM_ROOM))
    expect(seen(ann)).toContain('Ann has this')
    expect(seen(ben)).toContain('An alert')
    const attachments = [cardOf([words('Taken')])] as never
    const changed = { type: 'message' as const, attachments }
    await conversationsOf(bot, standIn).updateActivity(TEAM_ROOM, on.id, changed)
    for (const person of [ann, ben]) expect(seen(person)).toContain('Taken')
  })

  it('shows what went wrong: words of the bot, a wrong card, no answer in time', async () => {
    const scene = await aTenant({ invoke: 400 })
    const { standIn, bot } = scene
    const answers: unknown[] = [
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Not yours.' },
      { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { type: 'x' } },
    ]
    bot.app.on('card.action', async () => answers.shift() as never)
    const on = await post(scene, [words('An alert')], [take])
    const ann = standIn.as(ANN)
    await ann.press(on, { verb: 'take' })
    expect(ann.toast()).toBe('Not yours.')
    expect((await ann.press(on, { verb: 'take' })).notice).toContain('Unable to reach app')
    expect(standIn.breaches.map(({ where }) => where)).toEqual(['adaptiveCard/action'])
    bot.instead.answer = () => ({ status: 200, afterMs: 900 })
    const late = await ann.press(on, { verb: 'take' })
    expect([late.status, late.notice]).toEqual([null, 'Unable to reach app. Please try again.'])
  })

  it('is pressed only by who sees it', async () => {
    const scene = await aTenant()
    const on = await post(scene, [words('An alert')], [take])
    await expect(scene.standIn.as(GUEST).press(on, { verb: 'take' })).rejects.toThrow('no such')
    expect(() => scene.standIn.as(ANN).messages(OTHER_ROOM)).toThrow('does not see')
  })
})

describe('a dialog', () => {
  const form = (body: object[]) => dialogOf('A form', body as never, [submit({ data: { f: 1 } })])
  const choice = {
    ...{ type: 'Input.ChoiceSet', id: 'case', label: 'Case', style: 'filtered' },
    'choices.data': { type: 'Data.Query', dataset: 'cases' },
  }

  it('opens, is filled and searched, is not sent without what is required, and ends with words', async () => {
    const scene = await aTenant()
    const { standIn, bot } = scene
    const must = { isRequired: true, errorMessage: 'Say what happened.' }
    bot.app.on('dialog.open', async () => form([choice, text('what', must)]) as never)
    const sent: unknown[] = []
    bot.app.on('dialog.submit', async ({ activity }) => {
      sent.push(activity.value.data)
      return { task: { type: 'message', value: 'Saved.' } } as never
    })
    bot.app.on('card.search', async ({ activity }) => {
      const results = [{ title: `Case ${activity.value.queryText}`, value: 'id-7' }]
      const type = 'application/vnd.microsoft.search.searchResponse'
      return { statusCode: 200, type, value: { results } } as never
    })
    const on = await post(scene, [words('Record')], [opens])
    const ann = standIn.as(ANN)
    await ann.press(on, { title: 'Open' })
    expect(ann.dialogWords()).toContain('A form')
    expect((await ann.submit()).errors).toEqual({ what: 'Say what happened.' })
    expect(sent).toEqual([])
    expect(() => ann.type('case', 'id-7')).toThrow('does not offer')
    await ann.search('case', 'K-7')
    ann.type('case', 'Case K-7')
    ann.type('what', 'All calm.')
    await ann.submit()
    expect(sent).toEqual([{ f: 1, case: 'id-7', what: 'All calm.' }])
    expect([ann.dialog(), ann.toast()]).toEqual([null, 'Saved.'])
    expect(standIn.breaches).toEqual([])
  })

  it('that is drawn again holds what the card says, not what was typed', async () => {
    const scene = await aTenant()
    const { standIn, bot } = scene
    bot.app.on('dialog.open', async () => form([text('what')]) as never)
    const again = form([words('Too short.'), text('what', { value: 'from the card' })])
    bot.app.on('dialog.submit', async () => again as never)
    const on = await post(scene, [words('Record')], [opens])
    const ann = standIn.as(ANN)
    await ann.press(on, { title: 'Open' })
    ann.type('what', 'x')
    await ann.submit()
    expect(ann.dialogWords()).toContain('Too short.')
    expect(ann.value('what')).toBe('from the card')
    ann.close()
    expect(ann.dialog()).toBeNull()
  })

  it('is sent twice more when no answer comes in time, and keeps what was typed', async () => {
    const scene = await aTenant({ invoke: 400 })
    const { standIn, bot } = scene
    bot.app.on('dialog.open', async () => form([text('what')]) as never)
    const on = await post(scene, [words('Record')], [opens])
    const ann = standIn.as(ANN)
    await ann.press(on, { title: 'Open' })
    ann.type('what', 'Rang school.')
    bot.instead.answer = () => ({ status: 200, afterMs: 900 })
    const told = await ann.submit()
    expect(told.notice).toContain('Unable to reach app')
    const tries = standIn.requests.filter(({ activity }) => activity.name === 'task/submit')
    expect(tries.map(({ attempt }) => attempt)).toEqual([0, 1, 2])
    expect(new Set(tries.map(({ activity }) => activity.id)).size).toBe(1)
    expect(ann.value('what')).toBe('Rang school.')
  })

  it('with a button that executes, or that opens another dialog, is refused', async () => {
    const scene = await aTenant()
    const { standIn, bot } = scene
    const wrong = [
      [{ type: 'Action.Execute', title: 'Go', verb: 'go' }],
      [opens],
      [submit(), submit(), submit(), submit(), submit(), submit(), submit()],
    ]
    const on = await post(scene, [words('Record')], [opens])
    const ann = standIn.as(ANN)
    bot.app.on('dialog.open', async () => dialogOf('A', [words('b')], wrong.shift() ?? []) as never)
    for (const count of [1, 2, 3]) {
      expect((await ann.press(on, { title: 'Open' })).notice).toContain('Unable')
      expect([ann.dialog(), standIn.breaches.length]).toEqual([null, count])
    }
  })
})

describe('around a message', () => {
  it('a message action brings the message as HTML, and its dialog is sent with it', async () => {
    const { standIn, bot } = await aTenant()
    const seen: unknown[] = []
    bot.app.on('message.ext.open', async ({ activity }) => {
      seen.push(activity.value.commandId, activity.value.messagePayload?.body)
      return dialogOf('Record', [text('what') as never], [submit()]) as never
    })
    bot.app.on('message.ext.submit', async ({ activity }) => {
      const { commandContext, messagePayload, data } = activity.value
      seen.push(commandContext, messagePayload?.from?.user?.displayName, data)
      return {}
    })
    const said = standIn.as(BEN).write(TEAM_ROOM, 'He said <no> & left')
    const ann = standIn.as(ANN)
    await ann.messageAction('record_message', said)
    ann.type('what', 'Captured')
    await ann.submit()
    const content = '<p>He said &lt;no&gt; &amp; left</p>'
    expect(seen).toEqual([
      ...['record_message', { contentType: 'html', content }],
      ...['message', 'Ben Okafor', { what: 'Captured' }],
    ])
    expect(ann.dialog()).toBeNull()
    await expect(ann.compose('record_message')).rejects.toThrow('no compose command')
  })

  it('tells the bot of a message that was changed or deleted, and of the app being added', async () => {
    const { standIn, bot } = await aTenant()
    const heard: string[] = []
    bot.app.on('editMessage', async ({ activity }) => void heard.push(`edited ${activity.text}`))
    bot.app.on('softDeleteMessage', async () => void heard.push('deleted'))
    bot.app.on('install.add', async () => void heard.push('added'))
    bot.app.on('conversationUpdate', async ({ activity }) => {
      heard.push(`members ${activity.membersAdded?.length}`)
    })
    const ann = standIn.as(ANN)
    await ann.say('one')
    const [own] = ann.chats()
    if (!own) throw new Error('nothing was written')
    await ann.edit(own, 'two')
    await ann.erase(own)
    await ann.install()
    expect(heard).toEqual(['edited two', 'deleted', 'added', 'members 1'])
    expect(ann.chats()).toEqual([])
  })

  it('shows that the bot is typing until it writes, and takes its message for one person only', async () => {
    const { standIn, bot } = await aTenant()
    const ann = standIn.as(ANN)
    const seen: boolean[] = []
    bot.app.on('message', async ({ send }) => {
      await send({ type: 'typing' })
      seen.push(ann.seesTyping())
      await send('Done')
    })
    await ann.mention(TEAM_ROOM, 'hello')
    await ann.say('hello')
    expect([...seen, ann.seesTyping()]).toEqual([false, true, false])
    const { user } = standIn.idsOf(ANN)
    const only = { type: 'message', text: 'For you', recipient: { id: user } } as never
    await conversationsOf(bot, standIn).createTargetedActivity(TEAM_ROOM, only)
    const last = (id: string) => standIn.as(id).messages(TEAM_ROOM).at(-1)?.text
    expect([last(ANN), last(BEN)]).toEqual(['For you', 'Done'])
  })
})
