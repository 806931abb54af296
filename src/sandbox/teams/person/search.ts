import { z } from 'zod'
import type { CardNode } from '../cards/card.ts'
import { type Choice, datasetOf, valuesSent } from '../cards/inputs.ts'
import { LIMITS } from '../limits.table.ts'
import { invokeActivity } from '../wire/activity.ts'
import { sendInvoke } from '../wire/send.ts'
import { noteBreach, type World } from '../world.ts'
import { inputNamed, type Place, placeOf, type Target } from './place.ts'

const found = z.strictObject({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.search.searchResponse'),
  value: z.strictObject({
    results: z
      .array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) }))
      .max(LIMITS.searchResults.max),
  }),
})

/** Only a query that says so is sent with what stands in the other inputs. */
function wantsInputs(input: CardNode): boolean {
  const query = (input as { 'choices.data'?: { associatedInputs?: string } })['choices.data']
  return query?.associatedInputs === 'auto'
}

const inputsOf = ({ cards, values }: Place) =>
  Object.assign({}, ...cards.map((card) => valuesSent(card, values)))

/** Types into an input that is searched, and answers with what the bot finds. */
export async function searchIn(
  world: World,
  aadObjectId: string,
  target: Target,
  asked: { id: string; typed: string },
): Promise<Choice[]> {
  const place = placeOf(world, aadObjectId, target)
  const input = inputNamed(place, asked.id)
  const dataset = datasetOf(input)
  if (dataset === null) throw new Error(`there is no ${asked.id} to search in`)
  const queryOptions = { skip: 0, top: LIMITS.searchResults.max }
  const query = { queryText: asked.typed, queryOptions, dataset }
  const value = wantsInputs(input) ? { ...query, data: inputsOf(place) } : query
  const where = place.message ?? place.dialog?.origin
  const act = { aadObjectId, conversation: where?.conversation ?? '' }
  const told = await sendInvoke(
    world,
    invokeActivity(world, act, 'application/search', { value }),
    false,
  )
  if (told.notice !== undefined) return []
  const read = found.safeParse(told.body)
  if (!read.success) {
    noteBreach(world, 'application/search', 'BadArgument', [z.prettifyError(read.error)])
    return []
  }
  place.offered.set(asked.id, read.data.value.results)
  return read.data.value.results
}
