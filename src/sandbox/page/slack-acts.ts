import { z } from 'zod'
import type { Person } from '../slack/person/person.ts'

const word = z.string().min(1).max(300)
const message = z.strictObject({ channel: word, ts: word })
const target = z.union([z.enum(['modal', 'home']), message])
const typed = z.union([z.string().max(3_000), z.array(word).max(10), z.null()])

/** What the page asks the stand-in for Slack to do in a person's name. */
export const slackAct = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('command'),
    name: word,
    text: z.string().max(4_000),
    channel: word,
  }),
  z.strictObject({ do: z.literal('say'), channel: word, text: z.string().min(1).max(4_000) }),
  z.strictObject({
    do: z.literal('click'),
    target,
    actionId: word,
    blockId: word,
    value: z.string().max(2_000).optional(),
    option: z.string().max(150).optional(),
  }),
  z.strictObject({
    do: z.literal('type'),
    target,
    blockId: word,
    actionId: word,
    typed,
    done: z.boolean(),
  }),
  z.strictObject({ do: z.literal('suggest'), target, id: word, typed: z.string().max(300) }),
  z.strictObject({ do: z.literal('shortcut'), callbackId: word, on: message.optional() }),
  z.strictObject({ do: z.literal('submit') }),
  z.strictObject({ do: z.literal('close') }),
  z.strictObject({ do: z.literal('home') }),
])

export type SlackAct = z.infer<typeof slackAct>

/** Does what the page asks, through the same driver that the tests use. */
export async function performOnSlack(person: Person, asked: SlackAct): Promise<unknown> {
  switch (asked.do) {
    case 'command':
      return person.command(asked.name, asked.text, asked.channel)
    case 'say':
      return asked.channel === person.dm
        ? person.say(asked.text)
        : { ts: person.write(asked.channel, asked.text).ts }
    case 'click': {
      const { target: where, actionId, do: _, ...choice } = asked
      return person.click(where, actionId, choice)
    }
    case 'type': {
      const { actionId, blockId, typed: words, done } = asked
      return person.type(actionId, words, { in: asked.target, blockId, done })
    }
    case 'suggest':
      return person.suggest(asked.id, asked.typed, asked.target)
    case 'shortcut':
      return person.shortcut(asked.callbackId, asked.on)
    case 'submit':
      return person.submit()
    case 'close':
      return person.close()
    case 'home':
      return person.openHome()
  }
}
