import { z } from 'zod'
import type { Actor } from '../domain/people.ts'
import { isRefusal, type Refusal, refuse } from '../domain/refusals.ts'
import {
  choice,
  type Form,
  type FormValues,
  hidden,
  knownCaseChoice,
  longText,
  shortText,
} from '../messages/form.ts'
import { type Message, plainMessage } from '../messages/message.ts'
import { askBrief } from './ask-brief.ts'
import { askLead } from './ask-lead.ts'
import { giveAdvice } from './give-advice.ts'
import { searchRecord } from './search-record.ts'
import type { World } from './world.ts'

function askForm(
  id: string,
  words: { title: string; submit: string; danger?: true },
  shape: Record<string, z.ZodType>,
): Form<FormValues> {
  const schema = z.object(shape) as unknown as z.ZodType<FormValues>
  const { title, submit, danger = false } = words
  return { id, title, submit, showsDangerLines: danger, schema, shape }
}

/** Forms that are no entry: what they ask for, or that it was done, is shown in their place. */
export const asks = {
  ask_brief: askForm(
    'ask_brief',
    { title: 'Brief me', submit: 'Show me' },
    {
      case: knownCaseChoice({ label: 'On which case?', required: true }),
    },
  ),
  ask_search: askForm(
    'ask_search',
    { title: 'Search', submit: 'Show me' },
    {
      words: shortText({
        label: 'What do you look for?',
        hint: 'In all that you may read. For one case, begin with its reference.',
        required: true,
      }),
    },
  ),
  ask_lead: askForm(
    'ask_lead',
    { title: 'Ask the lead', submit: 'Ask', danger: true },
    {
      danger: choice({ label: 'Is somebody in danger now?', required: true }, [
        ['no', 'No'],
        ['yes', 'Yes: I ring 999 first'],
      ]),
      question: longText({
        label: 'What is your question?',
        hint: 'Names are not needed. About a colleague: use “About a colleague” instead.',
        required: true,
      }),
    },
  ),
  give_advice: askForm(
    'give_advice',
    { title: 'Give advice', submit: 'Send' },
    {
      entry: hidden(),
      advice: longText({ label: 'Your advice', required: true }),
      whoDoesWhat: longText({ label: 'Who does what?', required: true }),
      record: choice(
        {
          label: 'Record it on a case?',
          hint: 'Then question and advice stand there, with the time when it was asked.',
          required: true,
          redraws: true,
        },
        [
          ['yes', 'Yes'],
          ['no', 'No: it is about no case'],
        ],
      ),
      case: knownCaseChoice({
        label: 'On which case?',
        required: true,
        when: (values) => values.record === 'yes',
      }),
    },
  ),
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
    case 'ask_lead':
      if (!values.danger) return refuse('missing_answer', 'danger')
      return await askLead(world, actor, {
        question: values.question ?? '',
        inDanger: values.danger === 'yes',
        key,
      })
    case 'give_advice':
      return await giveAdvice(world, actor, values)
    case 'ask_brief': {
      const cases = await world.ledger.listCases(actor)
      const reference = cases.find(({ id }) => (id as string) === values.case)?.reference ?? ''
      const sent = await askBrief(world, actor, reference, key)
      if (isRefusal(sent)) return sent
      return plainMessage(`Your brief on ${reference} is coming by direct message.`)
    }
  }
}
