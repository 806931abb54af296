import { z } from 'zod'
import type { Actor } from '../domain/people.ts'
import { isRefusal, type Refusal, refuse } from '../domain/refusals.ts'
import { type Form, type FormValues, knownCaseChoice, shortText } from '../messages/form.ts'
import { type Message, plainMessage } from '../messages/message.ts'
import { askBrief } from './ask-brief.ts'
import { searchRecord } from './search-record.ts'
import type { World } from './world.ts'

function askForm(id: string, title: string, shape: Record<string, z.ZodType>): Form<FormValues> {
  const schema = z.object(shape) as unknown as z.ZodType<FormValues>
  return { id, title, submit: 'Show me', showsDangerLines: false, schema, shape }
}

/** Forms that write nothing: what they ask for is shown in their place. */
export const asks = {
  ask_brief: askForm('ask_brief', 'Brief me', {
    case: knownCaseChoice({ label: 'On which case?', required: true }),
  }),
  ask_search: askForm('ask_search', 'Search', {
    words: shortText({
      label: 'What do you look for?',
      hint: 'In all that you may read. For one case, begin with its reference.',
      required: true,
    }),
  }),
}
export type Ask = keyof typeof asks

/** @param key the delivery’s own id: the same key twice is one brief. */
export async function answerAsk(
  world: World,
  actor: Actor,
  { ask, values, key }: { ask: Ask; values: FormValues; key: string },
): Promise<Message | Refusal> {
  switch (ask) {
    case 'ask_search':
      return values.words
        ? await searchRecord(world, actor, values.words)
        : refuse('missing_answer', 'words')
    case 'ask_brief': {
      const cases = await world.ledger.listCases(actor)
      const reference = cases.find(({ id }) => (id as string) === values.case)?.reference ?? ''
      const sent = await askBrief(world, actor, reference, key)
      if (isRefusal(sent)) return sent
      return plainMessage(`Your brief on ${reference} is coming by direct message.`)
    }
  }
}
