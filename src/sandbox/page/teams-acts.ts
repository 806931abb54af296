import { z } from 'zod'
import type { Person } from '../teams/person/person.ts'
import type { Wanted } from '../teams/person/place.ts'

const word = z.string().min(1).max(300)
const message = z.strictObject({ conversation: word, id: word })
const target = z.union([z.literal('dialog'), message])

/** What the page asks the stand-in for Teams to do in a person's name. */
export const teamsAct = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('say'), conversation: word, text: z.string().min(1).max(4_000) }),
  z.strictObject({
    do: z.literal('press'),
    target,
    /** Which of the buttons that the cards there have, from 0. */
    button: z.int().min(0),
    /** What the inputs of its card hold, by id. */
    typed: z.record(word, z.string().max(20_000)),
  }),
  z.strictObject({ do: z.literal('search'), target, id: word, typed: z.string().max(300) }),
  z.strictObject({ do: z.literal('message_action'), command: word, on: message }),
  z.strictObject({ do: z.literal('compose'), command: word, conversation: word }),
  z.strictObject({ do: z.literal('close') }),
])

export type TeamsAct = z.infer<typeof teamsAct>

/** The button at a place in the order of its cards. */
function buttonAt(place: number): Wanted {
  let seen = -1
  return () => {
    seen += 1
    return seen === place
  }
}

/** Does what the page asks, through the same driver that the tests use. */
export async function performOnTeams(person: Person, asked: TeamsAct): Promise<unknown> {
  switch (asked.do) {
    case 'say': {
      const { conversation, text } = asked
      if (conversation === person.chat) return await person.say(text)
      if (text.startsWith('/')) return await person.slash(conversation, text.slice(1))
      if (/^@daybook\b/i.test(text)) return await person.mention(conversation, text.slice(9))
      person.write(conversation, text)
      return null
    }
    case 'press':
      for (const [id, typed] of Object.entries(asked.typed)) person.type(id, typed, asked.target)
      return await person.press(asked.target, buttonAt(asked.button))
    case 'search':
      return await person.search(asked.id, asked.typed, asked.target)
    case 'message_action':
      return await person.messageAction(asked.command, asked.on)
    case 'compose':
      return await person.compose(asked.command, asked.conversation)
    case 'close':
      return person.close()
  }
}
